package dev.errata.teams.request;

/**
 * Takes what Teams sends. Each method runs inside the HTTP request. Messages and changes are durably taken, or known not to be for us,
 * when it returns; slow work comes later. The others are answered by what they return, for which Teams waits a few seconds. If a method
 * throws, Teams is told that nothing was taken: what it sent it sends again, a person it tells that the app cannot be reached.
 */
public interface TeamsRequests {

    void message(TeamsMessage message);

    void membership(MembershipChange change);

    /** A button that opens a dialog was pressed. */
    DialogAnswer openDialog(CardPress press);

    /** The dialog that such a button opened was submitted. */
    DialogAnswer submitDialog(CardPress submission);

    /** An action was chosen in the menu of a message. */
    DialogAnswer openAction(MessageAction action);

    /** The dialog that such an action opened was submitted. */
    DialogAnswer submitAction(MessageAction submission);

    /** A button of a card was pressed, together with the fields beside it. */
    CardAnswer execute(CardPress press);

    /** A thumb under an answer was pressed; Teams asks for the form behind it. */
    DialogAnswer openFeedback(Feedback thumb);

    /** The form behind a thumb was submitted. Teams allows no answer. */
    void submitFeedback(Feedback feedback);
}
