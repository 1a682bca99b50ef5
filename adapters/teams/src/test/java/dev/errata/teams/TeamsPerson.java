package dev.errata.teams;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a Teams for tests.
 *
 * @param id what the person is called towards this bot
 * @param aadObjectId the account in the directory, if there is one
 */
public record TeamsPerson(String id, @Nullable String aadObjectId, String name, String tenant, String role) {

    /** A member of the tenant of {@link TeamsPayloads#TENANT}. */
    public static TeamsPerson member(String word, String name) {
        return new TeamsPerson("29:" + word, account(word), name, TeamsPayloads.TENANT, "user");
    }

    /** A guest in that tenant. */
    public static TeamsPerson guest(String word, String name) {
        return new TeamsPerson("29:" + word, account(word), name, TeamsPayloads.TENANT, "guest");
    }

    /** Somebody of another tenant, as in shared channels. */
    public static TeamsPerson stranger(String word, String name) {
        return new TeamsPerson("29:" + word, account(word), name, TeamsPayloads.OTHER_TENANT, "user");
    }

    /** The account that somebody has in the directory. */
    public static String account(String word) {
        return UUID.nameUUIDFromBytes(word.getBytes(UTF_8)).toString();
    }

    ObjectNode from() {
        ObjectNode from = JsonNodeFactory.instance.objectNode().put("id", id).put("name", name);
        if (aadObjectId != null) {
            from.put("aadObjectId", aadObjectId);
        }
        return from;
    }

    /** As the roster lists this person. */
    ObjectNode member() {
        ObjectNode member = from().put("tenantId", tenant).put("userRole", role);
        member.put("email", name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.com");
        return member.put("objectId", aadObjectId);
    }
}
