package dev.errata.bench.proof.chaos.crowd;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.bench.proof.Books;
import dev.errata.teams.Delivered;
import dev.errata.teams.TeamsSender;
import java.util.Optional;
import java.util.Random;

/** Teams' way to the bot while the bot may be gone. */
final class TeamsEvents implements AutoCloseable {

    private final TeamsSender sender;
    private final Deeds deeds;
    private final Resending resending;

    TeamsEvents(TeamsSender sender, Deeds deeds, Random random, Books books) {
        this.sender = sender;
        this.deeds = deeds;
        this.resending = new Resending(random, books);
    }

    /** Sends a message, and again if nobody acknowledges it. */
    void message(JsonNode activity) {
        resending.send(
                before -> once(activity).isPresent(),
                () -> deeds.acknowledged(
                        Deeds.Platform.TEAMS, activity.path("id").asText()));
    }

    /** Sends something once; empty if it was not taken. */
    Optional<Delivered> once(JsonNode activity) {
        try {
            return Optional.of(sender.send(activity)).filter(answer -> answer.status() / 100 == 2);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    void awaitAll() {
        resending.awaitAll();
    }

    @Override
    public void close() {
        resending.close();
    }
}
