package dev.errata.slack.blocks;

import dev.errata.bot.answer.Answer;
import dev.errata.bot.correction.CorrectionType;
import dev.errata.bot.correction.Reach;
import dev.errata.bot.correction.ScopeChoice;
import dev.errata.bot.correction.Severity;
import dev.errata.slack.request.OpenView;
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

/** What was filled into the correction form. Each field's block and control have the same name. */
public final class FormFields {

    static final String TEXT = "text";
    static final String WHERE = Controls.WHERE;
    static final String WIDER = "wider";
    static final String CHANNEL = "channel";
    static final String CLEARED = "cleared";
    static final String REACH = "reach";
    static final String NOT_WHEN = "not_when";
    static final String TAGS = "tags";
    static final String UNTIL = "until";
    static final String SEVERITY = "severity";
    static final String SOURCE = "source";
    static final String REWRITE = "rewrite";
    static final String TYPE = "type";

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private final OpenView view;

    public FormFields(OpenView view) {
        this.view = view;
    }

    /** What it should say. */
    public String text() {
        return value(TEXT).orElse("");
    }

    /** What it should say; as it was where the form does not ask for it. */
    public String textOr(String before) {
        return shows(TEXT) ? text() : before;
    }

    /**
     * What it should say, with the whole answer as it should read below it where somebody wrote that too.
     *
     * @param before the answers that the field can have been opened with; left like that it was not filled in
     */
    public String textWithRewrite(Collection<Answer> before) {
        String text = text();
        return value(REWRITE)
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

    public Optional<String> channel() {
        return value(CHANNEL);
    }

    public boolean isCleared() {
        return !view.all(CLEARED, CLEARED).isEmpty();
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
        return value(TAGS).stream()
                .flatMap(COMMA::splitAsStream)
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    public @Nullable String notWhen() {
        return value(NOT_WHEN).orElse(null);
    }

    public @Nullable String source() {
        return value(SOURCE).orElse(null);
    }

    /** The end of the chosen day. */
    public @Nullable Instant until() {
        return value(UNTIL).map(FormFields::endOfDay).orElse(null);
    }

    /** Whether everything that the chosen scope needs was on the screen: it was not if the form could not be redrawn in time. */
    public boolean isComplete() {
        return where().map(first -> switch (first) {
                    case ANOTHER_CHANNEL -> view.shows(CHANNEL);
                    case WIDER -> view.shows(WIDER);
                    case HERE, TEAM, EVERYONE, ME, JUST_THIS_ANSWER -> true;
                })
                .orElse(true);
    }

    /** Whether a field was on the screen, filled in or not. */
    boolean shows(String field) {
        return view.shows(field);
    }

    /** Whether more options are on the screen. */
    public boolean isExpanded() {
        return value(SEVERITY).isPresent();
    }

    private static @Nullable Instant endOfDay(String day) {
        try {
            return LocalDate.parse(day).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private Optional<String> value(String field) {
        return view.value(field, field);
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
