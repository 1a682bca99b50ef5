package dev.errata.slack.conversation;

import dev.errata.bot.answer.Interaction;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.correction.Problem;
import dev.errata.bot.correction.Proposal;
import dev.errata.bot.correction.ScopeChoice;
import dev.errata.bot.correction.TakeCorrection;
import dev.errata.bot.correction.TakeCorrection.Outcome;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.slack.blocks.CorrectionDraft;
import dev.errata.slack.blocks.CorrectionForm;
import dev.errata.slack.blocks.FormFields;
import dev.errata.slack.conversation.Payloads.Taught;
import dev.errata.slack.conversation.Payloads.Taught.How;
import dev.errata.slack.conversation.Payloads.Taught.OnlyThis;
import dev.errata.slack.request.OpenView;
import dev.errata.slack.request.ViewAnswer;
import dev.errata.slack.request.ViewSubmission;
import java.util.Optional;

/** Takes the form in which somebody corrects an answer. */
public final class TakeTeaching {

    private final SlackDirectory directory;
    private final Forms forms;
    private final KnownAnswers known;
    private final Corrections corrections;
    private final TakeCorrection take;
    private final Submissions submissions;

    public TakeTeaching(
            SlackDirectory directory,
            Forms forms,
            KnownAnswers known,
            Corrections corrections,
            TakeCorrection take,
            Submissions submissions) {
        this.directory = directory;
        this.forms = forms;
        this.known = known;
        this.corrections = corrections;
        this.take = take;
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
        Optional<Interaction> newer = wasTaken(view) ? Optional.empty() : known.newer(about.get());
        if (newer.isPresent()) {
            CorrectionDraft draft = CorrectionDraft.of(view, newer.get(), by, forms.labels(newer.get()));
            return new ViewAnswer.Replace(CorrectionForm.of(draft.about(newer.get())));
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
        Outcome outcome = take.take(proposal(view, by, scope.get(), about), about.question(), about.standalone());
        if (outcome instanceof Outcome.Refused refused) {
            return submissions.mend(refused.problem(), fields);
        }
        return submissions.answerAgain(view, about, taught(outcome, about, by));
    }

    /** Slack sends a submission again when our answer was lost. */
    private boolean wasTaken(OpenView view) {
        return corrections
                        .find(directory.customer().workspace(), Submissions.correction(view))
                        .isPresent()
                || known.find(new InteractionId(Submissions.again(view))).isPresent();
    }

    private Proposal proposal(OpenView view, Person by, ScopeChoice scope, Interaction about) {
        FormFields fields = new FormFields(view);
        return new Proposal(
                Submissions.correction(view),
                by,
                fields.textWithRewrite(known.versions(about)),
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

    private Taught taught(Outcome outcome, Interaction about, Person by) {
        String answer = about.id().toString();
        if (outcome instanceof Outcome.Taken taken) {
            return Taught.of(answer, by, taken.correction(), taken.act().id().toString(), How.TAKEN);
        }
        if (outcome instanceof Outcome.Repeats repeats) {
            return Taught.of(
                    answer, by, repeats.existing(), repeats.confirmation().id().toString(), How.REPEATED);
        }
        if (outcome instanceof Outcome.OnlyThisAnswer only) {
            Correction c = only.correction();
            OnlyThis once = new OnlyThis(
                    c.id().toString(), c.lesson().text(), c.lesson().type().name());
            return new Taught(answer, by.externalId(), null, null, once, How.ONLY_THIS);
        }
        throw new IllegalStateException("a refused correction of answer " + answer + " is not learnt");
    }
}
