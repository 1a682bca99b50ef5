package dev.errata.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each method of the Web API does to a {@link FakeWorld}, and answers. */
final class FakeMethods {

    private final FakeWorld world;
    private final FakeSocket socket;
    private final Map<String, Function<FakeCall, JsonObject>> methods = Map.ofEntries(
            Map.entry("apps.connections.open", this::openConnection),
            Map.entry("auth.test", this::authTest),
            Map.entry("chat.postMessage", this::postMessage),
            Map.entry("chat.postEphemeral", this::postEphemeral),
            Map.entry("chat.update", this::update),
            Map.entry("chat.delete", this::delete),
            Map.entry("chat.getPermalink", this::permalink),
            Map.entry("views.open", this::openView),
            Map.entry("views.update", this::updateView),
            Map.entry("conversations.info", this::channelInfo),
            Map.entry("conversations.members", this::members),
            Map.entry("conversations.history", this::history),
            Map.entry("conversations.replies", this::replies),
            Map.entry("users.info", this::userInfo),
            Map.entry("users.conversations", this::userConversations),
            Map.entry("team.info", this::teamInfo),
            Map.entry("usergroups.list", this::groups),
            Map.entry("assistant.threads.setStatus", this::status));

    FakeMethods(FakeWorld world, FakeSocket socket) {
        this.world = world;
        this.socket = socket;
    }

    JsonObject answer(FakeCall call) {
        Function<FakeCall, JsonObject> method = methods.get(call.method());
        if (method == null) {
            throw new FakeRefusal("unknown_method");
        }
        JsonObject answer = method.apply(call);
        answer.addProperty("ok", true);
        return answer;
    }

    private JsonObject openConnection(FakeCall call) {
        JsonObject answer = new JsonObject();
        answer.addProperty("url", socket.url());
        return answer;
    }

    private JsonObject authTest(FakeCall call) {
        JsonObject answer = new JsonObject();
        answer.addProperty("url", "https://acme.slack.com/");
        answer.addProperty("team", "Acme");
        answer.addProperty("user", "errata");
        answer.addProperty("team_id", FakeSlack.TEAM);
        answer.addProperty("user_id", FakeSlack.BOT_USER);
        answer.addProperty("bot_id", FakeSlack.BOT);
        answer.addProperty("is_enterprise_install", false);
        return answer;
    }

    private JsonObject postMessage(FakeCall call) {
        FakeChannel channel = writable(call);
        String text = call.argument("text").orElse("");
        JsonArray blocks = call.blocks();
        FakeRules.message(text, blocks);
        return posted(world.post(
                channel.id(),
                thread(call),
                FakeSlack.BOT_USER,
                text,
                blocks,
                call.object("metadata").orElse(null),
                null));
    }

    private JsonObject postEphemeral(FakeCall call) {
        FakeChannel channel = writable(call);
        String user = call.required("user");
        if (!channel.members().contains(user)) {
            throw new FakeRefusal("user_not_in_channel");
        }
        String text = call.argument("text").orElse("");
        JsonArray blocks = call.blocks();
        FakeRules.message(text, blocks);
        FakeMessage message = world.post(channel.id(), thread(call), FakeSlack.BOT_USER, text, blocks, null, user);
        JsonObject answer = new JsonObject();
        answer.addProperty("message_ts", message.ts());
        return answer;
    }

    private JsonObject update(FakeCall call) {
        FakeChannel channel = channel(call);
        FakeMessage message = world.message(channel.id(), call.required("ts"))
                .filter(found -> found.onlyFor() == null)
                .orElseThrow(() -> new FakeRefusal("message_not_found"));
        if (!message.isByBot()) {
            throw new FakeRefusal("cant_update_message");
        }
        String text = call.argument("text").orElse("");
        JsonArray blocks = call.argument("blocks").isPresent() ? call.blocks() : message.blocks();
        FakeRules.update(text, blocks);
        world.replace(message, message.edited(text, blocks));
        return posted(message);
    }

    private JsonObject delete(FakeCall call) {
        FakeMessage message = world.message(channel(call).id(), call.required("ts"))
                .filter(found -> found.onlyFor() == null)
                .orElseThrow(() -> new FakeRefusal("message_not_found"));
        if (!message.isByBot()) {
            throw new FakeRefusal("cant_delete_message");
        }
        world.delete(message);
        return posted(message);
    }

    private JsonObject permalink(FakeCall call) {
        FakeMessage message = world.message(channel(call).id(), call.required("message_ts"))
                .orElseThrow(() -> new FakeRefusal("message_not_found"));
        JsonObject answer = new JsonObject();
        answer.addProperty("permalink", FakeSlack.permalink(message.channel(), message.ts()));
        return answer;
    }

    private JsonObject openView(FakeCall call) {
        JsonObject json = view(call);
        return shown(call, world.open(world.useTrigger(call.required("trigger_id")), json));
    }

    private JsonObject updateView(FakeCall call) {
        FakeView view = world.view(call.required("view_id")).orElseThrow(() -> new FakeRefusal("not_found"));
        if (call.argument("hash").filter(hash -> !hash.equals(view.hash())).isPresent()) {
            throw new FakeRefusal("hash_conflict");
        }
        return shown(call, world.update(view, view(call)));
    }

    private JsonObject shown(FakeCall call, FakeView view) {
        world.showed(view, call);
        return answer("view", view.inAnswer());
    }

    private JsonObject channelInfo(FakeCall call) {
        FakeChannel channel = channel(call);
        boolean botIsIn = channel.members().contains(FakeSlack.BOT_USER);
        return answer("channel", channel.json(botIsIn));
    }

    private JsonObject members(FakeCall call) {
        return page(call, "members", channel(call).members().stream().sorted().map(JsonPrimitive::new));
    }

