package dev.errata.teams.request;

import dev.errata.teams.api.ConversationRef;
import dev.errata.teams.api.Fields;

/** Hands an activity that was let in to whoever takes it. */
final class Intake {

    private static final int NOT_IMPLEMENTED = 501;

    private final TeamsRequests requests;

    Intake(TeamsRequests requests) {
        this.requests = requests;
    }

    /** Whatever else there is concerns nobody here, and is answered as if taken. */
    Response take(Activity activity) {
        switch (activity.fields().required("/type")) {
            case "message" -> requests.message(activity.message());
            case "messageUpdate" -> requests.edited(activity.message());
            case "messageDelete" -> requests.deleted(activity.scene());
            case "messageReaction" -> activity.reactions().forEach(requests::reacted);
            case "conversationUpdate" -> membership(activity);
            case "invoke" -> {
                return invoke(activity);
            }
            default -> {}
        }
        return Response.TAKEN;
    }

    private void membership(Activity activity) {
        Spot spot = activity.spot();
        ConversationRef place = new ConversationRef(activity.serviceUrl(), spot.address());
        if (activity.addsBot()) {
            requests.added(place, spot.kind());
        }
    }

    /** What somebody pressed, chose or submitted, each with its data in another place. */
    private Response invoke(Activity activity) {
        Fields value = activity.fields().in("/value");
        return switch (activity.fields().text("/name", "")) {
            case "task/fetch" -> requests.openDialog(press(activity, value.in("/data")));
            case "task/submit", "composeExtension/submitAction" ->
                requests.submitDialog(press(activity, value.in("/data")));
            case "composeExtension/fetchTask" -> requests.openAction(activity.menu(value));
            case "adaptiveCard/action" -> requests.execute(press(activity, value.in("/action/data")));
            case "message/fetchTask" -> requests.openFeedback(feedback(activity, value.in("/data/actionValue")));
            case "message/submitAction" -> {
                requests.submitFeedback(feedback(activity, value.in("/actionValue")));
                yield Response.NOTHING;
            }
            default -> Response.status(NOT_IMPLEMENTED);
        };
    }

    private static TeamsRequests.CardPress press(Activity activity, Fields data) {
        return new TeamsRequests.CardPress(activity.scene(), data.json());
    }

    /** A form of ours comes as an object or as the text of one; Teams' own as an object, or as what was written into it. */
    private static TeamsRequests.Feedback feedback(Activity activity, Fields given) {
        String written = given.text("/feedback", "");
        Fields form = given.in("/feedback").isObject() ? given.in("/feedback") : Fields.of(written);
        return new TeamsRequests.Feedback(
                activity.scene(),
                activity.fields().text("/replyToId"),
                given.text("/reaction", "").equals("like"),
                form.isObject() ? form.text("/feedbackText", "") : written,
                form.json());
    }
}
