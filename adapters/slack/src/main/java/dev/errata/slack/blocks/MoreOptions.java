package dev.errata.slack.blocks;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.DatePickerElement;
import dev.errata.bot.answer.Answer;
import dev.errata.bot.correction.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What can be filled in too, once somebody asks for more options. */
final class MoreOptions {

    private MoreOptions() {}

    static List<LayoutBlock> of(Answer answer) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Inputs.optional(
                FormFields.NOT_WHEN,
                Words.say("form.not-when"),
                Inputs.line(FormFields.NOT_WHEN),
                Words.say("form.not-when.hint")));
        blocks.add(Inputs.optional(
                FormFields.TAGS, Words.say("form.tags"), Inputs.line(FormFields.TAGS), Words.say("form.tags.hint")));
        blocks.add(Inputs.optional(
                FormFields.UNTIL,
                Words.say("form.until"),
                DatePickerElement.builder().actionId(FormFields.UNTIL).build(),
                null));
        blocks.add(Inputs.required(
                FormFields.SEVERITY,
                Words.say("form.severity"),
                Inputs.select(FormFields.SEVERITY, severities(), severity(Severity.MISLEADING))));
        blocks.add(Inputs.optional(
                FormFields.SOURCE,
                Words.say("form.source"),
                Inputs.line(FormFields.SOURCE),
                Words.say("form.source.hint")));
        if (FormFields.REWRITING.hasRoom(answer)) {
            var input = Inputs.lines(FormFields.REWRITE, FormFields.REWRITING.opened(answer));
            blocks.add(Inputs.optional(FormFields.REWRITE, Words.say("form.rewrite"), input, null));
        }
        return blocks;
    }

    private static List<OptionObject> severities() {
        List<OptionObject> options = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            options.add(severity(severity));
        }
        return options;
    }

    private static OptionObject severity(Severity severity) {
        return Controls.choice(Words.say("form.severity." + severity.name().toLowerCase(Locale.ROOT)), severity.name());
    }
}
