package dev.errata.teams.entry;

import java.util.Set;

/**
 * The customers that the bot works for.
 *
 * @param everyone whether all are, whatever their id
 */
public record AllowedTenants(Set<String> ids, boolean everyone) {

    public AllowedTenants {
        ids = Set.copyOf(ids);
    }

    public static AllowedTenants only(Set<String> ids) {
        return new AllowedTenants(ids, false);
    }

    public static AllowedTenants all() {
        return new AllowedTenants(Set.of(), true);
    }

    boolean includes(String tenant) {
        return everyone || ids.contains(tenant);
    }
}
