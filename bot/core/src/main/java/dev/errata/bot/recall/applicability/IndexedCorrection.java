package dev.errata.bot.recall.applicability;

import dev.errata.bot.cache.Bytes;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.embedding.VectorTable;
import dev.errata.bot.embedding.VectorTable.Probe;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.recall.applicability.EvidenceScorer.Wording;
import dev.errata.bot.recall.applicability.Keys.EncodedQuestion;
import dev.errata.bot.recall.applicability.Keys.TaughtCorrection;
import dev.errata.bot.recall.background.Background;
import dev.errata.bot.recall.background.Parameter;
import dev.errata.bot.recall.background.Parameters;
import dev.errata.bot.recall.background.Terms;
import dev.errata.bot.recall.particulars.Particulars;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One correction's keys, made ready for comparing, with how they stand before a background. */
final class IndexedCorrection {

    /** More add little and cost time; the question on which it was made and the newest stay. */
    private static final int MOST_ACCEPTED = 24;

    /** A question that is nearly another one adds nothing. */
    private static final double NEARLY_THE_SAME = .98;

    /** As near as what one person says reaches who may not change the correction. */
    private static final double NEARLY_THE_SAME_QUESTION = .95;

    private static final double MOST_DOUBLINGS = 2;

    /** What is less alike than this is about something else anyway. */
    private static final double HARDLY_ALIKE = .6;

    /** Whoever reads them needs no more. */
    private static final int MOST_TOLD = 3;

    private final TaughtCorrection said;
    private final Function<String, Particulars> particulars;
    private final Set<String> tags;
    private final boolean onlyRejected;
    private final VectorTable accepted;
    private final List<Asked> acceptedIn;
    private final VectorTable rejected;
    private final List<Asked> rejectedIn;
    private final VectorTable contested;
    private final List<Asked> contestedIn;
    private final @Nullable Named occasion;
    private final @Nullable Named restated;
    private final @Nullable Named exception;
    private final List<Set<String>> numbers;
    private final float[] likeness;
    private final float hubness;
    private final long weight;

    /** A question that people said something of. */
    private record Asked(InteractionId interaction, String text) {

        static List<Asked> of(List<EncodedQuestion> questions) {
            return questions.stream()
                    .map(one -> new Asked(one.interaction(), one.text()))
                    .toList();
        }
    }

    /** @param particulars reads off a text what sets it apart */
    IndexedCorrection(Keys keys, Background background, Function<String, Particulars> particulars) {
        this.said = keys.said();
        this.particulars = particulars;
        this.tags = said.correction().lesson().tags().stream().map(Tags::key).collect(Collectors.toSet());
        // Where all that was accepted was rejected later, what was rejected says at least where it would be found.
        this.onlyRejected = keys.accepted().isEmpty();
        List<EncodedQuestion> asked = onlyRejected
                ? Stream.concat(keys.rejected().stream(), keys.contested().stream())
                        .toList()
                : capped(keys.accepted());
        this.accepted =
                VectorTable.of(asked.stream().map(EncodedQuestion::embedding).toList());
        this.acceptedIn = Asked.of(asked);
        List<EncodedQuestion> against = onlyRejected ? asked : keys.rejected();
        this.rejected =
                VectorTable.of(against.stream().map(EncodedQuestion::embedding).toList());
        this.rejectedIn = Asked.of(against);
        this.contestedIn = Asked.of(keys.contested());
        this.contested = VectorTable.of(
                keys.contested().stream().map(EncodedQuestion::embedding).toList());
        this.occasion = Named.of(keys.occasion(), background);
        this.restated = Named.of(keys.restated(), background);
        this.exception = Named.of(keys.exception(), background);
        this.numbers = asked.stream().map(a -> Particulars.numbers(a.text())).toList();
        this.likeness = likeness(accepted, background);
        this.hubness = background.hubness(likeness);
        this.weight = 900
                + accepted.weight()
                + rejected.weight()
                + contested.weight()
                + 4L * likeness.length
                + Stream.of(acceptedIn, rejectedIn, contestedIn)
                        .flatMap(List::stream)
                        .mapToLong(one -> 100 + Bytes.of(one.text()))
                        .sum();
    }

    /**
     * Subjects that a text names, with their place before the background.
     *
     * @param words those of each subject
     */
    record Named(List<Set<String>> words, VectorTable vector, float hubness) {

