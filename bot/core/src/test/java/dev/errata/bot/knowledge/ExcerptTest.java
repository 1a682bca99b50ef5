package dev.errata.bot.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

    private static final String FILLER = "Nothing of interest is said in this sentence here. ".repeat(8);

    @Test
    void a_short_passage_is_its_own_excerpt() {
        assertThat(excerpt("\n  Refunds take ten days.\n", "refunds")).isEqualTo("Refunds take ten days.");
        assertThat(excerpt("", "refunds")).isEmpty();
    }

    @Test
    void of_a_long_one_the_sentences_that_share_words_with_the_question_are_taken_whole() {
        String excerpt =
                excerpt(FILLER + "Refunds take ten days. They are paid in euros. " + FILLER, "When is a refund paid?");

        assertThat(excerpt)
                .contains("Refunds take ten days. They are paid in euros.")
                .endsWith(".");
        assertThat(excerpt.length()).isLessThanOrEqualTo(320);
    }

    @Test
    void where_no_word_is_shared_it_begins_at_the_beginning() {
        assertThat(excerpt("First of all. " + FILLER, "xyz")).startsWith("First of all.");
    }

    @Test
    void lines_of_a_list_stay_whole() {
        String excerpt =
                excerpt(FILLER + "\n- Refunds. Ten days.\n- Vouchers. One day.\n" + FILLER, "refunds vouchers");

        assertThat(excerpt).contains("- Refunds. Ten days.\n- Vouchers. One day.");
    }

    @Test
    void code_that_is_cut_has_fences_on_both_sides() {
        String code = "```sh\n" + "echo nothing of interest here\n".repeat(12) + "make refund\n"
                + "echo done and done\n".repeat(20) + "```\n";

        String excerpt = excerpt("Before.\n" + code + "After.", "make a refund");

        assertThat(excerpt).startsWith("```\n").contains("make refund\n").endsWith("\n```");
        assertThat(excerpt.split("```", -1)).hasSize(3);
    }

    @Test
    void a_fence_of_another_kind_inside_code_closes_nothing() {
        assertThat(excerpt("````\n```\ntext\n~~~", "text")).isEqualTo("````\n```\ntext\n~~~\n````");
        assertThat(excerpt("```\ntext\n````\nAfter.", "text")).isEqualTo("```\ntext\n````\nAfter.");
    }

    @Test
    void the_window_that_is_closest_is_in_it_whatever_words_others_share() {
        String paid = "Refunds are refunds, and a refund is a refund. ";
        String text = paid + FILLER + "Money comes back within ten days. It is sent to your card. " + FILLER + paid;

        assertThat(excerpt(text, "When is a refund paid?", 4))
                .contains("Money comes back within ten days. It is sent to your card.");
        assertThat(excerpt(text, "When is a refund paid?", 0)).startsWith("Refunds are refunds");
    }

    /** As if no window were closest. */
    private static String excerpt(String text, String question) {
        return excerpt(text, question, Integer.MAX_VALUE);
    }

    private static String excerpt(String text, String question, int window) {
        Passage passage = new Passage(PassageId.random(), DocumentId.random(), "Handbook", 0, "", text);
        return Excerpt.of(passage, question, window);
    }
}
