package dev.errata.chat.conversation;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionType;
import dev.errata.bot.correction.State;
import dev.errata.bot.correction.teaching.ChangeCorrection;
import dev.errata.bot.correction.teaching.Problem;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.loop.Cause.How;
import dev.errata.bot.loop.CorrectAnswer.Outcome.Learnt;
import dev.errata.bot.loop.Taught;
import dev.errata.bot.question.Person;
import dev.errata.chat.action.Actions;
import dev.errata.chat.form.EditForm;
import dev.errata.chat.form.EditForm.Asking;
import dev.errata.chat.form.Filled;
import dev.errata.chat.queue.WorkQueue;
import dev.errata.chat.screen.Form;
import dev.errata.chat.screen.PendingReply;
import dev.errata.chat.screen.Reply;
import dev.errata.chat.surface.Submitted;
import dev.errata.chat.surface.Visit;
import dev.errata.chat.words.Voice;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Opens and takes the form in which somebody changes a correction. */
final class Edit {

    private final Lookup lookup;
    private final ChangeCorrection change;
    private final WorkQueue queue;
    private final EditForm forms;

    Edit(Lookup lookup, ChangeCorrection change, WorkQueue queue, Voice voice) {
        this.lookup = lookup;
        this.change = change;
        this.queue = queue;
        this.forms = new EditForm(voice);
    }

    /** A correction as it is now, and the answer that was given it. */
    private record Meant(Correction correction, Interaction answer) {}

    PendingReply words(Actions.Edit asked, Visit by) {
        return open(asked.correction(), asked.answer(), Asking.WORDS_AND_TYPE, by);
    }

    PendingReply type(Actions.ChangeType asked, Visit by) {
        return open(asked.correction(), asked.answer(), Asking.TYPE, by);
    }

    private PendingReply open(String correction, String answer, Asking asking, Visit by) {
        return lookup.with(
                answer,
                by,
                found -> PendingReply.opening(() -> lookup.given(found, correction)
                        .map(given -> open(new Meant(given, found), asking, by))
                        .orElseGet(() -> lookup.refusal(Problem.NOT_FOUND, by))));
    }

    private Reply open(Meant meant, Asking asking, Visit by) {
        Person person = by.personAtOnce();
        if (ChangeCorrection.mayChange(meant.correction, person)) {
            return new Reply.Open(form(meant, Filled.nothing(EditForm.KIND, Map.of()), asking));
        }
        Problem problem = person.isExternal() ? Problem.EXTERNAL : Problem.NOT_YOURS;
        return lookup.refusal(problem, meant.correction);
    }

    private Form form(Meant meant, Filled filled, Asking asking) {
        return forms.of(meant.correction, meant.answer, filled, asking);
    }

    Reply submit(Submitted submitted) {
        Filled filled = submitted.filled();
        return meant(submitted)
                .map(found -> submit(filled, found, submitted.visit()))
                .orElseGet(() ->
                        new Reply.Mend(lookup.problems().beside(Problem.NOT_FOUND, filled, ""), Optional.empty()));
    }

    private Optional<Meant> meant(Submitted submitted) {
        Filled filled = submitted.filled();
        return filled.carried(Filled.ANSWER)
                .flatMap(id -> lookup.answer(id, submitted.visit()))
                .flatMap(answer -> filled.carried(Filled.CORRECTION)
                        .flatMap(id -> lookup.given(answer, id))
                        .map(correction -> new Meant(correction, answer)));
    }

    /** The same form with what was filled in; empty where what it is about is gone. */
    Optional<Form> redraw(Submitted changed) {
        return meant(changed).map(found -> again(found, changed.filled()));
    }

    private Form again(Meant meant, Filled filled) {
        return form(meant, filled, filled.shows(Filled.TEXT) ? Asking.WORDS_AND_TYPE : Asking.TYPE);
    }

    private Reply submit(Filled filled, Meant meant, Visit by) {
        Correction now = meant.correction;
        Person person = by.personAtOnce();
        String text = filled.textOr(now.lesson().text());
        CorrectionType type = filled.type().orElse(now.lesson().type());
        if (ChangeCorrection.mayChange(now, person) && saysSo(now, text, type)) {
            return new Reply.Saved();
        }
        if (!filled.carried(Filled.VERSION).equals(Optional.of(String.valueOf(now.version())))) {
            return mend(Problem.CHANGED_MEANWHILE, filled, meant);
        }
        ChangeCorrection.Outcome outcome = change.edit(now, text, type, person);
        if (outcome instanceof ChangeCorrection.Outcome.Done done) {
            answerAgain(done, meant.answer, by);
            return new Reply.Saved();
        }
        return mend(((ChangeCorrection.Outcome.Refused) outcome).problem(), filled, meant);
    }

    private void answerAgain(ChangeCorrection.Outcome.Done done, Interaction answer, Visit by) {
        UUID again = WorkQueue.named("edited", done.act().id() + " " + answer.id());
        Learnt learnt =
                new Learnt(How.EDITED, done.correction(), Optional.of(done.act().id()));
        queue.answerAgain(answer, again, Taught.of(answer, learnt), by);
    }

    private Reply mend(Problem problem, Filled filled, Meant meant) {
        Map<String, String> wrong = lookup.problems().beside(problem, filled, lookup.who(problem, meant.correction));
        return Reply.Mend.of(wrong, again(meant, filled));
    }

    /** It was submitted twice, or nothing was changed. */
    private static boolean saysSo(Correction now, String text, CorrectionType type) {
        return now.state() == State.ACTIVE
                && now.lesson().text().equals(text.strip())
                && now.lesson().type() == type;
    }
}
