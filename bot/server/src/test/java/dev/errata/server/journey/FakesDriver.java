package dev.errata.server.journey;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.OneAtATime;
import dev.errata.bot.Stores;
import dev.errata.bot.answer.QuotingWriter;
import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.delivery.BackgroundTasks;
import dev.errata.bot.delivery.WorkDone;
import dev.errata.bot.embedding.Vectors;
import dev.errata.bot.loop.Loops;
import dev.errata.bot.question.Heard.Address;
import dev.errata.bot.question.Installation;
import dev.errata.bot.question.ThreadId;
import dev.errata.bot.recall.Recalls;
import dev.errata.chat.FakeChat;
import dev.errata.chat.FakeChat.At;
import dev.errata.chat.FakeChat.Shown;
import dev.errata.chat.action.Action;
import dev.errata.chat.action.Actions;
import dev.errata.chat.conversation.Conversation;
import dev.errata.chat.form.Filled;
import dev.errata.chat.screen.Form;
import dev.errata.chat.screen.Reply;
import dev.errata.chat.surface.Heard;
import dev.errata.chat.surface.Pressed;
import dev.errata.chat.surface.Submitted;
import dev.errata.chat.surface.Visit;
import dev.errata.models.BgeSmallEncoder;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A chat that is nothing but the conversation on stores in memory, with the encoder that the program uses. */
final class FakesDriver implements ChatDriver {

    private final BgeSmallEncoder encoder;
    private final Clock clock;
    private final Stores stores = OneAtATime.stores(InMemoryStores.open());
    private final FakeChat chat =
            new FakeChat(stores.directory(), stores.directory().workspace(new Installation("fake", "acme", "Acme")));
    private Running bot;

    FakesDriver(BgeSmallEncoder encoder, Clock clock) {
        this.encoder = encoder;
        this.clock = clock;
        this.bot = started();
    }

    /** What a start of the program makes anew. */
    private record Running(BackgroundTasks asides, WorkDone work, Conversation.Taking taking) {

        void stop() {
            work.close();
            asides.close();
        }
    }

    private Running started() {
        Vectors vectors = new Vectors(encoder, stores.embeddings(), CacheBudget.usual());
        BackgroundTasks asides = new BackgroundTasks("fake-aside");
        Conversation conversation = new Conversation(
                Loops.over(stores, vectors, Recalls.over(stores, vectors, clock), QuotingWriter.alone(), clock),
                chat,
                asides,
                List.of());
        WorkDone work = new WorkDone(conversation.work());
        return new Running(asides, work, conversation.taking(work));
    }

    @Override
    public Seen ask(String person, String channel, String question) {
        return asked(new At(person, channel, UUID.randomUUID().toString()), Address.BOT, question);
    }

    @Override
    public Seen goOn(String person, Seen before, String question) {
        return asked(new At(person, before.channel(), before.thread()), Address.NOBODY, question);
    }

    private Seen asked(At at, Address address, String question) {
        Visit visit = chat.visit(at);
        Optional<ThreadId> thread = address == Address.NOBODY ? Optional.of(visit.thread()) : Optional.empty();
        int before = chat.shown().size();
        bot.taking.heard(new Heard(visit, UUID.randomUUID().toString(), thread, address, question));
        return newSince(before);
    }

    @Override
    public boolean hearsPeople() {
        return true;
    }

    @Override
    public Seen tell(String person, Seen before, String words) {
        int shown = chat.shown().size();
        hear(visit(person, before), Address.BOT, words);
        return newSince(shown);
    }

    private String hear(Visit visit, Address address, String words) {
        String message = UUID.randomUUID().toString();
        chat.wrote(message, Optional.of(words));
        bot.taking.heard(new Heard(visit, message, Optional.of(visit.thread()), address, words));
        bot.work.untilAll();
        return message;
    }

    @Override
    public Asked say(String person, Seen before, String words) {
        hear(visit(person, before), Address.NOBODY, words);
        List<String> told = chat.told();
        return new Asked(before, "", told.get(told.size() - 1));
    }

    @Override
    public Seen remember(String person, Asked asked) {
        int before = chat.shown().size();
        pressAsked(person, asked, Actions.Remember.class);
        return newSince(before);
    }

    private Reply pressAsked(String person, Asked asked, Class<? extends Action> what) {
        Action action = chat.buttonsTold().stream()
                .map(button -> button.action())
                .filter(what::isInstance)
                .findFirst()
                .orElseThrow();
        return bot.taking
                .pressed(new Pressed(action, visit(person, asked.below())))
                .reply()
                .get();
    }

