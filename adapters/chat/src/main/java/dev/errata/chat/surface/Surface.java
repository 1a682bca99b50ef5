package dev.errata.chat.surface;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.loop.WhatFits.Doubtful;
import dev.errata.bot.loop.WhatFits.Limits;
import dev.errata.bot.people.Visibility;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.Question;
import dev.errata.bot.question.TeamId;
import dev.errata.bot.question.ThreadId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.chat.form.Rewriting;
import dev.errata.chat.screen.AnswerScreen;
import dev.errata.chat.screen.Message;
import dev.errata.chat.showing.Doubts;
import dev.errata.chat.words.ScopeLabels;
import dev.errata.chat.words.Voice;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A platform, as the conversation sees it. */
public interface Surface {

    /** Names the work that comes of it, such as {@code slack}. */
    String name();

    Capabilities can();

    Voice voice();

    Visibility sight();

    /** What the customer calls itself. */
    String customer(WorkspaceId workspace);

    /** The same visit as before the work was taken. */
    Visit visit(WorkspaceId workspace, StoredVisit stored);

    /** What the choices of a form are called in a place. */
    ScopeLabels labels(Place place);

    /** What a team is called, if it is known without asking for long. */
    default Optional<String> team(WorkspaceId workspace, TeamId team) {
        return Optional.empty();
    }

    /** The other channels in which somebody may have a correction hold; empty where the platform lets them choose by itself. */
    List<Place> channels(Visit by, Place not);

    /** A channel that was chosen in a form, if this person may. */
    Optional<Place> channel(String externalId, Person by);

    /** What is said below an answer because of where it stands, such as that only mentions are heard there. */
    default Optional<String> hint(Visit visit) {
        return Optional.empty();
    }

    /**
     * Somebody in the place of a visit, by the platform's own id; empty if nobody there has it.
     *
     * @throws dev.errata.chat.call.CallProblem if the platform does not say it
     */
    Optional<Person> person(Visit there, String externalId);

    /**
     * What a message says now, in a place where an answer stands; empty if it was deleted. Only where messages can be read again.
     *
     * @param message as in {@link Heard#key}
     * @throws dev.errata.chat.call.CallProblem if the platform does not say it, and asking later may help
     */
    default Optional<String> reread(Interaction below, String message) {
        return Optional.empty();
    }

    /** Where people find a message, if they can be sent there. */
    default Optional<String> link(Interaction below, String message) {
        return Optional.empty();
    }

    /** Where people find an answer, if they can be sent there. */
    Optional<String> link(Interaction answer);

    /**
     * Does the work for which somebody waits, and lets them know meanwhile that it is done.
     *
     * @param words what the bot is doing
     * @return what came of it, with the way in which it is to be posted
     */
    Written writing(Visit visit, String words, Supplier<Interaction> work);

    /** An answer, and how its messages get to people. */
    record Written(Interaction answer, Outlet outlet) {}

    /**
     * The same person in their own chat with the bot, where nobody else reads.
     *
     * @param answer the one that is to come there
     * @param about says what it is an answer to, where nothing else does; said there first
     * @throws dev.errata.chat.call.CallProblem if there is no way to that chat now
     */
    Visit alone(Visit by, InteractionId answer, String about);

    /** Lets people know that their question is being answered again. */
    default void busy(Question question, String words) {}

    /**
     * Lets people know that their question waits. Returns false if these words show nowhere but in a message.
     *
     * @param words how long the queue is
     */
    default boolean showsWaiting(Visit visit, String words) {
        return false;
    }

    /**
     * Tells somebody something alone who is not here, soon, in their own chat with the bot. Nothing where people see it by themselves.
     *
     * @param by whoever it comes of
     */
    default void tell(Visit by, Person whom, Message message) {}

    /** Asks whoever has just taught something which questions it fits. */
    default void ask(
            Visit author, Interaction below, Correction taught, List<Doubtful> doubtful, Optional<Limits> limits) {
        author.tell(below, new Doubts(voice()).of(taught.id(), doubtful, limits));
    }

    /** How answers are opened in the field in which they are written anew. */
    Rewriting rewriting();

    /** How an answer gets to people that nobody waits for in front of a screen, for everyone or for whoever asked. */
    Outlet outlet(Visit visit, Interaction answer);

    /** How an answer gets to one person alone although others were to read it as well. */
    default Outlet alone(Visit visit, Interaction answer) {
        return outlet(visit, answer);
    }

    /**
     * The messages of an answer that stand there already, to be changed.
     *
     * @param stands where, if it is known
     * @return empty if nobody can be reached there now
     */
    Optional<Outlet> outlet(Interaction answer, Optional<Place> stands);

    /**
     * Deletes a message of ours.
     *
     * @param thread the thread it stands in, if it stands in one
     * @throws dev.errata.chat.call.CallProblem if that did not work
     */
    void takeDown(Place place, Optional<ThreadId> thread, String messageId);

    /** Turns a screen into this platform's messages, and has them go where they belong. */
    interface Outlet {

        /** Where the messages stand. */
        Place place();

        Posting posting(AnswerScreen screen);
    }
}
