package dev.errata.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is so in a Teams for tests. Whoever uses it holds its lock. */
final class FakeWorld {

    private static final long FIRST_ID = 1_763_700_000_000L;

    /** By conversation or team. */
    final Map<String, List<TeamsPerson>> members = new HashMap<>();

    /** The channels of teams as they are listed, by the ids of the teams. */
    final Map<String, ObjectNode> teams = new HashMap<>();

    final List<FakePost> posts = new ArrayList<>();

    /** How often the bot has shown that it writes. */
    final Map<String, Integer> typing = new HashMap<>();

    /** The text so far of streams that have not ended, by their ids. */
    final Map<String, List<String>> streams = new LinkedHashMap<>();

    final List<String> ended = new ArrayList<>();
    private long ids = FIRST_ID;

    String newId() {
        return String.valueOf(++ids);
    }

    FakePost post(String conversation, String id, JsonNode activity) {
        FakePost post = new FakePost(conversation, id, activity, 0);
        posts.add(post);
        return post;
    }

    Optional<FakePost> find(String conversation, String id) {
        return posts.stream()
                .filter(post ->
                        isSame(post.conversation(), conversation) && post.id().equals(id))
                .findFirst();
    }

    void replace(FakePost before, FakePost after) {
        posts.set(posts.indexOf(before), after);
    }

    void remove(FakePost post) {
        posts.remove(post);
    }

    /** A message is the same whether it is addressed through its thread or its channel. */
    private static boolean isSame(String one, String other) {
        return withoutThread(one).equals(withoutThread(other));
    }

    static String withoutThread(String conversation) {
        return conversation.split(";messageid=", 2)[0];
    }
}
