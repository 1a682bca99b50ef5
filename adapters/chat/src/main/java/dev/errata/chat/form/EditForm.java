package dev.errata.chat.form;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionType;
import dev.errata.bot.interaction.Interaction;
import dev.errata.chat.screen.Field;
import dev.errata.chat.screen.Field.Kind;
import dev.errata.chat.screen.Field.Option;
import dev.errata.chat.screen.Form;
import dev.errata.chat.screen.Form.Extent;
import dev.errata.chat.words.Voice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The form in which an author changes the words or the type of a correction. */
public final class EditForm {

    public static final String KIND = "edit";

    private final Voice voice;

    public EditForm(Voice voice) {
        this.voice = voice;
    }

    /** What is asked for. */
    public enum Asking {
        WORDS_AND_TYPE,
        TYPE
    }

    /**
     * The form with what the correction says now, as far as nothing else was filled in.
     *
     * @param answer is written again afterwards
     */
    public Form of(Correction correction, Interaction answer, Filled filled, Asking asking) {
        Map<String, String> context = new LinkedHashMap<>();
        context.put(Filled.CORRECTION, correction.id().toString());
        context.put(Filled.VERSION, String.valueOf(correction.version()));
        context.put(Filled.ANSWER, answer.id().toString());
        List<Field> fields = new ArrayList<>();
        if (asking == Asking.WORDS_AND_TYPE) {
            fields.add(Field.of(Kind.LINES, Filled.TEXT, voice.say("form.text"))
                    .holding(
                            filled.value(Filled.TEXT).orElse(correction.lesson().text()))
                    .needed());
        }
        fields.add(Field.of(Kind.SELECT, Filled.TYPE, voice.say("form.type"))
                .offering(Option.each(List.of(CorrectionType.values()), this::type))
                .holding(filled.type().orElse(correction.lesson().type()).name())
                .needed());
        return new Form(
                KIND,
                voice.say(asking == Asking.TYPE ? "form.title.type" : "form.title.edit"),
                context,
                Optional.empty(),
                fields,
                List.of(),
                Extent.ESSENTIALS,
                voice.say("form.submit"),
                voice.say("form.close"));
    }

    private String type(CorrectionType type) {
        return voice.say("form.type." + type.name().toLowerCase(Locale.ROOT));
    }
}
