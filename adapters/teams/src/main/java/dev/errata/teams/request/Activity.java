package dev.errata.teams.request;

import dev.errata.teams.api.ConversationRef;
import dev.errata.teams.api.Fields;
import dev.errata.teams.api.Fields.Malformed;
import dev.errata.teams.api.Member;
import dev.errata.teams.api.ServiceUrl;
import dev.errata.teams.entry.Callers;
import dev.errata.teams.request.Spot.Kind;
import dev.errata.teams.text.TeamsText;
import dev.errata.teams.text.TeamsText.Mention;
import dev.errata.teams.text.TeamsText.Quote;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What Teams sends, which is called an activity whatever it is, and how it is read. */
record Activity(Fields fields) {

    /**
     * Reads the body of a request.
     *
     * @throws Malformed if it is no object
     */
    static Activity parse(byte[] body) {
        Fields fields = Fields.of(body);
        if (!fields.isObject()) {
            throw new Malformed("it is no JSON object");
        }
        return new Activity(fields);
    }

    Callers.Origin origin() {
        return new Callers.Origin(fields.text("/channelId", ""), fields.required("/serviceUrl"), tenant());
    }

    TeamsRequests.TeamsMessage message() {
        fields.required("/id");
        ActivityContext scene = scene();
        return new TeamsRequests.TeamsMessage(
                scene, new TeamsText(fields.text("/text", ""), mentions(), quotes(), scene.bot()));
    }

    /** Who did something, and where. */
    ActivityContext scene() {
        String tenant = tenant();
        if (tenant == null) {
            throw new Malformed("it has no tenant");
        }
        return new ActivityContext(
                tenant,
                Member.of(fields.in("/from")),
                spot(),
                fields.text("/id", ""),
                serviceUrl(),
                fields.text("/recipient/id"));
    }

    /** Under which message there are more reactions now, or fewer. */
    List<TeamsRequests.Reaction> reactions() {
        String message = fields.text("/replyToId", "");
        return message.isEmpty()
                ? List.of()
                : Stream.concat(
                                fields.each("/reactionsAdded").stream().map(added -> reaction(message, added, true)),
                                fields.each("/reactionsRemoved").stream()
                                        .map(removed -> reaction(message, removed, false)))
                        .toList();
    }

    private TeamsRequests.Reaction reaction(String message, Fields reaction, boolean added) {
        return new TeamsRequests.Reaction(scene(), message, reaction.text("/type", ""), added);
    }

    /** What was chosen in the menu of a message. */
    TeamsRequests.MessageAction menu(Fields value) {
        Fields message = value.in("/messagePayload");
        boolean passedOn = message.each("/attachments").stream()
                .anyMatch(attachment -> attachment.text("/contentType", "").startsWith("forwardedMessage"));
        return new TeamsRequests.MessageAction(
                scene(),
                value.text("/commandId", ""),
                message.text("/id"),
                message.text("/replyToId"),
                passedOn ? null : message.text("/from/user/id"),
                new TeamsText(message.text("/body/content", ""), List.of(), null));
    }

    /** Of what happens to a chat or team, which nobody need have done. */
    boolean addsBot() {
        String bot = fields.text("/recipient/id", "");
        return !bot.isEmpty()
                && fields.each("/membersAdded").stream().anyMatch(member -> bot.equals(member.text("/id")));
    }

    /** In some activities only the conversation says it. */
    private @Nullable String tenant() {
        return fields.either("/channelData/tenant/id", "/conversation/tenantId");
    }

    ServiceUrl serviceUrl() {
        return ServiceUrl.of(fields.required("/serviceUrl"))
                .orElseThrow(() -> new Malformed("its serviceUrl is none that answers may be sent to"));
    }

    Spot spot() {
        String[] address = ConversationRef.parts(fields.required("/conversation/id"));
        return new Spot(
                kind(),
                address[0],
                address.length > 1 ? address[1] : null,
                fields.text("/conversation/name"),
                fields.either("/channelData/team/id", "/channelData/teamsTeamId"),
                fields.text("/channelData/channel/type"));
    }

    private Kind kind() {
        return switch (fields.text("/conversation/conversationType", "")) {
            case "personal" -> Kind.PERSONAL;
            case "channel" -> Kind.CHANNEL;
            case "groupChat" -> Kind.GROUP;
            default -> unsaidKind();
        };
    }

    /** Some clients leave the type out. */
    private Kind unsaidKind() {
        Fields channelData = fields.in("/channelData");
        if (channelData.in("/team").isObject() || channelData.in("/channel").isObject()) {
            return Kind.CHANNEL;
        }
        return fields.json().at("/conversation/isGroup").asBoolean() ? Kind.GROUP : Kind.PERSONAL;
    }

    private List<Mention> mentions() {
        return entities("mention")
                .filter(entity -> entity.text("/mentioned/id") != null)
                .map(entity -> new Mention(
                        entity.required("/mentioned/id"), entity.text("/mentioned/name", ""), entity.text("/text", "")))
                .toList();
    }

    /** Of a message that was deleted, or is a card, nothing is said. */
    private List<Quote> quotes() {
        return entities("quotedReply")
                .map(entity -> entity.in("/quotedReply"))
                .map(quoted -> new Quote(quoted.text("/messageId", ""), quoted.text("/preview", "")))
                .filter(quote -> !quote.text().isBlank())
                .toList();
    }

    private Stream<Fields> entities(String type) {
        return fields.each("/entities").stream()
                .filter(entity -> entity.text("/type", "").equalsIgnoreCase(type));
    }
}
