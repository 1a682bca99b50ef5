package dev.errata.bot.recall.applicability;

import dev.errata.bot.embedding.VectorTable.Probe;
import dev.errata.bot.recall.background.Language;
import dev.errata.bot.recall.background.Parameter;
import dev.errata.bot.recall.background.Parameters;
import dev.errata.bot.recall.background.TermWeights;
import dev.errata.bot.recall.background.Terms;
import dev.errata.bot.recall.particulars.Letters;
import dev.errata.bot.recall.particulars.Particulars;
import dev.errata.bot.recall.particulars.Substance;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds up what speaks for and against one correction, for one question. */
final class EvidenceScorer {

    /** What only ever was rejected is never given for its likeness. */
    private static final double NOTHING_ACCEPTED = 1;

    /** From this cosine on a question is the accepted one, in whatever language. */
    private static final double THE_SAME = .98;

    private final Parameters parameters;
    private final TermWeights weights;
    private final Query asked;

    EvidenceScorer(Parameters parameters, TermWeights weights, Query asked) {
        this.parameters = parameters;
        this.weights = weights;
        this.asked = asked;
    }

    /**
     * A question with what is known of it before any correction is looked at.
     *
     * @param tags those of the place that it names
     * @param hubness how much the past questions resemble it
     * @param smoothing how much of a score comes from its neighbours
     */
    record Query(Probe probe, Wording wording, Set<String> tags, float hubness, float smoothing) {}

    /**
     * What is read off a question's words.
     *
     * @param text as it was asked
     * @param foreign whether it is surely in another language than the encoder's
     * @param unread whether the encoder knows next to nothing of that language
     * @param empty whether it does not say what it asks
     */
    record Wording(
            String text, Set<String> terms, Particulars particulars, boolean foreign, boolean unread, boolean empty) {

        static Wording of(String question) {
            return new Wording(
                    question,
                    Terms.of(question),
                    Particulars.of(question),
                    Language.isSurelyNotEnglish(question),
                    Language.isUnreadable(question),
                    !Substance.isIn(question));
        }

        /** Whether a cosine says nothing of it. */
        boolean isByLetters() {
            return unread || empty;
        }

        boolean isWrittenAs(String question) {
            return empty ? Letters.areTheSame(text, question) : Letters.areNearlyTheSame(text, question);
        }
    }

    /**
     * How strongly everything speaks for one correction, with the parts that add up to it.
     *
     * @param aboveUsual the cosine with the centre of what was accepted, less what is usual around that
     * @param ofNeighbours the smoothed scores of the nearest past questions
     */
    Evidence weigh(IndexedCorrection taught, float aboveUsual, float ofNeighbours) {
        Probe probe = asked.probe();
        int accepted = taught.nearest(taught.accepted(), probe);
        int rejected = taught.nearest(taught.rejected(), probe);
        double likeness = taught.accepted().cosine(accepted, probe);
        double againstRejected = rejected < 0
                ? 0
                : get(Parameter.REJECTED) * Math.max(0, taught.rejected().cosine(rejected, probe) - likeness);
        double named = named(taught.occasion());
        double againstException = againstException(taught, likeness);
        double againstNumbers =
                taught.hasOtherNumbers(asked.wording().particulars().numbers()) ? get(Parameter.OTHER_NUMBERS) : 0;
        double againstLanguage = asked.wording().foreign() && likeness < THE_SAME ? get(Parameter.OTHER_LANGUAGE) : 0;
        double likeQuestions = likeQuestions(taught, likeness, aboveUsual, ofNeighbours) - againstRejected;
        double strength = withOccasion(withRestatement(likeQuestions, taught), taught, named) + tags(taught);
        int contested = taught.contested(probe, asked.wording());
        boolean asRejected = isAsRejected(taught, againstRejected);
        strength -= taught.isOnlyRejected() || contested >= 0 ? NOTHING_ACCEPTED : 0;
        boolean another = taught.isOfAnotherThing(asked.wording().particulars(), accepted, likeness);
        strength -= another ? get(Parameter.OTHER_THING) : 0;
        boolean contradicted = another || contested >= 0 || asRejected || againstException > 0;
        return new Evidence(
                taught,
                strength - againstException - againstNumbers - againstLanguage,
                accepted,
                likeness,
                rejected,
                againstRejected,
                contested,
                named,
                againstException,
                againstNumbers,
                another,
                !contradicted && isAsConfirmed(taught, againstRejected),
                contested >= 0 || asRejected,
                asked.wording().unread(),
                asked.wording().empty());
    }

