package dev.errata.chat.conversation;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.OneAtATime;
import dev.errata.bot.SettableClock;
import dev.errata.bot.Stores;
import dev.errata.bot.answer.QuotingWriter;
import dev.errata.bot.delivery.AllDone;
import dev.errata.bot.delivery.BackgroundTasks;
import dev.errata.bot.delivery.WorkDone;
import dev.errata.bot.loop.LearningLoop;
import dev.errata.bot.loop.Loops;
import dev.errata.bot.question.Heard.Address;
import dev.errata.bot.question.Installation;
import dev.errata.bot.question.ThreadId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.chat.FakeChat;
import dev.errata.chat.FakeChat.At;
import dev.errata.chat.FakeChat.Shown;
import dev.errata.chat.action.Action;
import dev.errata.chat.action.Actions;
import dev.errata.chat.form.Filled;
import dev.errata.chat.screen.Form;
import dev.errata.chat.screen.Reply;
import dev.errata.chat.surface.Heard;
import dev.errata.chat.surface.Pressed;
import dev.errata.chat.surface.Submitted;
import dev.errata.chat.surface.Visit;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Acme with the bot among its people. Every method returns when the bot has nothing left to do. */
final class Workplace implements AutoCloseable {

    static final String QUESTION = "How do we calculate quarterly returns?";
    static final String FISCAL = "Use the fiscal year-end (31 January), not the calendar year.";

    final SettableClock clock = new SettableClock(Instant.parse("2026-05-03T09:00:00Z"));
    final Stores stores = OneAtATime.stores(InMemoryStores.open());
    final WorkspaceId workspace = stores.directory().workspace(new Installation("fake", "acme", "Acme"));
    final FakeChat chat = new FakeChat(stores.directory(), workspace);
    final LearningLoop loop = Loops.over(stores, QuotingWriter.alone(), clock);
    final BackgroundTasks asides = new BackgroundTasks("fake-aside");
    final Conversation conversation;
    final WorkDone work;
    final Conversation.Taking taking;

    private final AllDone all;

    Workplace(Feature<?>... features) {
        conversation = new Conversation(loop, chat, asides, List.of(features));
        work = new WorkDone(conversation.work());
        all = new AllDone(work, List.of(asides::soon));
        taking = conversation.taking(work);
    }

    /** Somebody mentions the bot in a channel; the newest message of the bot. */
    Shown ask(String person, String channel, String question) {
        hear(new At(person, channel, UUID.randomUUID().toString()), Address.BOT, question);
        return newest();
    }

    void hear(At at, Address address, String text) {
        Visit visit = chat.visit(at);
        Optional<ThreadId> thread = address == Address.NOBODY ? Optional.of(visit.thread()) : Optional.empty();
        hear(visit, thread, address, text);
    }

    private String hear(Visit visit, Optional<ThreadId> thread, Address address, String text) {
        String message = UUID.randomUUID().toString();
        chat.wrote(message, Optional.of(text));
        taking.heard(new Heard(visit, message, thread, address, text));
        settle();
        return message;
    }

    /** Somebody writes in the thread of an answer; the name of the message. */
    String reply(String person, Shown below, Address address, String text) {
        Visit visit = visit(person, below);
        return hear(visit, Optional.of(visit.thread()), address, text);
    }

    Shown newest() {
        List<Shown> shown = chat.shown();
        return shown.get(shown.size() - 1);
    }

    Shown now(Shown message) {
        return chat.shown().stream()
                .filter(shown -> shown.id().equals(message.id()))
                .findFirst()
                .orElseThrow();
    }

    Visit visit(String person, Shown message) {
        return chat.visit(
                new At(person, message.place().name(), message.thread().value()));
    }

    /** Somebody presses the button of this kind below a message. */
    Reply press(String person, Shown message, Class<? extends Action> what) {
        Action action = message.buttons().stream()
                .map(button -> button.action())
                .filter(what::isInstance)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + what.getSimpleName() + " in " + message.text()));
        return press(person, message, action);
    }

    Reply press(String person, Shown message, Action action) {
        Reply reply = taking.pressed(new Pressed(action, visit(person, message)))
                .reply()
                .get();
        settle();
        return reply;
    }

    Form form(String person, Shown message, Class<? extends Action> what) {
        return (Form) ((Reply.Open) press(person, message, what)).screen();
    }

    /** Somebody sends a form as it is but for these fields. */
    Reply submit(String person, Shown message, Form form, Map<String, String> filledIn) {
        Map<String, String> values = new HashMap<>();
        form.fields().forEach(field -> values.put(field.name(), field.value()));
        form.more().forEach(field -> values.put(field.name(), field.value()));
        values.putAll(filledIn);
        Filled filled = Filled.of(form.kind(), form.context(), values);
        Reply reply = taking.submitted(new Submitted(filled, visit(person, message)));
        settle();
        return reply;
    }

    /** Somebody corrects an answer; the answer that comes of it. */
    Shown correct(String person, Shown answer, String text) {
        return correct(person, answer, Map.of(Filled.TEXT, text));
    }

    Shown correct(String person, Shown answer, Map<String, String> filledIn) {
        Reply reply = submit(person, answer, form(person, answer, Actions.Correct.class), filledIn);
        if (!(reply instanceof Reply.Saved)) {
            throw new AssertionError("not saved: " + reply);
        }
        return newest();
    }

    void settle() {
        all.await();
    }

    @Override
    public void close() {
        work.close();
        asides.close();
    }
}
