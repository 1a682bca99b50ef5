package dev.errata.web.page;

import dev.errata.chat.action.Wire;
import dev.errata.chat.screen.Button;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a button of the page carries: its action and what that is about, in one text. */
public final class ActionText {

    private ActionText() {}

    public static String of(Button button) {
        Wire wire = button.action().wire();
        StringBuilder text = new StringBuilder(wire.name());
        new TreeMap<>(wire.ids())
                .forEach((key, id) -> text.append(' ').append(key).append('=').append(id));
        return text.toString();
    }

    /** What stood in a button, where anybody can have changed it. */
    public static Wire read(String text) {
        String[] words = text.split(" ", -1);
        return new Wire(
                words[0],
                Stream.of(words)
                        .map(word -> word.split("=", 2))
                        .filter(pair -> pair.length == 2)
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, last) -> last)));
    }
}
