package dev.errata.server.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.errata.server.benchmark.Lines.AboutDocuments;
import dev.errata.server.benchmark.Lines.Half;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassageScoresTest {

    private static final String BIKES = "Bikes stand in the yard. *Never* in the hall.";
    private static final String HALL = "In the hall, never in the yard.";
    private static final String CANTEEN = "The canteen closes at three.";
    private static final AboutDocuments WHERE = asked("Where do bikes go?", "bikes stand in", "never in the hall");
    private static final AboutDocuments WHEN = asked("When does it close?", "closes at three");
    private static final AboutDocuments WHO = asked("Who cooks?");

    private final PassageScores scores = new PassageScores(List.of(BIKES, HALL, CANTEEN));

    @Test
    void a_passage_answers_if_it_holds_the_words_whatever_signs_are_between_them() {
        scores.add(WHERE, List.of(HALL, BIKES), "");
        scores.add(WHEN, List.of(CANTEEN), "");

        assertThat(scores.hits(1)).isEqualTo(.5);
        assertThat(scores.hits(3)).isEqualTo(1);
        assertThat(scores.ndcg()).isCloseTo((1 / (Math.log(3) / Math.log(2)) + 1) / 2, within(1e-9));
    }

    @Test
    void words_answer_only_as_whole_ones() {
        scores.add(asked("How many?", "at three"), List.of("We meet at threeish."), "");

        assertThat(scores.hits(3)).isZero();
    }

    @Test
    void what_is_not_answered_is_counted_apart_by_whether_it_could_have_been() {
        scores.add(WHERE, List.of(), "");
        scores.add(WHEN, List.of(HALL), "");
        scores.add(WHO, List.of(), "");
        scores.add(WHO, List.of(CANTEEN), "");
        scores.add(WHO, List.of(CANTEEN), "");
        scores.add(WHO, List.of(CANTEEN), "");

        assertThat(scores.answerable()).isEqualTo(2);
        assertThat(scores.unanswerable()).isEqualTo(4);
        assertThat(scores.silent()).isEqualTo(.5);
        assertThat(scores.rightlySilent()).isEqualTo(.25);
        assertThat(scores.hits(3)).isZero();
    }

    @Test
    void an_answer_that_stands_in_no_passage_is_named() {
        AboutDocuments lost = asked("Where is the key?", "under the mat");
        scores.add(WHEN, List.of(), "");
        scores.add(lost, List.of(BIKES), "");

        assertThat(scores.absent()).containsExactly(lost);
        assertThat(scores.ndcg()).isZero();
    }

    @Test
    void the_questions_that_come_with_the_program_are_asked_for_both_halves() {
        List<AboutDocuments> all = Lines.included("handbook-questions.jsonl", AboutDocuments.class);

        for (Half half : Half.values()) {
            List<AboutDocuments> some =
                    all.stream().filter(one -> one.half() == half).toList();
            assertThat(some.size()).isGreaterThanOrEqualTo(90);
            assertThat(some.stream().filter(one -> one.answers().isEmpty()).count())
                    .isGreaterThanOrEqualTo(15);
        }
        assertThat(all).extracting(AboutDocuments::question).doesNotHaveDuplicates();
    }

    private static AboutDocuments asked(String question, String... answers) {
        return new AboutDocuments(Half.TUNE, question, List.of(answers));
    }

    @Test
    void what_is_quoted_counts_where_the_first_answers_and_what_is_bold_where_the_answer_is_quoted() {
        scores.add(WHERE, List.of(BIKES), "Bikes stand in the yard. **Something else.**");
        scores.add(WHERE, List.of(BIKES), "**Bikes stand in the yard.**");
        scores.add(WHERE, List.of(BIKES), "Something else.");
        scores.add(WHERE, List.of(BIKES), "Bikes stand in the yard.");
        scores.add(WHERE, List.of(CANTEEN), "**Bikes stand in the yard.**");

        assertThat(scores.quoted()).isEqualTo(.75);
        assertThat(scores.marked()).isEqualTo(.5);
    }
}
