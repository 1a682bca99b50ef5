package dev.errata.web.page;

import dev.errata.bot.correction.ScopeChoice;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The form in which an answer is corrected, as it was filled in so far.
 *
 * @param title what it is called
 * @param asked the question whose answer is corrected
 * @param choices where it may hold, the default first
 * @param wider whether this is the second step, in which a text leaves a private channel
 * @param channels the channels it may be given to instead
 * @param values what was filled in, by field
 * @param problem what is wrong, and with which field
 * @param notice what happened to the whole form since it was opened
 */
public record FormView(
        String title,
        String answer,
        String asked,
        List<Choice> choices,
        boolean wider,
        List<String> channels,
        Map<String, String> values,
        Optional<Wrong> problem,
        Optional<Notice> notice) {

    /** A choice in a list. */
    public record Choice(String value, String label) {

        static Choice of(ScopeChoice choice, String label) {
            return new Choice(choice.name(), label);
        }
    }

    /** What can have happened meanwhile; the text is kept. */
    public enum Notice {
        /** The answer was corrected: this is the form for the new one. */
        REPLACED,
        /** The program was started anew. */
        STALE,
        /** Somebody started over. */
        GONE;

        public String text() {
            return Words.say("form." + name());
        }
    }

    /** What is wrong with a field. */
    public record Wrong(String field, String text) {}

    public FormView {
        values = Map.copyOf(values);
    }

    /** What the button says. */
    public String submit() {
        return Words.say(notice.equals(Optional.of(Notice.REPLACED)) ? "form.apply" : "form.submit");
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public boolean is(String field, String value) {
        return value(field).equals(value);
    }

    /** What is wrong with this field, or nothing. */
    public Optional<String> wrong(String field) {
        return problem.filter(wrong -> wrong.field().equals(field)).map(Wrong::text);
    }

    /** Whether something in the folded part was filled in or is wrong. */
    public boolean showsMore() {
        return List.of("not-when", "tags", "until", "source", "rewrite").stream()
                .anyMatch(field -> !value(field).isEmpty() || wrong(field).isPresent());
    }
}
