package dev.errata.teams.request;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.teams.api.ConversationRef;
import dev.errata.teams.text.TeamsText;
import org.jspecify.annotations.Nullable;

/**
 * Takes what Teams sends. Each method runs inside the HTTP request. Messages and changes are durably taken, or known not to be for us,
 * when it returns; slow work comes later. The others are answered by what they return, for which Teams waits a few seconds. If a method
 * throws, Teams is told that nothing was taken: what it sent it sends again, a person it tells that the app cannot be reached.
 */
public interface TeamsRequests {

    /** Somebody wrote where the bot can read it. */
    record TeamsMessage(ActivityContext scene, TeamsText text) {}

    /**
     * Somebody pressed a button of a card, or submitted a form in one.
     *
     * @param data what the button carries and the fields hold, in one object; anybody can have changed it
     */
    record CardPress(ActivityContext scene, JsonNode data) {}

    /**
     * Somebody chose something in the menu of a message.
     *
     * @param command which entry of ours it is; empty where the client does not say it
     * @param message which one, where Teams says it
     * @param thread the message that its thread begins with, if it is another one
     * @param author the account of whoever wrote it; null if a program did, or if it passes on what somebody else wrote
     */
    record MessageAction(
            ActivityContext scene,
            String command,
            @Nullable String message,
            @Nullable String thread,
            @Nullable String author,
            TeamsText text) {

        /** Teaches what a colleague wrote. */
        public static final String USE = "useAsCorrection";
    }

    /**
     * Somebody pressed a thumb under an answer, or submitted the form behind it.
     *
     * @param message the answer, where Teams says which
     * @param liked whether it was the thumb up
     * @param text what was written into the form that Teams shows by itself; empty otherwise
     * @param data what was written into a form of ours
     */
    record Feedback(ActivityContext scene, @Nullable String message, boolean liked, String text, JsonNode data) {}

    void message(TeamsMessage message);

    /**
     * Somebody put a reaction under a message, or took one away.
     *
     * @param message which one
     * @param type such as {@code like}
     */
    record Reaction(ActivityContext scene, String message, String type, boolean added) {}

    void reacted(Reaction reaction);

    /** Somebody wrote something else in place of what they wrote. */
    void edited(TeamsMessage message);

    /** Somebody deleted a message. */
    void deleted(ActivityContext message);

    /** The bot was added to a chat or team. */
    void added(ConversationRef place, Spot.Kind kind);

    /** A button that opens a dialog was pressed. */
    Response openDialog(CardPress press);

    /** A dialog was submitted, whatever had opened it. */
    Response submitDialog(CardPress submission);

    /** An action was chosen in the menu of a message. */
    Response openAction(MessageAction action);

    /** A button of a card was pressed, together with the fields beside it. */
    Response execute(CardPress press);

    /** A thumb under an answer was pressed; Teams asks for the form behind it. */
    Response openFeedback(Feedback thumb);

    /** The form behind a thumb was submitted. Teams allows no answer. */
    void submitFeedback(Feedback feedback);
}