        Named {
            words = List.copyOf(words);
        }

        static @Nullable Named of(Keys.@Nullable Phrase phrase, Background background) {
            if (phrase == null) {
                return null;
            }
            VectorTable vector = VectorTable.of(List.of(phrase.embedding()));
            return new Named(
                    phrase.occasion().subjects().stream().map(Terms::of).toList(),
                    vector,
                    background.hubness(background.likeness(vector.probe(0))));
        }

        /** The words of all subjects. */
        Set<String> terms() {
            return words.stream().flatMap(Set::stream).collect(Collectors.toSet());
        }
    }

    private static List<EncodedQuestion> capped(List<EncodedQuestion> accepted) {
        List<EncodedQuestion> different = new ArrayList<>();
        for (EncodedQuestion one : accepted) {
            if (different.stream().noneMatch(other -> nearlyTheSame(one.embedding(), other.embedding()))) {
                different.add(one);
            }
        }
        if (different.size() <= MOST_ACCEPTED) {
            return List.copyOf(different);
        }
        List<EncodedQuestion> kept = new ArrayList<>(different.subList(0, 1));
        kept.addAll(different.subList(different.size() - MOST_ACCEPTED + 1, different.size()));
        return List.copyOf(kept);
    }

    private static boolean nearlyTheSame(Embedding one, Embedding other) {
        return one.cosine(other) > NEARLY_THE_SAME;
    }

    /** The highest cosine of each past question with any of these. */
    private static float[] likeness(VectorTable vectors, Background background) {
        float[] best = new float[background.size()];
        Arrays.fill(best, Float.NEGATIVE_INFINITY);
        for (int i = 0; i < vectors.size(); i++) {
            float[] one = background.likeness(vectors.probe(i));
            for (int past = 0; past < best.length; past++) {
                best[past] = Math.max(best[past], one[past]);
            }
        }
        return best;
    }

    Correction correction() {
        return said.correction();
    }

    /** Whether nothing has changed about the correction since this was made of it. */
    boolean isStill(@Nullable TaughtCorrection now) {
        return said.equals(now);
    }

    /** Its tags, by their keys. */
    Set<String> tags() {
        return tags;
    }

    boolean isOnlyRejected() {
        return onlyRejected;
    }

    VectorTable accepted() {
        return accepted;
    }

    VectorTable rejected() {
        return rejected;
    }

    /** A contested question that is nearly the one that is asked, about the same names and numbers; -1 if none is. */
    int contested(Probe probe, Wording asked) {
        return nearlyTheSame(contested, contestedIn, probe, asked).findFirst().orElse(-1);
    }

    /** Whether nearly the same question was rejected, about the same names and numbers. */
    boolean wasRejected(Probe probe, Wording asked) {
        return nearlyTheSame(rejected, rejectedIn, probe, asked).findFirst().isPresent();
    }

    /** What the encoder cannot read, and what hardly says anything, is compared by its letters. */
    private IntStream nearlyTheSame(VectorTable vectors, List<Asked> questions, Probe probe, Wording asked) {
        return IntStream.range(0, vectors.size())
                .filter(i -> asked.isByLetters() || vectors.cosine(i, probe) >= NEARLY_THE_SAME_QUESTION)
                .filter(i -> asked.isByLetters()
                        ? asked.isWrittenAs(questions.get(i).text())
                        : particulars.apply(questions.get(i).text()).areThoseOf(asked.particulars()));
    }

    /** The newest of the questions beside the one it was made on for which it was confirmed. */
    List<String> confirmedFor() {
        if (onlyRejected) {
            return List.of();
        }
        List<String> others = acceptedIn.stream()
                .map(Asked::text)
                .filter(text -> !text.equals(correction().madeOn()))
                .toList();
        return others.subList(Math.max(0, others.size() - MOST_TOLD), others.size());
    }

    InteractionId contestedIn(int index) {
        return contestedIn.get(index).interaction();
    }

    InteractionId acceptedIn(int index) {
        return acceptedIn.get(index).interaction();
    }

    InteractionId rejectedIn(int index) {
        return rejectedIn.get(index).interaction();
    }

    @Nullable
    Named occasion() {
        return occasion;
    }

    /** When it holds in the words of a language model, where its own do not say so. */
    @Nullable
    Named restated() {
        return restated;
    }

    @Nullable
    Named exception() {
        return exception;
    }

