package dev.errata.web.page;

import dev.errata.bot.history.History;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Question;
import dev.errata.web.company.Viewer;
import dev.errata.web.page.ThreadView.Entry;
import dev.errata.web.surface.PendingAnswers;
import dev.errata.web.surface.PendingAnswers.Pending;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What was said in a place, as one reader sees it. */
final class ThreadViews {

    private static final int LATEST = 60;

    private final History history;
    private final PendingAnswers pending;
    private final AnswerViews answers;

    ThreadViews(History history, PendingAnswers pending, AnswerViews answers) {
        this.history = history;
        this.pending = pending;
        this.answers = answers;
    }

    List<ThreadView> of(Viewer reader) {
        List<Pending> waiting = pending.in(reader.place());
        List<Interaction> said = history.latest(reader.place(), LATEST).stream()
                .filter(one -> isFor(one, reader))
                .toList();
        Function<Interaction, AnswerView> views = answers.among(said, reader);
        Map<String, List<Entry>> threads = new LinkedHashMap<>();
        for (Interaction one : said) {
            List<Entry> thread = thread(one.question(), threads);
            if (one.replaces().isEmpty() || thread.isEmpty()) {
                thread.add(new Entry.Asked(one.question()));
            }
            thread.add(new Entry.Answered(views.apply(one)));
        }
        List<InteractionId> answered = said.stream().map(Interaction::id).toList();
        waiting.stream()
                .filter(one -> one.isFor(reader.person())
                        && !answered.contains(one.question().id()))
                .forEach(one -> addWaiting(one, threads));
        return threads.entrySet().stream()
                .map(thread -> new ThreadView(thread.getKey(), List.copyOf(thread.getValue())))
                .toList();
    }

    private static boolean isFor(Interaction said, Viewer reader) {
        return said.isForEveryone()
                || said.question().asker().id().equals(reader.person().id());
    }

    private static List<Entry> thread(Question question, Map<String, List<Entry>> threads) {
        return threads.computeIfAbsent(question.thread().value(), id -> new ArrayList<>());
    }

    private static void addWaiting(Pending one, Map<String, List<Entry>> threads) {
        List<Entry> thread = thread(one.question(), threads);
        if (one.replaces().isEmpty()) {
            thread.add(new Entry.Asked(one.question()));
        }
        thread.add(new Entry.Waiting(one));
    }
}
