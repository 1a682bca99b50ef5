package dev.errata.teams.text;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words that look alike. Teams reads no markup in them, whatever they say.
 *
 * @param text without what cannot be seen
 * @param address where they lead, if they are a link
 */
public record Run(String text, Set<Style> styles, @Nullable String address) {

    /** How words can look. */
    public enum Style {
        BOLD,
        ITALIC,
        STRUCK,
        CODE,
        SUBTLE
    }

    public Run {
        styles = Set.copyOf(styles);
    }

    /** Plain words, which may be anybody's. */
    public static Run of(String text) {
        return new Run(CardText.visible(text), Set.of(), null);
    }

    /** A sentence of ours; what others wrote was made fit for it by {@link CardText#inSentence}. */
    public static Run said(String sentence) {
        return new Run(sentence, Set.of(), null);
    }

    /** The same in bold. */
    public static Run bold(String sentence) {
        return new Run(sentence, Set.of(Style.BOLD), null);
    }

    /** The same, as a link if there is an address. */
    public Run leadingTo(@Nullable String other) {
        return new Run(text, styles, other);
    }

    Run and(Style style) {
        Set<Style> both = EnumSet.of(style);
        both.addAll(styles);
        return new Run(text, both, address);
    }

    Run with(String other) {
        return new Run(other, styles, address);
    }

    boolean looksLike(Run other) {
        return styles.equals(other.styles) && address == null && other.address == null;
    }

    ObjectNode json() {
        ObjectNode run = JsonNodeFactory.instance.objectNode();
        run.put("type", "TextRun").put("text", text);
        if (styles.contains(Style.BOLD)) {
            run.put("weight", "Bolder");
        }
        if (styles.contains(Style.ITALIC)) {
            run.put("italic", true);
        }
        if (styles.contains(Style.STRUCK)) {
            run.put("strikethrough", true);
        }
        if (styles.contains(Style.CODE)) {
            run.put("fontType", "Monospace");
        }
        if (styles.contains(Style.SUBTLE)) {
            run.put("isSubtle", true).put("size", "Small");
        }
        if (address != null) {
            run.putObject("selectAction").put("type", "Action.OpenUrl").put("url", address);
        }
        return run;
    }
}
