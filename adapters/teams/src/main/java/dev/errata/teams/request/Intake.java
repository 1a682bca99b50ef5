package dev.errata.teams.request;

import java.util.function.BiFunction;
import java.util.function.Function;

/** Reads an activity that was let in and hands it to whoever takes it. */
final class Intake {

    private static final int NOT_IMPLEMENTED = 501;

    private final TeamsRequests requests;

    Intake(TeamsRequests requests) {
        this.requests = requests;
    }

    /** Edits, deletions, reactions and whatever else there is concern nobody here, and are answered as if taken. */
    Reply take(Fields activity) {
        switch (activity.required("type")) {
            case "message" -> requests.message(ActivityReader.message(activity));
            case "conversationUpdate" -> requests.membership(ActivityReader.membership(activity));
            case "invoke" -> {
                return invoke(activity);
            }
            default -> {}
        }
        return Reply.TAKEN;
    }

    private Reply invoke(Fields activity) {
        return switch (activity.text("name", "")) {
            case "task/fetch" -> dialog(activity, InvokeReader::dialog, TeamsRequests::openDialog);
            case "task/submit" -> dialog(activity, InvokeReader::dialog, TeamsRequests::submitDialog);
            case "composeExtension/fetchTask" ->
                dialog(activity, InvokeReader::messageAction, TeamsRequests::openAction);
            case "composeExtension/submitAction" ->
                dialog(activity, InvokeReader::messageAction, TeamsRequests::submitAction);
            case "adaptiveCard/action" ->
                Reply.json(requests.execute(InvokeReader.execute(activity)).json());
            case "message/fetchTask" -> dialog(activity, InvokeReader::thumb, TeamsRequests::openFeedback);
            case "message/submitAction" -> {
                requests.submitFeedback(InvokeReader.feedback(activity));
                yield Reply.NOTHING;
            }
            default -> Reply.status(NOT_IMPLEMENTED);
        };
    }

    private <T> Reply dialog(
            Fields activity, Function<Fields, T> reader, BiFunction<TeamsRequests, T, DialogAnswer> answer) {
        return Reply.json(answer.apply(requests, reader.apply(activity)).json());
    }
}
