package dev.errata.web.page;

import dev.errata.bot.history.History;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Interaction.Audience;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Question;
import dev.errata.web.company.Viewer;
import dev.errata.web.page.ThreadView.AskedView;
import dev.errata.web.page.ThreadView.Entry;
import dev.errata.web.page.ThreadView.WaitingView;
import dev.errata.web.surface.PendingAnswers;
import dev.errata.web.surface.PendingAnswers.Pending;
import dev.errata.web.surface.PendingAnswers.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What was said in a place, as one reader sees it. */
final class ThreadViews {

    private static final int LATEST = 60;

    private final History history;
    private final PendingAnswers pending;
    private final People people;
    private final AnswerViews answers;

    ThreadViews(History history, PendingAnswers pending, People people, AnswerViews answers) {
        this.history = history;
        this.pending = pending;
        this.people = people;
        this.answers = answers;
    }

    List<ThreadView> of(Viewer reader) {
        List<Pending> waiting = pending.in(reader.place());
        List<Interaction> said = history.latest(reader.place(), LATEST).stream()
                .filter(one -> isFor(one, reader))
                .toList();
        Function<Interaction, AnswerView> views = answers.among(said, reader);
        Map<String, List<Entry>> threads = new LinkedHashMap<>();
        Map<String, String> replyTo = new LinkedHashMap<>();
        for (Interaction one : said) {
            String thread = one.question().thread().value();
            List<Entry> entries = threads.computeIfAbsent(thread, id -> new ArrayList<>());
            if (one.replaces().isEmpty() || entries.isEmpty()) {
                entries.add(Entry.asked(asked(one.question())));
            }
            entries.add(Entry.answer(views.apply(one)));
            replyTo.put(thread, one.id().toString());
        }
        List<InteractionId> answered = said.stream().map(Interaction::id).toList();
        waiting.stream()
                .filter(one -> one.isFor(reader.person())
                        && !answered.contains(one.question().id()))
                .forEach(one -> addWaiting(one, threads));
        return threads.entrySet().stream()
                .map(thread -> new ThreadView(
                        thread.getKey(),
                        List.copyOf(thread.getValue()),
                        Optional.ofNullable(replyTo.get(thread.getKey()))))
                .toList();
    }

    private static boolean isFor(Interaction said, Viewer reader) {
        return said.audience() == Audience.PLACE
                || said.question().asker().id().equals(reader.person().id());
    }

    private AskedView asked(Question question) {
        return new AskedView(people.view(question.asker()), question.asked(), People.time(question.at()));
    }

    private void addWaiting(Pending one, Map<String, List<Entry>> threads) {
        Question question = one.question();
        List<Entry> entries = threads.computeIfAbsent(question.thread().value(), id -> new ArrayList<>());
        boolean again = one.replaces().isPresent();
        if (!again) {
            entries.add(Entry.asked(asked(question)));
        }
        boolean failed = one.state() instanceof State.Failed;
        boolean writing = one.state() instanceof State.Writing;
        entries.add(
                Entry.waiting(new WaitingView(question.id().toString(), words(one.state(), again), writing, failed)));
    }

    private static String words(State state, boolean again) {
        if (state instanceof State.Told told) {
            return told.words();
        }
        return state instanceof State.Failed
                ? Words.say(again ? "gave-up.correction" : "gave-up")
                : Words.say(again ? "status.again" : "status.answering");
    }
}
