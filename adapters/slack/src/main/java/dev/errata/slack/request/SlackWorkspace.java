package dev.errata.slack.request;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The customer a request belongs to.
 *
 * @param team the workspace's id; unknown in some requests of an installation for a whole organisation
 * @param enterprise the organisation's id, if the workspace is part of one
 * @param wholeOrganisation whether the bot is installed for the organisation and not for a single workspace
 */
public record SlackWorkspace(
        @Nullable String team, @Nullable String enterprise, boolean wholeOrganisation) {

    public SlackWorkspace {
        if ((wholeOrganisation ? enterprise : team) == null) {
            throw new IllegalArgumentException("a Slack request names neither its workspace nor its organisation");
        }
    }

    /** What this customer is known by: the organisation if the bot is installed for all of it, else the workspace. */
    public String key() {
        return Objects.requireNonNull(wholeOrganisation ? enterprise : team);
    }
}
