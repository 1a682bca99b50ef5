package dev.errata.bot.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        assertThat(excerpt.length()).isLessThanOrEqualTo(450);
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
        String code = "```sh\n" + "echo nothing of interest here\n".repeat(30) + "make refund\n"
                + "echo done and done\n".repeat(20) + "```\n";

        String excerpt = excerpt("Before.\n" + code + "After.", "make a refund");

        assertThat(excerpt)
                .startsWith("```\n\u2026\n")
                .contains("make refund\n")
                .endsWith("\n\u2026\n```");
        assertThat(excerpt.split("```", -1)).hasSize(3);
    }

    @Test
    void code_that_is_not_long_is_never_cut() {
        String code = "```\n# Update the list\n" + "echo nothing of interest here\n".repeat(20) + "make refund\n```";

        assertThat(excerpt(FILLER + "\n\nUse the following commands:\n\n" + code + "\n\n" + FILLER, "update a list"))
                .endsWith("Use the following commands:\n\n" + code);
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

    @Test
    void a_short_list_stands_there_whole_with_what_leads_into_it() {
        String list = "- By train.\n- By bus, where there is no train.\n\n- By taxi after ten.\n";

        String excerpt = excerpt(FILLER + "\n\nPeople travel so:\n\n" + list + "\n" + FILLER, "When by taxi?");

        assertThat(excerpt)
                .contains(
                        "People travel so:\n\n- By train.\n- By bus, where there is no train.\n\n- By taxi after ten.");
    }

    @Test
    void of_a_long_list_the_items_are_whole_and_follow_what_leads_in() {
        String list = IntStream.range(0, 40)
                .mapToObj(i -> "- Item " + i + " is about something else.\n  It goes on here.\n")
                .collect(Collectors.joining());

        String excerpt =
                excerpt("These are all of them:\n\n" + list + "- Refunds take ten days.\n", "When is a refund paid?");

        assertThat(excerpt).startsWith("These are all of them:\n\n- Item").endsWith("- Refunds take ten days.");
    }

    @Test
    void it_does_not_end_with_what_only_leads_in() {
        String before = FILLER + "\n\nRefunds take ten days. They are paid so:\n\n";

        assertThat(excerpt(before + "```\npay --back\n```\n\n" + FILLER, "When are refunds paid?"))
                .endsWith("They are paid so:\n\n```\npay --back\n```");
        assertThat(excerpt(before + "- " + "long ".repeat(200) + "\n\n" + FILLER, "When are refunds paid?"))
                .endsWith("Refunds take ten days.");
        assertThat(excerpt("We go.\n\nThey are paid so:\n", "paid")).isEqualTo("We go.");
        assertThat(excerpt("They are paid so:", "paid")).isEqualTo("They are paid so:");
    }

    @Test
    void of_a_long_table_the_head_and_the_row_that_answers_are_left() {
        String rows = IntStream.range(0, 30)
                .mapToObj(i -> "| City " + i + " | " + i + " euros |\n")
                .collect(Collectors.joining());
        String table = "| Where | Hotel |\n| --- | --- |\n" + rows + "| Lisbon | 140 euros |\n" + rows;

        String excerpt = excerpt("What a night may cost:\n\n" + table, "How much may a hotel in Lisbon cost?");

        assertThat(excerpt)
                .isEqualTo("What a night may cost:\n\n| Where | Hotel |\n| --- | --- |\n| Lisbon | 140 euros |");
    }

    @Test
    void code_that_is_cut_in_the_middle_keeps_its_fences_behind_what_leads_into_it() {
        String code = "```sh\n" + "echo nothing of interest here\n".repeat(20) + "make refund\n"
                + "echo done and done\n".repeat(20) + "```\n";

        String excerpt = excerpt("Run this:\n\n" + code + "After.", "make a refund");

        assertThat(excerpt)
                .startsWith("Run this:\n\n```\n\u2026\necho")
                .contains("make refund\n")
                .endsWith("\n\u2026\n```");
        assertThat(excerpt.split("```", -1)).hasSize(3);
    }

    @Test
    void of_a_short_table_too_the_row_that_answers_is_left_and_marked() {
        String head = "| Bike | A day |\n| --- | --- |\n";
        String table = head + "| City | 9 euros |\n| Cargo | 25 euros |\n| Racer | 30 euros |\n";

        assertThat(marked("Rent:\n\n" + table, "What does a cargo bike cost per day?"))
                .isEqualTo("Rent:\n\n" + head + "| **Cargo** | **25 euros** |");
        assertThat(marked(table, "What do you rent?")).isEqualTo(table.strip());
    }

    @Test
    void a_line_that_holds_the_answer_is_no_title() {
        String text = "One. " + "It is long. ".repeat(30) + "\n\nPrice: 140 EUR\n\n" + "long ".repeat(80) + "end.";
        int window = Windows.of(passage(text)).size() - 1;

        assertThat(excerpt(text, "What is the price?", window)).contains("Price: 140 EUR");
    }

    @Test
    void a_title_is_not_quoted_without_what_it_is_the_title_of() {
        String excerpt = excerpt(
                "Refunds take ten days.\n\nNOTE Vouchers and refunds\n\n" + "long ".repeat(80) + "end.",
                "When are refunds paid?");

        assertThat(excerpt).isEqualTo("Refunds take ten days.");
    }

    @Test
    void the_sentence_or_item_is_marked_that_holds_more_of_what_was_asked_than_any_other() {
        assertThat(marked("We sell gauges. Refunds take ten days. All are happy.", "When is a refund paid?"))
                .isEqualTo("We sell gauges. **Refunds take ten days.** All are happy.");
        assertThat(marked(
                        "So it goes:\n\n- Vouchers come at once.\n- Refunds take ten days.\n",
                        "When is a refund paid?"))
                .isEqualTo("So it goes:\n\n- Vouchers come at once.\n- **Refunds take ten days.**");
        assertThat(marked("Call `refund --all` first. Then wait.", "How do I refund?"))
                .isEqualTo("**Call `refund --all` first.** Then wait.");
    }

    @Test
    void where_none_tells_more_there_is_one_alone_or_a_mark_would_break_nothing_is_marked() {
        for (String text : List.of(
                "Refunds take ten days. Refunds are paid in euros.",
                "We sell gauges. All are happy.",
                "Refunds take ten days.",
                "We sell. *Refunds* take ten days.",
                "We sell. A stray ` and refunds.",
                "\u6211\u4EEC\u3002refund\u3002\u5F88\u597D\u3002")) {
            assertThat(marked(text, "When is a refund given?"))
                    .describedAs(text)
                    .isEqualTo(text);
        }
    }

    @Test
    void one_that_says_nothing_more_adds_nothing() {
        Excerpt long1 = Excerpt.of(passage("Refunds take ten days. They are paid in euros."), "refunds", 0);
        Excerpt short1 = Excerpt.of(passage("Refunds take ten days."), "refunds", 0);

        assertThat(short1.addsTo(long1)).isFalse();
        assertThat(long1.addsTo(short1)).isTrue();
    }

    private static String marked(String text, String question) {
        return Excerpt.of(passage(text), question, Integer.MAX_VALUE).marked();
    }

    private static Passage passage(String text) {
        return new Passage(PassageId.random(), DocumentId.random(), "Handbook", 0, "", text);
    }

    /** As if no window were closest. */
    private static String excerpt(String text, String question) {
        return excerpt(text, question, Integer.MAX_VALUE);
    }

    private static String excerpt(String text, String question, int window) {
        return Excerpt.of(passage(text), question, window).text();
    }
}
