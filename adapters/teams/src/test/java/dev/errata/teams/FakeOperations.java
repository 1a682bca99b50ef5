package dev.errata.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.errata.teams.FakeConnector.Operation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** Does what the bot asks for, under the rules that Teams has. */
final class FakeOperations {

    private static final int LARGEST = 28 * 1024;
    private static final int CONVERSATION = 2;
    private static final int MESSAGE = 4;

    private final FakeWorld world;

    FakeOperations(FakeWorld world) {
        this.world = world;
    }

    ResponseDefinitionBuilder answer(Operation operation, List<String> path, JsonNode body, int from) {
        synchronized (world) {
            return switch (operation) {
                case POST -> posted(path.get(CONVERSATION), body);
                case UPDATE -> updated(path.get(CONVERSATION), path.get(MESSAGE), body);
                case DELETE -> deleted(path.get(CONVERSATION), path.get(MESSAGE));
                case OPEN_CHAT -> chat(body);
                case MEMBERS -> members(path.get(CONVERSATION), from);
                case MEMBER -> member(path.get(CONVERSATION), path.get(MESSAGE));
                case CHANNELS -> channels(path.get(CONVERSATION));
                case TEAM -> team(path.get(CONVERSATION));
                case TOKEN, UNKNOWN -> FakeTroubles.error(404, "NotFound", "There is nothing there");
            };
        }
    }

    private ResponseDefinitionBuilder team(String id) {
        JsonNode team = world.teams.get(id);
        return team == null
                ? FakeTroubles.error(404, "NotFound", "There is no such team")
                : FakeTroubles.json(
                        200,
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("id", id)
                                .put("name", team.path("name").asText())
                                .toString());
    }

    private ResponseDefinitionBuilder posted(String conversation, JsonNode activity) {
        if (activity.toString().getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            return FakeTroubles.error(413, "MessageSizeTooBig", "Message size too large");
        }
        Optional<JsonNode> stream = stream(activity);
        if (stream.isPresent()) {
            return streamed(conversation, activity, stream.get());
        }
        if (activity.path("type").asText().equals("typing")) {
            world.typing.merge(conversation, 1, Integer::sum);
            return id(201, world.newId());
        }
        return id(201, world.post(conversation, world.newId(), activity).id());
    }

    private ResponseDefinitionBuilder streamed(String conversation, JsonNode activity, JsonNode stream) {
        String id = stream.path("streamId").asText();
        boolean begins = id.isEmpty();
        if (!conversation.startsWith("a:") || (!begins && !world.streams.containsKey(id))) {
            return FakeTroubles.error(403, "ContentStreamNotAllowed", "Content stream is not allowed");
        }
        if (stream.path("streamType").asText().equals("final")) {
            world.streams.remove(id);
            world.post(conversation, id, activity);
            return FakeTroubles.json(202, "{}");
        }
        String stand = begins ? "a-" + world.newId() : id;
        List<String> shown = world.streams.computeIfAbsent(stand, any -> new ArrayList<>());
        if (stream.path("streamSequence").asInt() != shown.size() + 1
                || activity.path("text").asText().isEmpty()) {
            return FakeTroubles.error(400, "BadRequest", "Start streaming activities should include text");
        }
        shown.add(stream.path("streamType").asText() + ": "
                + activity.path("text").asText());
        return begins ? id(201, stand) : FakeTroubles.json(202, "{}");
    }

    private static Optional<JsonNode> stream(JsonNode activity) {
        for (JsonNode entity : activity.path("entities")) {
            if (entity.path("type").asText().equals("streaminfo")) {
                return Optional.of(entity);
            }
        }
        return Optional.empty();
    }

    private ResponseDefinitionBuilder updated(String conversation, String id, JsonNode activity) {
        Optional<FakePost> post = world.find(conversation, id);
        post.ifPresent(before -> world.replace(before, before.edited(activity)));
        return post.isPresent() ? id(200, id) : noMessage();
    }

    private ResponseDefinitionBuilder deleted(String conversation, String id) {
        Optional<FakePost> post = world.find(conversation, id);
        post.ifPresent(world::remove);
        return post.isPresent() ? FakeTroubles.json(200, "") : noMessage();
    }

    private static ResponseDefinitionBuilder noMessage() {
        return FakeTroubles.error(404, "ActivityNotFoundInConversation", "The message is not there");
    }

    /** The same chat each time, as in Teams, also where somebody is named by their account. */
    private ResponseDefinitionBuilder chat(JsonNode body) {
        StringJoiner chat = new StringJoiner("+", "a:", "");
        body.path("members").forEach(member -> chat.add(idOf(member.path("id").asText())));
        boolean complete = body.path("bot").path("id").asText().equals(TeamsPayloads.BOT)
                && !body.path("channelData").path("tenant").path("id").asText().isEmpty();
        return complete ? id(201, chat.toString()) : FakeTroubles.error(400, "BadSyntax", "Incorrect conversation");
    }

    private String idOf(String named) {
        return world.members.values().stream()
                .flatMap(List::stream)
                .filter(person -> named.equals(person.aadObjectId()))
                .map(TeamsPerson::id)
                .findFirst()
                .orElse(named);
    }

    private ResponseDefinitionBuilder members(String conversation, int from) {
        List<TeamsPerson> all = world.members.get(conversation);
        if (all == null) {
            return noConversation();
        }
        int to = Math.min(all.size(), from + FakeConnector.PAGE);
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        ArrayNode members = page.putArray("members");
        all.subList(from, to).forEach(person -> members.add(person.member()));
        if (to < all.size()) {
            page.put("continuationToken", String.valueOf(to));
        }
        return FakeTroubles.json(200, page.toString());
    }

    private ResponseDefinitionBuilder member(String conversation, String id) {
        List<TeamsPerson> all = world.members.get(conversation);
        if (all == null) {
            return noConversation();
        }
        return all.stream()
                .filter(person -> id.equals(person.id()) || id.equals(person.aadObjectId()))
                .findFirst()
                .map(person -> FakeTroubles.json(200, person.member().toString()))
                .orElseGet(() -> FakeTroubles.error(404, "MemberNotFoundInConversation", "The member is not there"));
    }

    private static ResponseDefinitionBuilder noConversation() {
        return FakeTroubles.error(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.");
    }

    private ResponseDefinitionBuilder channels(String team) {
        ObjectNode listed = world.teams.get(team);
        return listed == null ? noConversation() : FakeTroubles.json(200, listed.toString());
    }

    private static ResponseDefinitionBuilder id(int status, String id) {
        return FakeTroubles.json(status, "{\"id\":\"" + id + "\"}");
    }
}
