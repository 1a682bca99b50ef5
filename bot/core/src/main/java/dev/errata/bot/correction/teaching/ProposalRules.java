package dev.errata.bot.correction.teaching;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionType;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.people.Visibility;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether what somebody fills in may be taken, and what it teaches. */
final class ProposalRules {

    private final Visibility sight;
    private final Clock clock;
    private final ScopeChoices scopes;

    ProposalRules(Visibility sight, Clock clock, ScopeChoices scopes) {
        this.sight = sight;
        this.clock = clock;
        this.scopes = scopes;
    }

    /** @param place where the answer stands that is wrong */
    Optional<Problem> problemOf(Proposal proposal, Place place) {
        if (proposal.by().isExternal()) {
            return Optional.of(Problem.EXTERNAL);
        }
        if (!isSeen(proposal.by(), place)) {
            return Optional.of(Problem.NOT_FOUND);
        }
        return problemOf(proposal, scopes.of(place, proposal.by()))
                .or(() -> teamProblem(proposal, place))
                .or(() -> problemOfEnd(proposal.until()));
    }

    /**
     * Of an edit by somebody who may change the correction. That it has ended is no problem where the edit does not say when it does.
     *
     * @param madeIn where the correction was made
     */
    Optional<Problem> problemOfEdit(Correction seen, Proposal edit, Place madeIn) {
        Instant until = edit.until();
        boolean same = until == null || until.equals(seen.lesson().until());
        List<ScopeChoice> choices = scopes.ofEdit(seen, madeIn, edit.by(), isSeen(edit.by(), madeIn));
        return problemOf(edit, choices)
                .or(() -> teamProblem(edit, madeIn))
                .or(() -> problemOfOtherWords(seen, edit, madeIn))
                .or(() -> same ? Optional.empty() : problemOfEnd(until));
    }

    /** What holds, or waits to hold, beyond the private place it is from stays in its words. */
    private Optional<Problem> problemOfOtherWords(Correction seen, Proposal edit, Place madeIn) {
        if (edit.where() != ScopeChoice.AS_IT_IS
                || edit.text().strip().equals(seen.lesson().text())) {
            return Optional.empty();
        }
        ScopeChoice now = ScopeChoices.now(seen.lesson(), madeIn);
        boolean left = now == ScopeChoice.ANOTHER_CHANNEL || now == ScopeChoice.EVERYONE || now == ScopeChoice.TEAM;
        boolean asks = isSeen(edit.by(), madeIn) && scopes.of(madeIn, edit.by()).contains(ScopeChoice.WIDER);
        return left && asks ? Optional.of(Problem.NOT_CLEARED) : Optional.empty();
    }

    private Optional<Problem> problemOf(Proposal proposal, List<ScopeChoice> choices) {
        return Wording.problemOf(proposal.text())
                .or(() -> scopeProblem(proposal, choices))
                .or(() -> detailProblem(proposal));
    }

    private boolean isSeen(Person by, Place place) {
        return by.workspace().equals(place.workspace()) && sight.canSee(by, place);
    }

    private Optional<Problem> scopeProblem(Proposal proposal, List<ScopeChoice> choices) {
        boolean offered = choices.contains(proposal.where()) && proposal.where() != ScopeChoice.WIDER;
        boolean leaves = choices.contains(ScopeChoice.WIDER)
                && scopes.wider(proposal.by()).contains(proposal.where());
        if (!offered && !leaves) {
            return Optional.of(Problem.SCOPE_NOT_ALLOWED);
        }
        if (leaves && !proposal.clearedForOthers()) {
            return Optional.of(Problem.NOT_CLEARED);
        }
        return proposal.where() == ScopeChoice.ANOTHER_CHANNEL ? channelProblem(proposal) : Optional.empty();
    }

    private static Optional<Problem> teamProblem(Proposal proposal, Place place) {
        boolean isNamed = proposal.where() != ScopeChoice.TEAM
                || ScopeChoices.team(proposal, place).isPresent();
        return isNamed ? Optional.empty() : Optional.of(Problem.SCOPE_NOT_ALLOWED);
    }

    /** What was made elsewhere never holds in a channel that is shared with another organisation. */
    private Optional<Problem> channelProblem(Proposal proposal) {
        Optional<Place> seen = proposal.channel().filter(channel -> isSeen(proposal.by(), channel));
        if (seen.isEmpty()) {
            return Optional.of(Problem.CHANNEL_NOT_SEEN);
        }
        return seen.filter(Place::shared).map(channel -> Problem.SCOPE_NOT_ALLOWED);
    }

