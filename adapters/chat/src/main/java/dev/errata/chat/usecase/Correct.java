package dev.errata.chat.usecase;

import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.correction.teaching.Problem;
import dev.errata.bot.correction.teaching.Proposal;
import dev.errata.bot.correction.teaching.ScopeChoice;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.loop.Cause.How;
import dev.errata.bot.loop.CorrectAnswer;
import dev.errata.bot.loop.CorrectAnswer.Outcome;
import dev.errata.bot.loop.Replacements;
import dev.errata.bot.loop.Taught;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.TeamId;
import dev.errata.bot.reply.OfferedReply;
import dev.errata.bot.reply.OfferedReply.Audience;
import dev.errata.bot.reply.OfferedReply.State;
import dev.errata.bot.reply.ReplyId;
import dev.errata.chat.action.Actions;
import dev.errata.chat.form.CorrectionForm;
import dev.errata.chat.form.Filled;
import dev.errata.chat.form.ScopeOptions;
import dev.errata.chat.queue.WorkQueue;
import dev.errata.chat.screen.Button;
import dev.errata.chat.screen.Form;
import dev.errata.chat.screen.Form.Extent;
import dev.errata.chat.screen.Message;
import dev.errata.chat.screen.Part;
import dev.errata.chat.screen.PendingReply;
import dev.errata.chat.screen.Reply;
import dev.errata.chat.showing.SavedNotes;
import dev.errata.chat.surface.Capabilities.Forms;
import dev.errata.chat.surface.Capabilities.PrivateWords;
import dev.errata.chat.surface.Submitted;
import dev.errata.chat.surface.Surface;
import dev.errata.chat.surface.Visit;
import dev.errata.chat.text.PlainText;
import dev.errata.chat.words.Voice;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens and takes the form in which somebody corrects an answer. */
public final class Correct implements UseCase<Actions.Correct> {

    private static final String MARK = "true";
    private static final int LONGEST_TOLD = 500;

    private final Surface surface;
    private final Lookup lookup;
    private final Replacements replacements;
    private final CorrectAnswer correct;
    private final SavedNotes saved;
    private final WorkQueue queue;
    private final Clock clock;
    private final CorrectionForm forms;

    public Correct(
            Surface surface,
            Lookup lookup,
            Replacements replacements,
            CorrectAnswer correct,
            SavedNotes saved,
            WorkQueue queue,
            Clock clock) {
        this.surface = surface;
        this.lookup = lookup;
        this.replacements = replacements;
        this.correct = correct;
        this.saved = saved;
        this.queue = queue;
        this.clock = clock;
        this.forms = new CorrectionForm(surface.voice(), surface.rewriting());
    }

    @Override
    public PendingReply take(Actions.Correct asked, Visit by) {
        return lookup.with(asked.answer(), by, answer -> PendingReply.opening(() -> open(answer, false, by)));
    }

    /** The form for an answer, or for the one that holds instead of it by now. */
    Reply open(Interaction answer, boolean guessed, Visit by) {
        if (by.personAtOnce().isExternal()) {
            return lookup.refusal(Problem.EXTERNAL, by);
        }
        Filled fresh = Filled.nothing(CorrectionForm.KIND, Map.of());
        if (guessed) {
            fresh = fresh.carrying(Filled.GUESSED, MARK);
        }
        if (surface.can().forms() == Forms.NAMED_BY_US) {
            fresh = fresh.carrying(Filled.FORM, UUID.randomUUID().toString());
        }
        return new Reply.Open(form(replacements.newer(answer).orElse(answer), fresh, by, Extent.ESSENTIALS));
    }

    /** The form with what somebody said below the answer in it, as much of it as a correction can say. */
    Reply open(Interaction about, ReplyId reply, String words, Visit by) {
        String text = PlainText.shortened(words, Lesson.MAX_TEXT);
        Filled said = Filled.of(
                CorrectionForm.KIND,
                Map.of(Filled.REPLY, reply.toString(), Filled.FORM, reply.toString()),
                Map.of(Filled.TEXT, text));
        return new Reply.Open(form(about, said, by, Extent.ESSENTIALS));
    }

