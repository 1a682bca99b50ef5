package dev.errata.slack.entry;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Action;
import com.slack.api.model.view.ViewState;
import dev.errata.chat.text.PlainText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a control holds, whichever kind it is: text, a choice, several, or nothing. */
final class FieldValues {

    private final List<String> values = new ArrayList<>();

    private FieldValues() {}

    static List<String> of(Action action) {
        return new FieldValues()
                .add(action.getValue())
                .add(
                        action.getSelectedOption() == null
                                ? null
                                : action.getSelectedOption().getValue())
                .add(action.getSelectedDate())
                .add(action.getSelectedUser())
                .add(action.getSelectedConversation())
                .add(action.getSelectedChannel())
                .addAll(
                        action.getSelectedOptions() == null
                                ? List.of()
                                : action.getSelectedOptions().stream()
                                        .map(Action.SelectedOption::getValue)
                                        .toList())
                .values;
    }

    static Map<String, List<String>> of(Map<String, ViewState.Value> fields) {
        Map<String, List<String>> all = new HashMap<>();
        fields.forEach((action, value) -> all.put(action, of(value)));
        return all;
    }

    private static List<String> of(ViewState.Value value) {
        return new FieldValues()
                .add(value.getValue())
                .add(
                        value.getSelectedOption() == null
                                ? null
                                : value.getSelectedOption().getValue())
                .add(value.getSelectedDate())
                .add(value.getSelectedUser())
                .add(value.getSelectedConversation())
                .add(value.getSelectedChannel())
                .addAll(
                        value.getSelectedOptions() == null
                                ? List.of()
                                : value.getSelectedOptions().stream()
                                        .map(ViewState.SelectedOption::getValue)
                                        .toList())
                .values;
    }

    private FieldValues add(@Nullable String value) {
        if (value != null && !value.isEmpty()) {
            values.add(PlainText.storable(value));
        }
        return this;
    }

    private FieldValues addAll(List<String> several) {
        several.forEach(this::add);
        return this;
    }
}
