package dev.errata.teams.cards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.bot.answer.Answer;
import dev.errata.bot.correction.CorrectionType;
import dev.errata.bot.correction.Reach;
import dev.errata.bot.correction.ScopeChoice;
import dev.errata.bot.correction.Severity;
import dev.errata.chat.text.PlainText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was pressed and what was filled in: the data that a button of a card sends. Whoever forged it gets an empty value, never an error. */
public final class FormValues {

    static final String TEXT = "text";
    static final String WHERE = "where";
    static final String WIDER = "wider";
    static final String CHANNEL = "channel";
    static final String CLEARED = "cleared";
    static final String REACH = "reach";
    static final String NOT_WHEN = "notWhen";
    static final String TAGS = "tags";
    static final String UNTIL = "until";
    static final String SEVERITY = "severity";
    static final String SOURCE = "source";
    static final String REWRITE = "rewrite";
    static final String TYPE = "type";

    /** For which scope the form was drawn, and whether it was drawn anew on a newer answer. */
    static final String SHOWN = "shown";

    static final String MOVED = "moved";

    /** Whether it was opened for the newest answer because Teams did not say for which. */
    static final String GUESSED = "guessed";

    /** What the form is called, so that it is taken once. */
    static final String FORM = "form";

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private final JsonNode data;

    private FormValues(JsonNode data) {
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

    /** What it should say. */
    public String text() {
        return value(TEXT).orElse("");
    }

    /** What it should say; as it was where the form does not ask for it. */
    public String textOr(String before) {
        return action().equals(Controls.SAVE_TYPE) ? before : text();
    }

    /**
     * What it should say, with the whole answer as it should read below it where somebody wrote that too.
     *
     * @param before the answers that the field can have been opened with; left like that it was not filled in
     */
    public String textWithRewrite(Collection<Answer> before) {
        String text = text();
        return rewrite()
                .filter(rewritten -> before.stream().noneMatch(answer -> Rewriting.isLeftAsOpened(rewritten, answer)))
                .map(rewritten -> text + "\n\n" + Words.say("form.rewrite.lead") + "\n" + rewritten)
                .orElse(text);
    }

    /** What was chosen first; a wider scope is chosen in a field of its own. */
    public Optional<ScopeChoice> where() {
        return value(WHERE).flatMap(chosen -> constant(ScopeChoice.values(), chosen));
    }

    /** The scope that was chosen in the end. */
    public Optional<ScopeChoice> scope() {
        return where().flatMap(first -> first == ScopeChoice.WIDER
                ? value(WIDER).flatMap(chosen -> constant(ScopeChoice.values(), chosen))
                : Optional.of(first));
    }

    /** Whether everything that the chosen scope needs was asked for: it was not if the form was drawn for another scope. */
    public boolean isComplete() {
        return where().filter(first -> first == ScopeChoice.ANOTHER_CHANNEL || first == ScopeChoice.WIDER)
                .map(first -> value(SHOWN).filter(first.name()::equals).isPresent())
                .orElse(true);
    }

    /** The external id of the other channel. */
    public Optional<String> channel() {
        return value(CHANNEL);
    }

    public boolean isCleared() {
        return value(CLEARED).filter("true"::equals).isPresent();
    }

    public Reach reach() {
        return value(REACH).flatMap(chosen -> constant(Reach.values(), chosen)).orElse(Reach.QUESTIONS_LIKE_THIS);
    }

    public Severity severity() {
        return value(SEVERITY)
                .flatMap(chosen -> constant(Severity.values(), chosen))
                .orElse(Severity.MISLEADING);
    }

    public Optional<CorrectionType> type() {
        return value(TYPE).flatMap(chosen -> constant(CorrectionType.values(), chosen));
    }

    public List<String> tags() {
        return list(TAGS);
    }

    public @Nullable String notWhen() {
        return value(NOT_WHEN).orElse(null);
    }

    public @Nullable String source() {
        return value(SOURCE).orElse(null);
    }

    /** The end of the chosen day. */
    public @Nullable Instant until() {
        return value(UNTIL).map(FormValues::endOfDay).orElse(null);
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

    Optional<String> rewrite() {
        return value(REWRITE);
    }

    /** What stands in a field, fit to be stored; empty for a blank one. */
    Optional<String> value(String field) {
        JsonNode value = data.path(field);
        return value.isValueNode() && !value.isNull()
                ? Optional.of(PlainText.storable(value.asText())).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    private List<String> list(String field) {
        return value(field).stream()
                .flatMap(COMMA::splitAsStream)
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .distinct()
                .toList();
    }

    private static @Nullable Instant endOfDay(String day) {
        try {
            return LocalDate.parse(day).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] constants, String name) {
        for (E constant : constants) {
            if (constant.name().equals(name.toUpperCase(Locale.ROOT))) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
