package dev.errata.slack;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which scope each method needs, as Slack documents it, and what a token was granted. */
record FakeScopes(Set<String> granted) {

    private static final Map<String, String> ALWAYS = Map.of(
            "chat.postMessage", "chat:write",
            "chat.update", "chat:write",
            "chat.delete", "chat:write",
            "chat.postEphemeral", "chat:write",
            "assistant.threads.setStatus", "chat:write",
            "users.info", "users:read",
            "team.info", "team:read",
            "usergroups.list", "usergroups:read");
    private static final Map<String, String> BY_CHANNEL = Map.of(
            "conversations.info", "read",
            "conversations.members", "read",
            "conversations.history", "history",
            "conversations.replies", "history");

    FakeScopes {
        granted = Set.copyOf(granted);
    }

    void check(FakeCall call, Optional<FakeChannel> channel) {
        Optional.ofNullable(ALWAYS.get(call.method())).ifPresent(this::need);
        Optional.ofNullable(BY_CHANNEL.get(call.method()))
                .flatMap(right -> channel.map(found -> found.kind().scope(right)))
                .ifPresent(this::need);
        if (call.method().equals("users.conversations")) {
            types(call).forEach(kind -> need(kind.scope("read")));
        }
    }

    static List<FakeChannel.Kind> types(FakeCall call) {
        List<String> types =
                List.of(call.argument("types").orElse("public_channel").split(",", -1));
        return Arrays.stream(FakeChannel.Kind.values())
                .filter(kind -> types.contains(kind.inTypes()))
                .toList();
    }

    /** Whether an event about a message in such a channel is sent at all. */
    boolean hears(FakeChannel channel) {
        return granted.contains(channel.kind().scope("history"));
    }

    /** Whether what needs no more than this is sent at all. */
    boolean has(String scope) {
        return granted.contains(scope);
    }

    boolean hearsMentions() {
        return granted.contains("app_mentions:read");
    }

    private void need(String scope) {
        if (!granted.contains(scope)) {
            throw new FakeRefusal("missing_scope").with("needed", scope).with("provided", String.join(",", granted));
        }
    }
}
