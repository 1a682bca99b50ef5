package dev.errata.chat.form;

import dev.errata.bot.correction.CorrectionType;
import dev.errata.bot.correction.Reach;
import dev.errata.bot.correction.Severity;
import dev.errata.bot.correction.teaching.ScopeChoice;
import dev.errata.bot.interaction.Answer;
import dev.errata.bot.question.TeamId;
import dev.errata.chat.text.PlainText;
import dev.errata.chat.words.Voice;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was filled into the form of a correction, or into that of an edit, with what the form carries unseen. Whoever forged it gets an empty
 * value, never an error.
 */
public final class Filled {

    /** What the forms carry. */
    public static final String ANSWER = "answer";

    public static final String VERSION = "version";
    public static final String CORRECTION = "correction";
    public static final String MOVED = "moved";
    public static final String GUESSED = "guessed";
    public static final String FORM = "form";
    public static final String REPLY = "reply";
    public static final String DRAWN_FOR = "shown";

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

    /** Where something holds, of somebody who asks how a team is set up. */
    static final String SET_UP = "SET_UP_TEAM";

    private static final String NAMED_TEAM = "TEAM:";
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private final String kind;
    private final Map<String, String> context;
    private final Function<String, Optional<String>> values;
    private final Function<String, Optional<Boolean>> shown;

    /**
     * What was sent.
     *
     * @param kind which form
     * @param context what it carries, which anybody can have changed
     * @param values what stands in a field, as it was sent; empty for nothing
     * @param shown whether a field was on the screen, filled in or not; empty where the platform does not say
     */
    public Filled(
            String kind,
            Map<String, String> context,
            Function<String, Optional<String>> values,
            Function<String, Optional<Boolean>> shown) {
        this.kind = kind;
        this.context = Map.copyOf(context);
        this.values = values;
        this.shown = shown;
    }

    /** Nothing yet. */
    public static Filled nothing(String kind, Map<String, String> context) {
        return of(kind, context, Map.of());
    }

    /** By a platform that does not say what was on the screen. */
    public static Filled of(String kind, Map<String, String> context, Map<String, String> values) {
        Map<String, String> kept = Map.copyOf(values);
        return new Filled(kind, context, field -> Optional.ofNullable(kept.get(field)), field -> Optional.empty());
    }

    /** The same, carrying this too. */
    public Filled carrying(String name, String value) {
        Map<String, String> more = new HashMap<>(context);
        more.put(name, value);
        return new Filled(kind, more, values, shown);
    }

    /** The same; what was not on the screen is as it stands in another one. */
    public Filled over(Filled others) {
        return new Filled(
                kind, context, field -> shows(field) ? values.apply(field) : others.values.apply(field), this::seen);
    }

    private Optional<Boolean> seen(String field) {
        return Optional.of(shows(field));
    }

    /** Which form it is. */
    public String kind() {
        return kind;
    }

    /** What the form carries under this name. */
    public Optional<String> carried(String name) {
        return Optional.ofNullable(context.get(name)).filter(value -> !value.isBlank());
    }

    /** Whether the form carries this mark. */
    public boolean is(String mark) {
        return carried(mark).isPresent();
    }

    /** What stands in a field, fit to be stored; empty for a blank one. */
    public Optional<String> value(String field) {
        return values.apply(field).map(PlainText::storable).filter(text -> !text.isBlank());
    }

    /** Whether a field was on the screen, filled in or not. */
    public boolean shows(String field) {
        return shown.apply(field).orElseGet(() -> switch (field) {
            case CHANNEL -> isDrawnFor(ScopeChoice.ANOTHER_CHANNEL) || isDrawnFor(ScopeChoice.WIDER);
            case WIDER, CLEARED -> isDrawnFor(ScopeChoice.WIDER);
            default -> true;
        });
    }

    private boolean isDrawnFor(ScopeChoice scope) {
        return carried(DRAWN_FOR).filter(scope.name()::equals).isPresent();
    }

    /** Whether everything that the chosen scope needs was asked for: it was not if the form was drawn for another scope. */
    public boolean isComplete() {
        return isFor(ScopeChoice.ANOTHER_CHANNEL) ? shows(CHANNEL) : !isFor(ScopeChoice.WIDER) || shows(WIDER);
    }

    /** Whether it was confirmed that others may read it. */
    public boolean isCleared() {
        return value(CLEARED).filter(cleared -> !cleared.equals("false")).isPresent();
    }

    /** What it should say. */
    public String text() {
        return value(TEXT).orElse("");
    }

    /**
     * What it should say, with the whole answer as it should read below it where somebody wrote that too.
     *
     * @param before the answers that the field can have been opened with; left like that it was not filled in
     */
    public String textWithRewrite(Collection<Answer> before, Rewriting rewriting, Voice voice) {
        String text = text();
        return value(REWRITE)
                .filter(rewritten -> before.stream().noneMatch(answer -> rewriting.isLeftAsOpened(rewritten, answer)))
                .map(rewritten -> text + "\n\n" + voice.say("form.rewrite.lead") + "\n" + rewritten)
                .orElse(text);
    }

    /** What was chosen first; a wider scope is chosen in a field of its own. */
    public Optional<ScopeChoice> where() {
        return team().map(team -> ScopeChoice.TEAM).or(() -> chosen(WHERE, ScopeChoice.values()));
    }

    /** What stands for a team in the choice of where something holds. A form of before names none. */
    static String valueOf(TeamId team) {
        return NAMED_TEAM + team;
    }

    /** The team that was chosen, by name. */
    public Optional<TeamId> team() {
        return value(WHERE)
                .filter(chosen -> chosen.startsWith(NAMED_TEAM))
                .map(chosen -> new TeamId(chosen.substring(NAMED_TEAM.length())));
    }

    /** Whether this was chosen first. */
    boolean isFor(ScopeChoice first) {
        return where().equals(Optional.of(first));
    }

    /** The scope that was chosen in the end. */
    public Optional<ScopeChoice> scope() {
        return isFor(ScopeChoice.WIDER) ? chosen(WIDER, ScopeChoice.values()) : where();
    }

    /** The external id of the other channel. */
    public Optional<String> channel() {
        return value(CHANNEL);
    }

    public Reach reach() {
        return chosen(REACH, Reach.values()).orElse(Reach.QUESTIONS_LIKE_THIS);
    }

    public Severity severity() {
        return chosen(SEVERITY, Severity.values()).orElse(Severity.MISLEADING);
    }

    public Optional<CorrectionType> type() {
        return chosen(TYPE, CorrectionType.values());
    }

    /** What stands between the commas, each once. */
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

    /** The end of the chosen day, in UTC. */
    public @Nullable Instant until() {
        return value(UNTIL).flatMap(Filled::endOfDay).orElse(null);
    }

    /** Whether what stands in the field for a day is one, or nothing does. */
    public boolean hasReadableDay() {
        return value(UNTIL).isEmpty() || until() != null;
    }

    /** A year of more than four digits is a slip, and beyond what can be stored. */
    private static Optional<Instant> endOfDay(String day) {
        try {
            return Optional.of(day.strip())
                    .filter(text -> DAY.matcher(text).matches())
                    .map(LocalDate::parse)
                    .map(parsed ->
                            parsed.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private <E extends Enum<E>> Optional<E> chosen(String field, E[] choices) {
        return value(field)
                .flatMap(name -> Stream.of(choices)
                        .filter(choice -> choice.name().equalsIgnoreCase(name))
                        .findFirst());
    }
}
