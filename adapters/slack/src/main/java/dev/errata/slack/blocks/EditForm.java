package dev.errata.slack.blocks;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
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
        InputBlock text = Inputs.required(
                FormFields.TEXT,
                Words.say("form.text"),
                Inputs.lines(FormFields.TEXT, correction.lesson().text()));
        return view(correction, answer, "form.title.edit", List.of(text, type(correction)));
    }

    /** The same for the type alone. */
    public static View ofType(Correction correction, InteractionId answer) {
        return view(correction, answer, "form.title.type", List.of(type(correction)));
    }

    private static View view(Correction correction, InteractionId answer, String title, List<LayoutBlock> blocks) {
        return View.builder()
                .type("modal")
                .callbackId(ID)
                .privateMetadata(correction.id() + " " + correction.version() + " " + answer)
                .title(ViewTitle.builder()
                        .type("plain_text")
                        .text(Words.say(title))
                        .build())
                .submit(CorrectionForm.submit("form.submit"))
                .close(CorrectionForm.close())
                .blocks(blocks)
                .build();
    }

    private static InputBlock type(Correction correction) {
        OptionObject now = type(correction.lesson().type());
        return Inputs.required(FormFields.TYPE, Words.say("form.type"), Inputs.select(FormFields.TYPE, types(), now));
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
