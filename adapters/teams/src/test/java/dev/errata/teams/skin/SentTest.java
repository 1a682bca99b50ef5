package dev.errata.teams.skin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.bot.Samples;
import dev.errata.bot.correction.CorrectionType;
import dev.errata.bot.correction.Reach;
import dev.errata.bot.correction.Severity;
import dev.errata.bot.correction.teaching.Problem;
import dev.errata.bot.correction.teaching.ScopeChoice;
import dev.errata.bot.interaction.Answer;
import dev.errata.chat.action.ActionCodec;
import dev.errata.chat.action.Actions;
import dev.errata.chat.form.CorrectionForm;
import dev.errata.chat.form.Filled;
import dev.errata.chat.form.ProblemWords;
import dev.errata.chat.form.Rewriting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentTest {

    private static final ActionCodec CODEC = new ActionCodec(List.of());
    private static final ProblemWords PROBLEMS = new ProblemWords(TeamsVoice.VOICE);
    private static final Rewriting REWRITING = Acme.REWRITING;

    @Test
    void what_was_filled_in_is_read() {
        Filled values = values("""
            {"action": "form_correct", "answer": "a", "text": "Use it.", "where": "ANOTHER_CHANNEL",
             "shown": "ANOTHER_CHANNEL", "channel": "19:x", "cleared": "true", "reach": "EVERY_ANSWER",
             "not_when": "on leap years", "tags": "tax, year ,, tax", "until": "2026-12-31", "severity": "HARMFUL",
             "source": "https://a.b", "type": "TONE"}\
            """);

        assertThat(values.kind()).isEqualTo(CorrectionForm.KIND);
        assertThat(values.carried("answer")).contains("a");
        assertThat(values.text()).isEqualTo("Use it.");
        assertThat(values.scope()).contains(ScopeChoice.ANOTHER_CHANNEL);
        assertThat(values.isComplete()).isTrue();
        assertThat(values.channel()).contains("19:x");
        assertThat(values.isCleared()).isTrue();
        assertThat(values.reach()).isEqualTo(Reach.EVERY_ANSWER);
        assertThat(values.notWhen()).isEqualTo("on leap years");
        assertThat(values.tags()).containsExactly("tax", "year");
        assertThat(values.until()).isEqualTo(Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(values.severity()).isEqualTo(Severity.HARMFUL);
        assertThat(values.source()).isEqualTo("https://a.b");
        assertThat(values.type()).contains(CorrectionType.TONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "\"text\"",
                "[]",
                "{}",
                "{\"text\": {\"a\": 1}, \"where\": [\"ME\"], \"reach\": {}, \"until\": {}, \"severity\": []}",
                "{\"text\": null, \"where\": \"EVERYWHERE\", \"reach\": \"\", \"until\": \"soon\", \"severity\":"
                        + " \"X\"}",
                "{\"text\": \" \", \"where\": \"\", \"cleared\": \"yes\", \"tags\": \" , ,\", \"type\": \"SHOUT\"}"
            })
    void what_is_missing_or_forged_is_not_filled_in(String json) {
        Filled values = values(json);

        assertThat(values.text()).isEmpty();
        assertThat(values.where()).isEmpty();
        assertThat(values.scope()).isEmpty();
        assertThat(values.reach()).isEqualTo(Reach.QUESTIONS_LIKE_THIS);
        assertThat(values.severity()).isEqualTo(Severity.MISLEADING);
        assertThat(values.until()).isNull();
        assertThat(values.isCleared()).isFalse();
        assertThat(values.tags()).isEmpty();
        assertThat(values.type()).isEmpty();
        assertThat(values.carrying("moved", "true").is("moved")).isTrue();
        assertThat(sent(json).isForm()).isFalse();
        assertThat(sent(json).answer()).isEmpty();
        assertThat(sent(json).action(CODEC)).isInstanceOf(Actions.Gone.class);
    }

    @Test
    void a_scope_that_needs_more_is_incomplete_until_the_form_asked_for_it() {
        assertThat(values("{\"where\": \"WIDER\", \"shown\": \"HERE\"}").isComplete())
                .isFalse();
        assertThat(values("{\"where\": \"ANOTHER_CHANNEL\"}").isComplete()).isFalse();
        assertThat(values("{\"where\": \"WIDER\", \"shown\": \"WIDER\", \"wider\": \"EVERYONE\"}")
                        .isComplete())
                .isTrue();
        assertThat(values("{\"where\": \"WIDER\", \"wider\": \"EVERYONE\"}").scope())
                .contains(ScopeChoice.EVERYONE);
        assertThat(values("{\"where\": \"ME\"}").isComplete()).isTrue();
    }

    @Test
    void a_rewritten_answer_belongs_to_the_text_unless_it_was_left_as_it_was() {
        Answer before = new Samples().answer("The *calendar* year.");

        assertThat(values("{\"text\": \"No.\", \"rewrite\": \"The fiscal year.\"}")
                        .textWithRewrite(List.of(before), REWRITING, TeamsVoice.VOICE))
                .isEqualTo("No.\n\nIt should read:\nThe fiscal year.");
        assertThat(values("{\"text\": \"No.\", \"rewrite\": \"The  calendar year.\\r\\n\"}")
                        .textWithRewrite(List.of(before), REWRITING, TeamsVoice.VOICE))
                .isEqualTo("No.");
    }

    @Test
    void what_an_edit_did_not_ask_for_stays_as_it_is() {
        Filled before =
                Filled.of("edit", Map.of(), Map.of("text", "before", "where", "AS_IT_IS", "not_when", "on Sundays"));
        Filled type = values("{\"action\": \"form_type\", \"text\": \"x\"}").over(before);
        Filled old = values("{\"action\": \"form_edit\", \"text\": \"x\"}").over(before);
        Filled edit = values("{\"action\": \"form_edit\", \"text\": \"x\", \"where\": \"ME\"}")
                .over(before);

        assertThat(type.text()).isEqualTo("before");
        assertThat(old.text()).isEqualTo("x");
        assertThat(old.notWhen()).isEqualTo("on Sundays");
        assertThat(old.where()).contains(ScopeChoice.AS_IT_IS);
        assertThat(edit.where()).contains(ScopeChoice.ME);
        assertThat(edit.notWhen()).describedAs("left blank").isNull();
    }

    @Test
    void what_cannot_be_stored_is_left_out() {
        assertThat(values("{\"text\": \"a\\u0000b\\ud83d\"}").text()).isEqualTo("ab\ufffd");
    }

    @Test
    void a_problem_stands_beside_the_field_that_has_to_change() {
        Filled here = values("{\"where\": \"HERE\"}");
        Filled wider = values("{\"where\": \"WIDER\", \"wider\": \"ANOTHER_CHANNEL\"}");

        assertThat(PROBLEMS.beside(Problem.SCOPE_NOT_ALLOWED, here, "")).containsOnlyKeys("where");
        assertThat(PROBLEMS.beside(Problem.SCOPE_NOT_ALLOWED, wider, "")).containsOnlyKeys("wider");
        assertThat(PROBLEMS.beside(Problem.CHANNEL_NOT_SEEN, wider, "")).containsOnlyKeys("channel");
        assertThat(PROBLEMS.beside(Problem.NOT_CLEARED, wider, "")).containsOnlyKeys("cleared");
        assertThat(PROBLEMS.beside(Problem.NOT_A_LINK, here, "")).containsOnlyKeys("source");
        assertThat(PROBLEMS.beside(Problem.TOO_LONG, here, "")).containsOnlyKeys("rewrite");
        assertThat(PROBLEMS.beside(Problem.TOO_LONG, values("{\"text\": \"" + "x".repeat(3_001) + "\"}"), ""))
                .containsOnlyKeys("text");
        assertThat(PROBLEMS.beside(Problem.CHANGED_MEANWHILE, values("{\"action\": \"form_type\"}"), ""))
                .containsOnlyKeys("type");
        assertThat(PROBLEMS.beside(Problem.EXTERNAL, here, "Acme"))
                .containsEntry("text", "Only people at Acme can correct me here.");
    }

    @Test
    void what_is_pressed_is_an_action_whatever_else_the_button_carries() {
        assertThat(sent("{\"action\": \"correction_undo\", \"act\": \"x\", \"answer\": \"a\"}")
                        .action(CODEC))
                .isEqualTo(new Actions.Undo("x", "a"));
        assertThat(sent("{\"action\": \"correction_undo\", \"correction\": \"c\", \"answer\": \"a\"}")
                        .action(CODEC))
                .isEqualTo(new Actions.UndoGiven(Optional.of("c"), "a"));
        assertThat(sent("{\"action\": \"answer_correct\", \"answer\": {}, \"msteams\": {\"type\": \"task/fetch\"}}")
                        .action(CODEC))
                .isEqualTo(new Actions.Correct(""));
    }

    private static Filled values(String json) {
        return sent(json).filled();
    }

    private static Sent sent(String json) {
        try {
            return new Sent(new ObjectMapper().readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
