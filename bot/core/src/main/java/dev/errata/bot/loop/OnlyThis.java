package dev.errata.bot.loop;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.CorrectionType;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.correction.Reach;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.correction.Severity;
import dev.errata.bot.correction.State;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Person;
import java.time.Instant;
import java.util.List;

/** What is left of a correction for just one answer, which is stored nowhere else, until that answer is written again. */
public record OnlyThis(CorrectionId id, String text, CorrectionType type) {

    public static OnlyThis of(Correction correction) {
        return new OnlyThis(
                correction.id(), correction.lesson().text(), correction.lesson().type());
    }

    public Correction correction(Interaction old, Person by, Instant at) {
        Scope here = new Scope.Channel(old.question().place().id());
        Lesson lesson = new Lesson(
                text, type, Severity.MISLEADING, here, Reach.QUESTIONS_LIKE_THIS, List.of(), null, null, null);
        return new Correction(
                old.workspace(),
                id,
                1,
                State.PROPOSED,
                lesson,
                by,
                at,
                old.id(),
                old.question().place().id(),
                old.standalone());
    }
}
