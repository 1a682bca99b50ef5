package dev.errata.teams.surface;

import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.delivery.BackgroundTasks;
import dev.errata.bot.people.Recent;
import dev.errata.teams.api.Content;
import dev.errata.teams.api.ConversationRef;
import dev.errata.teams.api.TeamsClient;
import dev.errata.teams.request.Spot;
import dev.errata.teams.skin.TeamsVoice;
import java.time.Clock;
import java.time.Duration;

/** Says once, where the bot was added, what it is for. */
final class Welcome {

    /** Teams repeats what it thinks nobody took. */
    private static final Duration REPEATED_WITHIN = Duration.ofMinutes(10);

    private final TeamsClient teams;
    private final BackgroundTasks asides;
    private final Recent<String, Boolean> said;

    Welcome(TeamsClient teams, BackgroundTasks asides, CacheBudget caches, Clock clock) {
        this.teams = teams;
        this.asides = asides;
        this.said = new Recent<>(caches, clock, REPEATED_WITHIN);
    }

    void to(ConversationRef place, Spot.Kind kind) {
        if (said.find(place.id()).isEmpty()) {
            said.remember(place.id(), true);
            Content words =
                    Content.text(TeamsVoice.VOICE.say(kind == Spot.Kind.PERSONAL ? "welcome.alone" : "welcome"));
            asides.soon("saying what the bot is for", () -> teams.post(place, words));
        }
    }
}
