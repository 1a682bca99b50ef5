package dev.errata.slack.request;

import dev.errata.slack.text.SlackText;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the envelope of an event into a {@link SlackEvent}. */
final class EventReader {

    private static final Set<String> KNOWN = Set.of("app_mention", "message");

    private EventReader() {}

    static SlackEvent read(Fields envelope, int retry) {
        Fields event = envelope.in("event");
        String type = event.required("type");
        if (!KNOWN.contains(type)) {
            throw new Fields.Unknown("its event is of the type " + type);
        }
        Fields authorization = authorization(envelope);
        return new SlackEvent(
                workspace(envelope, authorization),
                new SlackEvent.Attempt(envelope.required("event_id"), retry),
                sender(event),
                spot(envelope, event),
                type,
                event.text("subtype"),
                new SlackText(event.text("text", ""), botUser(authorization)));
    }

    /** The first one is of the installation that the event was sent for. */
    private static Fields authorization(Fields envelope) {
        return envelope.each("authorizations").stream().findFirst().orElse(envelope.in("nothing"));
    }

    private static SlackWorkspace workspace(Fields envelope, Fields authorization) {
        boolean wholeOrganisation = authorization.flag("is_enterprise_install");
        String team = firstOf(authorization.text("team_id"), envelope.text("team_id"));
        String enterprise = firstOf(authorization.text("enterprise_id"), envelope.text("enterprise_id"));
        return workspace(team, enterprise, wholeOrganisation);
    }

    static SlackWorkspace workspace(@Nullable String team, @Nullable String enterprise, boolean wholeOrganisation) {
        if ((wholeOrganisation ? enterprise : team) == null) {
            throw new Fields.Unknown("it names no workspace");
        }
        return new SlackWorkspace(team, enterprise, wholeOrganisation);
    }

    private static SlackEvent.Sender sender(Fields event) {
        String team = firstOf(event.text("user_team"), event.text("source_team"), event.text("team"));
        return new SlackEvent.Sender(event.text("user"), team, event.text("bot_id"));
    }

    private static SlackEvent.Spot spot(Fields envelope, Fields event) {
        return new SlackEvent.Spot(
                event.required("channel"),
                ChannelTypes.privacy(event.text("channel_type", "")),
                envelope.flag("is_ext_shared_channel"),
                event.required("ts"),
                event.text("thread_ts"));
    }

    private static @Nullable String botUser(Fields authorization) {
        return authorization.flag("is_bot") ? authorization.text("user_id") : null;
    }

    static @Nullable String firstOf(@Nullable String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null && !candidate.isEmpty()) {
                return candidate;
            }
        }
        return null;
    }
}