    @Override
    public Seen remember(String person, Seen answer) {
        int before = chat.shown().size();
        press(person, answer, Actions.Remember.class);
        return newSince(before);
    }

    @Override
    public Seen rememberAs(String person, Asked asked, String words) {
        int before = chat.shown().size();
        submit(person, asked.below(), pressAsked(person, asked, Actions.EditReply.class), Map.of(Filled.TEXT, words));
        return newSince(before);
    }

    @Override
    public String notNow(String person, Asked asked) {
        return ((Reply.Instead) pressAsked(person, asked, Actions.NotNow.class))
                .message()
                .summary();
    }

    /** Everything whose name begins with that. */
    @Override
    public boolean team(String... channels) {
        return Stream.of(channels).allMatch(channel -> channel.startsWith("team"));
    }

    @Override
    public Seen useForTeam(String person, Seen answer) {
        int before = chat.shown().size();
        pressAsked(person, new Asked(answer, "", ""), Actions.Widen.class);
        return newSince(before);
    }

    @Override
    public Seen askAlone(String person, String question) {
        return asked(new At(person, "direct-" + person, "direct"), Address.DIRECT, question);
    }

    private Seen newSince(int before) {
        bot.work.untilAll();
        List<Shown> shown = chat.shown();
        if (shown.size() != before + 1) {
            throw new AssertionError((shown.size() - before) + " messages came, and not one");
        }
        return seen(shown.get(before));
    }

    private static Seen seen(Shown shown) {
        return new Seen(shown.place().name(), shown.thread().value(), shown.id(), shown.text());
    }

    @Override
    public Seen correct(String person, Seen answer, Teaching teaching) {
        int before = chat.shown().size();
        submit(person, answer, press(person, answer, Actions.Correct.class), teaching.filled());
        return newSince(before);
    }

    private void submit(String person, Seen answer, Reply opened, Map<String, String> filled) {
        Form form = (Form) ((Reply.Open) opened).screen();
        Map<String, String> values = new HashMap<>();
        form.shown().forEach(field -> values.put(field.name(), field.value()));
        values.putAll(filled);
        Reply reply = bot.taking.submitted(
                new Submitted(Filled.of(form.kind(), form.context(), values), visit(person, answer)));
        if (!(reply instanceof Reply.Saved)) {
            throw new AssertionError("not saved: " + reply);
        }
    }

    private Visit visit(String person, Seen answer) {
        return chat.visit(new At(person, answer.channel(), answer.thread()));
    }

    private Reply press(String person, Seen answer, Class<? extends Action> what) {
        Action action = shown(answer).buttons().stream()
                .map(button -> button.action())
                .filter(what::isInstance)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + what.getSimpleName() + " below " + answer));
        return bot.taking
                .pressed(new Pressed(action, visit(person, answer)))
                .reply()
                .get();
    }

    private Shown shown(Seen answer) {
        return chat.shown().stream()
                .filter(shown -> shown.id().equals(answer.id()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void undo(String person, Seen answeredAgain) {
        press(person, answeredAgain, Actions.Undo.class);
        bot.work.untilAll();
        if (!now(answeredAgain).text().contains("Undone")) {
            throw new AssertionError("not shown as undone: " + now(answeredAgain));
        }
    }

    @Override
    public void keepOlder(String person, Seen answer, String author) {
        press(person, answer, Actions.Decide.class);
        bot.work.untilAll();
        if (!now(answer).text().contains("Undone")) {
            throw new AssertionError("not decided: " + now(answer).text());
        }
    }

    @Override
    public void doesNotFit(String person, Seen answer) {
        press(person, answer, Actions.Reject.class);
    }

    @Override
    public Seen use(String person, Seen answer) {
        int before = chat.shown().size();
        press(person, answer, Actions.UseOffer.class);
        return newSince(before);
    }

    @Override
    public Seen now(Seen answer) {
        return seen(shown(answer));
    }

    @Override
    public List<String> everythingIn(String channel) {
        return chat.shown().stream()
                .filter(shown -> shown.place().name().equals(channel))
                .filter(shown -> shown.screen().answer().isForEveryone())
                .map(Shown::text)
                .toList();
    }

    @Override
    public void restart() {
        bot.stop();
        bot = started();
    }

    @Override
    public void close() {
        bot.stop();
        encoder.close();
    }
}