    private JsonObject history(FakeCall call) {
        FakeChannel channel = channel(call);
        if (!channel.members().contains(FakeSlack.BOT_USER)) {
            throw new FakeRefusal("not_in_channel");
        }
        return messages(
                call,
                world.messages(channel.id()).stream()
                        .filter(message ->
                                message.threadTs() == null || message.threadTs().equals(message.ts())));
    }

    private JsonObject replies(FakeCall call) {
        String thread = call.required("ts");
        List<FakeMessage> replies = world.messages(channel(call).id()).stream()
                .filter(message -> message.isIn(thread))
                .toList();
        if (replies.isEmpty()) {
            throw new FakeRefusal("thread_not_found");
        }
        return messages(call, replies.stream());
    }

    private JsonObject messages(FakeCall call, Stream<FakeMessage> found) {
        boolean metadata = Boolean.parseBoolean(
                        call.argument("include_all_metadata").orElse("false"))
                || call.argument("include_all_metadata").filter("1"::equals).isPresent();
        String oldest = call.argument("oldest").orElse("0");
        String thread = call.argument("ts").orElse("");
        return page(
                call,
                "messages",
                found.filter(message -> message.onlyFor() == null)
                        .filter(message -> message.ts().compareTo(oldest) >= 0
                                || message.ts().equals(thread))
                        .map(message -> message.json(metadata)));
    }

    private JsonObject userInfo(FakeCall call) {
        FakeUser user = Optional.ofNullable(world.users.get(call.required("user")))
                .orElseThrow(() -> new FakeRefusal("user_not_found"));
        return answer("user", user.json());
    }

    private JsonObject userConversations(FakeCall call) {
        String user = call.required("user");
        List<FakeChannel.Kind> kinds = FakeScopes.types(call);
        return page(
                call,
                "channels",
                world.channels.values().stream()
                        .filter(channel -> kinds.contains(channel.kind()))
                        .filter(channel -> channel.members().contains(user))
                        .filter(channel -> channel.kind() == FakeChannel.Kind.PUBLIC
                                || channel.members().contains(FakeSlack.BOT_USER))
                        .map(channel -> channel.json(false)));
    }

    private JsonObject groups(FakeCall call) {
        JsonArray groups = new JsonArray();
        synchronized (world) {
            world.groups.values().forEach(group -> groups.add(group.deepCopy()));
        }
        JsonObject answer = new JsonObject();
        answer.add("usergroups", groups);
        return answer;
    }

    private JsonObject teamInfo(FakeCall call) {
        String team = call.argument("team").orElse(FakeSlack.TEAM);
        JsonObject json = new JsonObject();
        json.addProperty("id", team);
        json.addProperty(
                "name",
                switch (team) {
                    case FakeSlack.TEAM -> "Acme";
                    case FakeSlack.OTHER_TEAM -> "Vendor Inc";
                    default -> throw new FakeRefusal("team_not_found");
                });
        return answer("team", json);
    }

    private JsonObject status(FakeCall call) {
        String channel = Optional.ofNullable(world.channels.get(call.required("channel_id")))
                .orElseThrow(() -> new FakeRefusal("channel_not_found"))
                .id();
        world.statuses.put(
                channel + ":" + call.required("thread_ts"),
                call.argument("status").orElse(""));
        return new JsonObject();
    }

    /** Of a person, the chat that they have alone with the bot. */
    private FakeChannel channel(FakeCall call) {
        String id = call.required("channel");
        return Optional.ofNullable(world.channels.get(id))
                .or(() -> world.channels.values().stream()
                        .filter(channel -> channel.kind() == FakeChannel.Kind.DIRECT
                                && channel.members().contains(id))
                        .findFirst())
                .filter(channel -> channel.kind() == FakeChannel.Kind.PUBLIC
                        || channel.members().contains(FakeSlack.BOT_USER))
                .orElseThrow(() -> new FakeRefusal("channel_not_found"));
    }

    private FakeChannel writable(FakeCall call) {
        FakeChannel channel = channel(call);
        if (channel.archived()) {
            throw new FakeRefusal("is_archived");
        }
        if (!channel.members().contains(FakeSlack.BOT_USER)) {
            throw new FakeRefusal("not_in_channel");
        }
        return channel;
    }

    private static @Nullable String thread(FakeCall call) {
        return call.argument("thread_ts").orElse(null);
    }

    private static JsonObject view(FakeCall call) {
        JsonObject view = call.object("view").orElseThrow(() -> new FakeRefusal("invalid_arguments"));
        FakeRules.view(view);
        return view;
    }

    private static JsonObject posted(FakeMessage message) {
        JsonObject answer = new JsonObject();
        answer.addProperty("channel", message.channel());
        answer.addProperty("ts", message.ts());
        return answer;
    }

    private static JsonObject answer(String name, JsonElement value) {
        JsonObject answer = new JsonObject();
        answer.add(name, value);
        return answer;
    }

    /** The cursor is the number of items before the page. Pages are small, so that every list has several. */
    private static JsonObject page(FakeCall call, String name, Stream<? extends JsonElement> items) {
        List<JsonElement> all = items.<JsonElement>map(item -> item).toList();
        int from = call.argument("cursor").map(Integer::parseInt).orElse(0);
        int to = Math.min(from + FakeSlack.PAGE, all.size());
        JsonArray page = new JsonArray();
        all.subList(Math.min(from, to), to).forEach(page::add);
        JsonObject metadata = new JsonObject();
        metadata.addProperty("next_cursor", to < all.size() ? String.valueOf(to) : "");
        JsonObject answer = answer(name, page);
        answer.add("response_metadata", metadata);
        return answer;
    }
}
