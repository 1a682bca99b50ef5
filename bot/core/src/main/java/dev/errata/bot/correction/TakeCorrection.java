package dev.errata.bot.correction;

import dev.errata.bot.people.Sight;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.Question;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes what somebody says about an answer: may this person, is it usable, is it the same rule again, then it is stored. */
public final class TakeCorrection {

    private final Corrections corrections;
    private final Sight sight;
    private final Clock clock;

    public TakeCorrection(Corrections corrections, Sight sight, Clock clock) {
        this.corrections = corrections;
        this.sight = sight;
        this.clock = clock;
    }

    /** What became of a proposal. */
    public sealed interface Outcome {

        /** Stored; from the next question on answers follow it. */
        record Taken(Correction correction, Act act) implements Outcome {}

        /** The same rule holds already; this was counted as a confirmation of it. */
        record Repeats(Correction existing, Act confirmation) implements Outcome {}

        /** For just this answer: to be answered again, and not remembered. */
        record OnlyThisAnswer(Correction correction) implements Outcome {}

        /** Not taken. */
        record Refused(Problem problem) implements Outcome {}
    }

    /**
     * Taking a proposal of the same id again changes nothing and has the same outcome.
     *
     * @param about the question whose answer was wrong
     * @param standalone that question without its thread
     */
    public Outcome take(Proposal proposal, Question about, String standalone) {
        Place place = about.place();
        Optional<Problem> problem = problemOf(proposal, place);
        if (problem.isPresent()) {
            return new Outcome.Refused(problem.get());
        }
        Optional<Scope> scope = scope(proposal, place);
        Correction correction = correction(proposal, about, standalone, scope);
        if (scope.isEmpty()) {
            return new Outcome.OnlyThisAnswer(correction);
        }
        return sameRule(correction, place)
                .<Outcome>map(existing -> new Outcome.Repeats(
                        existing, corrections.confirm(existing, about.id(), proposal.by(), clock.instant())))
                .orElseGet(() -> new Outcome.Taken(correction, corrections.take(correction)));
    }

    private Optional<Problem> problemOf(Proposal proposal, Place place) {
        if (proposal.by().isExternal()) {
            return Optional.of(Problem.EXTERNAL);
        }
        if (!sight.canSee(proposal.by(), place)) {
            return Optional.of(Problem.NOT_FOUND);
        }
        return Wording.problemOf(proposal.text())
                .or(() -> scopeProblem(proposal, place))
                .or(() -> detailProblem(proposal));
    }

    private Optional<Problem> scopeProblem(Proposal proposal, Place place) {
        boolean leaves = ScopeChoices.of(place, proposal.by()).contains(ScopeChoice.WIDER)
                && ScopeChoices.wider(proposal.by()).contains(proposal.where());
        boolean offered = proposal.where() != ScopeChoice.WIDER
                && ScopeChoices.of(place, proposal.by()).contains(proposal.where());
        if (!offered && !leaves) {
            return Optional.of(Problem.SCOPE_NOT_ALLOWED);
        }
        if (!offered && !proposal.clearedForOthers()) {
            return Optional.of(Problem.NOT_CLEARED);
        }
        boolean unseen = proposal.where() == ScopeChoice.ANOTHER_CHANNEL
                && proposal.channel()
                        .filter(channel -> sight.canSee(proposal.by(), channel))
                        .isEmpty();
        return unseen ? Optional.of(Problem.CHANNEL_NOT_SEEN) : Optional.empty();
    }

    private Optional<Problem> detailProblem(Proposal proposal) {
        Instant until = proposal.until();
        if (until != null && !until.isAfter(clock.instant())) {
            return Optional.of(Problem.ENDS_IN_THE_PAST);
        }
        String source = proposal.source();
        return source != null && !isWebAddress(source) ? Optional.of(Problem.NOT_A_LINK) : Optional.empty();
    }

    private static boolean isWebAddress(String source) {
        try {
            URI uri = new URI(source.strip());
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Empty for just this answer. */
    private static Optional<Scope> scope(Proposal proposal, Place place) {
        return switch (proposal.where()) {
            case HERE -> Optional.of(new Scope.Channel(place.id()));
            case ME -> Optional.of(new Scope.Me());
            case EVERYONE -> Optional.of(new Scope.Everyone());
            case ANOTHER_CHANNEL -> proposal.channel().map(channel -> new Scope.Channel(channel.id()));
            case JUST_THIS_ANSWER -> Optional.empty();
            case WIDER ->
                throw new IllegalStateException("a wider scope was not chosen for correction " + proposal.id());
        };
    }

    private Correction correction(Proposal proposal, Question about, String standalone, Optional<Scope> scope) {
        String text = proposal.text().strip();
        CorrectionType type = proposal.type();
        Lesson lesson = new Lesson(
                text,
                type == null ? GuessType.of(text) : type,
                proposal.severity(),
                scope.orElse(new Scope.Me()),
                proposal.reach(),
                proposal.tags(),
                blankToNull(proposal.notWhen()),
                proposal.until(),
                blankToNull(proposal.source()));
        return new Correction(
                about.workspace(),
                proposal.id(),
                1,
                scope.isPresent() ? State.ACTIVE : State.PROPOSED,
                lesson,
                proposal.by(),
                clock.instant(),
                about.id(),
                about.place().id(),
                standalone);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private Optional<Correction> sameRule(Correction correction, Place place) {
        return corrections.inScope(place, correction.author(), clock.instant()).stream()
                .filter(c -> !c.id().equals(correction.id()))
                .filter(c -> c.scope().equals(correction.scope()))
                .filter(c -> c.lesson().reach() == correction.lesson().reach())
                .filter(c -> Wording.same(c.lesson().text(), correction.lesson().text()))
                .findFirst();
    }
}
