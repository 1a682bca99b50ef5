package dev.errata.chat.form;

import dev.errata.bot.correction.teaching.ScopeChoice;
import dev.errata.bot.correction.teaching.ScopeChoices;
import dev.errata.bot.interaction.Answer;
import dev.errata.bot.interaction.Interaction;
import dev.errata.chat.screen.Field;
import dev.errata.chat.screen.Field.Kind;
import dev.errata.chat.screen.Form;
import dev.errata.chat.screen.Form.Extent;
import dev.errata.chat.words.ScopeLabels;
import dev.errata.chat.words.Voice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The form in which somebody says what is wrong with an answer. */
public final class CorrectionForm {

    public static final String KIND = "correct";

    private static final int LONGEST_QUESTION = 200;

    private final Voice voice;
    private final Rewriting rewriting;
    private final LessonFields lesson;

    public CorrectionForm(Voice voice, Rewriting rewriting) {
        this.voice = voice;
        this.rewriting = rewriting;
        this.lesson = new LessonFields(voice);
    }

    /** The form as it stands in a message, for anybody. */
    public Form forAnybody(ScopeChoices scopes, Interaction about, ScopeLabels labels) {
        return of(
                about,
                ScopeOptions.ofAnybody(scopes, about, labels),
                Filled.nothing(KIND, Map.of()),
                Extent.ESSENTIALS);
    }

    /** The form with what was filled in so far. */
    public Form of(Interaction about, ScopeOptions choices, Filled filled, Extent extent) {
        boolean unknown = about.answer().kind() == Answer.Kind.UNKNOWN;
        ScopeChoice where = choices.chosen(filled);
        return new Form(
                KIND,
                voice.say(unknown ? "form.title.teach" : "form.title.correct"),
                context(about, filled, where),
                filled.is(Filled.GUESSED) ? Optional.empty() : Optional.of(about("form.about", about)),
                fields(about, choices, filled),
                more(about, filled),
                extent,
                voice.say(filled.is(Filled.MOVED) ? "button.apply-to-new" : "form.submit"),
                voice.say("form.close"));
    }

    private static Map<String, String> context(Interaction about, Filled filled, ScopeChoice where) {
        Map<String, String> context = new LinkedHashMap<>();
        context.put(Filled.ANSWER, about.id().toString());
        Stream.of(Filled.MOVED, Filled.GUESSED, Filled.FORM, Filled.REPLY)
                .forEach(name -> filled.carried(name).ifPresent(value -> context.put(name, value)));
        context.put(Filled.DRAWN_FOR, where.name());
        return context;
    }

    private List<Field> fields(Interaction about, ScopeOptions choices, Filled filled) {
        List<Field> fields = new ArrayList<>();
        if (filled.is(Filled.MOVED)) {
            fields.add(Field.note(voice.say("form.replaced")));
        }
        if (filled.is(Filled.GUESSED)) {
            fields.add(Field.note(guessed(about)));
        }
        fields.add(lesson.text(filled));
        fields.addAll(lesson.where(choices, filled));
        fields.add(lesson.reach(filled));
        return fields;
    }

    private List<Field> more(Interaction about, Filled filled) {
        List<Field> more = new ArrayList<>(lesson.more(filled));
        if (rewriting.hasRoom(about.answer())) {
            more.add(Field.of(Kind.LINES, Filled.REWRITE, voice.say("form.rewrite"))
                    .holding(filled.value(Filled.REWRITE).orElseGet(() -> rewriting.opened(about.answer()))));
        }
        return more;
    }

    /** Says which answer was taken for the one that is meant. */
    public String guessed(Interaction about) {
        return about("form.guessed", about);
    }

    private String about(String key, Interaction about) {
        return voice.say(key, voice.inSentence(about.question().asked(), LONGEST_QUESTION));
    }
}
