package dev.errata.bot.question;

import java.util.Set;

/**
 * A channel or chat, as far as it matters for what holds there and who can read it.
 *
 * @param externalId the platform's own id of it, opaque
 * @param name what people call it, without a leading sign; may be empty for direct messages
 * @param shared whether people of another organisation can read it
 * @param teams the teams it belongs to
 */
public record Place(
        WorkspaceId workspace,
        PlaceId id,
        String externalId,
        String name,
        Privacy privacy,
        boolean shared,
        Set<TeamId> teams) {

    /** Who can read what is written in a place. */
    public enum Privacy {
        /** Everyone in the workspace; where the place belongs to teams, everyone in one of these. */
        PUBLIC,
        /** The members of the channel. */
        PRIVATE,
        /** One person and the bot. */
        DIRECT,
        /** A handful of people and the bot. */
        GROUP
    }

    public Place {
        teams = Set.copyOf(teams);
    }

    public boolean isPublic() {
        return privacy == Privacy.PUBLIC;
    }

    public boolean isDirect() {
        return privacy == Privacy.DIRECT;
    }
}
