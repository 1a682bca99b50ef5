package dev.errata.chat.usecase;

import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.teaching.Problem;
import dev.errata.bot.correction.teaching.ScopeChoices;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.loop.KnownAnswers;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.recall.Application;
import dev.errata.bot.reply.OfferedReplies;
import dev.errata.bot.reply.OfferedReply;
import dev.errata.bot.reply.ReplyId;
import dev.errata.chat.form.ProblemWords;
import dev.errata.chat.screen.PendingReply;
import dev.errata.chat.screen.Reply;
import dev.errata.chat.surface.Surface;
import dev.errata.chat.surface.Visit;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Answers and corrections by the ids that stand in buttons and forms, and what is said where there are none, or somebody may not. */
public final class Lookup {

    private final Surface surface;
    private final KnownAnswers known;
    private final OfferedReplies replies;
    private final Directory directory;
    private final ScopeChoices scopes;
    private final ProblemWords problems;

    public Lookup(
            Surface surface, KnownAnswers known, OfferedReplies replies, Directory directory, ScopeChoices scopes) {
        this.surface = surface;
        this.known = known;
        this.replies = replies;
        this.directory = directory;
        this.scopes = scopes;
        this.problems = new ProblemWords(surface.voice());
    }

    /** An answer that can be in front of this person. */
    public Optional<Interaction> answer(String id, Visit by) {
        return known.find(by.workspace(), id).filter(by::reaches);
    }

    public Optional<Interaction> find(String id, Visit by) {
        return known.find(by.workspace(), id);
    }

    public Optional<Correction> correction(String id, WorkspaceId workspace) {
        return known.correction(workspace, id);
    }

    /** A correction as it is now, if the answer was given it: only then do the buttons below that answer lead there. */
    public Optional<Correction> given(Interaction answer, String id) {
        return known.given(answer, id);
    }

    /** What somebody said below an answer, if it may be remembered. */
    public Optional<OfferedReply> reply(String id, WorkspaceId workspace) {
        try {
            return replies.find(workspace, ReplyId.of(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    ScopeChoices scopes() {
        return scopes;
    }

    /** Somebody by an id that anybody can have written. */
    Optional<Person> person(WorkspaceId workspace, String id) {
        try {
            return person(workspace, PersonId.of(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Optional<Person> person(WorkspaceId workspace, PersonId id) {
        return directory.person(workspace, id);
    }

    public OfferedReplies replies() {
        return replies;
    }

    /** By which this person said of an offer what they say of it now, such as by pressing twice. */
    Optional<Act> saidBefore(Interaction answer, Correction offered, Predicate<Act.Kind> said, Visit by) {
        return known.saying(by.personAtOnce(), answer, offered.id()).filter(act -> said.test(act.kind()));
    }

    /** A correction in the version that an answer was given; the only one where none is named. */
    static Optional<Correction> asGiven(Interaction answer, Optional<String> id) {
        return answer.answer().given().stream()
                .filter(given -> id.map(given.id().toString()::equals).orElse(true))
                .findFirst();
    }

    /** A correction that has to do with an answer: it was recalled for it. */
    public static Optional<Correction> recalled(Interaction answer, String id) {
        return answer.answer().applications().stream()
                .map(Application::correction)
                .filter(correction -> correction.id().toString().equals(id))
                .findFirst();
    }

    /** What follows for an answer, or that it cannot be found. */
    public PendingReply with(String answer, Visit by, Function<Interaction, PendingReply> then) {
        return orNotFound(answer(answer, by).map(then), by);
    }

    PendingReply orNotFound(Optional<PendingReply> found, Visit by) {
        return found.orElseGet(() -> PendingReply.of(refusal(Problem.NOT_FOUND, by)));
    }

    Reply refusal(Problem problem, Visit by) {
        return Reply.say(problems.words(problem, surface.customer(by.workspace())));
    }

    Reply refusal(Problem problem, Correction correction) {
        return Reply.say(problems.words(problem, who(problem, correction)));
    }

    /** The same to whoever sees already what came of it. */
    Reply acknowledged(Problem problem, Correction correction) {
        return new Reply.Acknowledge(problems.words(problem, who(problem, correction)));
    }

    /** The customer, or the author, where the words name one. */
    String who(Problem problem, Correction correction) {
        return problem == Problem.NOT_YOURS ? correction.author().name() : surface.customer(correction.workspace());
    }

    public ProblemWords problems() {
        return problems;
    }
}