    private static Optional<Problem> detailProblem(Proposal proposal) {
        String notWhen = proposal.notWhen();
        if (notWhen != null && notWhen.strip().length() > Lesson.MAX_TEXT) {
            return Optional.of(Problem.TOO_LONG);
        }
        String source = blankToNull(proposal.source());
        return source != null && !isWebAddress(source) ? Optional.of(Problem.NOT_A_LINK) : Optional.empty();
    }

    private Optional<Problem> problemOfEnd(@Nullable Instant until) {
        return until != null && !until.isAfter(clock.instant())
                ? Optional.of(Problem.ENDS_IN_THE_PAST)
                : Optional.empty();
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

    /**
     * What an edit makes of a correction. Another rule for many waits like a new one; the same for more of them holds meanwhile where it
     * did.
     */
    static Lesson edited(Correction seen, Proposal edit, Place madeIn) {
        Lesson before = seen.lesson();
        boolean stays = edit.where() == ScopeChoice.AS_IT_IS;
        Scope wanted = stays ? before.meant() : scope(edit, madeIn);
        Lesson after = worded(edit, wanted);
        if (!isSameRule(after, before)) {
            return holding(after, wanted, edit.by(), madeIn);
        }
        if (stays) {
            return after.holding(before.scope(), before.wider());
        }
        Scope now = before.scope();
        boolean isNarrower = now.equals(wanted) || now instanceof Scope.Everyone;
        if (isNarrower || !ScopeChoices.waits(wanted, edit.by())) {
            return after.holding(wanted, null);
        }
        boolean keeps = !(now instanceof Scope.Me) && now.width() < wanted.width();
        return after.holding(keeps ? now : new Scope.Channel(madeIn.id()), wanted);
    }

    /** Whether whoever confirmed the one would have confirmed the other: it says no more, and comes from the same source. */
    private static boolean isSameRule(Lesson after, Lesson before) {
        boolean weighsMore = after.type() == CorrectionType.POLICY && before.type() != CorrectionType.POLICY;
        return after.text().equals(before.text())
                && after.reach() == before.reach()
                && Objects.equals(after.notWhen(), before.notWhen())
                && Objects.equals(after.source(), before.source())
                && !isLonger(after.until(), before.until())
                && !weighsMore;
    }

    private static boolean isLonger(@Nullable Instant after, @Nullable Instant before) {
        return before != null && (after == null || after.isAfter(before));
    }

    /** @param place where it is made */
    static Lesson lesson(Proposal proposal, Place place) {
        Scope wanted = scope(proposal, place);
        return holding(worded(proposal, wanted), wanted, proposal.by(), place);
    }

    private static Lesson holding(Lesson lesson, Scope wanted, Person by, Place madeIn) {
        return ScopeChoices.waits(wanted, by)
                ? lesson.holding(new Scope.Channel(madeIn.id()), wanted)
                : lesson.holding(wanted, null);
    }

    private static Lesson worded(Proposal proposal, Scope scope) {
        String text = proposal.text().strip();
        CorrectionType type = proposal.type();
        return new Lesson(
                text,
                type == null ? GuessType.of(text) : type,
                proposal.severity(),
                scope,
                proposal.reach(),
                proposal.tags(),
                blankToNull(proposal.notWhen()),
                proposal.until(),
                blankToNull(proposal.source()));
    }

    /** Just this answer is for everyone who reads that answer. */
    private static Scope scope(Proposal proposal, Place place) {
        return switch (proposal.where()) {
            case HERE, JUST_THIS_ANSWER, ANOTHER_CHANNEL ->
                new Scope.Channel(whereItHolds(proposal, place).id());
            case TEAM -> new Scope.Team(ScopeChoices.team(proposal, place).orElseThrow());
            case ME -> new Scope.Me();
            case EVERYONE -> new Scope.Everyone();
            case WIDER, AS_IT_IS ->
                throw new IllegalStateException("no scope was chosen for correction " + proposal.id());
        };
    }

    static Place whereItHolds(Proposal proposal, Place place) {
        return proposal.where() == ScopeChoice.ANOTHER_CHANNEL
                ? proposal.channel().orElseThrow()
                : place;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
