package dev.errata.bot.evaluation.cases;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One question of which is known what its answer should be like.
 *
 * @param id of the correction, of the confirmed answer, or its own
 * @param question the one that it is about, as people know it
 * @param wording what is asked; empty where nothing is known but the words that the correction was made on
 * @param taught the corrections that the answer has to follow
 * @param wrong the answer that was corrected
 * @param accepted the answer that holds since; of a guard the one that was confirmed
 * @param expected what somebody wrote that the answer says
 * @param mustHold texts that the answer has to hold
 * @param mustNotHold texts that it must not hold
 * @param isPrivate whether its question was asked where not everyone reads, or what was taught for it is not for everyone to read
 */
public record EvaluationCase(
        UUID id,
        Kind kind,
        Place place,
        Person asker,
        String question,
        Optional<Wording> wording,
        List<Correction> taught,
        Optional<Interaction> wrong,
        Optional<Interaction> accepted,
        Optional<String> expected,
        List<String> mustHold,
        List<String> mustNotHold,
        Relevant relevant,
        boolean isPrivate) {

    /** What makes a case. */
    public enum Kind {
        /** A correction. */
        CORRECTION,
        /** An answer that somebody confirmed: it must not change for the worse. */
        GUARD,
        /** Somebody wrote it down. */
        WRITTEN;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Which corrections are right for the question.
     *
     * @param right confirmed for it
     * @param wrong said not to fit it
     * @param complete whether every other one is taken not to be right
     */
    public record Relevant(Set<CorrectionId> right, Set<CorrectionId> wrong, boolean complete) {

        /** Where nobody has said anything of that. */
        public static final Relevant UNKNOWN = new Relevant(Set.of(), Set.of(), false);

        public Relevant {
            right = Set.copyOf(right);
            wrong = Set.copyOf(wrong);
        }

        /** Those that are right, and no others. */
        public static Relevant only(Set<CorrectionId> right) {
            return new Relevant(right, Set.of(), true);
        }

        public boolean isWrong(CorrectionId correction) {
            return wrong.contains(correction) || (complete && !right.contains(correction));
        }
    }

    public EvaluationCase {
        taught = List.copyOf(taught);
        mustHold = List.copyOf(mustHold);
        mustNotHold = List.copyOf(mustNotHold);
    }

    /** Whether it would only be asked what the correction was made on: that proves nothing. */
    public boolean isEchoOnly() {
        return wording.isEmpty();
    }
}