    private Form form(Interaction about, Filled filled, Visit by, Extent extent) {
        Place place = about.question().place();
        ScopeOptions choices = ScopeOptions.of(
                lookup.scopes(), place, by.personAtOnce(), surface.channels(by, place), surface.labels(place));
        return forms.of(about, choices, filled, extent);
    }

    private static Extent extent(Filled filled) {
        return filled.value(Filled.SEVERITY).isPresent() ? Extent.EVERYTHING : Extent.ESSENTIALS;
    }

    /** The same form as it is once something in it was changed, or more of it was asked for; empty where nothing is to be drawn. */
    public Optional<Form> redraw(Submitted changed, Optional<Extent> wanted) {
        Filled filled = changed.filled();
        Visit by = changed.visit();
        return about(filled, by)
                .filter(about -> !by.personAtOnce().isExternal())
                .map(about -> form(about, filled, by, wanted.orElseGet(() -> extent(filled))));
    }

    private Optional<Interaction> about(Filled filled, Visit by) {
        return filled.carried(Filled.ANSWER).flatMap(id -> lookup.answer(id, by));
    }

    /** Takes the form; what is wrong is said beside its field, and what was written is kept. */
    public Reply submit(Submitted submitted) {
        Filled filled = submitted.filled();
        Visit by = submitted.visit();
        Optional<Interaction> about = about(filled, by);
        if (about.isEmpty() || by.personAtOnce().isExternal()) {
            Problem problem = about.isEmpty() ? Problem.NOT_FOUND : Problem.EXTERNAL;
            return new Reply.Mend(beside(problem, filled, by), Optional.empty());
        }
        return submit(filled, about.get(), by);
    }

    private Reply submit(Filled filled, Interaction about, Visit by) {
        if (!filled.isComplete()) {
            return new Reply.Open(form(about, filled, by, extent(filled)));
        }
        Optional<ScopeChoice> scope = filled.scope();
        if (scope.isEmpty()) {
            return mend(Problem.SCOPE_NOT_ALLOWED, filled, about, by);
        }
        return filled.hasReadableDay()
                ? save(proposal(filled, scope.get(), about, by), filled, about, by)
                : mend(Problem.NOT_A_DAY, filled, about, by);
    }

    private Reply save(Proposal proposal, Filled filled, Interaction about, Visit by) {
        UUID again = WorkQueue.named("again", proposal.id().toString());
        Outcome outcome = correct.correct(proposal, about, new InteractionId(again));
        if (outcome instanceof Outcome.Replaced replaced) {
            return new Reply.Open(form(replaced.newer(), filled.carrying(Filled.MOVED, MARK), by, extent(filled)));
        }
        if (outcome instanceof Outcome.Refused refused) {
            return mend(refused.problem(), filled, about, by);
        }
        Outcome.Learnt learnt = (Outcome.Learnt) outcome;
        reply(filled, by).ifPresent(said -> remembered(said, learnt, by));
        queue.mayWait(learnt.correction(), by);
        queue.answerAgain(about, again, Taught.of(about, learnt), by);
        return new Reply.Saved(repeats(learnt, by));
    }

    /** What was said that the form was opened with: by whoever sends it, or chosen by them. */
    private Optional<OfferedReply> reply(Filled filled, Visit by) {
        return filled.carried(Filled.REPLY)
                .flatMap(id -> lookup.reply(id, by.workspace()))
                .filter(said -> said.audience() == Audience.CHOSEN
                        || said.author().equals(by.personAtOnce().id()));
    }

    private void remembered(OfferedReply said, Outcome.Learnt learnt, Visit by) {
        boolean first = lookup.replies().settle(said, State.REMEMBERED, clock.instant());
        if (first && learnt.how() == How.TAKEN) {
            learnt.correction()
                    .saidBy()
                    .flatMap(sayer -> lookup.person(by.workspace(), sayer.id()))
                    .ifPresent(sayer -> surface.tell(by, sayer, told(learnt, by)));
        }
    }

