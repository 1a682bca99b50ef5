package dev.errata.web.page;

import dev.errata.bot.answer.Interaction;
import dev.errata.bot.answer.Interaction.Audience;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Question;
import dev.errata.web.company.Viewer;
import dev.errata.web.conversation.Learning;
import dev.errata.web.conversation.Underway;
import dev.errata.web.conversation.Underway.Waiting;
import dev.errata.web.page.ThreadView.AskedView;
import dev.errata.web.page.ThreadView.Entry;
import dev.errata.web.page.ThreadView.WaitingView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was said in a place, as one reader sees it. */
final class Conversation {

    private static final int LATEST = 60;

    private final Learning learning;
    private final Underway underway;
    private final People people;
    private final CorrectionLabels labels;
    private final Offered offered;
    private final SavedNotes notes;

    Conversation(
            Learning learning,
            Underway underway,
            People people,
            CorrectionLabels labels,
            Offered offered,
            SavedNotes notes) {
        this.learning = learning;
        this.underway = underway;
        this.people = people;
        this.labels = labels;
        this.offered = offered;
        this.notes = notes;
    }

    List<ThreadView> of(Viewer reader) {
        List<Waiting> waiting = underway.in(reader.place());
        List<Interaction> said = learning.history().latest(reader.place(), LATEST).stream()
                .filter(i -> isFor(i, reader))
                .toList();
        Map<CorrectionId, Correction> now =
                learning.loop().corrections().list(reader.workspace(), Optional.empty()).stream()
                        .collect(Collectors.toMap(Correction::id, c -> c));
        Answers answers = new Answers(said, now, learning.loop().interactions(), labels, offered, notes, reader);
        Map<String, List<Entry>> threads = new LinkedHashMap<>();
        Map<String, String> replyTo = new LinkedHashMap<>();
        for (Interaction one : said) {
            String thread = one.question().thread().value();
            List<Entry> entries = threads.computeIfAbsent(thread, id -> new ArrayList<>());
            if (one.replaces().isEmpty() || entries.isEmpty()) {
                entries.add(Entry.asked(asked(one.question())));
            }
            entries.add(Entry.answer(answers.view(one)));
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

    private void addWaiting(Waiting waiting, Map<String, List<Entry>> threads) {
        Question question = waiting.question();
        List<Entry> entries = threads.computeIfAbsent(question.thread().value(), id -> new ArrayList<>());
        boolean again = waiting.replaces().isPresent();
        if (!again) {
            entries.add(Entry.asked(asked(question)));
        }
        String text = waiting.failed()
                ? Words.say(again ? "gave-up.correction" : "gave-up")
                : Words.say(again ? "status.again" : "status.answering");
        entries.add(Entry.waiting(new WaitingView(question.id().toString(), text, waiting.failed())));
    }
}
