package dev.errata.teams.cards;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.bot.answer.Answer;
import dev.errata.bot.correction.Severity;
import dev.errata.teams.cards.Inputs.Choice;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What can be filled in too, once somebody asks for more options. */
final class MoreOptions {

    static final String ID = "more";

    private static final List<String> FIELDS = List.of(
            FormValues.NOT_WHEN,
            FormValues.TAGS,
            FormValues.UNTIL,
            FormValues.SEVERITY,
            FormValues.SOURCE,
            FormValues.REWRITE);

    private MoreOptions() {}

    /** The button, and what it shows; shown already if something of it is filled in or wrong. */
    static List<ObjectNode> of(CorrectionDraft draft, Inputs inputs) {
        boolean used = Stream.of(FormValues.NOT_WHEN, FormValues.TAGS, FormValues.UNTIL, FormValues.SOURCE)
                        .anyMatch(field -> draft.values().value(field).isPresent())
                || FIELDS.stream().anyMatch(draft.problems()::containsKey);
        ObjectNode more =
                Card.container(fields(draft, inputs).elements()).put("id", ID).put("isVisible", used);
        return List.of(Card.row(List.of(Controls.toggles(Words.say("button.more-options"), ID))), more);
    }

    private static Inputs fields(CorrectionDraft draft, Inputs inputs) {
        addSmall(draft, inputs);
        Answer answer = draft.about().answer();
        return FormValues.REWRITING.hasRoom(answer)
                ? inputs.lines(FormValues.REWRITE, Words.say("form.rewrite"), FormValues.REWRITING.opened(answer))
                : inputs;
    }

    private static void addSmall(CorrectionDraft draft, Inputs inputs) {
        inputs.line(FormValues.NOT_WHEN, Words.say("form.not-when"), Words.say("form.not-when.hint"))
                .line(FormValues.TAGS, Words.say("form.tags"), Words.say("form.tags.hint"))
                .day(FormValues.UNTIL, Words.say("form.until"))
                .select(
                        FormValues.SEVERITY,
                        Words.say("form.severity"),
                        severities(),
                        draft.values().severity().name())
                .line(FormValues.SOURCE, Words.say("form.source"), Words.say("form.source.hint"));
    }

    private static List<Choice> severities() {
        return Stream.of(Severity.values())
                .map(severity -> new Choice(
                        severity.name(),
                        Words.say("form.severity." + severity.name().toLowerCase(Locale.ROOT))))
                .toList();
    }
}
