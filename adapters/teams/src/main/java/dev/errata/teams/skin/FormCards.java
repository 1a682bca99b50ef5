package dev.errata.teams.skin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.chat.action.Wire;
import dev.errata.chat.form.CorrectionForm;
import dev.errata.chat.form.Filled;
import dev.errata.chat.screen.Field;
import dev.errata.chat.screen.Form;
import dev.errata.teams.text.RichText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Forms, in a dialog or in the message with the answer that they are about. */
public final class FormCards {

    static final String SAVE_CORRECTION = "form_correct";
    static final String SAVE_EDIT = "form_edit";
    static final String SAVE_TYPE = "form_type";
    static final String CANCEL = "form_cancel";

    private static final String MORE = "more";

    private FormCards() {}

    /** For a dialog. */
    public static ObjectNode dialog(Form form) {
        List<ObjectNode> body = new ArrayList<>();
        form.about().ifPresent(about -> body.add(RichText.note(about)));
        body.addAll(Inputs.of(form.fields()));
        if (!form.more().isEmpty()) {
            body.addAll(more(form.more()));
        }
        return Card.of(
                body,
                List.of(
                        Controls.saves(form.submit(), saving(form)),
                        Controls.submits(form.cancel(), new Wire(CANCEL, Map.of()))));
    }

    /** The button, and what it shows; shown already if something of it is filled in or wrong. */
    private static List<ObjectNode> more(List<Field> fields) {
        boolean used = fields.stream().anyMatch(field -> field.problem().isPresent() || isUsed(field));
        ObjectNode more = Card.container(Inputs.of(fields)).put("id", MORE).put("isVisible", used);
        return List.of(Card.row(List.of(Controls.toggles(TeamsVoice.VOICE.say("button.more-options"), MORE))), more);
    }

    /** Fields of other kinds are filled in from the beginning. */
    private static boolean isUsed(Field field) {
        boolean open = field.kind() == Field.Kind.LINE || field.kind() == Field.Kind.DAY;
        return open && !field.value().isEmpty();
    }

    /** For a message, in which it unfolds. */
    static ObjectNode inline(Form form) {
        return Card.of(Inputs.of(form.fields()), List.of(Controls.savesInline(form.submit(), saving(form))));
    }

    /** For a message whose place it takes while something is wrong, until it is saved or given up. */
    public static ObjectNode instead(Form form) {
        Map<String, String> answer = Optional.ofNullable(form.context().get(Filled.ANSWER))
                .map(id -> Map.of(Wire.ANSWER, id))
                .orElse(Map.of());
        return Card.of(
                Inputs.of(form.fields()),
                List.of(
                        Controls.savesInline(form.submit(), saving(form)),
                        Controls.does(form.cancel(), new Wire(CANCEL, answer))));
    }

    private static Wire saving(Form form) {
        if (form.kind().equals(CorrectionForm.KIND)) {
            return new Wire(SAVE_CORRECTION, form.context());
        }
        return new Wire(form.value(Filled.TEXT).isPresent() ? SAVE_EDIT : SAVE_TYPE, form.context());
    }
}