    /** Whoever had said it is told once, and may take it back. */
    private Message told(Outcome.Learnt learnt, Visit by) {
        Voice voice = surface.voice();
        String words = voice.say(
                "words-of.told",
                voice.inSentence(by.personAtOnce().name()),
                voice.inSentence(learnt.correction().lesson().text(), LONGEST_TOLD));
        List<Part> parts = new ArrayList<>(List.of(Part.Notes.of(words)));
        learnt.act()
                .ifPresent(act -> parts.add(new Part.Row(
                        "said", List.of(Button.does(voice.say("button.undo"), new Actions.TakeBack(act.toString()))))));
        return new Message(words, parts);
    }

    /** Whoever cannot be told later that it was taught before is told now. */
    private Optional<Message> repeats(Outcome.Learnt learnt, Visit by) {
        return surface.can().privateWords() == PrivateWords.AS_REPLY
                ? saved.known(learnt.how(), learnt.correction(), learnt.act(), by.personAtOnce())
                : Optional.empty();
    }

    private Reply mend(Problem problem, Filled filled, Interaction about, Visit by) {
        return Reply.Mend.of(beside(problem, filled, by), form(about, filled, by, extent(filled)));
    }

    private Map<String, String> beside(Problem problem, Filled filled, Visit by) {
        return lookup.problems().beside(problem, filled, surface.customer(by.workspace()));
    }

    /** Saves what somebody wrote who was not asked where it holds: where the form would have had it. */
    public Reply save(String text, Interaction about, Visit by) {
        Form form = form(about, Filled.nothing(CorrectionForm.KIND, Map.of()), by, Extent.ESSENTIALS);
        String where = form.value(Filled.WHERE).orElse("");
        Filled filled = Filled.of(
                CorrectionForm.KIND,
                Map.of(Filled.ANSWER, about.id().toString()),
                Map.of(Filled.TEXT, text, Filled.WHERE, where));
        return submit(new Submitted(filled, by));
    }

    /** Says which answer was taken for the one that is meant. */
    public String guessed(Interaction about) {
        return forms.guessed(about);
    }

    private Proposal proposal(Filled filled, ScopeChoice scope, Interaction about, Visit by) {
        Person person = by.personAtOnce();
        Optional<OfferedReply> said = reply(filled, by);
        return new Proposal(
                        id(filled, about, person),
                        person,
                        filled.textWithRewrite(replacements.versions(about), surface.rewriting(), surface.voice()),
                        scope,
                        filled.channel().flatMap(channel -> surface.channel(channel, person)),
                        filled.isCleared(),
                        filled.reach(),
                        null,
                        filled.severity(),
                        filled.tags(),
                        filled.notWhen(),
                        filled.until(),
                        source(filled, said, about))
                .forTeam(filled.team())
                .saidBy(said.filter(reply -> scope != ScopeChoice.ME)
                        .map(OfferedReply::author)
                        .filter(sayer -> !sayer.equals(person.id()))
                        .flatMap(sayer -> lookup.person(by.workspace(), sayer)));
    }

    /** Where it was said, unless they name another source. */
    private @Nullable String source(Filled filled, Optional<OfferedReply> said, Interaction about) {
        return Optional.ofNullable(filled.source())
                .or(() -> said.flatMap(reply -> surface.link(about, reply.message())))
                .orElse(null);
    }

    /** The same form makes the same correction, however often it is sent. One that stands in a message has no name of its own. */
    private static CorrectionId id(Filled filled, Interaction about, Person by) {
        List<String> parts = List.of(
                filled.carried(Filled.FORM).orElse(about.id().toString()),
                by.id().toString(),
                filled.text(),
                filled.scope().map(Enum::name).orElse("")
                        + filled.team().map(TeamId::value).orElse(""));
        return new CorrectionId(WorkQueue.named("form", String.join("\n", parts)));
    }
}
