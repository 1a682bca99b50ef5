package dev.errata.bot.recall.applicability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.Samples;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Exemplar;
import dev.errata.bot.correction.Exemplar.Verdict;
import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.recall.applicability.Keys.EncodedQuestion;
import dev.errata.bot.recall.applicability.Keys.TaughtCorrection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class KeysTest {

    private static final Embedding SOMEWHERE = Embedding.of(new float[] {1, 0});

    private final Samples samples = new Samples();
    private final Interaction asked =
            samples.interaction(samples.place("finance"), samples.person("Ana Flores"), "When does the year end?");
    private final Correction taught = samples.correction(asked, samples.person("Ben"), "It ends in January.");

    private static Keys keys(Correction correction, Exemplar... exemplars) {
        TaughtCorrection said = new TaughtCorrection(correction, List.of(exemplars), Optional.empty());
        Map<String, Embedding> embeddings =
                said.texts().distinct().collect(Collectors.toMap(Function.identity(), text -> SOMEWHERE));
        return Keys.of(said, embeddings);
    }

    private Correction forgotten() {
        return new Correction(
                taught.workspace(),
                taught.id(),
                taught.version(),
                taught.state(),
                taught.lesson(),
                taught.author(),
                taught.madeAt(),
                taught.origin(),
                taught.madeIn(),
                "");
    }

    private Exemplar said(String question, Verdict verdict) {
        return new Exemplar(taught.id(), asked.id(), taught.madeIn(), question, verdict, Samples.NOW);
    }

    @Test
    void a_correction_is_found_by_the_questions_that_it_was_confirmed_for() {
        assertThat(keys(taught, said(taught.question(), Verdict.ACCEPTED)).accepted())
                .extracting(EncodedQuestion::text)
                .containsExactly("When does the year end?");
    }

    @Test
    void a_correction_whose_question_was_forgotten_is_found_by_what_it_says() {
        assertThat(keys(forgotten()).accepted())
                .extracting(EncodedQuestion::text)
                .containsExactly("It ends in January.");
        assertThat(keys(forgotten(), said("Does it end in May?", Verdict.REJECTED))
                        .accepted())
                .extracting(EncodedQuestion::text)
                .containsExactly("It ends in January.");
    }

    @Test
    void a_question_that_it_was_confirmed_for_is_better_than_what_it_says() {
        assertThat(keys(forgotten(), said("When is the end?", Verdict.ACCEPTED)).accepted())
                .extracting(EncodedQuestion::text)
                .containsExactly("When is the end?");
    }

    @Test
    void what_is_contested_takes_nothing_away_from_what_was_accepted_before_and_goes_with_what_is_said_after() {
        String question = taught.question();

        Keys contested = keys(taught, said(question, Verdict.ACCEPTED), said(question, Verdict.CONTESTED));
        Keys confirmed = keys(taught, said(question, Verdict.CONTESTED), said(question, Verdict.ACCEPTED));
        Keys agreed = keys(
                taught,
                said(question, Verdict.ACCEPTED),
                said(question, Verdict.CONTESTED),
                said(question, Verdict.REJECTED));

        assertThat(contested.accepted()).hasSize(1);
        assertThat(contested.contested()).hasSize(1);
        assertThat(confirmed.accepted()).hasSize(1);
        assertThat(confirmed.contested()).isEmpty();
        assertThat(agreed.accepted()).isEmpty();
        assertThat(agreed.rejected()).hasSize(1);
        assertThat(agreed.contested()).isEmpty();
    }
}