    private boolean isAsRejected(IndexedCorrection taught, double againstRejected) {
        boolean nearer = againstRejected > 0
                || taught.isOnlyRejected()
                || asked.wording().isByLetters();
        return nearer && taught.wasRejected(asked.probe(), asked.wording());
    }

    private boolean isAsConfirmed(IndexedCorrection taught, double againstRejected) {
        boolean nearer = againstRejected == 0 || asked.wording().isByLetters();
        return nearer && taught.wasAccepted(asked.probe(), asked.wording(), get(Parameter.AS_CONFIRMED));
    }

    private double get(Parameter parameter) {
        return parameters.get(parameter);
    }

    /** How much the question stands out by its likeness to confirmed ones, and so do its neighbours. */
    private double likeQuestions(IndexedCorrection taught, double likeness, float aboveUsual, float ofNeighbours) {
        double nearest = likeness - get(Parameter.AROUND_CORRECTION) * taught.hubness();
        double itself =
                (nearest + aboveUsual) / 2 - taught.aroundQuestion(parameters).of(asked.hubness());
        return (1 - asked.smoothing()) * itself + asked.smoothing() * ofNeighbours;
    }

    private double named(IndexedCorrection.@Nullable Named occasion) {
        return occasion == null ? 0 : share(occasion);
    }

    private double share(IndexedCorrection.Named named) {
        return weights.highestShare(named.words(), asked.wording().terms());
    }

    private double withOccasion(double likeQuestions, IndexedCorrection taught, double named) {
        IndexedCorrection.Named occasion = taught.occasion();
        if (occasion == null) {
            return likeQuestions;
        }
        return mixed(likeQuestions, taught, occasion, Parameter.OCCASION)
                + get(Parameter.NAMED) * named
                - get(Parameter.NAMED_BY_CHANCE);
    }

    private double withRestatement(double likeQuestions, IndexedCorrection taught) {
        IndexedCorrection.Named restated = taught.restated();
        return restated == null ? likeQuestions : mixed(likeQuestions, taught, restated, Parameter.RESTATED);
    }

    /** The more questions it was confirmed for, the better they say what it is for. */
    private double mixed(
            double likeQuestions, IndexedCorrection taught, IndexedCorrection.Named phrase, Parameter most) {
        double share = get(most) / Math.sqrt(taught.accepted().size());
        double likePhrase = phrase.vector().cosine(0, asked.probe())
                - get(Parameter.AROUND_CORRECTION) * phrase.hubness()
                - get(Parameter.AROUND_QUESTION) * asked.hubness();
        return (1 - share) * likeQuestions + share * likePhrase;
    }

    private double againstException(IndexedCorrection taught, double likeness) {
        IndexedCorrection.Named exception = taught.exception();
        if (exception == null) {
            return 0;
        }
        double closer = exception.vector().cosine(0, asked.probe()) - likeness;
        return get(Parameter.EXCEPTED) * share(exception) + get(Parameter.REJECTED) * Math.max(0, closer);
    }

    /** A question that names a tag of this place belongs to corrections with that tag rather than to others. */
    private double tags(IndexedCorrection taught) {
        if (asked.tags().isEmpty() || taught.tags().isEmpty()) {
            return 0;
        }
        boolean mine = taught.tags().stream().anyMatch(asked.tags()::contains);
        return mine ? get(Parameter.TAG) : -get(Parameter.TAG);
    }
}
