package dev.errata.teams.cards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.bot.correction.ScopeChoice;
import dev.errata.chat.form.CorrectionFields;
import dev.errata.chat.form.Rewriting;
import dev.errata.chat.text.PlainText;
import dev.errata.teams.text.AnswerText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was pressed and what was filled in: the data that a button of a card sends. Whoever forged it gets an empty value, never an error. */
public final class FormValues extends CorrectionFields {

    /** Of characters that take several bytes a dialog holds fewer than the field. */
    static final Rewriting REWRITING = new Rewriting(new AnswerText()::words, 5_000);

    /** For which scope the form was drawn, and whether it was drawn anew on a newer answer. */
    static final String SHOWN = "shown";

    static final String MOVED = "moved";

    /** Whether it was opened for the newest answer because Teams did not say for which. */
    static final String GUESSED = "guessed";

    /** What the form is called, so that it is taken once. */
    static final String FORM = "form";

    private final JsonNode data;

    private FormValues(JsonNode data) {
        super(REWRITING, Words.VOICE);
        this.data = data;
    }

    /** Of the data of {@code Action.Submit} or {@code Action.Execute}, whatever it is. */
    public static FormValues of(@Nullable JsonNode data) {
        return new FormValues(data == null ? MissingNode.getInstance() : data);
    }

    public static FormValues empty() {
        return of(null);
    }

    /** A form in which nothing but the text was filled in. */
    public static FormValues saying(String text, ScopeChoice where) {
        return of(JsonNodeFactory.instance
                .objectNode()
                .put(Controls.ACTION, Controls.SAVE_CORRECTION)
                .put(TEXT, text)
                .put(WHERE, where.name()));
    }

    /** Which of {@link Controls} was pressed. */
    public String action() {
        return value(Controls.ACTION).orElse("");
    }

    public Optional<String> answer() {
        return value(Controls.ANSWER);
    }

    public Optional<String> correction() {
        return value(Controls.CORRECTION);
    }

    public Optional<String> act() {
        return value(Controls.ACT);
    }

    /** The version of the correction that the edit form was opened with. */
    public Optional<String> version() {
        return value(Controls.VERSION);
    }

    /** The past questions that are left to ask about, with the one that was answered. */
    public List<String> left() {
        return list(Controls.LEFT);
    }

    /** Whether everything that the chosen scope needs was asked for: it was not if the form was drawn for another scope. */
    public boolean isComplete() {
        return where().filter(first -> first == ScopeChoice.ANOTHER_CHANNEL || first == ScopeChoice.WIDER)
                .map(this::isShownFor)
                .orElse(true);
    }

    @Override
    public boolean isCleared() {
        return value(CLEARED).filter("true"::equals).isPresent();
    }

    /** Teams does not say what was on the screen, but for which scope it was drawn. */
    @Override
    public boolean shows(String field) {
        return switch (field) {
            case TEXT -> !action().equals(Controls.SAVE_TYPE);
            case CHANNEL -> isShownFor(ScopeChoice.ANOTHER_CHANNEL) || isShownFor(ScopeChoice.WIDER);
            case WIDER, CLEARED -> isShownFor(ScopeChoice.WIDER);
            case TYPE -> action().equals(Controls.SAVE_TYPE) || action().equals(Controls.SAVE_EDIT);
            default -> true;
        };
    }

    private boolean isShownFor(ScopeChoice scope) {
        return value(SHOWN).filter(scope.name()::equals).isPresent();
    }

    /** Whether the form had been drawn anew because the answer was corrected meanwhile. */
    public boolean isMoved() {
        return value(MOVED).isPresent();
    }

    /** What the form is called. One that everybody finds in a message has no name. */
    public Optional<String> name() {
        return value(FORM);
    }

    /** The same under a name. */
    public FormValues named(String name) {
        return with(FORM, name);
    }

    /** The same on an answer that is newer than the one they were filled in for. */
    public FormValues moved() {
        return with(MOVED, "true");
    }

    /** Whether nobody said which answer it is about. */
    public boolean isGuessed() {
        return value(GUESSED).isPresent();
    }

    /** The same about an answer of which nobody knows whether it is the one that is meant. */
    public FormValues guessed() {
        return with(GUESSED, "true");
    }

    private FormValues with(String field, String value) {
        ObjectNode copy = data.isObject() ? data.deepCopy() : JsonNodeFactory.instance.objectNode();
        return of(copy.put(field, value));
    }

    @Override
    public Optional<String> value(String field) {
        JsonNode value = data.path(field);
        return value.isValueNode() && !value.isNull()
                ? Optional.of(PlainText.storable(value.asText())).filter(text -> !text.isBlank())
                : Optional.empty();
    }
}
