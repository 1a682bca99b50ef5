package dev.errata.chat.form;

import dev.errata.bot.answer.Answer;
import dev.errata.bot.correction.CorrectionType;
import dev.errata.bot.correction.Reach;
import dev.errata.bot.correction.ScopeChoice;
import dev.errata.bot.correction.Severity;
import dev.errata.chat.words.Voice;
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

/** What was filled into the correction form, or into that of an edit. Whoever forged it gets an empty value, never an error. */
public abstract class CorrectionFields {

    public static final String TEXT = "text";
    public static final String WHERE = "where";
    public static final String WIDER = "wider";
    public static final String CHANNEL = "channel";
    public static final String CLEARED = "cleared";
    public static final String REACH = "reach";
    public static final String NOT_WHEN = "not_when";
    public static final String TAGS = "tags";
    public static final String UNTIL = "until";
    public static final String SEVERITY = "severity";
    public static final String SOURCE = "source";
    public static final String REWRITE = "rewrite";
    public static final String TYPE = "type";

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private final Rewriting rewriting;
    private final Voice voice;

    /**
     * What was filled into a form that was drawn like this.
     *
     * @param rewriting how the field was opened in which an answer is written anew
     */
    protected CorrectionFields(Rewriting rewriting, Voice voice) {
        this.rewriting = rewriting;
        this.voice = voice;
    }

    /** What stands in a field, fit to be stored; empty for a blank one. */
    public abstract Optional<String> value(String field);

    /** Whether a field was on the screen, filled in or not. */
    public abstract boolean shows(String field);

    /** Whether it was confirmed that others may read it. */
    public abstract boolean isCleared();

    /** What it should say. */
    public final String text() {
        return value(TEXT).orElse("");
    }

    /** What it should say; as it was where the form does not ask for it. */
    public final String textOr(String before) {
        return shows(TEXT) ? text() : before;
    }

    /**
     * What it should say, with the whole answer as it should read below it where somebody wrote that too.
     *
     * @param before the answers that the field can have been opened with; left like that it was not filled in
     */
    public final String textWithRewrite(Collection<Answer> before) {
        String text = text();
        return value(REWRITE)
                .filter(rewritten -> before.stream().noneMatch(answer -> rewriting.isLeftAsOpened(rewritten, answer)))
                .map(rewritten -> text + "\n\n" + voice.say("form.rewrite.lead") + "\n" + rewritten)
                .orElse(text);
    }

    /** What was chosen first; a wider scope is chosen in a field of its own. */
    public final Optional<ScopeChoice> where() {
        return value(WHERE).flatMap(chosen -> constant(ScopeChoice.values(), chosen));
    }

    /** The scope that was chosen in the end. */
    public final Optional<ScopeChoice> scope() {
        return where().flatMap(first -> first == ScopeChoice.WIDER
                ? value(WIDER).flatMap(chosen -> constant(ScopeChoice.values(), chosen))
                : Optional.of(first));
    }

    /** The external id of the other channel. */
    public final Optional<String> channel() {
        return value(CHANNEL);
    }

    public final Reach reach() {
        return value(REACH).flatMap(chosen -> constant(Reach.values(), chosen)).orElse(Reach.QUESTIONS_LIKE_THIS);
    }

    public final Severity severity() {
        return value(SEVERITY)
                .flatMap(chosen -> constant(Severity.values(), chosen))
                .orElse(Severity.MISLEADING);
    }

    public final Optional<CorrectionType> type() {
        return value(TYPE).flatMap(chosen -> constant(CorrectionType.values(), chosen));
    }

    public final List<String> tags() {
        return list(TAGS);
    }

    public final @Nullable String notWhen() {
        return value(NOT_WHEN).orElse(null);
    }

    public final @Nullable String source() {
        return value(SOURCE).orElse(null);
    }

    /** The end of the chosen day. */
    public final @Nullable Instant until() {
        return value(UNTIL).map(CorrectionFields::endOfDay).orElse(null);
    }

    /** What stands in a field between commas, each once. */
    protected final List<String> list(String field) {
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
