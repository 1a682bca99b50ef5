package dev.errata.teams.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.teams.text.TeamsText.Mention;
import dev.errata.teams.text.TeamsText.Quote;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TeamsTextTest {

    private static final String BOT = "28:bot";
    private static final List<Mention> MENTIONS = List.of(
            new Mention(BOT, "Errata", "<at>Errata</at>"), new Mention("29:ana", "Ana Flores", "<at>Ana Flores</at>"));

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '\0',
            value = {
                "<at>Errata</at> how long? => how long?",
                "<at>Errata</at>: how long? => how long?",
                "<at>Errata</at>&nbsp;how long? => how long?",
                "<p><at>Errata</at>&nbsp;how long?</p> => how long?",
                "hey <at>Errata</at> how long? => hey how long?",
                "how long? <at>Errata</at> => how long?",
                "how long, <at>Errata</at>? => how long?",
                "hey <at>Errata</at>, how long? => hey, how long?",
                "<at>Errata</at> ask <at>Ana Flores</at> => ask @Ana Flores",
                "ask <at id=\"1\">Li</at> => ask @Li",
                "1 &lt; 2 &amp;&amp; 3 &gt; 2 => 1 < 2 && 3 > 2",
                "&amp;lt;b&amp;gt; => &lt;b&gt;",
                "&lt;at&gt;Ana&lt;/at&gt; => <at>Ana</at>",
                "a < b and List<String> => a < b and List<String>",
                "&quot;yes&quot; &#39;no&#39; &#x20AC; => \"yes\" 'no' \u20ac",
                "caf\u00e9 &eacute; &nbsp; &unknown; => caf\u00e9 &eacute; &unknown;",
                "<b>bold</b> <a href=\"https://a.b\">link</a> => bold link"
            })
    void text_is_read_without_tags_and_without_the_bots_own_mention(String raw, String readable) {
        assertThat(new TeamsText(raw, MENTIONS, BOT).readable()).isEqualTo(readable);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '\0',
            value = {
                "hey <at>Errata</at>, how long? => hey, how long?",
                "hey, <at>Errata</at>, how long? => hey, how long?",
                "hey <at>Errata</at> <at>Errata</at>, how long? => hey, how long?",
                "<at>Errata</at> <at>Errata</at>, how long? => how long?",
                "<at>Errata</at>, <at>Errata</at>: how long? => how long?",
                "how long, <at>Errata</at>? => how long?",
                "how long (<at>Errata</at>) is it? => how long is it?",
                "ask (<at>Errata</at> knows) => ask (knows)",
                "hey <at>Errata</at> <b>how</b> long? => hey how long?",
                "hey&nbsp;<at>Errata</at>&nbsp;how long? => hey how long?",
                "<at>Errata</at> .NET or Java? => .NET or Java?",
                "<at>Errata</at>! How long? => How long?",
                "<p>Good morning</p><p><at>Errata</at>, how long?</p> => Good morning|how long?"
            })
    void the_sentence_around_the_bots_mention_reads_as_if_it_were_not_there(String raw, String readable) {
        assertThat(new TeamsText(raw, MENTIONS, BOT).readable()).isEqualTo(readable.replace('|', '\n'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Errata", "R&D <bot>", ""})
    void a_mention_is_known_by_its_name_where_nobody_says_how_it_stands_in_the_message(String name) {
        String tag = "<at id=\"0\">"
                + (name.isEmpty()
                        ? "Errata"
                        : name.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")) + "</at>";

        assertThat(new TeamsText(tag + " how long?", List.of(new Mention(BOT, name, "")), BOT).readable())
                .isEqualTo("how long?");
    }

    @Test
    void somebody_else_of_that_name_stays() {
        List<Mention> mentions = List.of(new Mention(BOT, "Errata", ""), new Mention("29:ana", "Ana Flores", ""));

        assertThat(new TeamsText("<at>Errata</at> ask <at>Ana Flores</at>", mentions, BOT).readable())
                .isEqualTo("ask @Ana Flores");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '\0',
            value = {
                "<quoted messageId=\"1\"/> Is that right? => > Books close < 31 January||Is that right?",
                "<quoted messageId=\"1\"/><at>Errata</at>, is that right? => > Books close < 31 January||is that right?",
                "First <quoted messageId=\"1\"/> then <quoted messageId=\"2\"/> and? => "
                        + "First||> Books close < 31 January||then||> Ask Li|> or Ana||and?",
                "<quoted messageId=\"3\"/> Is that right? => Is that right?",
                "<blockquote itemscope itemtype=\"http://schema.skype.com/Reply\" itemid=\"1\"><strong itemprop=\"mri\" "
                        + "itemid=\"8:orgid:1\">Ana Flores</strong><span itemprop=\"time\" itemid=\"1\"></span>"
                        + "<p itemprop=\"preview\">Books close on 31 January</p></blockquote>"
                        + "<p><at>Errata</at>, is that right?</p> => > Books close on 31 January||is that right?",
                "See<blockquote>one<br>two</blockquote>right? => See||> one|> two||right?"
            })
    void what_is_quoted_stands_behind_a_sign(String raw, String readable) {
        List<Quote> quotes = List.of(new Quote("1", "Books close < 31 January"), new Quote("2", "Ask Li\nor Ana"));

        assertThat(new TeamsText(raw, MENTIONS, quotes, BOT).readable()).isEqualTo(readable.replace('|', '\n'));
    }

    @Test
    void lines_stay_lines() {
        TeamsText text = new TeamsText("<p>one</p><p>two<br>three</p>\r\n<ul><li>four</li></ul>", List.of(), BOT);

        assertThat(text.readable()).isEqualTo("one\ntwo\nthree\n\nfour");
        assertThat(new TeamsText("<p>hey</p><p><at>Errata</at>: how?</p>", MENTIONS, BOT).readable())
                .isEqualTo("hey\nhow?");
    }

    @Test
    void who_is_mentioned_is_known() {
        TeamsText text = new TeamsText("<at>Errata</at> <at>Ana Flores</at> hi", MENTIONS, BOT);

        assertThat(text.mentionsBot()).isTrue();
        assertThat(text.mentionsOthers()).isTrue();
        assertThat(text.mentionsOthers()).isTrue();
    }

    @Test
    void what_only_looks_like_a_mention_is_none() {
        TeamsText text = new TeamsText("<at>Errata</at> &lt;at&gt;Ana Flores&lt;/at&gt;", List.of(), BOT);

        assertThat(text.mentionsBot()).isFalse();
        assertThat(text.mentionsOthers()).isFalse();
        assertThat(text.readable()).isEqualTo("@Errata <at>Ana Flores</at>");
    }

    @Test
    void a_name_that_is_a_pattern_is_only_a_name() {
        Mention odd = new Mention(BOT, "$1(.*", "<at>$1(.*</at>");

        assertThat(new TeamsText("<at>$1(.*</at> why? <at>$1</at>", List.of(odd), BOT).readable())
                .isEqualTo("why? @$1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<at>",
                " ",
                "&nbsp;",
                "<p>",
                "<at>Errata</at",
                "<at ",
                "&#",
                "\n ",
                "<at>Errata</at>",
                "x> <at>Errata</at>",
                "<quoted messageId=\"",
                "<blockquote>"
            })
    void what_is_repeated_very_often_is_read_all_the_same(String part) {
        assertThat(new TeamsText(part.repeat(60_000) + "end", MENTIONS, BOT).readable())
                .endsWith("end");
    }

    @Test
    void what_cannot_be_stored_is_left_out() {
        assertThat(new TeamsText("a\u0000b \ud83d c \ud83d\ude00", List.of(), null).readable())
                .isEqualTo("ab \ufffd c \ud83d\ude00");
        assertThat(new TeamsText("&#0;&#xD800;&#9999999;", List.of(), null).readable())
                .isEqualTo("\ufffd&#9999999;");
    }
}
