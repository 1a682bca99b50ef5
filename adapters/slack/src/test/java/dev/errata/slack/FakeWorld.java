package dev.errata.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands in a Slack for tests: people, channels, messages and modals. */
final class FakeWorld {

    final Map<String, FakeChannel> channels = new LinkedHashMap<>();
    final Map<String, FakeUser> users = new LinkedHashMap<>();
    final Map<String, JsonObject> groups = new LinkedHashMap<>();
    final List<FakeMessage> messages = new ArrayList<>();
    final Map<String, String> statuses = new HashMap<>();
    private final Map<String, Deque<FakeView>> views = new HashMap<>();
    private final Map<String, List<FakeCall>> showing = new HashMap<>();
    private final Map<String, String> triggers = new HashMap<>();
    private final Set<String> usedTriggers = new HashSet<>();
    private long clock = 1_800_000_000_000_100L;
    private int ids;

    synchronized String nextTs() {
        clock += 1_000_000;
        return clock / 1_000_000 + "." + "%06d".formatted(clock % 1_000_000);
    }

    synchronized String nextId(String prefix) {
        return prefix + "%06d".formatted(++ids);
    }

    synchronized String newTrigger(String user) {
        String trigger = nextId("trigger.");
        triggers.put(trigger, user);
        return trigger;
    }

    synchronized void expireTriggers() {
        triggers.clear();
    }

    /** The person whose press this trigger is of; it can be used once. */
    synchronized String useTrigger(String trigger) {
        String user = triggers.remove(trigger);
        if (user == null) {
            throw new FakeRefusal(usedTriggers.contains(trigger) ? "exchanged_trigger_id" : "expired_trigger_id");
        }
        usedTriggers.add(trigger);
        return user;
    }

    synchronized FakeMessage add(FakeMessage message) {
        messages.add(message);
        return message;
    }

    synchronized FakeMessage post(
            String channel,
            @Nullable String threadTs,
            String user,
            String text,
            JsonArray blocks,
            @Nullable JsonObject metadata,
            @Nullable String onlyFor) {
        withBlockIds(blocks);
        return add(new FakeMessage(channel, nextTs(), threadTs, user, text, blocks, metadata, onlyFor, 0));
    }

    synchronized Optional<FakeMessage> message(String channel, String ts) {
        return messages.stream()
                .filter(message ->
                        message.channel().equals(channel) && message.ts().equals(ts))
                .findFirst();
    }

    synchronized void replace(FakeMessage before, FakeMessage after) {
        messages.set(messages.indexOf(before), after);
    }

    synchronized void delete(FakeMessage message) {
        messages.remove(message);
    }

    synchronized List<FakeMessage> messages(String channel) {
        return FakeMessage.sorted(messages.stream()
                .filter(message -> message.channel().equals(channel))
                .toList());
    }

    synchronized FakeView push(String user, JsonObject json) {
        FakeView view = new FakeView(nextId("V"), user, nextId("hash."), withBlockIds(json));
        screen(user).push(view);
        return view;
    }

    synchronized FakeView open(String user, JsonObject json) {
        screen(user).clear();
        return push(user, json);
    }

    synchronized FakeView update(FakeView before, JsonObject json) {
        FakeView after = new FakeView(before.id(), before.user(), nextId("hash."), withBlockIds(json));
        Deque<FakeView> stack = new ArrayDeque<>();
        screen(before.user()).forEach(view -> stack.addLast(view.id().equals(before.id()) ? after : view));
        views.put(before.user(), stack);
        return after;
    }

    synchronized Optional<FakeView> view(String id) {
        return views.values().stream()
                .flatMap(Deque::stream)
                .filter(view -> view.id().equals(id))
                .findFirst();
    }

    /** The views in front of somebody, the topmost first. */
    synchronized Deque<FakeView> screen(String user) {
        return views.computeIfAbsent(user, anybody -> new ArrayDeque<>());
    }

    /** Remembers a call that put a view in front of somebody. */
    synchronized void showed(FakeView view, FakeCall call) {
        showing.computeIfAbsent(view.user(), anybody -> new ArrayList<>()).add(call);
    }

    synchronized List<FakeCall> showing(String user) {
        return List.copyOf(showing.getOrDefault(user, List.of()));
    }

    private JsonObject withBlockIds(JsonObject view) {
        JsonObject copy = view.deepCopy();
        if (copy.has("blocks")) {
            withBlockIds(copy.getAsJsonArray("blocks"));
        }
        return copy;
    }

    private void withBlockIds(JsonArray blocks) {
        for (JsonElement block : blocks) {
            if (!block.getAsJsonObject().has("block_id")) {
                block.getAsJsonObject().addProperty("block_id", nextId("b"));
            }
        }
    }
}
