package dev.errata.bench.proof.isolation;

import dev.errata.bench.proof.Deadline;
import dev.errata.bench.proof.RealStores;
import dev.errata.bench.proof.estate.Company;
import dev.errata.bench.proof.estate.Estate;
import dev.errata.bench.proof.estate.Pick;
import dev.errata.bench.proof.estate.Rules;
import dev.errata.bench.proof.estate.Teaching;
import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.storage.Transactions;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What queries and row-level security let through, with nothing kept in memory. */
final class SqlAlone {

    private static final int BATCH = 100;

    private static final List<String> TABLES = List.of(
            "place",
            "person",
            "thread",
            "responsibility",
            "audit",
            "audit_seal",
            "interaction",
            "interaction_source",
            "rating",
            "correction",
            "correction_version",
            "act",
            "exemplar",
            "application",
            "embedding",
            "document_source",
            "document",
            "passage",
            "rewrite",
            "restatement",
            "suggestion",
            "dispute",
            "evaluation_case",
            "evaluation_dropped",
            "evaluation_wording",
            "evaluation_run",
            "evaluation_score",
            "evaluation_outcome",
            "known_reply",
            "offered_reply",
            "asking_off",
            "signal",
            "asked_of_waiting",
            "linked_team",
            "linked_team_channel",
            "linked_team_account");

    private final Estate estate;
    private final Bot bot;
    private final Watch watch;
    private final Random random;

    SqlAlone(Estate estate, Bot bot, Watch watch, Random random) {
        this.estate = estate;
        this.bot = bot;
        this.watch = watch;
        this.random = random;
    }

    void pairs(int number, Deadline deadline) {
        estate.companies().forEach(this::tables);
        for (int i = 0; i < number && !deadline.hasPassed(); i += BATCH) {
            Company company = Pick.from(random, estate.companies());
            Place place = Pick.from(random, company.places());
            Person reader = Pick.from(random, company.people());
            List<Teaching> some = random.ints(
                            Math.min(BATCH, number - i), 0, estate.taught().size())
                    .mapToObj(estate.taught()::get)
                    .toList();
            inScope(place, reader, some);
            byId(company, some);
        }
    }

    /** A query that says nothing of a workspace finds rows of this one alone. */
    private void tables(Company company) {
        for (String table : TABLES) {
            Set<UUID> seen = transactions()
                    .in(
                            company.workspace(),
                            "looking around",
                            handle -> handle.createQuery("select distinct workspace_id from " + table)
                                    .mapTo(UUID.class)
                                    .set());
            watch.count("tables looked at from a company");
            if (!Set.of(company.workspace().value()).containsAll(seen)) {
                watch.leak("table " + table, "rows of others are seen in workspace " + company.workspace());
            }
        }
    }

    private void inScope(Place place, Person reader, List<Teaching> some) {
        Set<CorrectionId> found = fresh().inScope(place, reader, bot.clock().instant()).stream()
                .map(Correction::id)
                .collect(Collectors.toSet());
        Set<CorrectionId> waiting = fresh().waiting(place, reader).corrections().stream()
                .filter(one -> one.holdsAt(bot.clock().instant()))
                .map(Correction::id)
                .collect(Collectors.toSet());
        for (Teaching one : new HashSet<>(some)) {
            boolean expected = Rules.holds(one, reader, place);
            watch.count(expected ? "pairs in SQL that hold" : "pairs in SQL that do not hold");
            compare("scope in SQL", one, found, expected, reader, place);
            boolean waits = Rules.waits(one, reader, place);
            watch.count(waits ? "pairs in SQL that wait" : "pairs in SQL that do not wait");
            compare("what waits in SQL", one, waiting, waits, reader, place);
        }
    }

    private void compare(
            String door, Teaching one, Set<CorrectionId> found, boolean expected, Person reader, Place place) {
        if (found.contains(one.correction().id()) != expected) {
            watch.leak(
                    door,
                    "correction " + one.number() + " is " + (expected ? "not " : "") + "found for "
                            + reader.externalId() + " in " + place.externalId() + " of " + place.workspace());
        }
    }

    /** By their ids, which nobody of another company should know. */
    private void byId(Company company, List<Teaching> some) {
        WorkspaceId workspace = company.workspace();
        List<CorrectionId> ids =
                some.stream().map(one -> one.correction().id()).distinct().toList();
        Set<CorrectionId> found =
                new HashSet<>(fresh().exemplars(workspace, ids).keySet());
        found.addAll(transactions()
                .in(
                        workspace,
                        "looking by id",
                        handle -> handle.createQuery(
                                        "select correction_id from correction where correction_id = any(:ids)")
                                .bindArray("ids", CorrectionId.class, ids)
                                .mapTo(CorrectionId.class)
                                .list()));
        some.stream()
                .filter(one -> !one.correction().workspace().equals(workspace))
                .peek(one -> watch.count("corrections of others asked for by id"))
                .filter(one -> found.contains(one.correction().id()))
                .forEach(one -> watch.leak("by id", "correction " + one.number() + " is found in " + workspace));
        one(workspace, some.get(0));
    }

    private void one(WorkspaceId workspace, Teaching one) {
        boolean ours = one.correction().workspace().equals(workspace);
        boolean found = fresh().find(workspace, one.correction().id()).isPresent()
                || fresh().latestAct(workspace, one.correction().id()).isPresent()
                || bot.stores().interactions().find(workspace, one.asked().id()).isPresent()
                || bot.stores()
                        .directory()
                        .place(workspace, one.asked().place().id())
                        .isPresent()
                || bot.stores()
                        .directory()
                        .person(workspace, one.asked().asker().id())
                        .isPresent();
        if (found != ours) {
            watch.leak("ports", "what is around correction " + one.number() + " is found in " + workspace);
        }
    }

    private Corrections fresh() {
        return RealStores.in(transactions(), CacheBudget.usual()).corrections();
    }

    private Transactions transactions() {
        return bot.transactions();
    }
}
