package dev.errata.chat.usecase;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.teaching.ChangeCorrection;
import dev.errata.bot.correction.teaching.Problem;
import dev.errata.bot.correction.teaching.Proposal;
import dev.errata.bot.correction.teaching.ScopeChoice;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.loop.Cause.How;
import dev.errata.bot.loop.CorrectAnswer.Outcome.Learnt;
import dev.errata.bot.loop.Taught;
import dev.errata.bot.loop.WhatFits;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.chat.action.Actions;
import dev.errata.chat.form.EditForm;
import dev.errata.chat.form.EditForm.Asking;
import dev.errata.chat.form.Filled;
import dev.errata.chat.form.ScopeOptions;
import dev.errata.chat.queue.WorkQueue;
import dev.errata.chat.screen.Form;
import dev.errata.chat.screen.Form.Extent;
import dev.errata.chat.screen.PendingReply;
import dev.errata.chat.screen.Reply;
import dev.errata.chat.surface.Submitted;
import dev.errata.chat.surface.Surface;
import dev.errata.chat.surface.Visit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Opens and takes the form in which somebody changes a correction. */
public final class Edit {

    private final Surface surface;
    private final Lookup lookup;
    private final ChangeCorrection change;
    private final WorkQueue queue;
    private final Directory directory;
    private final WhatFits fits;
    private final EditForm forms;

    public Edit(
            Surface surface,
            Lookup lookup,
            ChangeCorrection change,
            WorkQueue queue,
            Directory directory,
            WhatFits fits) {
        this.surface = surface;
        this.lookup = lookup;
        this.change = change;
        this.queue = queue;
        this.directory = directory;
        this.fits = fits;
        this.forms = new EditForm(surface.voice());
    }

    /** A correction as it is now, the answer that was given it, and where it was made. */
    private record Meant(Correction correction, Interaction answer, Place madeIn) {}

    public PendingReply words(Actions.Edit asked, Visit by) {
        return open(asked.correction(), asked.answer(), Asking.EVERYTHING, by);
    }

    /** As it is where nothing is suggested any more. */
    public PendingReply asSuggested(Actions.EditAsSuggested asked, Visit by) {
        return open(
                asked.correction(),
                asked.answer(),
                meant -> fits.limits(meant.correction, meant.answer)
                        .map(limits -> EditForm.asSuggested(meant.correction, limits))
                        .orElseGet(() -> EditForm.asItIs(meant.correction)),
                Asking.EVERYTHING,
                Extent.EVERYTHING,
                by);
    }

    public PendingReply type(Actions.ChangeType asked, Visit by) {
        return open(asked.correction(), asked.answer(), Asking.TYPE, by);
    }

    private PendingReply open(String correction, String answer, Asking asking, Visit by) {
        return open(correction, answer, meant -> EditForm.asItIs(meant.correction), asking, Extent.ESSENTIALS, by);
    }

    private PendingReply open(
            String correction, String answer, Function<Meant, Filled> filled, Asking asking, Extent extent, Visit by) {
        return lookup.with(
                answer,
                by,
                found -> PendingReply.opening(() -> meant(found, correction)
                        .map(meant -> open(meant, filled.apply(meant), asking, extent, by))
                        .orElseGet(() -> lookup.refusal(Problem.NOT_FOUND, by))));
    }

    private Optional<Meant> meant(Interaction answer, String correction) {
        return lookup.given(answer, correction)
                .flatMap(given -> directory
                        .place(given.workspace(), given.madeIn())
                        .map(place -> new Meant(given, answer, place)));
    }

    private Reply open(Meant meant, Filled filled, Asking asking, Extent extent, Visit by) {
        Person person = by.personAtOnce();
        if (ChangeCorrection.mayChange(meant.correction, person)) {
            return new Reply.Open(form(meant, filled, asking, extent, by));
        }
        Problem problem = person.isExternal() ? Problem.EXTERNAL : Problem.NOT_YOURS;
        return lookup.refusal(problem, meant.correction);
    }

    private Form form(Meant meant, Filled filled, Asking asking, Extent extent, Visit by) {
        Person person = by.personAtOnce();
        Place madeIn = meant.madeIn;
        // Of a place that not everybody sees the choices speak as of this one.
        boolean sees = surface.sight().canSee(person, madeIn)
                && (madeIn.isPublic()
                        || madeIn.id().equals(meant.answer.question().place().id()));
        ScopeOptions options = ScopeOptions.ofEdit(
                lookup.scopes(),
                meant.correction,
                madeIn,
                person,
                sees,
                surface.channels(by, madeIn),
                surface.labels(madeIn));
        return forms.of(meant.correction, meant.answer, options, filled, asking, extent);
    }

