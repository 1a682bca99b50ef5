package dev.errata.slack.conversation;

import dev.errata.bot.answer.Interaction;
import dev.errata.bot.correction.ChangeCorrection;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.CorrectionType;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.correction.Problem;
import dev.errata.bot.correction.Proposal;
import dev.errata.bot.correction.ScopeChoice;
import dev.errata.bot.correction.State;
import dev.errata.bot.correction.TakeCorrection;
import dev.errata.bot.correction.TakeCorrection.Outcome;
import dev.errata.bot.delivery.Deliveries;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.slack.blocks.CorrectionForm;
import dev.errata.slack.blocks.CorrectionForm.Draft;
import dev.errata.slack.blocks.EditForm;
import dev.errata.slack.blocks.FormFields;
import dev.errata.slack.blocks.ProblemWords;
import dev.errata.slack.conversation.Payloads.Taught;
import dev.errata.slack.conversation.Payloads.Taught.How;
import dev.errata.slack.conversation.Payloads.Taught.OnlyThis;
import dev.errata.slack.request.OpenView;
import dev.errata.slack.request.ViewAnswer;
import dev.errata.slack.request.ViewSubmission;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes submitted forms: what they say is stored before the form closes, or what is wrong with it is said beside the field. */
public final class TakeForms {

    private final SlackDirectory directory;
    private final Forms forms;
    private final KnownAnswers known;
    private final Corrections corrections;
    private final Teaching teaching;
    private final Deliveries deliveries;
    private final Clock clock;

    /** The two ways to teach. */
    public record Teaching(TakeCorrection take, ChangeCorrection change) {}

