package dev.errata.bot.reply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CandidateReplyTest {

    private static final String ASKED = "When does the canteen close?";
    private static final String ANSWER = "The canteen closes at 14:00.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It's 15:00 since they renovated it.",
                "I think it's 3 pm in summer",
                "Only the kitchen, you can sit there until four.",
                "not on Fridays, then they leave at one",
                "In Munich it's open all day long.",
                "Two, not three, and on fridays it's one o'clock.",
                "shorter, please, one of these bullet points would do",
            })
    void what_says_otherwise_or_more_or_wishes_is_one(String reply) {
        assertThat(CandidateReply.of(ASKED, ANSWER, reply).isOne()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thanks!",
                "14:00, great",
                "that's wrong",
                "is that for everybody?",
                "I went at two and it was open",
                "Moved my lunch to 1, instead of skipping it",
                "@Ben no, you should ask in the kitchen, they are open until three",
                "Ben, no, it's the other one that is open until three",
                "> It's 15:00 since they renovated it.",
                "```\nclose(canteen, 15)\n```",
                "\uD83D\uDC4D",
                "",
            })
    void talk_is_none(String reply) {
        CandidateReply candidate = CandidateReply.of(ASKED, ANSWER, reply);

        assertThat(candidate.isOne()).isFalse();
        assertThat(candidate.cue()).isEmpty();
    }

    @Test
    void what_tells_it_is_named() {
        assertThat(CandidateReply.of(ASKED, ANSWER, "You have to be there before the soup is gone.")
                        .cue())
                .contains(Sign.RULE);
    }

    @Test
    void what_was_not_known_is_told_by_where_it_is() {
        String unknown = "I don't know yet.";

        assertThat(CandidateReply.of("Where is the key?", unknown, "it hangs behind the door of the kitchen")
                        .isOne())
                .isTrue();
        assertThat(CandidateReply.of("Where is the key?", unknown, "me neither").isOne())
                .isFalse();
    }

    @Test
    void however_long_it_is_it_is_read() {
        assertThat(CandidateReply.of(ASKED, ANSWER, "It's 15:00 now. ".repeat(2_000))
                        .isOne())
                .isTrue();
        for (String hostile : new String[] {"\n", ">", "`", "a.", "{", "@", " "}) {
            assertThat(CandidateReply.of(ASKED, ANSWER, hostile.repeat(40_000)).isOne())
                    .describedAs(hostile)
                    .isFalse();
        }
    }
}
