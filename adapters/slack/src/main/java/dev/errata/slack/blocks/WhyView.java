package dev.errata.slack.blocks;

import static com.slack.api.model.block.Blocks.actions;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewTitle;
import dev.errata.bot.answer.ExplainAnswer.Explanation;
import dev.errata.bot.answer.ExplainAnswer.Line;
import dev.errata.bot.correction.ChangeCorrection;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.question.Person;
import dev.errata.bot.recall.Application;
import dev.errata.chat.words.WhyWords;
import dev.errata.slack.text.Escaped;
import dev.errata.slack.text.Mrkdwn;
import java.util.ArrayList;
import java.util.List;

/** "Why this answer?": which corrections were used or came close, and why, as far as the reader may know. */
public final class WhyView {

    public static final String ID = "why";

    /** A view has room for 100 blocks. */
    private static final int MOST_GIVEN = 40;

    private static final int LONGEST_TEXT = 1_500;

    private WhyView() {}

    public static View of(Explanation explanation, Person reader) {
        return View.builder()
                .type("modal")
                .callbackId(ID)
                .privateMetadata(explanation.interaction().id().toString())
                .title(ViewTitle.builder()
                        .type("plain_text")
                        .text(Words.say("why.title"))
                        .build())
                .close(ViewClose.builder()
                        .type("plain_text")
                        .text(Words.say("why.close"))
                        .build())
                .blocks(blocks(explanation, reader))
                .build();
    }

    private static List<LayoutBlock> blocks(Explanation explanation, Person reader) {
        List<LayoutBlock> blocks = new ArrayList<>();
        List<Line> given = WhyWords.given(explanation);
        blocks.add(Mrkdwn.section(Words.say(given.isEmpty() ? "why.none" : "why.given")));
        given.stream().limit(MOST_GIVEN).forEach(line -> addGiven(line, reader, blocks));
        if (given.size() > MOST_GIVEN) {
            blocks.add(AnswerMessages.note(Words.say("why.more", given.size() - MOST_GIVEN)));
        }
        List<Line> held = WhyWords.held(explanation);
        if (!held.isEmpty()) {
            blocks.add(Mrkdwn.section(Words.say("why.held")));
            held.forEach(line -> blocks.add(section(line)));
        }
        blocks.add(
                AnswerMessages.note(Words.WHY.written(explanation.interaction().answer())));
        return blocks;
    }

    private static void addGiven(Line line, Person reader, List<LayoutBlock> blocks) {
        blocks.add(section(line));
        List<BlockElement> buttons = buttons(line.application().correction(), reader);
        if (!buttons.isEmpty()) {
            blocks.add(actions(buttons));
        }
    }

    private static LayoutBlock section(Line line) {
        Application application = line.application();
        String text = line.showsText()
                ? "\n>" + Escaped.inSentence(application.correction().lesson().text(), LONGEST_TEXT)
                : "";
        return Mrkdwn.section("*" + Words.WHY.heading(line) + "*" + text + "\n" + Words.WHY.reason(line));
    }

    private static List<BlockElement> buttons(Correction correction, Person reader) {
        List<BlockElement> buttons = new ArrayList<>();
        String id = correction.id().toString();
        if (WhyWords.mayReject(correction, reader)) {
            buttons.add(Controls.button(Controls.UNFIT, Words.say("button.unfit"), id));
        }
        if (ChangeCorrection.mayChange(correction, reader)) {
            buttons.add(Controls.button(Controls.UNDO, Words.say("button.undo"), id));
        }
        return buttons;
    }
}
