package dev.errata.bot.spending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.errata.bot.Samples;
import dev.errata.bot.answer.ScriptedChatModel;
import dev.errata.bot.prompt.ModelReply;
import dev.errata.bot.prompt.Prompt;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.spending.Prices.Price;
import dev.langchain4j.model.chat.ChatModel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class MeteredModelTest {

    private static final String NAME = "openai/small";
    private static final Prices PRICES = new Prices(Map.of(NAME, new Price(2, 10)));

    private final KnownReplies replies = new InMemoryKnownReplies();
    private final WorkspaceId workspace = new Samples().workspace();

    private ModelReply asked(ChatModel model, Ledger ledger, String question) {
        return asked(model, NAME, workspace, ledger, question);
    }

    private ModelReply asked(ChatModel model, String name, WorkspaceId whose, Ledger ledger, String question) {
        MeteredModel metered =
                new MeteredModel(model, name, whose, replies, ledger, Clock.fixed(Samples.NOW, ZoneOffset.UTC));
        return ModelReply.of(metered, Prompt.of("answer-3", "Answer.", Map.of("question", question)));
    }

    private static Ledger ledger() {
        return new Ledger(OptionalLong.empty(), PRICES);
    }

    @Test
    void what_was_asked_before_is_not_asked_again_though_its_mark_is_another() {
        ScriptedChatModel first = ScriptedChatModel.saying("45 days.");
        ScriptedChatModel second = ScriptedChatModel.saying("30 days.");
        Ledger before = ledger();
        Ledger after = ledger();

        ModelReply said = asked(first, before, "How long?");
        ModelReply again = asked(second, after, "How long?");

        assertThat(again).isEqualTo(said);
        assertThat(second.times()).isZero();
        assertThat(after.spent().remembered()).isEqualTo(before.spent().asked());
        assertThat(after.spent().askedTokens()).isZero();
    }

    @Test
    void what_holds_anything_else_is_asked() {
        ScriptedChatModel model = ScriptedChatModel.saying("45 days.");
        Ledger ledger = ledger();
        asked(model, ledger, "How long?");

        asked(model, ledger, "How far?");
        asked(model, "openai/large", workspace, ledger, "How long?");
        asked(model, NAME, WorkspaceId.random(), ledger, "How long?");

        assertThat(model.times()).isEqualTo(4);
    }

    @Test
    void a_model_that_fails_is_asked_again_and_nothing_is_kept_of_that() {
        assertThatThrownBy(() -> asked(ScriptedChatModel.failing(), ledger(), "How long?"))
                .isInstanceOf(RuntimeException.class);

        assertThat(asked(ScriptedChatModel.saying("45 days."), ledger(), "How long?")
                        .text())
                .isEqualTo("45 days.");
    }

    @Test
    void it_is_exhausted_by_what_is_asked_and_not_by_what_is_remembered() {
        ScriptedChatModel model = ScriptedChatModel.saying("45 days.");
        asked(model, ledger(), "How long?");
        Ledger ledger = new Ledger(OptionalLong.of(1), PRICES);

        asked(model, ledger, "How long?");
        boolean afterRemembering = ledger.isExhausted();
        asked(model, ledger, "How far?");

        assertThat(afterRemembering).isFalse();
        assertThat(ledger.isExhausted()).isTrue();
    }

    @Test
    void a_price_is_for_a_million_tokens_and_of_an_unknown_model_there_is_none() {
        Spent spent = new Spent(Map.of(NAME, new Tokens(500_000, 100_000)), Map.of(NAME, new Tokens(0, 100_000)));
        Spent other = new Spent(Map.of(NAME, new Tokens(1, 1), "openai/other", new Tokens(1, 1)), Map.of());

        assertThat(spent.cost(PRICES).orElseThrow()).isEqualTo(3.0, within(1e-9));
        assertThat(spent.paid(PRICES).orElseThrow()).isEqualTo(2.0, within(1e-9));
        assertThat(other.cost(PRICES)).isEmpty();
        assertThat(Spent.NOTHING.cost(PRICES)).isEmpty();
    }

    @Test
    void what_is_remembered_takes_as_long_by_the_clock_as_it_took() {
        Ledger ledger = ledger();
        Clock clock = ledger.clock(Clock.fixed(Samples.NOW, ZoneOffset.UTC));
        Instant began = clock.instant();

        ledger.remembered(NAME, Tokens.NONE, Duration.ofMillis(700));

        assertThat(Duration.between(began, clock.instant())).hasMillis(700);
    }
}
