package dev.errata.teams.api;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a chat or team, as Teams describes them to this bot: in its lists, or beside what they did.
 *
 * @param id what the person is called towards this bot; another bot knows the same person by another id
 * @param aadObjectId the account in the directory; absent for people without one
 * @param name what colleagues see; may be empty
 * @param tenant the person's own customer, which can be another one; not always said
 * @param role {@code user}, {@code guest}, {@code anonymous}, {@code bot}; not always said
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

    public boolean isBot() {
        return "bot".equals(role);
    }

    /** Whether this person is no member of the customer: a guest, somebody of another tenant, or nobody known. */
    public boolean isOutside(String customer) {
        return aadObjectId == null || (role != null && OUTSIDE.contains(role)) || !mayBeOf(customer);
    }

    /** Whether nothing is said against it that this person is of a customer's own. */
    public boolean mayBeOf(String customer) {
        return tenant == null || tenant.equalsIgnoreCase(customer);
    }

    /**
     * Reads one, of a list or of an activity, which do not call everything the same.
     *
     * @throws Fields.Malformed if there is no id
     */
    public static Member of(Fields given) {
        return new Member(
                given.required("/id"),
                given.either("/aadObjectId", "/objectId"),
                given.text("/name", ""),
                given.text("/tenantId"),
                given.either("/role", "/userRole"));
    }
}
