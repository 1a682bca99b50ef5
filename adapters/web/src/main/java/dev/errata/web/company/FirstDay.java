package dev.errata.web.company;

import dev.errata.bot.answer.AnswerQuestion;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Corrections;
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
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.recall.LearnCorrection;
import java.time.Clock;
import java.util.List;

/** What the company knows before anybody comes: its handbook, and what was taught. Done again it changes nothing. */
public final class FirstDay {

    private static final String ASKED = "asked";

    private final SampleWorkplace workplace;
    private final Handbook handbook;
    private final AnswerQuestion answers;
    private final TakeCorrection take;
    private final LearnCorrection learn;
    private final Corrections corrections;
    private final Clock clock;

    public FirstDay(
            SampleWorkplace workplace,
            IngestDocuments ingest,
            AnswerQuestion answers,
            TakeCorrection take,
            LearnCorrection learn,
            Corrections corrections,
            Clock clock) {
        this.workplace = workplace;
        this.handbook = new Handbook(workplace.company().handbook(), ingest);
        this.answers = answers;
        this.take = take;
        this.learn = learn;
        this.corrections = corrections;
        this.clock = clock;
    }

    /** Whether what comes last is there. */
    public boolean isOver() {
        List<Habit> habits = workplace.company().habits();
        return !habits.isEmpty()
                && habits.stream()
                        .allMatch(habit -> corrections
                                .find(workplace.workspace(), taught(habit))
                                .isPresent());
    }

    /** Lays everything out, in a moment or two where it is new. */
    public void layOut() {
        handbook.giveTo(workplace.workspace());
        workplace.company().habits().forEach(this::teach);
    }

    private void teach(Habit habit) {
        Viewer asker = workplace.viewer(habit.asker(), habit.channel()).orElseThrow();
        Viewer author = workplace.viewer(habit.author(), habit.channel()).orElseThrow();
        Interaction old = answers.answer(question(habit, ASKED, asker));
        Outcome outcome = take.take(
                Proposal.saying(taught(habit), author.person(), habit.lesson(), ScopeChoice.HERE),
                old.question(),
                old.standalone());
        if (outcome instanceof Outcome.Taken taken) {
            Correction correction = taken.correction();
            learn.learn(correction, asker.place(), author.person());
            answers.answerAgain(question(habit, "again", asker), old, correction, Audience.PLACE);
        }
    }

    private Question question(Habit habit, String what, Viewer asker) {
        ThreadId thread = new ThreadId(id(habit, ASKED).toString());
        return new Question(id(habit, what), asker.place(), thread, asker.person(), habit.question(), clock.instant());
    }

    private CorrectionId taught(Habit habit) {
        return taught(workplace.workspace(), habit.key());
    }

    /** What the correction of a habit is known by. */
    public static CorrectionId taught(WorkspaceId workspace, String habit) {
        return new CorrectionId(Named.of(workspace, "taught", habit));
    }

    private InteractionId id(Habit habit, String what) {
        return new InteractionId(Named.of(workplace.workspace(), what, habit.key()));
    }
}
