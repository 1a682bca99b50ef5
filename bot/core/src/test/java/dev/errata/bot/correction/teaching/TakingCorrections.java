package dev.errata.bot.correction.teaching;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.CorrectionType;
import dev.errata.bot.correction.Reach;
import dev.errata.bot.correction.Severity;
import dev.errata.bot.correction.teaching.TakeCorrection.Outcome;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** An answer that was wrong, people who say what it should say, and what becomes of that. */
abstract class TakingCorrections {

    static final String TEXT = "Use the fiscal year-end (31 January).";
    static final Instant LATER = Samples.NOW.plusSeconds(60);

    final Samples samples = new Samples();
    static final ScopeChoices SCOPES = new ScopeChoices(workspace -> false);

    final Stores stores = InMemoryStores.open();
    final Place finance = stores.directory().save(samples.place("finance"));
    final Place sales = stores.directory().save(samples.place("sales"));
    final Person ana = stores.directory().save(samples.person("Ana Flores"));
    final Person ben = stores.directory().save(samples.person("Ben Okafor"));
    Resemblance resemblance = (workspace, one, other) -> 1;
    Interaction wrong = samples.interaction(finance, ben, "And this year?");

    @BeforeEach
    void ask() {
        wrong = new Interaction(
                wrong.question(), "When does this year end?", wrong.answer(), wrong.replaces(), wrong.audience());
        stores.interactions().record(wrong);
    }

    static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    TakeCorrection taker(Instant now) {
        return new TakeCorrection(stores.corrections(), (person, place) -> true, at(now), resemblance, SCOPES);
    }

    Outcome take(Proposal proposal) {
        return taker(Samples.NOW).take(proposal, wrong.question(), wrong.standalone());
    }

    Problem problem(Proposal proposal) {
        return ((Outcome.Refused) take(proposal)).problem();
    }

    Proposal saying(String text) {
        return Proposal.saying(CorrectionId.random(), ana, text, ScopeChoice.HERE);
    }

    Proposal standing(String text) {
        return new Proposal(
                CorrectionId.random(),
                ana,
                text,
                ScopeChoice.HERE,
                Optional.empty(),
                false,
                Reach.EVERY_ANSWER,
                null,
                Severity.MISLEADING,
                List.of(),
                null,
                null,
                null);
    }

    Proposal inChannel(Place channel, boolean cleared) {
        return new Proposal(
                CorrectionId.random(),
                ana,
                TEXT,
                ScopeChoice.ANOTHER_CHANNEL,
                Optional.of(channel),
                cleared,
                Reach.QUESTIONS_LIKE_THIS,
                null,
                Severity.MISLEADING,
                List.of(),
                null,
                null,
                null);
    }

    Proposal detailed(
            @Nullable CorrectionType type, @Nullable String notWhen, @Nullable Instant until, @Nullable String source) {
        return new Proposal(
                CorrectionId.random(),
                ana,
                TEXT,
                ScopeChoice.HERE,
                Optional.empty(),
                false,
                Reach.QUESTIONS_LIKE_THIS,
                type,
                Severity.MISLEADING,
                List.of(),
                notWhen,
                until,
                source);
    }

    List<Correction> inScope(Place place, Person asker) {
        return stores.corrections().inScope(place, asker, Samples.NOW);
    }
}
