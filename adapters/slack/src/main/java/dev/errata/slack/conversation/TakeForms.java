package dev.errata.slack.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.errata.bot.answer.Interaction;
import dev.errata.bot.answer.Interactions;
import dev.errata.bot.correction.ChangeCorrection;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.correction.Problem;
import dev.errata.bot.correction.Proposal;
import dev.errata.bot.correction.ScopeChoice;
import dev.errata.bot.correction.TakeCorrection;
import dev.errata.bot.correction.TakeCorrection.Outcome;
import dev.errata.bot.delivery.Deliveries;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.slack.api.SlackProblem;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes submitted forms: what they say is stored before the form closes, or what is wrong with it is said beside the field. */
public final class TakeForms {

    private final SlackDirectory directory;
    private final Forms forms;
    private final Interactions interactions;
    private final Corrections corrections;
    private final Teaching teaching;
    private final Deliveries deliveries;
    private final Clock clock;

    /** The two ways to teach. */
    public record Teaching(TakeCorrection take, ChangeCorrection change) {}

    public TakeForms(
            SlackDirectory directory,
            Forms forms,
            Interactions interactions,
            Corrections corrections,
            Teaching teaching,
            Deliveries deliveries,
            Clock clock) {
        this.directory = directory;
        this.forms = forms;
        this.interactions = interactions;
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
        Optional<Interaction> about = answer(view.privateMetadata());
        if (about.isEmpty()) {
            return mend(Problem.NOT_FOUND, fields);
        }
        Person by = directory.personAtOnce(submission.actor().user());
        Optional<Interaction> newer = newer(about.get());
        if (newer.isPresent() && !wasTaken(view)) {
            Draft draft =
                    Draft.fresh(newer.get(), by, forms.labels(newer.get())).with(fields);
            return new ViewAnswer.Replace(CorrectionForm.of(draft.about(newer.get())));
        }
        Optional<ScopeChoice> scope = fields.scope();
        if (scope.isEmpty()) {
            return mend(Problem.SCOPE_NOT_ALLOWED, fields);
        }
        Outcome outcome = teaching.take.take(
                proposal(view, fields, by, scope.get()),
                about.get().question(),
                about.get().standalone());
        if (outcome instanceof Outcome.Refused refused) {
            return mend(refused.problem(), fields);
        }
        deliveries.take(delivery("view:" + view.id(), about.get(), taught(outcome, about.get(), by)));
        return new ViewAnswer.CloseAll();
    }

    /** A newer answer that everyone sees, made since the form was opened. */
    private Optional<Interaction> newer(Interaction about) {
        return interactions
                .replacementOf(about.workspace(), about.id())
                .filter(found -> found.audience() == Interaction.Audience.PLACE);
    }

    /** Slack sends a submission again when our answer was lost. */
    private boolean wasTaken(OpenView view) {
        return corrections.find(directory.customer().workspace(), id(view)).isPresent();
    }

    private Proposal proposal(OpenView view, FormFields fields, Person by, ScopeChoice scope) {
        return new Proposal(
                id(view),
                by,
                fields.text(),
                scope,
                fields.channel().flatMap(this::channel),
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
        return new CorrectionId(UUID.nameUUIDFromBytes(("view:" + view.id()).getBytes(UTF_8)));
    }

    private Optional<Place> channel(String id) {
        try {
            return Optional.of(directory.place(id));
        } catch (SlackProblem problem) {
            return Optional.empty();
        }
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
        List<String> ids = List.of(view.privateMetadata().split(" ", -1));
        Optional<Correction> seen = ids.size() == 3
                ? corrections
                        .find(directory.customer().workspace(), ChangesFromSlack.correction(ids.get(0)))
                        .filter(found -> String.valueOf(found.version()).equals(ids.get(1)))
                : Optional.empty();
        Optional<Interaction> answer = ids.size() == 3 ? answer(ids.get(2)) : Optional.empty();
        if (seen.isEmpty() || answer.isEmpty()) {
            return mend(Problem.CHANGED_MEANWHILE, fields);
        }
        Person by = directory.personAtOnce(submission.actor().user());
        ChangeCorrection.Outcome outcome = teaching.change.edit(
                seen.get(),
                fields.text(),
                fields.type().orElse(seen.get().lesson().type()),
                by);
        if (outcome instanceof ChangeCorrection.Outcome.Done done) {
            Taught taught =
                    of(ids.get(2), by, done.correction(), done.act().id().toString(), How.EDITED);
            deliveries.take(delivery("view:" + view.id(), answer.get(), taught));
            return new ViewAnswer.CloseAll();
        }
        return mend(((ChangeCorrection.Outcome.Refused) outcome).problem(), fields);
    }

    private Delivery delivery(String key, Interaction about, Taught taught) {
        return new Delivery(
                about.workspace(),
                UUID.randomUUID(),
                key,
                TakeMessages.lane(
                        about.question().place().externalId(), about.question().thread()),
                Taught.KIND,
                Payloads.write(taught),
                clock.instant());
    }

    private ViewAnswer mend(Problem problem, FormFields fields) {
        return new ViewAnswer.Mend(Map.of(
                ProblemWords.field(problem, fields),
                ProblemWords.words(problem, directory.customer().name())));
    }

    private Optional<Interaction> answer(String id) {
        try {
            return interactions.find(directory.customer().workspace(), new InteractionId(UUID.fromString(id)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
