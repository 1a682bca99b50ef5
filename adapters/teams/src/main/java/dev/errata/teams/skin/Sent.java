package dev.errata.teams.skin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.chat.action.Action;
import dev.errata.chat.action.ActionCodec;
import dev.errata.chat.action.Wire;
import dev.errata.chat.form.CorrectionForm;
import dev.errata.chat.form.EditForm;
import dev.errata.chat.form.Filled;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was pressed and what was filled in: the data that a button of a card sends, in one object. Whoever forged it gets an empty value,
 * never an error.
 */
public final class Sent {

    private static final List<String> CARRIED = List.of(
            Filled.ANSWER,
            Filled.VERSION,
            Filled.CORRECTION,
            Filled.MOVED,
            Filled.GUESSED,
            Filled.FORM,
            Filled.REPLY,
            Filled.DRAWN_FOR);

    private final Map<String, String> data = new HashMap<>();

    /** Of the data of {@code Action.Submit} or {@code Action.Execute}, whatever it is. */
    public Sent(JsonNode data) {
        data.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isValueNode() && !value.isNull() && !value.asText().isBlank()) {
                this.data.put(field.getKey(), value.asText());
            }
        });
    }

    private String name() {
        return value(Controls.ACTION).orElse("");
    }

    /** Whether a form was sent. */
    public boolean isForm() {
        return switch (name()) {
            case FormCards.SAVE_CORRECTION, FormCards.SAVE_EDIT, FormCards.SAVE_TYPE -> true;
            default -> false;
        };
    }

    /** Whether a form was given up. */
    public boolean isCancel() {
        return name().equals(FormCards.CANCEL);
    }

    /** The id of the answer that it is about. */
    public Optional<String> answer() {
        return value(Wire.ANSWER);
    }

    /** What was pressed. */
    public Action action(ActionCodec codec) {
        Map<String, String> ids = new HashMap<>(data);
        ids.remove(Controls.ACTION);
        return codec.read(new Wire(name(), ids));
    }

    /** What was filled in. */
    public Filled filled() {
        boolean typeAlone = name().equals(FormCards.SAVE_TYPE);
        boolean edit = typeAlone || name().equals(FormCards.SAVE_EDIT);
        Map<String, String> context = new HashMap<>(data);
        context.keySet().retainAll(CARRIED);
        // Teams does not say what was on the screen, but the button says which form it was.
        return new Filled(
                edit ? EditForm.KIND : CorrectionForm.KIND,
                context,
                field -> value(field).filter(text -> !field.equals(Filled.CLEARED) || text.equals("true")),
                field -> switch (field) {
                    case Filled.TEXT -> Optional.of(!typeAlone);
                    case Filled.TYPE -> Optional.of(edit);
                    // The form of the release before asked for no more than that.
                    default -> Optional.of(false).filter(no -> edit && !data.containsKey(Filled.WHERE));
                });
    }

    private Optional<String> value(String field) {
        return Optional.ofNullable(data.get(field));
    }
}
