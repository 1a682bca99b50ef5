package dev.errata.teams.cards;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Samples;
import dev.errata.bot.answer.Answer;
import dev.errata.bot.answer.ExplainAnswer.Explanation;
import dev.errata.bot.answer.ExplainAnswer.Line;
import dev.errata.bot.answer.Interaction;
import dev.errata.bot.answer.Source;
import dev.errata.bot.answer.Writing;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Discretion;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Person.Standing;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.Place.Privacy;
import dev.errata.bot.recall.Application;
import dev.errata.bot.recall.Application.Reason;
import dev.errata.chat.words.ScopeLabels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A customer with a few people and places, in whose channel somebody asked about returns. */
final class Acme {

    static final String QUESTION = "How do we calculate quarterly returns?";
    static final String FISCAL = "Use the fiscal year-end (31 January), not the calendar year.";
    static final String TAX = "Add the tax of the country.";

    final Samples samples = new Samples();
    final Directory directory = InMemoryStores.open().directory();
    final Place finance = directory.save(samples.place("finance"));
    final Place board = directory.save(samples.place("board", Privacy.PRIVATE));
    final Place group = directory.save(samples.place("", Privacy.GROUP));
    final Place direct = directory.save(samples.place("", Privacy.DIRECT));
    final Place vendor = directory.save(samples.sharedPlace("vendor"));
    final Person ana = samples.person("Ana Flores", Standing.ADMIN);
    final Person li = samples.person("Li Wei");
    final Person ben = samples.person("Ben Okafor");
    final Discretion discretion = new Discretion(directory, (person, place) -> place.isPublic() || person.equals(li));
    final AnswerCards cards = new AnswerCards(discretion, this::labels);
    final SavedNote saved = new SavedNote(discretion, "Acme");

    ScopeLabels labels(Place place) {
        return new ScopeLabels(
                Words.VOICE,
                place,
                "Acme",
                place.equals(vendor) ? Optional.of("Vendor Inc") : Optional.empty(),
                place.equals(group) ? OptionalInt.of(5) : OptionalInt.empty());
    }

    Interaction unknown(Place place) {
        return asked(place, answer(Answer.Kind.UNKNOWN, "I don't know yet.", List.of(), List.of()));
    }

    Interaction written(List<Source> sources) {
        return asked(
                finance,
                answer(Answer.Kind.WRITTEN, "The **fiscal** year ends on 31 January [1].", List.of(), sources));
    }

    /** Quoted, with these corrections. */
    Interaction with(Application... applications) {
        return with(List.of(applications));
    }

    Interaction with(List<Application> applications) {
        return asked(finance, answer(Answer.Kind.QUOTED, "> " + FISCAL, applications, List.of()));
    }

    Interaction asked(Place place, Answer answer) {
        return samples.interaction(samples.question(place, ben, QUESTION), answer);
    }

    Answer answer(Answer.Kind kind, String text, List<Application> applications, List<Source> sources) {
        return new Answer(kind, text, applications, sources, null, new Writing("gpt", "1", 10, 10, 1, 1));
    }

    Correction taught(String text) {
        return samples.correction(samples.interaction(finance, ben, QUESTION), li, text);
    }

    Correction taughtForMe(String text) {
        return samples.correction(
                samples.interaction(finance, ben, QUESTION), li, samples.lesson(text, new Scope.Me()));
    }

    static Application given(Correction correction) {
        return new Application(correction, true, 0.9, Reason.LIKE_ACCEPTED, correction.origin(), null);
    }

    static Application heldBack(Correction correction, Reason reason) {
        return new Application(correction, false, 0.5, reason, correction.origin(), null);
    }

    Explanation explained(Interaction interaction, Person reader) {
        List<Line> lines = new ArrayList<>();
        for (Application application : interaction.answer().applications()) {
            Correction correction = application.correction();
            lines.add(new Line(
                    application,
                    discretion.showsText(correction, reader),
                    discretion.channelToName(correction, reader),
                    Optional.of(correction.question())));
        }
        return new Explanation(interaction, lines);
    }
}
