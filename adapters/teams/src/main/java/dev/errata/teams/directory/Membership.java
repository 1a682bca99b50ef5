package dev.errata.teams.directory;

import dev.errata.bot.people.Recent;
import dev.errata.teams.api.ConversationRef;
import dev.errata.teams.api.Member;
import dev.errata.teams.api.TeamsClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Who is in a chat or channel, remembered for some minutes. */
final class Membership {

    private static final Duration FRESH = Duration.ofMinutes(5);

    private final TeamsClient teams;
    private final Recent<String, Optional<Member>> members;

    Membership(TeamsClient teams, Clock clock) {
        this.teams = teams;
        this.members = new Recent<>(clock, FRESH);
    }

    /**
     * One of those who are there, by the account or by the id towards this bot.
     *
     * @throws dev.errata.teams.api.TeamsProblem if Teams does not say it soon
     */
    Optional<Member> of(ConversationRef conversation, String person) {
        String key = person + " " + conversation.id();
        return members.find(key)
                .orElseGet(() -> members.remember(key, teams.atOnce().member(conversation, person)));
    }
}
