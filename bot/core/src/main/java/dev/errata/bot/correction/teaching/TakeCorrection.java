package dev.errata.bot.correction.teaching;

import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionType;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.correction.State;
import dev.errata.bot.people.Visibility;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.Question;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes what somebody says about an answer: may this person, is it usable, is it the same rule again, then it is stored. */
public final class TakeCorrection {

    private final Corrections corrections;
    private final Visibility sight;
    private final Clock clock;
    private final SameRule sameRule;

    public TakeCorrection(Corrections corrections, Visibility sight, Clock clock, Resemblance resemblance) {
        this.sameRule = new SameRule(resemblance);
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
        return corrections
                .find(about.workspace(), proposal.id())
                .<Outcome>map(stored -> new Outcome.Taken(stored, corrections.take(stored)))
                .orElseGet(() -> takeNew(proposal, about, standalone));
    }

    private Outcome takeNew(Proposal proposal, Question about, String standalone) {
        Optional<Problem> problem = problemOf(proposal, about.place());
        if (problem.isPresent()) {
            return new Outcome.Refused(problem.get());
        }
        Correction correction = correction(proposal, about, standalone);
        if (proposal.where() == ScopeChoice.JUST_THIS_ANSWER) {
            return new Outcome.OnlyThisAnswer(correction);
        }
        return sameRule(correction, whereItHolds(proposal, about.place()))
                .<Outcome>map(existing -> new Outcome.Repeats(
                        existing, corrections.repeat(existing, about.id(), proposal.by(), clock.instant())))
                .orElseGet(() -> new Outcome.Taken(correction, corrections.take(correction)));
    }

    private Optional<Problem> problemOf(Proposal proposal, Place place) {
        if (proposal.by().isExternal()) {
            return Optional.of(Problem.EXTERNAL);
        }
        if (!isSeen(proposal.by(), place)) {
            return Optional.of(Problem.NOT_FOUND);
        }
        return Wording.problemOf(proposal.text())
                .or(() -> scopeProblem(proposal, place))
                .or(() -> detailProblem(proposal));
    }

    private boolean isSeen(Person by, Place place) {
        return by.workspace().equals(place.workspace()) && sight.canSee(by, place);
    }

    private Optional<Problem> scopeProblem(Proposal proposal, Place place) {
        List<ScopeChoice> choices = ScopeChoices.of(place, proposal.by());
        boolean offered = choices.contains(proposal.where()) && proposal.where() != ScopeChoice.WIDER;
        boolean leaves = choices.contains(ScopeChoice.WIDER)
                && ScopeChoices.wider(proposal.by()).contains(proposal.where());
        if (!offered && !leaves) {
            return Optional.of(Problem.SCOPE_NOT_ALLOWED);
        }
        if (leaves && !proposal.clearedForOthers()) {
            return Optional.of(Problem.NOT_CLEARED);
        }
        return proposal.where() == ScopeChoice.ANOTHER_CHANNEL ? channelProblem(proposal) : Optional.empty();
    }

    /** What was made elsewhere never holds in a channel that is shared with another organisation. */
    private Optional<Problem> channelProblem(Proposal proposal) {
        Optional<Place> seen = proposal.channel().filter(channel -> isSeen(proposal.by(), channel));
        if (seen.isEmpty()) {
            return Optional.of(Problem.CHANNEL_NOT_SEEN);
        }
        return seen.filter(Place::shared).map(channel -> Problem.SCOPE_NOT_ALLOWED);
    }

    private Optional<Problem> detailProblem(Proposal proposal) {
        Instant until = proposal.until();
        if (until != null && !until.isAfter(clock.instant())) {
            return Optional.of(Problem.ENDS_IN_THE_PAST);
        }
        String notWhen = proposal.notWhen();
        if (notWhen != null && notWhen.strip().length() > Lesson.MAX_TEXT) {
            return Optional.of(Problem.TOO_LONG);
        }
        String source = blankToNull(proposal.source());
        return source != null && !isWebAddress(source) ? Optional.of(Problem.NOT_A_LINK) : Optional.empty();
    }

    private static boolean isWebAddress(String source) {
        try {
            URI uri = new URI(source);
            return uri.getHost() != null
                    && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Just this answer is for everyone who reads that answer. */
    private static Scope scope(Proposal proposal, Place place) {
        return switch (proposal.where()) {
            case HERE, JUST_THIS_ANSWER, ANOTHER_CHANNEL ->
                new Scope.Channel(whereItHolds(proposal, place).id());
            case TEAM -> new Scope.Team(place.teams().iterator().next());
            case ME -> new Scope.Me();
            case EVERYONE -> new Scope.Everyone();
            case WIDER ->
                throw new IllegalStateException("a wider scope was not chosen for correction " + proposal.id());
        };
    }

    private static Place whereItHolds(Proposal proposal, Place place) {
        return proposal.where() == ScopeChoice.ANOTHER_CHANNEL
                ? proposal.channel().orElseThrow()
                : place;
    }

    private Correction correction(Proposal proposal, Question about, String standalone) {
        String text = proposal.text().strip();
        CorrectionType type = proposal.type();
        Lesson lesson = new Lesson(
                text,
                type == null ? GuessType.of(text) : type,
                proposal.severity(),
                scope(proposal, about.place()),
                proposal.reach(),
                proposal.tags(),
                blankToNull(proposal.notWhen()),
                proposal.until(),
                blankToNull(proposal.source()));
        return new Correction(
                about.workspace(),
                proposal.id(),
                1,
                proposal.where() == ScopeChoice.JUST_THIS_ANSWER ? State.PROPOSED : State.ACTIVE,
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

    private Optional<Correction> sameRule(Correction correction, Place where) {
        return sameRule.among(corrections.inScope(where, correction.author(), clock.instant()), correction);
    }
}
