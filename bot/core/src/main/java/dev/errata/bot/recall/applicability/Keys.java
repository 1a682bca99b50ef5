package dev.errata.bot.recall.applicability;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Exemplar;
import dev.errata.bot.correction.Exemplar.Verdict;
import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.recall.occasion.Occasion;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a question is compared with to find a correction.
 *
 * @param accepted questions for which people confirmed it, or its own words where all of them were forgotten; none only if all were
 *     rejected later
 * @param rejected questions that it was said not to fit
 * @param contested questions that one person said it does not fit who may not change it
 * @param occasion when it holds, if its text says so
 * @param restated when it holds in the words of a language model, if its text does not say so
 * @param exception when it does not hold, if its author said so
 */
record Keys(
        TaughtCorrection said,
        List<EncodedQuestion> accepted,
        List<EncodedQuestion> rejected,
        List<EncodedQuestion> contested,
        @Nullable Phrase occasion,
        @Nullable Phrase restated,
        @Nullable Phrase exception) {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Punct}]+");

    /**
     * A correction with all that was said of it.
     *
     * @param exemplars what people confirmed and rejected, oldest first
     * @param restatement when it holds, by a language model
     */
    record TaughtCorrection(Correction correction, List<Exemplar> exemplars, Optional<String> restatement) {

        TaughtCorrection {
            exemplars = List.copyOf(exemplars);
        }

        private Optional<Occasion> occasion() {
            return Occasion.statedIn(correction.lesson().text());
        }

        private Optional<Occasion> restated() {
            return restatement
                    .filter(line -> occasion().isEmpty())
                    .flatMap(line -> Occasion.statedIn(line).or(() -> Occasion.about(line)));
        }

        private Optional<Occasion> exception() {
            return Optional.ofNullable(correction.lesson().notWhen())
                    .flatMap(words -> Occasion.statedIn(words).or(() -> Occasion.about(words)));
        }

        /** All texts whose embeddings its keys will need. */
        Stream<String> texts() {
            return Stream.of(
                            exemplars.stream().map(Exemplar::question),
                            itself().stream(),
                            Stream.of(occasion(), restated(), exception())
                                    .flatMap(Optional::stream)
                                    .map(Occasion::phrase))
                    .flatMap(texts -> texts);
        }

        /** What it says, in place of the question that it was made on, if that was forgotten and nobody confirmed it for another. */
        private Optional<String> itself() {
            boolean alone = correction.question().isEmpty()
                    && exemplars.stream().noneMatch(exemplar -> exemplar.verdict() == Verdict.ACCEPTED);
            return alone ? Optional.of(correction.madeOn()) : Optional.empty();
        }
    }

    /** A question as an embedding. */
    record EncodedQuestion(InteractionId interaction, String text, Embedding embedding) {}

    /** Named subjects and the embedding of their phrase. */
    record Phrase(Occasion occasion, Embedding embedding) {}

    Keys {
        accepted = List.copyOf(accepted);
        rejected = List.copyOf(rejected);
        contested = List.copyOf(contested);
    }

    /** Exemplars without an embedding are left out, and so is what was said of the same words before somebody said the opposite. */
    static Keys of(TaughtCorrection said, Map<String, Embedding> embeddings) {
        List<Exemplar> latest = latest(said.exemplars());
        Stream<EncodedQuestion> itself = said.itself().stream()
                .flatMap(text -> Optional.ofNullable(embeddings.get(text)).stream()
                        .map(embedding -> new EncodedQuestion(said.correction().origin(), text, embedding)));
        return new Keys(
                said,
                Stream.concat(itself, asked(latest, Verdict.ACCEPTED, embeddings).stream())
                        .toList(),
                asked(latest, Verdict.REJECTED, embeddings),
                asked(latest, Verdict.CONTESTED, embeddings),
                phrase(said.occasion(), embeddings),
                phrase(said.restated(), embeddings),
                phrase(said.exception(), embeddings));
    }

    boolean isEmpty() {
        return accepted.isEmpty() && rejected.isEmpty() && contested.isEmpty();
    }

    /** What is contested takes nothing away from what was said before: for other questions that still counts. */
    private static List<Exemplar> latest(List<Exemplar> oldestFirst) {
        Map<List<String>, Exemplar> last = new HashMap<>();
        Map<List<String>, Verdict> settled = new HashMap<>();
        oldestFirst.forEach(e -> {
            last.put(words(e), e);
            if (e.verdict() != Verdict.CONTESTED) {
                settled.put(words(e), e.verdict());
            }
        });
        return oldestFirst.stream()
                .filter(e -> e.verdict() == Verdict.CONTESTED
                        ? e.equals(last.get(words(e)))
                        : e.verdict() == settled.get(words(e)))
                .toList();
    }

    private static List<String> words(Exemplar exemplar) {
        return BETWEEN_WORDS
                .splitAsStream(exemplar.question().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<EncodedQuestion> asked(
            List<Exemplar> exemplars, Verdict verdict, Map<String, Embedding> embeddings) {
        return exemplars.stream()
                .filter(e -> e.verdict() == verdict)
                .flatMap(e -> Optional.ofNullable(embeddings.get(e.question()))
                        .map(embedding -> new EncodedQuestion(e.interaction(), e.question(), embedding))
                        .stream())
                .toList();
    }

    private static @Nullable Phrase phrase(Optional<Occasion> occasion, Map<String, Embedding> embeddings) {
        return occasion.flatMap(
                        o -> Optional.ofNullable(embeddings.get(o.phrase())).map(e -> new Phrase(o, e)))
                .orElse(null);
    }
}
