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
    private final boolean quotesOnly;
    private final Recent<String, Boolean> said;

    /** @param quotesOnly whether no language model was ever set up */
    Welcome(TeamsClient teams, BackgroundTasks asides, boolean quotesOnly, CacheBudget caches, Clock clock) {
        this.teams = teams;
        this.asides = asides;
        this.quotesOnly = quotesOnly;
        this.said = new Recent<>(caches, clock, REPEATED_WITHIN);
    }

    void to(ConversationRef place, Spot.Kind kind) {
        if (said.find(place.id()).isEmpty()) {
            said.remember(place.id(), true);
            String welcome = TeamsVoice.VOICE.say(kind == Spot.Kind.PERSONAL ? "welcome.alone" : "welcome");
            Content words = Content.text(quotesOnly ? welcome + " " + TeamsVoice.VOICE.say("quotes-only") : welcome);
            asides.soon("saying what the bot is for", () -> teams.post(place, words));
        }
    }
}
