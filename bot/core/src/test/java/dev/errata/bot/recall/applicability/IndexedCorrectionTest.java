package dev.errata.bot.recall.applicability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.embedding.VectorTable.Probe;
import dev.errata.bot.embedding.Vectors;
import dev.errata.bot.embedding.WordEncoder;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.recall.applicability.EvidenceScorer.Wording;
import dev.errata.bot.recall.applicability.Keys.EncodedQuestion;
import dev.errata.bot.recall.applicability.Keys.TaughtCorrection;
import dev.errata.bot.recall.background.Parameters;
import dev.errata.bot.recall.background.Surroundings;
import dev.errata.bot.recall.particulars.Particulars;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IndexedCorrectionTest {

    private final Samples samples = new Samples();
    private final Stores stores = InMemoryStores.open();
    private final Interaction asked =
            samples.interaction(samples.place("finance"), samples.person("Ana Flores"), "What is the budget?");
    private final Correction taught = samples.correction(asked, samples.person("Ben"), "It is 12 million.");

    @Test
    void of_contested_questions_the_one_with_the_same_number_counts_also_if_another_is_nearer() {
        IndexedCorrection indexed = contestedFor(
                question("What is the budget of 2025?", 0), question("How big is the budget of 2026?", .2f));

        assertThat(indexed.contested(Probe.of(at(.05f)), Wording.of("What is the 2026 budget?")))
                .isEqualTo(1);
        assertThat(indexed.contested(Probe.of(at(.05f)), Wording.of("What is the 2027 budget?")))
                .isEqualTo(-1);
        assertThat(indexed.contested(Probe.of(at(1)), Wording.of("What is the 2026 budget?")))
                .isEqualTo(-1);
    }

    private IndexedCorrection contestedFor(EncodedQuestion... contested) {
        Keys keys = new Keys(
                new TaughtCorrection(taught, List.of(), Optional.empty()),
                List.of(question("What is the budget?", .4f)),
                List.of(),
                List.of(contested),
                null,
                null,
                null);
        Vectors vectors = new Vectors(new WordEncoder(), stores.embeddings(), CacheBudget.usual());
        return new IndexedCorrection(
                keys,
                Surroundings.of(asked.question().place(), stores.pastQuestions(), vectors, Parameters.MEASURED)
                        .background(),
                Particulars::of);
    }

    private static EncodedQuestion question(String text, float angle) {
        return new EncodedQuestion(InteractionId.random(), text, at(angle));
    }

    private static Embedding at(float angle) {
        return Embedding.of(new float[] {1, angle});
    }
}