    public Reply submit(Submitted submitted) {
        Filled filled = submitted.filled();
        return meant(submitted)
                .map(found -> submit(filled.over(EditForm.asItIs(found.correction)), found, submitted.visit()))
                .orElseGet(() ->
                        new Reply.Mend(lookup.problems().beside(Problem.NOT_FOUND, filled, ""), Optional.empty()));
    }

    private Optional<Meant> meant(Submitted submitted) {
        Filled filled = submitted.filled();
        return filled.carried(Filled.ANSWER)
                .flatMap(id -> lookup.answer(id, submitted.visit()))
                .flatMap(answer -> filled.carried(Filled.CORRECTION).flatMap(id -> meant(answer, id)));
    }

    /** The same form with what was filled in; empty where what it is about is gone. */
    public Optional<Form> redraw(Submitted changed, Optional<Extent> wanted) {
        Filled filled = changed.filled();
        return meant(changed)
                .map(found -> again(
                        found,
                        filled.over(EditForm.asItIs(found.correction)),
                        wanted.orElseGet(() -> extent(filled)),
                        changed.visit()));
    }

    private static Extent extent(Filled filled) {
        return filled.shows(Filled.SEVERITY) ? Extent.EVERYTHING : Extent.ESSENTIALS;
    }

    private Form again(Meant meant, Filled filled, Extent extent, Visit by) {
        return form(meant, filled, filled.shows(Filled.TEXT) ? Asking.EVERYTHING : Asking.TYPE, extent, by);
    }

    /** @param filled with everything that the form did not show as it is */
    private Reply submit(Filled filled, Meant meant, Visit by) {
        Correction now = meant.correction;
        if (filled.shows(Filled.WHERE) && !filled.isComplete()) {
            return new Reply.Open(again(meant, filled, extent(filled), by));
        }
        Optional<ScopeChoice> scope = filled.scope();
        if (scope.isEmpty() || !filled.hasReadableDay()) {
            return mend(scope.isEmpty() ? Problem.SCOPE_NOT_ALLOWED : Problem.NOT_A_DAY, filled, meant, by);
        }
        Proposal edit = edit(filled, scope.get(), now, by.personAtOnce());
        // It was submitted twice, or nothing was changed.
        if (change.says(now, edit, meant.madeIn)) {
            return new Reply.Saved();
        }
        if (!filled.carried(Filled.VERSION).equals(Optional.of(String.valueOf(now.version())))) {
            return mend(Problem.CHANGED_MEANWHILE, filled, meant, by);
        }
        ChangeCorrection.Outcome outcome = change.edit(now, edit, meant.madeIn);
        if (outcome instanceof ChangeCorrection.Outcome.Done done) {
            queue.mayWait(done.correction(), by);
            answerAgain(done, meant.answer, by);
            return new Reply.Saved();
        }
        return mend(((ChangeCorrection.Outcome.Refused) outcome).problem(), filled, meant, by);
    }

    private Proposal edit(Filled filled, ScopeChoice scope, Correction now, Person by) {
        return new Proposal(
                        now.id(),
                        by,
                        filled.text(),
                        scope,
                        filled.channel().flatMap(channel -> surface.channel(channel, by)),
                        filled.isCleared(),
                        filled.reach(),
                        filled.type().orElse(now.lesson().type()),
                        filled.severity(),
                        filled.tags(),
                        filled.notWhen(),
                        filled.until(),
                        filled.source())
                .forTeam(filled.team());
    }

    private void answerAgain(ChangeCorrection.Outcome.Done done, Interaction answer, Visit by) {
        UUID again = WorkQueue.named("edited", done.act().id() + " " + answer.id());
        Learnt learnt =
                new Learnt(How.EDITED, done.correction(), Optional.of(done.act().id()));
        queue.answerAgain(answer, again, Taught.of(answer, learnt), by);
    }

    private Reply mend(Problem problem, Filled filled, Meant meant, Visit by) {
        Map<String, String> wrong = lookup.problems().beside(problem, filled, lookup.who(problem, meant.correction));
        return Reply.Mend.of(wrong, again(meant, filled, extent(filled), by));
    }
}
