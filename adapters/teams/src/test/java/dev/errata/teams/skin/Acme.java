package dev.errata.teams.skin;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Samples;
import dev.errata.bot.SettableClock;
import dev.errata.bot.Stores;
import dev.errata.bot.correction.ActId;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.correction.teaching.ScopeChoices;
import dev.errata.bot.disagreement.SettleDispute;
import dev.errata.bot.interaction.Answer;
import dev.errata.bot.interaction.ExplainAnswer.Explanation;
import dev.errata.bot.interaction.ExplainAnswer.Line;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Source;
import dev.errata.bot.interaction.Writing;
import dev.errata.bot.loop.AnswerStates;
import dev.errata.bot.loop.Replacements;
import dev.errata.bot.people.Deciders;
import dev.errata.bot.people.Disclosure;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Person.Role;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.Place.Privacy;
import dev.errata.bot.recall.Application;
import dev.errata.bot.recall.Application.Reason;
import dev.errata.chat.action.Actions;
import dev.errata.chat.form.CorrectionForm;
import dev.errata.chat.form.EditForm;
import dev.errata.chat.form.Filled;
import dev.errata.chat.form.Rewriting;
import dev.errata.chat.form.ScopeOptions;
import dev.errata.chat.screen.AnswerScreen;
import dev.errata.chat.screen.AnswerScreen.Below;
import dev.errata.chat.screen.AnswerScreen.Standing;
import dev.errata.chat.screen.Button;
import dev.errata.chat.screen.Form;
import dev.errata.chat.screen.Part;
import dev.errata.chat.showing.AnswerScreens;
import dev.errata.chat.showing.Disputed;
import dev.errata.chat.showing.ReplyOffers;
import dev.errata.chat.showing.SavedNotes;
import dev.errata.chat.words.AnswerWords;
import dev.errata.chat.words.SavedWords;
import dev.errata.chat.words.ScopeLabels;
import dev.errata.chat.words.StateWords;
import dev.errata.chat.words.TeamNames;
import dev.errata.teams.api.Content;
import dev.errata.teams.text.AnswerText;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A customer with a few people and places, in whose channel somebody asked about returns. */
final class Acme {

    static final Rewriting REWRITING = new Rewriting(new AnswerText()::words, 5_000);
    private static final ScopeChoices SCOPES = new ScopeChoices(workspace -> false);

    static final String QUESTION = "How do we calculate quarterly returns?";
    static final String FISCAL = "Use the fiscal year-end (31 January), not the calendar year.";
    static final String TAX = "Add the tax of the country.";

    final Samples samples = new Samples();
    final Stores stores = InMemoryStores.open();
    final Clock clock = new SettableClock();
    final Directory directory = stores.directory();
    final Place finance = directory.save(samples.place("finance"));
    final Place board = directory.save(samples.place("board", Privacy.PRIVATE));
    final Place group = directory.save(samples.place("", Privacy.GROUP));
    final Place direct = directory.save(samples.place("", Privacy.DIRECT));
    final Place vendor = directory.save(samples.sharedPlace("vendor"));
    final Person ana = samples.person("Ana Flores", Role.ADMIN);
    final Person li = samples.person("Li Wei");
    final Person ben = samples.person("Ben Okafor");
    final Disclosure discretion = new Disclosure(directory, (person, place) -> place.isPublic() || person.equals(li));
    final SavedNotes saved = new SavedNotes(
            TeamsVoice.VOICE,
            directory,
            discretion,
            new ReplyOffers(TeamsVoice.VOICE, stores.replies()),
            workspace -> "Acme",
            TeamNames.NONE);
    final CorrectionForm forms = new CorrectionForm(TeamsVoice.VOICE, REWRITING);
    final AnswerScreens screens = new AnswerScreens(
            new AnswerStates(
                    stores.corrections(),
                    stores.disputes(),
                    new Replacements(stores.interactions(), stores.corrections(), clock),
                    stores.rewrites(),
                    clock),
            TeamsVoice.VOICE,
            new AnswerWords(TeamsVoice.VOICE, discretion, TeamNames.NONE),
            new StateWords(TeamsVoice.VOICE, directory, answer -> Optional.empty()),
            saved,
            new Disputed(
                    TeamsVoice.VOICE,
                    new SettleDispute(
                            stores.corrections(),
                            stores.disputes(),
                            directory,
                            new Deciders(stores.responsibilities(), directory),
                            (person, place) -> true,
                            clock)),
            answer -> List.of(),
            new AnswerScreens.Shape(
                    false,
                    answer -> Optional.of(forms.forAnybody(
                            SCOPES, answer, labels(answer.question().place()))),
                    List.of()));

