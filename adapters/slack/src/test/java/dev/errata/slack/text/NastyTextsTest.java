package dev.errata.slack.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NastyTextsTest {

    /** The only thing between unescaped brackets is a link to an address; its label holds no bracket. */
    private static final Pattern LINK = Pattern.compile("<(?:https?://|mailto:)[^\\s<>|`]+(?:\\|[^<>|]+)?>");

    private static final Pattern ENTITY = Pattern.compile("&(?:amp|lt|gt);");

    private final Mrkdwn mrkdwn = new Mrkdwn();

    @Test
    void nothing_that_people_write_becomes_markup() {
        Nasty.TEXTS
                .several(1_000, 30)
                .forEach(text -> mrkdwn.sections(text).forEach(section -> harmless(text, section)));
    }

    @ParameterizedTest
    @MethodSource("dev.errata.slack.text.Nasty#deep")
    void nothing_is_too_deep_or_too_long(String text) {
        List<String> sections = mrkdwn.sections(text);

        assertThat(sections).isNotEmpty().allSatisfy(section -> harmless(text, section));
        assertThat(mrkdwn.words(text)).isNotNull();
    }

    @Test
    void escaped_text_is_harmless_and_says_the_same() {
        Nasty.TEXTS.several(5_000, 10).forEach(text -> {
            String escaped = Escaped.of(text);

            assertThat(escaped).as(text).doesNotContain("<", ">", "`");
            assertThat(ENTITY.matcher(escaped).replaceAll("")).as(text).doesNotContain("&");
            assertThat(words(escaped)).as(text).isEqualTo(words(Escaped.entities(text)));
        });
    }

    @Test
    void splitting_loses_nothing() {
        Nasty.TEXTS.several(150, 400).forEach(text -> {
            List<Line> lines = lines(text);

            String whole = String.join("", Sections.pack(lines, Integer.MAX_VALUE / 2));
            List<String> parts = Sections.pack(lines, 300 * 4);

            assertThat(words(String.join("", parts))).as(text).isEqualTo(words(whole));
            assertThat(parts).as(text).allMatch(part -> part.length() <= 300 * 4);
        });
    }

    @Test
    void every_word_that_was_written_is_shown() {
        Nasty.TEXTS
                .several(1_000, 30)
                .map(text -> text.replaceAll("[^a-z ]", " "))
                .forEach(text -> assertThat(words(String.join(" ", mrkdwn.sections(text))))
                        .isEqualTo(words(text)));
    }

    @Test
    void messages_keep_to_the_limits_and_the_last_blocks_together() {
        List<LayoutBlock> body = mrkdwn.blocks("word & <word> 'word' ".repeat(4_000));
        List<LayoutBlock> last = List.of(Mrkdwn.section("one"), Mrkdwn.section("two"));

        List<List<LayoutBlock>> messages = new MessageParts().of(body, last);

        assertThat(messages).hasSizeGreaterThan(5);
        assertThat(messages.stream().flatMap(List::stream))
                .containsExactlyElementsOf(
                        Stream.concat(body.stream(), last.stream()).toList());
        assertThat(messages.get(messages.size() - 1)).endsWith(last.toArray(LayoutBlock[]::new));
        assertThat(new MessageParts().of(List.of(), List.of())).isEmpty();
        assertThat(new MessageParts().of(java.util.Collections.nCopies(120, Mrkdwn.section("x")), last))
                .extracting(List::size)
                .containsExactly(42, 42, 38);
    }

    private static void harmless(String text, String section) {
        assertThat(section).as(text).hasSizeLessThanOrEqualTo(3_000).isNotBlank();
        String withoutQuotes = section.replaceAll("(?m)^> ", "");
        Matcher links = LINK.matcher(withoutQuotes);
        String rest = links.replaceAll("");
        assertThat(rest).as("%s -> %s", text, section).doesNotContain("<", ">");
        assertThat(ENTITY.matcher(rest).replaceAll(""))
                .as("%s -> %s", text, section)
                .doesNotContain("&");
        assertThat(section.split("```", -1).length % 2)
                .as("%s -> %s", text, section)
                .isEqualTo(1);
        assertThat(section.codePoints())
                .as(text)
                .noneMatch(c -> Character.getType(c) == Character.SURROGATE
                        || (Character.isISOControl(c) && c != '\n' && c != '\t')
                        || (c >= 0x202A && c <= 0x202E)
                        || (c >= 0x2066 && c <= 0x2069));
    }

    private static List<Line> lines(String text) {
        return new Mrkdwn().lines(text);
    }

    private static String words(String text) {
        return text.replaceAll("[^\\p{L}\\p{N};]|[\u02CD\u02CB]", "")
                .replace("amp;", "")
                .replace("lt;", "")
                .replace("gt;", "");
    }
}
