package dev.errata.web.page;

import dev.errata.bot.Phrasebook;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.correction.teaching.ChangeCorrection;
import dev.errata.bot.history.TrackRecords;
import dev.errata.bot.history.TrackRecords.Objection;
import dev.errata.bot.history.Use;
import dev.errata.bot.recall.Application.Reason;
import dev.errata.chat.action.Actions;
import dev.errata.chat.screen.Button;
import dev.errata.chat.words.WideWords;
import java.util.Optional;

/** A correction that holds where somebody is, with what became of it. */
public record InForceView(TrackRecords.Line line, PageView page) {

    public Correction correction() {
        return line.correction();
    }

    /** Who taught it, when, where it holds, and for whom it waits to. */
    public String taught() {
        Lesson lesson = correction().lesson();
        return lesson.wanted()
                .map(wanted -> Words.say("line.waits." + WideWords.forWhom(lesson), holds()))
                .orElseGet(this::holds);
    }

    private String holds() {
        String author = correction().author().name();
        String day = Phrasebook.day(correction().madeAt());
        return correction()
                .scope()
                .match(
                        () -> Words.say("line.me", author, day),
                        scope -> line.channel()
                                .map(channel -> Words.say("line.channel", author, day, channel.name()))
                                .orElseGet(() -> Words.say("line", author, day)),
                        team -> Words.say("line", author, day),
                        () -> Words.say(
                                "line.everyone", author, day, page.company().name()));
    }

    public boolean mayUndo() {
        return ChangeCorrection.mayChange(correction(), page.viewer().person());
    }

    /** A button that takes back what somebody said of it, for whoever may. */
    public Optional<Button> takesBack(Objection said) {
        boolean may =
                mayUndo() || said.act().person().equals(page.viewer().person().id());
        return may
                ? Optional.of(Button.does(
                        Words.say("button.undo"),
                        new Actions.TakeBack(said.act().id().toString())))
                : Optional.empty();
    }

    public boolean isElsewhere(Use use) {
        return !use.question().place().id().equals(page.viewer().place().id());
    }

    /** How alike the questions are; empty where that was not asked. */
    public static Optional<Integer> percent(Use use) {
        return use.reason() == Reason.STANDING || use.reason() == Reason.JUST_MADE
                ? Optional.empty()
                : Optional.of((int) Math.round(use.probability() * 100));
    }
}
