package dev.errata.bot.question;

import java.util.Set;

/**
 * One account in a workspace.
 *
 * @param externalId the platform's own id of it, opaque
 * @param name what colleagues call this person
 * @param role what the workspace lets this account do
 * @param teams the teams this person is a member of
 */
public record Person(WorkspaceId workspace, PersonId id, String externalId, String name, Role role, Set<TeamId> teams) {

    /** How an account stands in its workspace. */
    public enum Role {
        /** Administrator or owner of the workspace. */
        ADMIN,
        MEMBER,
        /** A guest, or somebody of another organisation: asks and rates, does not teach. */
        EXTERNAL
    }

    public Person {
        teams = Set.copyOf(teams);
    }

    public boolean isExternal() {
        return role == Role.EXTERNAL;
    }

    public boolean isAdmin() {
        return role == Role.ADMIN;
    }
}
