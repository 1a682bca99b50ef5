package dev.errata.slack.skin;

import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.overflowMenu;

import com.slack.api.model.block.composition.BlockCompositions;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElements;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.OverflowMenuElement;
import dev.errata.chat.action.Action;
import dev.errata.chat.action.ActionCodec;
import dev.errata.chat.screen.Button;
import dev.errata.slack.text.Fitted;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Buttons, and the menu behind the three dots. What a button is for stands in its action id, what it is about in its value. */
public final class Controls {

    static final String MENU = "answer_more";

    /** What a button or an option holds. */
    private static final int LONGEST = 75;

    /** How the actions of the menu are written, whose options hold but one text; others by their names. */
    private static final Map<String, String> IN_MENU =
            Map.of("answer_why", "why", "answer_unfit", "unfit", "answer_undo", "undo");

    private static final Map<String, String> FROM_MENU =
            IN_MENU.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    private final ActionCodec codec;

    public Controls(ActionCodec codec) {
        this.codec = codec;
    }

    /** What somebody pressed below a message. */
    public Action read(String actionId, String value) {
        if (!actionId.equals(MENU)) {
            return codec.read(actionId, value);
        }
        int colon = Math.max(0, value.indexOf(':'));
        String name = value.substring(0, colon);
        return codec.read(FROM_MENU.getOrDefault(name, name), value.substring(Math.min(colon + 1, value.length())));
    }

    ButtonElement button(Button button) {
        return button(button, codec.text(button.action()));
    }

    static ButtonElement button(Button button, String value) {
        return button(button.action().wire().name(), button.label(), value);
    }

    static ButtonElement button(String actionId, String label, String value) {
        return BlockElements.button(
                button -> button.actionId(actionId).text(plain(label, LONGEST)).value(value));
    }

    OverflowMenuElement menu(List<Button> buttons) {
        return overflowMenu(menu ->
                menu.actionId(MENU).options(buttons.stream().map(this::option).toList()));
    }

    private OptionObject option(Button button) {
        String name = button.action().wire().name();
        return choice(button.label(), IN_MENU.getOrDefault(name, name) + ":" + codec.text(button.action()));
    }

    static PlainTextObject plain(String text, int longest) {
        return plainText(Fitted.plain(text, longest), true);
    }

    static OptionObject choice(String text, String value) {
        return BlockCompositions.option(plain(text, LONGEST), value);
    }
}
