package dev.errata.teams.cards;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionType;
import dev.errata.bot.question.InteractionId;
import dev.errata.teams.cards.Inputs.Choice;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The form, for a dialog, in which an author changes the words or the type of a correction.
 *
 * @param answer the answer that is written again afterwards
 * @param values what was filled in so far
 * @param problems what is said beside a field
 */
public record EditForm(Correction correction, InteractionId answer, FormValues values, Map<String, String> problems) {

    public EditForm {
        problems = Map.copyOf(problems);
    }

    /** As it opens, with what the correction says now. */
    public static EditForm of(Correction correction, InteractionId answer) {
        return new EditForm(correction, answer, FormValues.empty(), Map.of());
    }

    /** As somebody sent it, with what is wrong. */
    public EditForm with(FormValues filledIn, Map<String, String> wrong) {
        return new EditForm(correction, answer, filledIn, wrong);
    }

    public static String title() {
        return Words.say("form.title.edit");
    }

    public static String titleForType() {
        return Words.say("form.title.type");
    }

    public ObjectNode card() {
        Inputs inputs = new Inputs(values, problems).text(correction.lesson().text());
        return card(Controls.SAVE_EDIT, type(inputs));
    }

    /** The same for the type alone. */
    public ObjectNode cardForType() {
        return card(Controls.SAVE_TYPE, type(new Inputs(values, problems)));
    }

    private ObjectNode card(String action, Inputs inputs) {
        Map<String, String> data = Map.of(
                Controls.CORRECTION, correction.id().toString(),
                Controls.VERSION, String.valueOf(correction.version()),
                Controls.ANSWER, answer.toString());
        return Card.of(
                inputs.elements(), List.of(Controls.saves(action, Words.say("form.submit"), data), Controls.cancels()));
    }

    private Inputs type(Inputs inputs) {
        List<Choice> types = Stream.of(CorrectionType.values())
                .map(type -> new Choice(
                        type.name(), Words.say("form.type." + type.name().toLowerCase(Locale.ROOT))))
                .toList();
        CorrectionType now = values.type().orElse(correction.lesson().type());
        return inputs.select(FormValues.TYPE, Words.say("form.type"), types, now.name());
    }
}
