package dev.errata.slack.directory;

import dev.errata.bot.question.WorkspaceId;
import dev.errata.slack.api.BotIdentity;
import dev.errata.slack.api.SlackUser;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The installation that this program serves.
 *
 * @param key the organisation's id if the bot is installed for all of it, else the workspace's
 * @param name what the customer calls itself
 */
public record Customer(
        WorkspaceId workspace,
        String key,
        String name,
        String botUser,
        @Nullable String team,
        @Nullable String enterprise) {

    public static Customer of(WorkspaceId workspace, BotIdentity bot) {
        return new Customer(
                workspace, bot.installation().externalId(), bot.teamName(), bot.user(), bot.team(), bot.enterprise());
    }

    /**
     * Whether a request is of this customer.
     *
     * @param other the key that it names
     */
    public boolean is(String other) {
        return key.equals(other);
    }

    /** Whether an account belongs to the customer and is not a guest. */
    boolean isColleague(SlackUser user) {
        boolean ours = Objects.equals(user.team(), team)
                || (enterprise != null && Objects.equals(user.enterprise(), enterprise))
                || (enterprise != null && Objects.equals(user.team(), enterprise));
        return ours && !user.guest() && !user.stranger();
    }
}
