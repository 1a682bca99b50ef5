package dev.errata.chat.form;

import dev.errata.bot.correction.Reach;
import dev.errata.bot.correction.Severity;
import dev.errata.bot.correction.teaching.ScopeChoice;
import dev.errata.bot.correction.teaching.ScopeChoices;
import dev.errata.bot.interaction.Answer;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Person.Role;
import dev.errata.bot.question.Place;
import dev.errata.chat.screen.Field;
import dev.errata.chat.screen.Field.Kind;
import dev.errata.chat.screen.Field.Option;
import dev.errata.chat.screen.Form;
import dev.errata.chat.screen.Form.Extent;
import dev.errata.chat.words.ScopeLabels;
import dev.errata.chat.words.Voice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The form in which somebody says what is wrong with an answer. */
public final class CorrectionForm {

    public static final String KIND = "correct";

    private static final int LONGEST_QUESTION = 200;

    private final Voice voice;
    private final Rewriting rewriting;

    public CorrectionForm(Voice voice, Rewriting rewriting) {
        this.voice = voice;
        this.rewriting = rewriting;
    }

    /**
     * What somebody may choose who corrects an answer.
     *
     * @param first the scopes, the default first
     * @param wider those of the second step
     * @param channels the other channels; empty where the platform lets people choose by itself
     */
    public record Choices(List<ScopeChoice> first, List<ScopeChoice> wider, List<Place> channels, ScopeLabels labels) {

        public static Choices of(Place place, Person by, List<Place> channels, ScopeLabels labels) {
            return new Choices(ScopeChoices.of(place, by), ScopeChoices.wider(by), channels, labels);
        }

        /** Only what everybody may choose who reads along, and what needs no second step. */
        static Choices ofAnybody(Interaction about, ScopeLabels labels) {
            Person asker = about.question().asker();
            Person anybody = new Person(
                    asker.workspace(), asker.id(), asker.externalId(), asker.name(), Role.MEMBER, asker.teams());
            List<ScopeChoice> here = ScopeChoices.of(about.question().place(), anybody).stream()
                    .filter(choice -> choice != ScopeChoice.WIDER && choice != ScopeChoice.ANOTHER_CHANNEL)
                    .toList();
            return new Choices(here, List.of(), List.of(), labels);
        }

        private ScopeChoice chosen(Filled filled) {
            return filled.where()
                    .filter(first::contains)
                    .orElseGet(() -> first.isEmpty() ? ScopeChoice.JUST_THIS_ANSWER : first.get(0));
        }
    }

    /** The form as it stands in a message, for anybody. */
    public Form forAnybody(Interaction about, ScopeLabels labels) {
        return of(about, Choices.ofAnybody(about, labels), Filled.nothing(KIND, Map.of()), Extent.ESSENTIALS);
    }

    /** The form with what was filled in so far. */
    public Form of(Interaction about, Choices choices, Filled filled, Extent extent) {
        boolean unknown = about.answer().kind() == Answer.Kind.UNKNOWN;
        ScopeChoice where = choices.chosen(filled);
        return new Form(
                KIND,
                voice.say(unknown ? "form.title.teach" : "form.title.correct"),
                context(about, filled, where),
                filled.is(Filled.GUESSED) ? Optional.empty() : Optional.of(about("form.about", about)),
                fields(about, choices, filled, where),
                more(about, filled),
                extent,
                voice.say(filled.is(Filled.MOVED) ? "button.apply-to-new" : "form.submit"),
                voice.say("form.close"));
    }

    private static Map<String, String> context(Interaction about, Filled filled, ScopeChoice where) {
        Map<String, String> context = new LinkedHashMap<>();
        context.put(Filled.ANSWER, about.id().toString());
        Stream.of(Filled.MOVED, Filled.GUESSED, Filled.FORM)
                .forEach(name -> filled.carried(name).ifPresent(value -> context.put(name, value)));
        context.put(Filled.DRAWN_FOR, where.name());
        return context;
    }

