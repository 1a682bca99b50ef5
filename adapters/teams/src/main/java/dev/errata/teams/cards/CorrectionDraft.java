package dev.errata.teams.cards;

import dev.errata.bot.answer.Interaction;
import dev.errata.bot.correction.ScopeChoice;
import dev.errata.bot.correction.ScopeChoices;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.chat.words.ScopeLabels;
import java.util.List;
import java.util.Map;

/**
 * What a correction form is about and how far it has come.
 *
 * @param choices the scopes that may be chosen, the default first
 * @param channels the other channels that may be chosen
 * @param values what was filled in so far
 * @param problems what is said beside a field
 */
public record CorrectionDraft(
        Interaction about,
        ScopeLabels labels,
        List<ScopeChoice> choices,
        List<ScopeChoice> wider,
        List<Place> channels,
        FormValues values,
        Map<String, String> problems) {

    public CorrectionDraft {
        choices = List.copyOf(choices);
        wider = List.copyOf(wider);
        channels = List.copyOf(channels);
        problems = Map.copyOf(problems);
    }

    /**
     * The form as it opens for somebody: the default scope, nothing written.
     *
     * @param channels those that this person and the bot are both in
     */
    public static CorrectionDraft fresh(Interaction about, Person by, ScopeLabels labels, List<Place> channels) {
        return new CorrectionDraft(
                about,
                labels,
                ScopeChoices.of(about.question().place(), by),
                ScopeChoices.wider(by),
                channels,
                FormValues.empty(),
                Map.of());
    }

    /** The form that everybody finds in the message: only what each of them may choose, and what needs no second step. */
    static CorrectionDraft forAnybody(Interaction about, ScopeLabels labels) {
        Person asker = about.question().asker();
        Person anybody = new Person(
                asker.workspace(), asker.id(), asker.externalId(), asker.name(), Person.Standing.MEMBER, asker.teams());
        CorrectionDraft draft = fresh(about, anybody, labels, List.of());
        List<ScopeChoice> here = draft.choices.stream()
                .filter(choice -> choice != ScopeChoice.WIDER && choice != ScopeChoice.ANOTHER_CHANNEL)
                .toList();
        return new CorrectionDraft(about, labels, here, List.of(), List.of(), draft.values, Map.of());
    }

    /** With what was filled in until now. */
    public CorrectionDraft with(FormValues filledIn) {
        return new CorrectionDraft(about, labels, choices, wider, channels, filledIn, problems);
    }

    /** With what is wrong, said beside the fields. */
    public CorrectionDraft with(Map<String, String> wrong) {
        return new CorrectionDraft(about, labels, choices, wider, channels, values, wrong);
    }

    /** The scope that is chosen now. */
    ScopeChoice where() {
        return values.where()
                .filter(choices::contains)
                .orElseGet(() -> choices.isEmpty() ? ScopeChoice.JUST_THIS_ANSWER : choices.get(0));
    }
}
