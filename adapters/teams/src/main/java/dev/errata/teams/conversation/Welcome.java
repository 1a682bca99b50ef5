package dev.errata.teams.conversation;

import dev.errata.bot.delivery.AsideRoom;
import dev.errata.teams.api.Content;
import dev.errata.teams.api.TeamsClient;
import dev.errata.teams.cards.Words;
import dev.errata.teams.request.MembershipChange;

/** Says once, where the bot was added, what it is for. */
final class Welcome {

    private final TeamsClient teams;
    private final AsideRoom asides;

    Welcome(TeamsClient teams, AsideRoom asides) {
        this.teams = teams;
        this.asides = asides;
    }

    void to(MembershipChange change) {
        if (change.isBotAdded()) {
            asides.soon(
                    "saying what the bot is for", () -> teams.post(change.place(), Content.text(Words.say("welcome"))));
        }
    }
}