    private List<Field> fields(Interaction about, Choices choices, Filled filled, ScopeChoice where) {
        List<Field> fields = new ArrayList<>();
        if (filled.is(Filled.MOVED)) {
            fields.add(Field.note(voice.say("form.replaced")));
        }
        if (filled.is(Filled.GUESSED)) {
            fields.add(Field.note(guessed(about)));
        }
        fields.add(field(Kind.LINES, Filled.TEXT, "form.text", filled)
                .showing(voice.say("form.text.placeholder"))
                .hinting(voice.say("form.text.hint"))
                .needed());
        fields.add(Field.of(Kind.SELECT, Filled.WHERE, voice.say("form.where"))
                .offering(Option.each(choices.first(), choices.labels()::of))
                .holding(where.name())
                .needed()
                .redrawing());
        if (where == ScopeChoice.ANOTHER_CHANNEL) {
            fields.add(channel(choices, filled).needed());
        }
        if (where == ScopeChoice.WIDER) {
            addWider(choices, filled, fields);
        }
        fields.add(Field.of(Kind.RADIO, Filled.REACH, voice.say("form.reach"))
                .offering(List.of(
                        new Option(Reach.QUESTIONS_LIKE_THIS.name(), voice.say("form.reach.like")),
                        new Option(Reach.EVERY_ANSWER.name(), voice.say("form.reach.every"))))
                .holding(filled.reach().name())
                .needed());
        return fields;
    }

    private void addWider(Choices choices, Filled filled, List<Field> fields) {
        String chosen = filled.scope()
                .filter(choices.wider()::contains)
                .or(() -> choices.wider().stream().findFirst())
                .map(ScopeChoice::name)
                .orElse("");
        fields.add(Field.sentence(voice.say("form.wider.note")));
        fields.add(Field.of(Kind.SELECT, Filled.WIDER, voice.say("form.wider"))
                .offering(Option.each(choices.wider(), choices.labels()::of))
                .holding(chosen)
                .needed());
        fields.add(channel(choices, filled));
        fields.add(field(Kind.CHECK, Filled.CLEARED, "form.cleared", filled)
                .offering(List.of(new Option("yes", voice.say("form.cleared.yes")))));
    }

    private Field channel(Choices choices, Filled filled) {
        return field(Kind.CHANNEL, Filled.CHANNEL, "form.channel", filled)
                .offering(choices.channels().stream()
                        .map(channel -> new Option(channel.externalId(), voice.inLabel(channel.name())))
                        .toList());
    }

    private List<Field> more(Interaction about, Filled filled) {
        List<Field> more = new ArrayList<>(List.of(
                field(Kind.LINE, Filled.NOT_WHEN, "form.not-when", filled).hinting(voice.say("form.not-when.hint")),
                field(Kind.LINE, Filled.TAGS, "form.tags", filled).hinting(voice.say("form.tags.hint")),
                field(Kind.DAY, Filled.UNTIL, "form.until", filled),
                Field.of(Kind.SELECT, Filled.SEVERITY, voice.say("form.severity"))
                        .offering(Option.each(List.of(Severity.values()), this::severity))
                        .holding(filled.severity().name())
                        .needed(),
                field(Kind.LINE, Filled.SOURCE, "form.source", filled).hinting(voice.say("form.source.hint"))));
        if (rewriting.hasRoom(about.answer())) {
            more.add(Field.of(Kind.LINES, Filled.REWRITE, voice.say("form.rewrite"))
                    .holding(filled.value(Filled.REWRITE).orElseGet(() -> rewriting.opened(about.answer()))));
        }
        return more;
    }

    /** One in which stands what was filled in so far. */
    private Field field(Kind kind, String name, String key, Filled filled) {
        return Field.of(kind, name, voice.say(key)).holding(filled.value(name).orElse(""));
    }

    private String severity(Severity severity) {
        return voice.say("form.severity." + severity.name().toLowerCase(Locale.ROOT));
    }

    /** Says which answer was taken for the one that is meant. */
    public String guessed(Interaction about) {
        return about("form.guessed", about);
    }

    private String about(String key, Interaction about) {
        return voice.say(key, voice.inSentence(about.question().asked(), LONGEST_QUESTION));
    }
}
