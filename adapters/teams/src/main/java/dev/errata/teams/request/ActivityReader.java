package dev.errata.teams.request;

import dev.errata.teams.api.ServiceUrl;
import dev.errata.teams.entry.Origin;
import dev.errata.teams.request.Spot.Kind;
import dev.errata.teams.text.Mention;
import dev.errata.teams.text.TeamsText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what every activity says, and messages and changes as a whole. */
final class ActivityReader {

    private ActivityReader() {}

    static Origin origin(Fields activity) {
        return new Origin(activity.text("channelId", ""), activity.required("serviceUrl"), tenant(activity));
    }

    static TeamsMessage message(Fields activity) {
        activity.required("id");
        ActivityContext scene = scene(activity);
        return new TeamsMessage(scene, new TeamsText(activity.text("text", ""), mentions(activity), scene.bot()));
    }

    /** Nobody need have done it: what happens to a team has no sender. */
    static MembershipChange membership(Fields activity) {
        return new MembershipChange(
                requiredTenant(activity),
                spot(activity),
                serviceUrl(activity),
                activity.in("recipient").text("id"),
                ids(activity, "membersAdded"));
    }

    static ActivityContext scene(Fields activity) {
        return new ActivityContext(
                requiredTenant(activity),
                sender(activity.requiredIn("from")),
                spot(activity),
                activity.text("id", ""),
                serviceUrl(activity),
                activity.in("recipient").text("id"));
    }

    private static String requiredTenant(Fields activity) {
        String tenant = tenant(activity);
        if (tenant == null) {
            throw new Fields.Malformed("it has no tenant");
        }
        return tenant;
    }

    /** In some activities only the conversation says it. */
    private static @Nullable String tenant(Fields activity) {
        Fields said = activity.in("channelData").in("tenant");
        return firstOf(said.text("id"), activity.in("conversation").text("tenantId"));
    }

    private static ServiceUrl serviceUrl(Fields activity) {
        return ServiceUrl.of(activity.required("serviceUrl"))
                .orElseThrow(() -> new Fields.Malformed("its serviceUrl is none that answers may be sent to"));
    }

    private static Sender sender(Fields from) {
        return new Sender(
                from.required("id"),
                from.text("aadObjectId"),
                from.text("name", ""),
                from.text("tenantId"),
                from.text("role"));
    }

    private static Spot spot(Fields activity) {
        Fields conversation = activity.requiredIn("conversation");
        Fields channelData = activity.in("channelData");
        Fields channel = channelData.in("channel");
        String[] address = Spot.parts(conversation.required("id"));
        return new Spot(
                kind(conversation, channelData),
                address[0],
                address.length > 1 ? address[1] : null,
                conversation.text("name"),
                firstOf(channelData.in("team").text("id"), channelData.text("teamsTeamId")),
                channel.text("type"));
    }

    /** Some clients leave the type out. */
    private static Kind kind(Fields conversation, Fields channelData) {
        return switch (conversation.text("conversationType", "")) {
            case "personal" -> Kind.PERSONAL;
            case "channel" -> Kind.CHANNEL;
            case "groupChat" -> Kind.GROUP;
            default -> unsaidKind(conversation, channelData);
        };
    }

    private static Kind unsaidKind(Fields conversation, Fields channelData) {
        if (channelData.has("team") || channelData.has("channel")) {
            return Kind.CHANNEL;
        }
        return conversation.flag("isGroup") ? Kind.GROUP : Kind.PERSONAL;
    }

    private static List<Mention> mentions(Fields activity) {
        return activity.each("entities").stream()
                .filter(entity -> entity.text("type", "").equalsIgnoreCase("mention"))
                .filter(entity -> entity.in("mentioned").text("id") != null)
                .map(entity -> new Mention(
                        entity.in("mentioned").required("id"),
                        entity.in("mentioned").text("name", ""),
                        entity.text("text", "")))
                .toList();
    }

    private static List<String> ids(Fields activity, String members) {
        return activity.each(members).stream()
                .map(member -> member.text("id", ""))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    private static @Nullable String firstOf(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }
}
