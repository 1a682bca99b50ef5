package dev.errata.slack.conversation;

import dev.errata.bot.answer.Interaction;
import dev.errata.bot.correction.Problem;
import dev.errata.bot.correction.Proposal;
import dev.errata.bot.correction.ScopeChoice;
import dev.errata.bot.loop.CorrectAnswer;
import dev.errata.bot.loop.CorrectAnswer.Outcome;
import dev.errata.bot.loop.Replacements;
import dev.errata.bot.loop.Taught;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.slack.blocks.CorrectionDraft;
import dev.errata.slack.blocks.CorrectionForm;
import dev.errata.slack.blocks.FormFields;
import dev.errata.slack.conversation.Payloads.Said;
import dev.errata.slack.directory.SlackDirectory;
import dev.errata.slack.request.OpenView;
import dev.errata.slack.request.ViewAnswer;
import dev.errata.slack.request.ViewSubmission;
import java.util.Optional;

/** Takes the form in which somebody corrects an answer. */
public final class TakeTeaching {

    private final SlackDirectory directory;
    private final Forms forms;
    private final SlackAnswers known;
    private final Replacements replacements;
    private final CorrectAnswer correct;
    private final Submissions submissions;

    public TakeTeaching(
            SlackDirectory directory,
            Forms forms,
            SlackAnswers known,
            Replacements replacements,
            CorrectAnswer correct,
            Submissions submissions) {
        this.directory = directory;
        this.forms = forms;
        this.known = known;
        this.replacements = replacements;
        this.correct = correct;
        this.submissions = submissions;
    }

    ViewAnswer take(ViewSubmission submission) {
        OpenView view = submission.view();
        FormFields fields = new FormFields(view);
        Person by = directory.personAtOnce(submission.actor().user());
        Optional<Interaction> about = known.visible(CorrectionForm.answerOf(view), by);
        if (about.isEmpty()) {
            return submissions.mend(Problem.NOT_FOUND, fields);
        }
        if (by.isExternal()) {
            return submissions.mend(Problem.EXTERNAL, fields);
        }
        return fields.isComplete()
                ? take(view, fields, by, about.get())
                : new ViewAnswer.Replace(
                        CorrectionForm.of(CorrectionDraft.of(view, about.get(), by, forms.labels(about.get()))));
    }

    private ViewAnswer take(OpenView view, FormFields fields, Person by, Interaction about) {
        Optional<ScopeChoice> scope = fields.scope();
        if (scope.isEmpty()) {
            return submissions.mend(Problem.SCOPE_NOT_ALLOWED, fields);
        }
        Outcome outcome = correct.correct(
                proposal(view, by, scope.get(), about), about, new InteractionId(Submissions.again(view)));
        if (outcome instanceof Outcome.Replaced replaced) {
            Interaction newer = replaced.newer();
            CorrectionDraft draft = CorrectionDraft.of(view, newer, by, forms.labels(newer));
            return new ViewAnswer.Replace(CorrectionForm.of(draft.about(newer)));
        }
        if (outcome instanceof Outcome.Refused refused) {
            return submissions.mend(refused.problem(), fields);
        }
        return submissions.answerAgain(
                view, about, new Said(by.externalId(), Taught.of(about, (Outcome.Learnt) outcome)));
    }

    private Proposal proposal(OpenView view, Person by, ScopeChoice scope, Interaction about) {
        FormFields fields = new FormFields(view);
        return new Proposal(
                Submissions.correction(view),
                by,
                fields.textWithRewrite(replacements.versions(about)),
                scope,
                fields.channel().flatMap(channel -> directory.chosen(channel, by)),
                fields.isCleared(),
                fields.reach(),
                null,
                fields.severity(),
                fields.tags(),
                fields.notWhen(),
                fields.until(),
                fields.source());
    }
}
