package dev.errata.bench.proof.histories;

import dev.errata.bench.measuring.InventedTexts;
import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The workspace in which one history takes place.
 *
 * @param channel where much is asked
 * @param alone Ana's direct message
 * @param hall where answers go on in a thread
 * @param asked what was asked before anything is taught
 * @param probes with which it is looked what would be answered
 */
record Cast(Place channel, Place alone, Place hall, List<Person> people, List<Interaction> asked, List<String> probes) {

    Place place(PlaceId id) {
        return Stream.of(channel, alone, hall)
                .filter(place -> place.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static Cast of(Random random) {
        Samples samples = new Samples(new WorkspaceId(new UUID(random.nextLong(), random.nextLong())));
        Place channel = samples.place("finance");
        Place alone = samples.place("dm", Place.Privacy.DIRECT);
        List<Person> people = List.of(
                samples.person("Ana"),
                samples.person("Ben"),
                samples.person("Cleo", Person.Role.ADMIN),
                samples.person("Gil", Person.Role.EXTERNAL));
        List<Interaction> asked = Stream.of(channel, channel, channel, channel, alone, alone)
                .map(place -> samples.interaction(
                        place, people.get(random.nextInt(2)), InventedTexts.question(random.nextInt(100_000))))
                .toList();
        List<String> probes = List.of(
                asked.get(0).standalone(),
                asked.get(1).standalone().replace("How do we", "Who may"),
                asked.get(4).standalone());
        return new Cast(channel, alone, samples.place("hall"), people, asked, probes);
    }

    void enter(Stores stores) {
        Stream.of(channel, alone, hall).forEach(stores.directory()::save);
        people.forEach(stores.directory()::save);
        asked.forEach(stores.interactions()::record);
    }

    WorkspaceId workspace() {
        return channel.workspace();
    }

    Person ana() {
        return people.get(0);
    }

    Person ben() {
        return people.get(1);
    }
}
