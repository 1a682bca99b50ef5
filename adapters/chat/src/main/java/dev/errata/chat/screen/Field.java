package dev.errata.chat.screen;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One field of a form, or a sentence between fields.
 *
 * @param name what it is called when the form is sent; empty for a sentence
 * @param label what it says; for a sentence the sentence
 * @param value what stands in it now; empty for nothing
 * @param options what can be chosen
 * @param redraws whether the form is another one once it is changed
 * @param problem what is wrong with it
 */
public record Field(
        Kind kind,
        String name,
        String label,
        Optional<String> hint,
        Optional<String> example,
        String value,
        List<Option> options,
        boolean required,
        boolean redraws,
        Optional<String> problem) {

    /** What kind of field it is. */
    public enum Kind {
        /** Small print. */
        NOTE,
        /** A sentence that has to be read. */
        SENTENCE,
        /** A text of several lines. */
        LINES,
        LINE,
        DAY,
        /** One of several, in a list that opens. */
        SELECT,
        /** One of several, all of them seen. */
        RADIO,
        /** A channel; its options are empty where the platform lets people choose by itself. */
        CHANNEL,
        /** Yes or no; its one option says what yes means. */
        CHECK
    }

    /** One choice: what it sends, and what it reads. */
    public record Option(String value, String label) {

        /** One for each of these, which sends its name. */
        public static <E extends Enum<E>> List<Option> each(List<E> values, Function<E, String> label) {
            return values.stream()
                    .map(value -> new Option(value.name(), label.apply(value)))
                    .toList();
        }
    }

    public Field {
        options = List.copyOf(options);
    }

    public static Field note(String words) {
        return of(Kind.NOTE, "", words);
    }

    public static Field sentence(String words) {
        return of(Kind.SENTENCE, "", words);
    }

    public static Field of(Kind kind, String name, String label) {
        return new Field(
                kind, name, label, Optional.empty(), Optional.empty(), "", List.of(), false, false, Optional.empty());
    }

    public Field hinting(String words) {
        return new Field(kind, name, label, Optional.of(words), example, value, options, required, redraws, problem);
    }

    public Field showing(String words) {
        return new Field(kind, name, label, hint, Optional.of(words), value, options, required, redraws, problem);
    }

    public Field holding(String now) {
        return new Field(kind, name, label, hint, example, now, options, required, redraws, problem);
    }

    public Field offering(List<Option> choices) {
        return new Field(kind, name, label, hint, example, value, choices, required, redraws, problem);
    }

    /** It cannot be left empty. */
    public Field needed() {
        return new Field(kind, name, label, hint, example, value, options, true, redraws, problem);
    }

    public Field redrawing() {
        return new Field(kind, name, label, hint, example, value, options, required, true, problem);
    }

    public Field with(Optional<String> wrong) {
        return new Field(kind, name, label, hint, example, value, options, required, redraws, wrong);
    }
}
