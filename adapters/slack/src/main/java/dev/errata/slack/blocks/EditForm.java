package dev.errata.slack.blocks;

import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewTitle;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionType;
import dev.errata.bot.question.InteractionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The form in which an author changes the words or the type of a correction. */
public final class EditForm {

    public static final String ID = "edit";

    private EditForm() {}

    /**
     * The form with what the correction says now.
     *
     * @param answer the answer that is written again afterwards
     */
    public static View of(Correction correction, InteractionId answer) {
        return View.builder()
                .type("modal")
                .callbackId(ID)
                .privateMetadata(correction.id() + " " + correction.version() + " " + answer)
                .title(ViewTitle.builder()
                        .type("plain_text")
                        .text(Words.say("form.title.edit"))
                        .build())
                .submit(CorrectionForm.submit("form.submit"))
                .close(CorrectionForm.close())
                .blocks(List.of(
                        Inputs.required(
                                FormFields.TEXT,
                                Words.say("form.text"),
                                Inputs.lines(
                                        FormFields.TEXT, correction.lesson().text())),
                        Inputs.required(
                                FormFields.TYPE,
                                Words.say("form.type"),
                                Inputs.select(
                                        FormFields.TYPE,
                                        types(),
                                        type(correction.lesson().type())))))
                .build();
    }

    private static List<OptionObject> types() {
        List<OptionObject> options = new ArrayList<>();
        for (CorrectionType type : CorrectionType.values()) {
            options.add(type(type));
        }
        return options;
    }

    private static OptionObject type(CorrectionType type) {
        return Controls.choice(Words.say("form.type." + type.name().toLowerCase(Locale.ROOT)), type.name());
    }
}
