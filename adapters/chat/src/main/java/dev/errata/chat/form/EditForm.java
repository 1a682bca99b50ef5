package dev.errata.chat.form;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionType;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.correction.teaching.ScopeChoice;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.loop.WhatFits.Limits;
import dev.errata.chat.screen.Field;
import dev.errata.chat.screen.Field.Kind;
import dev.errata.chat.screen.Field.Option;
import dev.errata.chat.screen.Form;
import dev.errata.chat.screen.Form.Extent;
import dev.errata.chat.words.Voice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The form in which somebody changes a correction: all of it, or its type alone. */
public final class EditForm {

    public static final String KIND = "edit";

    private final Voice voice;
    private final LessonFields fields;

    public EditForm(Voice voice) {
        this.voice = voice;
        this.fields = new LessonFields(voice);
    }

    /** What is asked for. */
    public enum Asking {
        EVERYTHING,
        TYPE
    }

    /** What a form says in which nothing was changed. */
    public static Filled asItIs(Correction correction) {
        return Filled.of(KIND, Map.of(), values(correction));
    }

    private static Map<String, String> values(Correction correction) {
        Lesson lesson = correction.lesson();
        Map<String, String> values = new HashMap<>();
        values.put(Filled.TEXT, lesson.text());
        values.put(Filled.WHERE, ScopeChoice.AS_IT_IS.name());
        values.put(Filled.REACH, lesson.reach().name());
        values.put(Filled.TYPE, lesson.type().name());
        values.put(Filled.TAGS, String.join(", ", lesson.tags()));
        values.put(Filled.SEVERITY, lesson.severity().name());
        Optional.ofNullable(lesson.notWhen()).ifPresent(notWhen -> values.put(Filled.NOT_WHEN, notWhen));
        Optional.ofNullable(lesson.source()).ifPresent(source -> values.put(Filled.SOURCE, source));
        lesson.lastDay().ifPresent(day -> values.put(Filled.UNTIL, day.toString()));
        return values;
    }

    /** The same with what is suggested of when it holds, for its author to look at. */
    public static Filled asSuggested(Correction correction, Limits limits) {
        Map<String, String> values = values(correction);
        limits.when()
                .map(when -> "For " + when + ": " + correction.lesson().text())
                .filter(text -> text.length() <= Lesson.MAX_TEXT)
                .ifPresent(text -> values.put(Filled.TEXT, text));
        limits.notWhen().ifPresent(notWhen -> values.put(Filled.NOT_WHEN, notWhen));
        return Filled.of(KIND, Map.of(), values);
    }

    /**
     * The form with what was filled in so far.
     *
     * @param answer is written again afterwards
     * @param filled with everything that the form does not show as it is
     */
    public Form of(
            Correction correction,
            Interaction answer,
            ScopeOptions options,
            Filled filled,
            Asking asking,
            Extent extent) {
        boolean everything = asking == Asking.EVERYTHING;
        Map<String, String> context = new LinkedHashMap<>();
        context.put(Filled.CORRECTION, correction.id().toString());
        context.put(Filled.VERSION, String.valueOf(correction.version()));
        context.put(Filled.ANSWER, answer.id().toString());
        List<Field> shown = new ArrayList<>();
        if (everything) {
            context.put(Filled.DRAWN_FOR, options.chosen(filled).name());
            shown.add(fields.text(filled));
            shown.addAll(fields.where(options, filled));
            shown.add(fields.reach(filled));
        }
        shown.add(Field.of(Kind.SELECT, Filled.TYPE, voice.say("form.type"))
                .offering(Option.each(List.of(CorrectionType.values()), this::type))
                .holding(filled.type().orElse(correction.lesson().type()).name())
                .needed());
        return new Form(
                KIND,
                voice.say(everything ? "form.title.edit" : "form.title.type"),
                context,
                Optional.empty(),
                shown,
                everything ? fields.more(filled) : List.of(),
                extent,
                voice.say("form.submit"),
                voice.say("form.close"));
    }

    private String type(CorrectionType type) {
        return voice.say("form.type." + type.name().toLowerCase(Locale.ROOT));
    }
}
