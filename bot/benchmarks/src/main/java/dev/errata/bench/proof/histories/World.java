package dev.errata.bench.proof.histories;

import dev.errata.bot.Stores;
import dev.errata.bot.answer.Brief;
import dev.errata.bot.answer.ModelWriter;
import dev.errata.bot.answer.QuotingWriter;
import dev.errata.bot.answer.ScriptedChatModel;
import dev.errata.bot.answer.ThreadMemory;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.embedding.Vectors;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Interaction.Audience;
import dev.errata.bot.loop.LearningLoop;
import dev.errata.bot.loop.Loops;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.Question;
import dev.errata.bot.question.ThreadId;
import dev.errata.bot.recall.Application;
import dev.errata.bot.recall.Recall;
import dev.errata.bot.recall.Recall.Readers;
import dev.errata.bot.recall.Recalls;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The loop over some stores, and what can be seen of them. */
final class World {

    private static final ThreadId THREAD = new ThreadId("1");

    private final Stores stores;
    private final Recall recall;
    private final LearningLoop loop;
    private final Clock clock;

    World(Stores stores, Vectors vectors, Clock clock) {
        this.stores = stores;
        this.recall = Recalls.over(stores, vectors, clock);
        this.loop = Loops.over(stores, vectors, recall, QuotingWriter.alone(), clock);
        this.clock = clock;
    }

    Stores stores() {
        return stores;
    }

    LearningLoop loop() {
        return loop;
    }

    /** What recall and prompts see: a line for each correction and place, question and prompt. Numbers of versions are left out. */
    List<String> seen(Cast cast) {
        List<String> seen = new ArrayList<>();
        seen.addAll(inScope(cast.channel(), cast.ben()));
        seen.addAll(inScope(cast.alone(), cast.ana()));
        seen.addAll(probed(cast.alone(), cast.ana(), cast.probes().get(0), Readers.ASKER_ALONE));
        for (String probe : cast.probes()) {
            seen.addAll(probed(cast.channel(), cast.ben(), probe, Readers.OTHERS_TOO));
        }
        return seen;
    }

    private List<String> inScope(Place place, Person asker) {
        return stores.corrections().inScope(place, asker, clock.instant()).stream()
                .sorted(Comparator.comparing(one -> one.id().toString()))
                .map(one -> "in " + place.name() + " holds " + one.id() + ": " + one.lesson())
                .toList();
    }

    private List<String> probed(Place place, Person asker, String probe, Readers readers) {
        Question question =
                new Question(new InteractionId(new UUID(0, 0)), place, THREAD, asker, probe, clock.instant());
        List<Application> recalled =
                recall.recall(question, probe, Optional.empty(), readers).applications();
        List<String> seen = new ArrayList<>();
        recalled.forEach(one -> seen.add("in " + place.name() + " " + probe + ": " + described(one)));
        List<Application> given = recalled.stream().filter(Application::given).toList();
        ScriptedChatModel model = ScriptedChatModel.saying("Yes.");
        new ModelWriter(model, "scripted")
                .write(new Brief(question, probe, given, List.of(), List.of(), Optional.empty(), Audience.PLACE));
        seen.add("in " + place.name() + " a model is told " + withoutBoundary(model.user()));
        return seen;
    }

    private static String described(Application one) {
        return String.format(
                Locale.ROOT,
                "%s %.9f %s %s %s",
                one.reason(),
                one.probability(),
                one.exemplar(),
                one.correction().id(),
                one.correction().lesson());
    }

    private static String withoutBoundary(String prompt) {
        return prompt.lines().filter(line -> !line.startsWith("errata-")).reduce("", String::concat);
    }

    /** What still holds of the thread in the hall. */
    List<Interaction> thread(Question next) {
        return new ThreadMemory(stores.corrections(), clock)
                .before(next, stores.interactions().asked(next, 12).thread(), Readers.OTHERS_TOO);
    }

    Optional<Correction> correction(Cast cast, Correction one) {
        return stores.corrections().find(cast.workspace(), one.id());
    }
}