    float[] likeness() {
        return likeness;
    }

    float hubness() {
        return hubness;
    }

    /**
     * What is taken off for how much the past questions resemble a question. The more questions were confirmed, the more does it count: the
     * nearest of many is near to a crowd by chance.
     */
    AroundQuestion aroundQuestion(Parameters parameters) {
        float usual = parameters.get(Parameter.USUAL_HUBNESS);
        float weight = parameters.get(Parameter.AROUND_QUESTION)
                + (float) doublings() * parameters.get(Parameter.MORE_FOR_EXEMPLARS);
        return new AroundQuestion(usual, parameters.get(Parameter.AROUND_QUESTION) * usual, weight);
    }

    /** How often the questions that were confirmed have doubled, up to four of them. */
    double doublings() {
        return Math.min(MOST_DOUBLINGS, Math.log(accepted.size()) / Math.log(2));
    }

    /** What is taken off for every question, worked out once for all of them. */
    record AroundQuestion(float usual, float atUsual, float weight) {

        float of(float hubness) {
            return atUsual + weight * (hubness - usual);
        }
    }

    /** How much closer each past question is to a rejected question than to an accepted one; null if none was rejected. */
    float @Nullable [] closerToRejected(Background background) {
        if (rejected.size() == 0) {
            return null;
        }
        float[] closer = likeness(rejected, background);
        for (int past = 0; past < closer.length; past++) {
            closer[past] = Math.max(0, closer[past] - likeness[past]);
        }
        return closer;
    }

    /** The mean of what was accepted and, with a weight, of past questions that surely are about the same. */
    Embedding centre(int[] adopted, float weight, Background background) {
        float[] sum = new float[accepted.dimensions()];
        for (int i = 0; i < accepted.size(); i++) {
            accepted.addTo(sum, i, 1f / accepted.size());
        }
        for (int past : adopted) {
            background.past().addTo(sum, past, weight);
        }
        return Embedding.of(sum);
    }

    /**
     * Whether a question has a number and every question that was accepted has others. Numbers that already differ between accepted
     * questions do not matter to this correction.
     */
    boolean hasOtherNumbers(Set<String> inQuestion) {
        if (inQuestion.isEmpty() || numbers.stream().anyMatch(Set::isEmpty)) {
            return false;
        }
        boolean constant = numbers.stream().allMatch(n -> meet(n, numbers.get(0)));
        return constant && numbers.stream().noneMatch(n -> meet(n, inQuestion));
    }

    private static boolean meet(Set<String> one, Set<String> other) {
        return one.stream().anyMatch(other::contains);
    }

    /**
     * Whether a question is about another place, level, opposite or aspect than the text or what was accepted.
     *
     * @param nearest of what was accepted
     * @param likeness the cosine with that
     */
    boolean isOfAnotherThing(Particulars asked, int nearest, double likeness) {
        boolean byText = asked.canBeElsewhere() && likeness >= HARDLY_ALIKE;
        if (!byText && likeness < Particulars.ALIKE) {
            return false;
        }
        List<Particulars> confirmed =
                acceptedIn.stream().map(one -> particulars.apply(one.text())).toList();
        return (byText
                        && asked.areNotThoseOfText(
                                particulars.apply(correction().lesson().text()), confirmed))
                || asked.areNotThoseOf(confirmed, confirmed.get(nearest), likeness);
    }

    /** Whether a question is one that was accepted: as near as that to it, with the same names and numbers. */
    boolean wasAccepted(Probe probe, Wording asked, double asNear) {
        if (onlyRejected) {
            return false;
        }
        return asked.isByLetters()
                ? acceptedIn.stream().anyMatch(one -> asked.isWrittenAs(one.text()))
                : IntStream.range(0, accepted.size())
                        .filter(i -> accepted.cosine(i, probe) >= asNear)
                        .anyMatch(
                                i -> particulars.apply(acceptedIn.get(i).text()).areThoseOf(asked.particulars()));
    }

    /** What it takes in memory, about. */
    long weight() {
        return weight;
    }

    /** Which of these embeddings is closest; -1 if there is none. */
    int nearest(VectorTable vectors, Probe probe) {
        int nearest = -1;
        float best = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < vectors.size(); i++) {
            float cosine = vectors.cosine(i, probe);
            if (cosine > best) {
                best = cosine;
                nearest = i;
            }
        }
        return nearest;
    }
}
