package dev.errata.slack.blocks;

import static com.slack.api.model.block.Blocks.actions;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewTitle;
import dev.errata.bot.Phrasebook;
import dev.errata.bot.answer.Answer;
import dev.errata.bot.answer.ExplainAnswer.Explanation;
import dev.errata.bot.answer.ExplainAnswer.Line;
import dev.errata.bot.correction.ChangeCorrection;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.question.Person;
import dev.errata.bot.recall.Application;
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
    private static final int LONGEST_QUESTION = 500;

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
        List<Line> given = explanation.lines().stream()
                .filter(l -> l.application().given())
                .toList();
        blocks.add(Mrkdwn.section(Words.say(given.isEmpty() ? "why.none" : "why.given")));
        given.stream().limit(MOST_GIVEN).forEach(line -> addGiven(line, reader, blocks));
        if (given.size() > MOST_GIVEN) {
            blocks.add(AnswerMessages.note(Words.say("why.more", given.size() - MOST_GIVEN)));
        }
        List<Line> held = explanation.lines().stream()
                .filter(l -> !l.application().given() && l.showsText())
                .toList();
        if (!held.isEmpty()) {
            blocks.add(Mrkdwn.section(Words.say("why.held")));
            held.forEach(line -> blocks.add(section(line)));
        }
        blocks.add(AnswerMessages.note(written(explanation.interaction().answer())));
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
        String score = application.exemplar() == null
                ? ""
                : " " + Words.say("why.score", Math.round(application.probability() * 100));
        return Mrkdwn.section("*" + heading(line) + "*" + text + "\n" + reason(line) + score);
    }

    private static String heading(Line line) {
        Correction correction = line.application().correction();
        String author = Escaped.inSentence(correction.author().name());
        if (correction.scope() instanceof Scope.Me) {
            return Words.say("why.own", Words.possessive(correction.author().name()));
        }
        String day = Phrasebook.day(correction.madeAt());
        return line.channel()
                .map(channel -> Words.say("why.line-for", author, day, Places.mention(channel)))
                .orElseGet(() -> Words.say("why.line", author, day));
    }

    private static String reason(Line line) {
        String key = "why.reason." + line.application().reason();
        return switch (line.application().reason()) {
            case LIKE_ACCEPTED, LIKE_REJECTED, MAY_FIT, NOT_SPECIFIC, OTHER_NUMBERS ->
                line.exemplar()
                        .map(question -> Words.say(key, Escaped.inSentence(question, LONGEST_QUESTION)))
                        .orElseGet(() -> Words.say(key + ".hidden"));
            case STANDING,
                    NAMED,
                    JUST_MADE,
                    JUDGED_TO_FIT,
                    JUDGED_NOT_TO_FIT,
                    EXCEPTED,
                    ANOTHER_FITS_BETTER,
                    NOT_ALIKE,
                    OVERRIDDEN,
                    OVER_BUDGET -> Words.say(key);
        };
    }

    private static List<BlockElement> buttons(Correction correction, Person reader) {
        List<BlockElement> buttons = new ArrayList<>();
        String id = correction.id().toString();
        if (!reader.isExternal() && (correction.isBy(reader) || !(correction.scope() instanceof Scope.Me))) {
            buttons.add(Controls.button(Controls.UNFIT, Words.say("button.unfit"), id));
        }
        if (ChangeCorrection.mayChange(correction, reader)) {
            buttons.add(Controls.button(Controls.UNDO, Words.say("button.undo"), id));
        }
        return buttons;
    }

    private static String written(Answer answer) {
        return answer.kind() == Answer.Kind.WRITTEN
                ? Words.say(
                        "why.written",
                        Escaped.inSentence(answer.writing().writer(), LONGEST_QUESTION),
                        answer.sources().size())
                : Words.say("why.quoted");
    }
}
