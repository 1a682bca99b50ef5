package dev.errata.teams.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Document;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeutralTest {

    private static final Set<Class<?>> PLAIN =
            Set.of(Document.class, Paragraph.class, Text.class, SoftLineBreak.class, HardLineBreak.class);

    private final Parser parser = Parser.builder()
            .extensions(List.of(StrikethroughExtension.create(), TablesExtension.create()))
            .build();

    @ParameterizedTest
    @ValueSource(
            strings = {"2 * 3 * 4 and snake_case_name", "a < b && c > d", "see [1] and [2], (really)", "C:\\temp\\new"})
    void what_means_nothing_to_markdown_stays_as_it_is(String text) {
        assertThat(Neutral.of(text)).isEqualTo(text);
    }

    @Test
    void a_mention_is_no_tag_any_more_and_reads_the_same() {
        assertThat(Neutral.of("<at>Ana</at>")).isEqualTo("<\u200bat>Ana<\u200b/at>");
        assertThat(Neutral.of("&lt;at&gt;")).isEqualTo("&\u200blt;at&\u200bgt;");
    }

    @Test
    void nothing_that_people_write_becomes_markup() {
        Nasty.TEXTS.several(3_000, 20).forEach(text -> {
            String neutral = Neutral.of(text);

            plain(text, parser.parse(neutral));
            assertThat(neutral).as(text).doesNotContain("<at", "</at", "{{DATE(", "](");
        });
    }

    private static void plain(String text, Node node) {
        assertThat(PLAIN).as("%s", text).contains(node.getClass());
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            plain(text, child);
        }
    }
}
