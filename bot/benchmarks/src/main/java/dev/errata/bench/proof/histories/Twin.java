package dev.errata.bench.proof.histories;

import dev.errata.bench.proof.histories.Account.Entry;
import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Stores;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.embedding.Vectors;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The world as it would be if what was taken back had never been done: nothing is ever undone in it. */
final class Twin {

    private Twin() {}

    static List<String> seen(Cast cast, Account account, Vectors vectors, Clock clock) {
        Stores stores = InMemoryStores.open();
        cast.enter(stores);
        for (Entry entry : account.remaining()) {
            again(entry, cast, stores.corrections());
        }
        return new World(stores, vectors, clock).seen(cast);
    }

    private static void again(Entry entry, Cast cast, Corrections corrections) {
        Person by = cast.people().stream()
                .filter(one -> one.id().equals(entry.act().person()))
                .findFirst()
                .orElseThrow();
        Optional<Correction> now =
                corrections.find(cast.workspace(), entry.act().correction());
        switch (entry.act().kind()) {
            case TAKEN -> corrections.take(entry.made());
            case EDITED ->
                now.ifPresent(seen -> corrections.edit(
                        seen, entry.made().lesson(), by, entry.act().at()));
            case DECIDED ->
                now.ifPresent(seen -> corrections.decide(
                        seen, entry.made().lesson(), by, entry.act().at()));
            case RETIRED ->
                now.ifPresent(seen -> corrections.retire(seen, by, entry.act().at()));
            case CONFIRMED ->
                now.ifPresent(seen -> corrections.confirm(
                        seen, question(entry), by, entry.act().at()));
            case REJECTED ->
                now.ifPresent(seen -> corrections.reject(
                        seen, question(entry), by, entry.act().at()));
            case CONTESTED ->
                now.ifPresent(seen -> corrections.contest(
                        seen, question(entry), by, entry.act().at()));
            case REPEATED ->
                now.ifPresent(seen -> corrections.repeat(
                        seen, question(entry), by, entry.act().at()));
        }
    }

    private static InteractionId question(Entry entry) {
        return Objects.requireNonNull(entry.question());
    }
}
