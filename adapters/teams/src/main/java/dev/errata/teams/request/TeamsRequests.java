package dev.errata.teams.request;

import dev.errata.teams.api.ConversationRef;

/**
 * Takes what Teams sends. Each method runs inside the HTTP request. Messages and changes are durably taken, or known not to be for us,
 * when it returns; slow work comes later. The others are answered by what they return, for which Teams waits a few seconds. If a method
 * throws, Teams is told that nothing was taken: what it sent it sends again, a person it tells that the app cannot be reached.
 */
public interface TeamsRequests {

    void message(TeamsMessage message);

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
