package dev.errata.teams.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a chat or team, as Teams describes them to this bot.
 *
 * @param id what the person is called towards this bot
 * @param aadObjectId the account in the directory; absent for people without one
 * @param tenant the person's own customer, which can be another one; not always said
 * @param role {@code user}, {@code guest}, {@code anonymous}; not always said
 */
public record Member(
        String id,
        @Nullable String aadObjectId,
        String name,
        @Nullable String tenant,
        @Nullable String role) {

    private static final Set<String> OUTSIDE = Set.of("guest", "anonymous");

    /** What the person is known by beyond Teams: the account where there is one, the same in every chat. */
    public String key() {
        return aadObjectId == null ? id : aadObjectId;
    }

    /** Whether this person is no member of the customer: a guest, somebody of another tenant, or nobody known. */
    public boolean isOutside(String customer) {
        return aadObjectId == null
                || (role != null && OUTSIDE.contains(role))
                || (tenant != null && !tenant.equalsIgnoreCase(customer));
    }

    static Member of(JsonNode json) {
        String account = Json.text(json, "aadObjectId");
        return new Member(
                Json.required(json, "id"),
                account == null ? Json.text(json, "objectId") : account,
                Json.text(json, "name", ""),
                Json.text(json, "tenantId"),
                Json.text(json, "userRole"));
    }
}
