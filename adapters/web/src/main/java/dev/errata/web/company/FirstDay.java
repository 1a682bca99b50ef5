package dev.errata.web.company;

import dev.errata.bot.answer.AnswerQuestion;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.teaching.Proposal;
import dev.errata.bot.correction.teaching.ScopeChoice;
import dev.errata.bot.correction.teaching.TakeCorrection;
import dev.errata.bot.correction.teaching.TakeCorrection.Outcome;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Interaction.Audience;
import dev.errata.bot.knowledge.ingest.IngestDocuments;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Question;
import dev.errata.bot.question.ThreadId;
import dev.errata.bot.recall.LearnCorrection;
import java.time.Clock;

/** What the company knows before anybody comes: its handbook, and what was taught. Done again it changes nothing. */
public final class FirstDay {

    private final Workplace workplace;
    private final Handbook handbook;
    private final AnswerQuestion answers;
    private final TakeCorrection take;
    private final LearnCorrection learn;
    private final Clock clock;

    public FirstDay(
            Workplace workplace,
            IngestDocuments ingest,
            AnswerQuestion answers,
            TakeCorrection take,
            LearnCorrection learn,
            Clock clock) {
        this.workplace = workplace;
        this.handbook = new Handbook(workplace.company().handbook(), ingest);
        this.answers = answers;
        this.take = take;
        this.learn = learn;
        this.clock = clock;
    }

    /** Lays everything out, in a moment or two where it is new. */
    public void layOut() {
        handbook.giveTo(workplace.workspace());
        workplace.company().habits().forEach(this::teach);
    }

    private void teach(Habit habit) {
        Viewer asker = workplace.viewer(habit.asker(), habit.channel()).orElseThrow();
        Viewer author = workplace.viewer(habit.author(), habit.channel()).orElseThrow();
        Interaction old = answers.answer(question(habit, "asked", asker));
        CorrectionId id = new CorrectionId(Named.of(asker.workspace(), "taught", habit.key()));
        Outcome outcome = take.take(
                Proposal.saying(id, author.person(), habit.lesson(), ScopeChoice.HERE),
                old.question(),
                old.standalone());
        if (outcome instanceof Outcome.Taken taken) {
            Correction correction = taken.correction();
            learn.learn(correction, asker.place(), author.person());
            answers.answerAgain(question(habit, "again", asker), old, correction, Audience.PLACE);
        }
    }

    private Question question(Habit habit, String what, Viewer asker) {
        InteractionId id = new InteractionId(Named.of(asker.workspace(), what, habit.key()));
        ThreadId thread =
                new ThreadId(Named.of(asker.workspace(), "asked", habit.key()).toString());
        return new Question(id, asker.place(), thread, asker.person(), habit.question(), clock.instant());
    }
}
