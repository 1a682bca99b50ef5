package dev.errata.bot.correction.teaching;

import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Correction.Sayer;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.correction.State;
import dev.errata.bot.people.Visibility;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.Question;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes what somebody says about an answer: may this person, is it usable, is it the same rule again, then it is stored. */
public final class TakeCorrection {

    private final Corrections corrections;
    private final ProposalRules rules;
    private final Clock clock;
    private final SameRule sameRule;

    public TakeCorrection(
            Corrections corrections, Visibility sight, Clock clock, Resemblance resemblance, ScopeChoices scopes) {
        this.sameRule = new SameRule(resemblance);
        this.corrections = corrections;
        this.rules = new ProposalRules(sight, clock, scopes);
        this.clock = clock;
    }

    /** What became of a proposal. */
    public sealed interface Outcome {

        /** Stored; from the next question on answers follow it. */
        record Taken(Correction correction, Act act) implements Outcome {}

        /**
         * The same rule holds already; this was counted as a confirmation of it.
         *
         * @param decision by which it holds for all that it waited to, if it did
         */
        record Repeats(Correction existing, Act confirmation, Optional<Act> decision) implements Outcome {}

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

    /** What holds already and says the same as a proposal that could be taken. */
    public Optional<Correction> known(Proposal proposal, Question about, String standalone) {
        return rules.problemOf(proposal, about.place()).isPresent()
                ? Optional.empty()
                : sameRule(
                        correction(proposal, about, standalone), ProposalRules.whereItHolds(proposal, about.place()));
    }

    private Outcome takeNew(Proposal proposal, Question about, String standalone) {
        Optional<Problem> problem = rules.problemOf(proposal, about.place());
        if (problem.isPresent()) {
            return new Outcome.Refused(problem.get());
        }
        Correction correction = correction(proposal, about, standalone);
        if (proposal.where() == ScopeChoice.JUST_THIS_ANSWER) {
            return new Outcome.OnlyThisAnswer(correction);
        }
        return sameRule(correction, ProposalRules.whereItHolds(proposal, about.place()))
                .<Outcome>map(existing -> repeat(existing, correction, about))
                .orElseGet(() -> new Outcome.Taken(correction, corrections.take(correction)));
    }

    /** Whoever says the same for as many as it waits to hold for says that it does. */
    private Outcome repeat(Correction existing, Correction again, Question about) {
        Instant now = clock.instant();
        Act confirmation = corrections.repeat(existing, about.id(), again.author(), now);
        Lesson lesson = existing.lesson();
        boolean decides = lesson.meant().equals(again.lesson().meant()) && existing.mayBeDecidedBy(again.author());
        Optional<Act> decision = decides
                ? corrections.decide(existing, lesson.holding(lesson.meant(), null), again.author(), now)
                : Optional.empty();
        return new Outcome.Repeats(
                corrections.find(existing.workspace(), existing.id()).orElse(existing), confirmation, decision);
    }

    private Correction correction(Proposal proposal, Question about, String standalone) {
        Lesson lesson = ProposalRules.lesson(proposal, about.place());
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
                standalone,
                proposal.saidBy().map(Sayer::of));
    }

    private Optional<Correction> sameRule(Correction correction, Place where) {
        Person by = correction.author();
        Instant now = clock.instant();
        Stream<Correction> toDecide = corrections.waiting(where, by).corrections().stream()
                .filter(waiting -> waiting.holdsAt(now) && waiting.mayBeDecidedBy(by));
        return sameRule.among(
                Stream.concat(corrections.inScope(where, by, now).stream(), toDecide)
                        .toList(),
                correction);
    }
}
