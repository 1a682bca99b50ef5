package dev.errata.slack.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            quoteCharacter = '\0',
            value = {
                "<@UBOT> how long? = how long?",
                "<@UBOT>: how long? = how long?",
                "<@UBOT|errata>, how long? = how long?",
                "hey <@UBOT> how long? = hey how long?",
                "how long? <@UBOT> = how long?",
                "ask <@U2> or <@U3|ana> = ask @U2 or @ana",
                "in <#C1|finance> and <#C2> and <#C3|> = in #finance and #C2 and #C3",
                "<!here> <!channel|channel> <!everyone> = @here @channel @everyone",
                "<!subteam^S1|@fin> <!subteam^S2> = @fin @S2",
                "see <https://a.b/c?x|the page> = see the page (https://a.b/c?x)",
                "see <https://a.b/c> and <http://a.b|a.b> = see https://a.b/c and http://a.b",
                "<mailto:a@b.c|a@b.c> = a@b.c",
                "1 &lt; 2 &amp;&amp; 3 &gt; 2 = 1 < 2 && 3 > 2",
                "&amp;lt;b&amp;gt; = &lt;b&gt;",
                "&lt;@U1&gt; = <@U1>",
                "<!date^1392734382^{date}|18 February> = 18 February"
            })
    void text_is_read_without_escapes_and_without_the_bots_own_mention(String raw, String readable) {
        assertThat(new SlackText(raw, "UBOT").readable()).isEqualTo(readable.strip());
    }

    @Test
    void who_is_mentioned_in_a_quote_is_not_called() {
        SlackText quoting = new SlackText("&gt; <@UBOT> ask <@U2>\nno, 9 months", "UBOT");

        assertThat(quoting.mentionsBot()).isFalse();
        assertThat(quoting.mentionsOthers()).isFalse();
        assertThat(new SlackText("&gt; 6 months\n<@UBOT> no, 9", "UBOT").mentionsBot())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '\0',
            value = {
                "<@UBOT> :wave: How do I get in? => :wave: How do I get in?",
                "<@UBOT>:wave: How do I get in? => :wave: How do I get in?",
                "<@UBOT>: :wave: How do I get in? => :wave: How do I get in?",
                "<@UBOT>, how do I get in? => how do I get in?",
                "<@UBOT> - how do I get in? => how do I get in?",
                "<@UBOT>! How do I get in? => How do I get in?",
                "<@UBOT>:how do I get in? => how do I get in?",
                "hey <@UBOT>, how do I get in? => hey, how do I get in?",
                "hey, <@UBOT>, how do I get in? => hey, how do I get in?",
                "hey <@UBOT>: how do I get in? => hey: how do I get in?",
                "hey <@UBOT> :wave: how do I get in? => hey :wave: how do I get in?",
                "how do I get in, <@UBOT>? => how do I get in?",
                "how do I get in <@UBOT> ? => how do I get in?",
                "how do I get in? <@UBOT> => how do I get in?",
                "how do I get in, <@UBOT> => how do I get in",
                "thanks, <@UBOT>! => thanks!",
                "thanks <@UBOT> :+1: => thanks :+1:",
                "<@UBOT> <@UBOT> how do I get in? => how do I get in?",
                "<@UBOT>, how do I get in, <@UBOT>? => how do I get in?",
                "&gt; <@UBOT>: how do I get in? => > how do I get in?",
                "\u2022 <@UBOT>, how do I get in? => \u2022 how do I get in?",
                "1. <@UBOT> how do I get in? => 1. how do I get in?",
                "*<@UBOT>* how do I get in? => how do I get in?",
                "(<@UBOT>) how do I get in? => how do I get in?",
                "is this right (<@UBOT>, I mean you)? => is this right (I mean you)?",
                "is this right (ask <@UBOT>)? => is this right (ask)?",
                "is <@UBOT>'s answer right? => is answer right?",
                "<@UBOT> -5 or 5? => -5 or 5?",
                "<@UBOT> ... how? => how?",
                "ask <@U2>, <@UBOT>, or me => ask @U2, or me"
            })
    void what_is_left_without_the_bots_mention_reads_as_if_it_had_never_stood_there(String raw, String readable) {
        assertThat(new SlackText(raw, "UBOT").readable()).isEqualTo(readable);
    }

    @Test
    void each_line_may_begin_with_the_bots_mention() {
        SlackText text = new SlackText("hello <@UBOT>\n<@UBOT>: how do I get in?\n&gt; <@UBOT>, where?", "UBOT");

        assertThat(text.readable()).isEqualTo("hello\nhow do I get in?\n> where?");
    }

    @Test
    void people_can_be_named() {
        assertThat(new SlackText("ask <@U2>", null).readable(user -> user.equals("U2") ? "Ana $1" : user))
                .isEqualTo("ask @Ana $1");
    }

    @Test
    void who_is_mentioned_is_known() {
        SlackText text = new SlackText("<@UBOT> <@U2> <@U3|x> <!subteam^S1> <!here> <#C1|c>", "UBOT");

        assertThat(text.mentionsBot()).isTrue();
        assertThat(text.mentionsOthers()).isTrue();
        assertThat(text.people()).containsExactly("U2", "U3");
        assertThat(text.groups()).containsExactly("S1");
        assertThat(text.broadcasts()).containsExactly("here");
    }

    @Test
    void what_only_looks_like_a_mention_is_none() {
        SlackText text = new SlackText("&lt;@U2&gt; @here <#C1|@U3> <https://x.y|@U4>", "UBOT");

        assertThat(text.mentionsBot()).isFalse();
        assertThat(text.mentionsOthers()).isFalse();
    }

    @Test
    void what_cannot_be_stored_is_left_out() {
        assertThat(new SlackText("a\u0000b \ud83d c \ud83d\ude00", null).readable())
                .isEqualTo("ab \ufffd c \ud83d\ude00");
    }
}