    ScopeLabels labels(Place place) {
        return new ScopeLabels(
                TeamsVoice.VOICE,
                place,
                "Acme",
                place.equals(vendor) ? Optional.of("Vendor Inc") : Optional.empty(),
                place.equals(group) ? OptionalInt.of(5) : OptionalInt.empty());
    }

    List<Content> shown(Interaction answer) {
        return AnswerCards.of(screens.of(answer));
    }

    /** With this below it, in place of what would be there. */
    List<Content> shown(Interaction answer, List<Part> below) {
        return AnswerCards.of(
                with(new Below(Optional.empty(), below, Optional.empty(), Optional.empty()), screens.of(answer)));
    }

    /** An answer that is no longer the one. */
    List<Content> marked(Interaction answer, String note) {
        Standing standing = new Standing(note, Optional.empty());
        return AnswerCards.of(with(
                new Below(Optional.of(standing), List.of(), Optional.empty(), Optional.empty()), screens.of(answer)));
    }

    private static AnswerScreen with(Below below, AnswerScreen screen) {
        return new AnswerScreen(
                screen.answer(),
                screen.changed(),
                screen.sources(),
                screen.given(),
                below,
                below.standing().isPresent() ? Optional.empty() : screen.controls());
    }

    /** What stands below an answer that was just corrected, with what else is about the same. */
    List<Part> savedBelow(Interaction again, Correction correction, ActId act, List<Correction> neighbours) {
        SavedWords words = new SavedWords(TeamsVoice.VOICE, TeamNames.NONE);
        String id = correction.id().toString();
        String answer = again.id().toString();
        return List.of(
                Part.Notes.of(words.where(correction, finance, Optional.empty(), discretion, "Acme")),
                new Part.LineWithButton(
                        words.type(correction),
                        Button.opens(TeamsVoice.VOICE.say("button.type"), new Actions.ChangeType(id, answer))),
                new Part.Row(
                        "saved",
                        List.of(
                                saved.undo(act, again.id()).buttons().get(0),
                                Button.opens(TeamsVoice.VOICE.say("button.edit"), new Actions.Edit(id, answer)))),
                saved.neighbours(neighbours));
    }

    Form form(Interaction about, Person by, List<Place> channels, Filled filled) {
        ScopeOptions choices = ScopeOptions.of(
                SCOPES,
                about.question().place(),
                by,
                channels,
                labels(about.question().place()));
        return forms.of(about, choices, filled, Form.Extent.ESSENTIALS);
    }

    /** The form in which Ana changes what she taught. */
    Form edit(Correction correction, Filled filled, EditForm.Asking asking) {
        ScopeOptions options = ScopeOptions.ofEdit(SCOPES, correction, finance, ana, true, List.of(), labels(finance));
        return new EditForm(TeamsVoice.VOICE)
                .of(correction, unknown(finance), options, filled, asking, Form.Extent.ESSENTIALS);
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
            if (!discretion.mayKnow(correction, reader)) {
                continue;
            }
            lines.add(new Line(
                    application, discretion.channelToName(correction, reader), Optional.of(correction.question())));
        }
        return new Explanation(interaction, lines, Map.of());
    }
}
