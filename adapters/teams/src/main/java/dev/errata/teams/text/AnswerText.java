package dev.errata.teams.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.chat.text.CommonMark;
import java.util.List;

/** CommonMark as cards show it. Whoever wrote the text, it mentions nobody, it is no card, and its links lead where they say. */
public final class AnswerText {

    private final CommonMark commonMark = new CommonMark();

    /** The elements of a card's body, in order; none at all for a blank text. Nothing is left out, however long it is. */
    public List<ObjectNode> elements(String text) {
        String visible = CardText.visible(text);
        List<ObjectNode> elements =
                commonMark.document(visible).map(Elements::of).orElse(List.of());
        return elements.isEmpty() ? Elements.literally(visible) : elements;
    }

    /** The words alone, for a field that people write in and that knows no formatting. */
    public String words(String text) {
        return commonMark.words(CardText.visible(text));
    }

    /** For the text of a message, in which Teams reads Markdown: the words, and none of them markup. */
    public String neutral(String text) {
        return Neutral.of(words(text));
    }
}
