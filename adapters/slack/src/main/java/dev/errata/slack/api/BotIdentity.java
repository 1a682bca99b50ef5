package dev.errata.slack.api;

import dev.errata.bot.question.Installation;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who the bot is to Slack.
 *
 * @param user the bot's user id, by which people mention it
 * @param scopes what the token may do; empty if Slack does not say
 */
public record BotIdentity(
        String user,
        @Nullable String team,
        String teamName,
        @Nullable String enterprise,
        boolean wholeOrganisation,
        Set<String> scopes) {

    public BotIdentity {
        scopes = Set.copyOf(scopes);
    }

    /** The customer as everything beyond Slack knows it; the same whichever of its requests names it. */
    public Installation installation() {
        String key = Objects.requireNonNull(wholeOrganisation ? enterprise : team);
        return new Installation("slack", key, teamName);
    }
}
