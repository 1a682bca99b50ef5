package dev.errata.slack.conversation;

import dev.errata.bot.answer.Interaction;
import dev.errata.bot.correction.ChangeCorrection;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionType;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.correction.Problem;
import dev.errata.bot.correction.State;
import dev.errata.bot.loop.Cause.How;
import dev.errata.bot.loop.CorrectAnswer.Outcome.Learnt;
import dev.errata.bot.loop.Taught;
import dev.errata.bot.question.Person;
import dev.errata.slack.blocks.FormFields;
import dev.errata.slack.conversation.Payloads.Said;
import dev.errata.slack.directory.SlackDirectory;
import dev.errata.slack.request.OpenView;
import dev.errata.slack.request.ViewAnswer;
import dev.errata.slack.request.ViewSubmission;
import java.util.List;
import java.util.Optional;

/** Takes the forms in which somebody changes a correction. */
public final class TakeEdits {

    private final SlackDirectory directory;
    private final SlackAnswers known;
    private final Corrections corrections;
    private final ChangeCorrection change;
    private final Submissions submissions;

    public TakeEdits(
            SlackDirectory directory,
            SlackAnswers known,
            Corrections corrections,
            ChangeCorrection change,
            Submissions submissions) {
        this.directory = directory;
        this.known = known;
        this.corrections = corrections;
        this.change = change;
        this.submissions = submissions;
    }

    ViewAnswer take(ViewSubmission submission) {
        OpenView view = submission.view();
        FormFields fields = new FormFields(view);
        Person by = directory.personAtOnce(submission.actor().user());
        List<String> ids = List.of(view.privateMetadata().split(" ", -1));
        Optional<Correction> now = ids.size() == 3
                ? corrections.find(directory.customer().workspace(), ChangesFromSlack.correction(ids.get(0)))
                : Optional.empty();
        Optional<Interaction> answer = now.flatMap(correction ->
                known.visible(ids.get(2), by).filter(a -> a.answer().wasGiven(correction.id())));
        if (now.isEmpty() || answer.isEmpty()) {
            return submissions.mend(Problem.NOT_FOUND, fields);
        }
        return edit(view, now.get(), ids.get(1), answer.get(), by);
    }

    private ViewAnswer edit(OpenView view, Correction now, String version, Interaction answer, Person by) {
        FormFields fields = new FormFields(view);
        String text = fields.textOr(now.lesson().text());
        CorrectionType type = fields.type().orElse(now.lesson().type());
        if (ChangeCorrection.mayChange(now, by) && saysSo(now, text, type)) {
            return new ViewAnswer.CloseAll();
        }
        if (!version.equals(String.valueOf(now.version()))) {
            return submissions.mend(Problem.CHANGED_MEANWHILE, fields);
        }
        ChangeCorrection.Outcome outcome = change.edit(now, text, type, by);
        if (outcome instanceof ChangeCorrection.Outcome.Done done) {
            Learnt learnt = new Learnt(
                    How.EDITED, done.correction(), Optional.of(done.act().id()));
            return submissions.answerAgain(view, answer, new Said(by.externalId(), Taught.of(answer, learnt)));
        }
        Problem problem = ((ChangeCorrection.Outcome.Refused) outcome).problem();
        return problem == Problem.NOT_YOURS
                ? Submissions.mend(problem, fields, now.author().name())
                : submissions.mend(problem, fields);
    }

    /** It was submitted twice, or nothing was changed. */
    private static boolean saysSo(Correction now, String text, CorrectionType type) {
        return now.state() == State.ACTIVE
                && now.lesson().text().equals(text.strip())
                && now.lesson().type() == type;
    }
}