    public TakeForms(
            SlackDirectory directory,
            Forms forms,
            KnownAnswers known,
            Corrections corrections,
            Teaching teaching,
            Deliveries deliveries,
            Clock clock) {
        this.directory = directory;
        this.forms = forms;
        this.known = known;
        this.corrections = corrections;
        this.teaching = teaching;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    ViewAnswer take(ViewSubmission submission) {
        if (!directory.customer().is(submission.workspace())) {
            return new ViewAnswer.Close();
        }
        return switch (submission.view().callbackId()) {
            case CorrectionForm.ID -> correction(submission);
            case EditForm.ID -> edit(submission);
            default -> new ViewAnswer.Close();
        };
    }

    private ViewAnswer correction(ViewSubmission submission) {
        OpenView view = submission.view();
        FormFields fields = new FormFields(view);
        Person by = directory.personAtOnce(submission.actor().user());
        Optional<Interaction> about = known.visible(CorrectionForm.answerOf(view), by);
        if (about.isEmpty()) {
            return mend(Problem.NOT_FOUND, fields);
        }
        if (by.isExternal()) {
            return mend(Problem.EXTERNAL, fields);
        }
        Optional<Interaction> newer = wasTaken(view) ? Optional.empty() : known.newer(about.get());
        if (newer.isPresent()) {
            Draft draft = Draft.of(view, newer.get(), by, forms.labels(newer.get()));
            return new ViewAnswer.Replace(CorrectionForm.of(draft.about(newer.get())));
        }
        return fields.isComplete()
                ? take(view, fields, by, about.get())
                : new ViewAnswer.Replace(CorrectionForm.of(Draft.of(view, about.get(), by, forms.labels(about.get()))));
    }

    private ViewAnswer take(OpenView view, FormFields fields, Person by, Interaction about) {
        Optional<ScopeChoice> scope = fields.scope();
        if (scope.isEmpty()) {
            return mend(Problem.SCOPE_NOT_ALLOWED, fields);
        }
        Outcome outcome =
                teaching.take.take(proposal(view, by, scope.get(), about), about.question(), about.standalone());
        if (outcome instanceof Outcome.Refused refused) {
            return mend(refused.problem(), fields);
        }
        deliveries.take(delivery(view, about, taught(outcome, about, by)));
        return new ViewAnswer.CloseAll();
    }

    /** Slack sends a submission again when our answer was lost. */
    private boolean wasTaken(OpenView view) {
        return corrections.find(directory.customer().workspace(), id(view)).isPresent()
                || known.find(new InteractionId(again(view))).isPresent();
    }

    /** The id of the answer that comes of a form. */
    private static UUID again(OpenView view) {
        return KnownAnswers.named("again", view.id());
    }

    private Proposal proposal(OpenView view, Person by, ScopeChoice scope, Interaction about) {
        FormFields fields = new FormFields(view);
        return new Proposal(
                id(view),
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

    /** The same view makes the same correction, however often it is submitted. */
    private static CorrectionId id(OpenView view) {
        return new CorrectionId(KnownAnswers.named("view", view.id()));
    }

    private Taught taught(Outcome outcome, Interaction about, Person by) {
        String answer = about.id().toString();
        if (outcome instanceof Outcome.Taken taken) {
            return of(answer, by, taken.correction(), taken.act().id().toString(), How.TAKEN);
        }
        if (outcome instanceof Outcome.Repeats repeats) {
            return of(
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

    private static Taught of(String answer, Person by, Correction correction, @Nullable String act, How how) {
        return new Taught(answer, by.externalId(), correction.id().toString(), act, null, how);
    }

    private ViewAnswer edit(ViewSubmission submission) {
        OpenView view = submission.view();
        FormFields fields = new FormFields(view);
        Person by = directory.personAtOnce(submission.actor().user());
        List<String> ids = List.of(view.privateMetadata().split(" ", -1));
        Optional<Correction> now = ids.size() == 3
                ? corrections.find(directory.customer().workspace(), ChangesFromSlack.correction(ids.get(0)))
                : Optional.empty();
        Optional<Interaction> answer =
                ids.size() == 3 ? known.visible(ids.get(2), by).filter(a -> follows(a, now)) : Optional.empty();
        if (now.isEmpty() || answer.isEmpty()) {
            return mend(Problem.NOT_FOUND, fields);
        }
        return edit(view, now.get(), ids.get(1), answer.get(), by);
    }

    private static boolean follows(Interaction answer, Optional<Correction> correction) {
        return answer.answer().given().stream()
                .anyMatch(given ->
                        correction.filter(c -> c.id().equals(given.id())).isPresent());
    }

    private ViewAnswer edit(OpenView view, Correction now, String version, Interaction answer, Person by) {
        FormFields fields = new FormFields(view);
        String text = fields.textOr(now.lesson().text());
        CorrectionType type = fields.type().orElse(now.lesson().type());
        if (ChangeCorrection.mayChange(now, by) && saysSo(now, text, type)) {
            return new ViewAnswer.CloseAll();
        }
        if (!version.equals(String.valueOf(now.version()))) {
            return mend(Problem.CHANGED_MEANWHILE, fields);
        }
        ChangeCorrection.Outcome outcome = teaching.change.edit(now, text, type, by);
        if (outcome instanceof ChangeCorrection.Outcome.Done done) {
            Taught taught = of(
                    answer.id().toString(),
                    by,
                    done.correction(),
                    done.act().id().toString(),
                    How.EDITED);
            deliveries.take(delivery(view, answer, taught));
            return new ViewAnswer.CloseAll();
        }
        Problem problem = ((ChangeCorrection.Outcome.Refused) outcome).problem();
        return mend(problem, fields, problem == Problem.NOT_YOURS ? now.author().name() : customerName());
    }

    /** It was submitted twice, or nothing was changed. */
    private static boolean saysSo(Correction now, String text, CorrectionType type) {
        return now.state() == State.ACTIVE
                && now.lesson().text().equals(text.strip())
                && now.lesson().type() == type;
    }

    private Delivery delivery(OpenView view, Interaction about, Taught taught) {
        return new Delivery(
                about.workspace(),
                again(view),
                "view:" + view.id(),
                TakeMessages.lane(
                        about.question().place().externalId(), about.question().thread()),
                Taught.KIND,
                Payloads.write(taught),
                clock.instant());
    }

    private ViewAnswer mend(Problem problem, FormFields fields) {
        return mend(problem, fields, customerName());
    }

    private static ViewAnswer mend(Problem problem, FormFields fields, String who) {
        return new ViewAnswer.Mend(ProblemWords.beside(problem, fields, who));
    }

    private String customerName() {
        return directory.customer().name();
    }
}
