package dev.errata.bot.correction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.correction.Dispute.Ruling;
import dev.errata.bot.correction.Dispute.Verdict;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Disputes} does, together with the corrections beside it. */
public abstract class DisputesContract {

    private static final Instant LATER = Samples.NOW.plus(Duration.ofDays(2));

    private final Samples samples = new Samples();
    private final Samples elsewhere = new Samples();
    private Stores stores;
    private Place finance;
    private Person ana;
    private Correction older;
    private Correction newer;
    private Dispute dispute;

    protected abstract Stores stores();

    @BeforeEach
    void taught() {
        stores = stores();
        finance = stores.directory().save(samples.place("finance"));
        ana = stores.directory().save(samples.person("Ana Flores"));
        older = correction("21 days.");
        newer = correction("45 days.");
        dispute = Dispute.of(older, newer, false, Samples.NOW);
    }

    private Correction correction(String text) {
        Interaction origin = samples.interaction(finance, ana, "How many days?");
        stores.interactions().record(origin);
        Correction correction = samples.correction(origin, ana, text);
        stores.corrections().take(correction);
        return correction;
    }

    private long changes() {
        return stores.corrections().inForce(finance, ana).get(0).changes();
    }

    private List<Dispute> known() {
        return stores.corrections().disputes(samples.workspace(), changes());
    }

    @Test
    void two_that_contradict_each_other_are_kept_once() {
        assertThat(known()).isEmpty();

        assertThat(stores.disputes().open(dispute)).isTrue();
        assertThat(stores.disputes().open(Dispute.of(older, newer, true, LATER)))
                .isFalse();

        assertThat(stores.disputes().all(samples.workspace())).containsExactly(dispute);
        assertThat(known()).containsExactly(dispute);
        assertThat(stores.disputes().all(elsewhere.workspace())).isEmpty();
    }

    @Test
    void what_is_decided_first_counts_and_is_known_at_once() {
        stores.disputes().open(dispute);
        assertThat(known()).containsExactly(dispute);
        Ruling first = new Ruling(Verdict.NEWER, ana.id(), LATER, "The contract says so.");

        assertThat(stores.disputes().decide(dispute, first)).isTrue();
        assertThat(stores.disputes().decide(dispute, new Ruling(Verdict.OLDER, ana.id(), LATER, "")))
                .isFalse();

        assertThat(known()).containsExactly(dispute.decided(first));
        assertThat(stores.disputes().find(samples.workspace(), older.id(), newer.id()))
                .contains(dispute.decided(first));
    }

    @Test
    void what_was_decided_can_be_opened_again_by_whoever_knows_it() {
        stores.disputes().open(dispute);
        Ruling ruling = new Ruling(Verdict.BOTH, ana.id(), LATER, "");
        stores.disputes().decide(dispute, ruling);

        assertThat(stores.disputes().reopen(dispute.decided(new Ruling(Verdict.OLDER, ana.id(), LATER, ""))))
                .isFalse();
        assertThat(stores.disputes().reopen(dispute.decided(ruling))).isTrue();

        assertThat(known()).containsExactly(dispute);
    }

    @Test
    void another_version_is_another_dispute() {
        stores.disputes().open(dispute);
        Correction edited = stores.corrections()
                .edit(newer, newer.lesson().withText("46 days."), ana, LATER)
                .orElseThrow();
        Dispute again = Dispute.of(older, edited, false, LATER);

        assertThat(stores.disputes().open(again)).isTrue();

        assertThat(stores.disputes().all(samples.workspace())).containsExactly(again, dispute);
        assertThat(stores.disputes().find(samples.workspace(), older.id(), newer.id()))
                .contains(again);
    }

    @Test
    void the_past_knows_what_was_found_and_decided_by_then() {
        stores.disputes().open(dispute);
        Ruling ruling = new Ruling(Verdict.NEWER, ana.id(), LATER, "");
        stores.disputes().decide(dispute, ruling);

        assertThat(stores.pastCorrections().disputesAsOf(samples.workspace(), Samples.NOW.minusSeconds(1)))
                .isEmpty();
        assertThat(stores.pastCorrections().disputesAsOf(samples.workspace(), Samples.NOW))
                .containsExactly(dispute);
        assertThat(stores.pastCorrections().disputesAsOf(samples.workspace(), LATER))
                .containsExactly(dispute.decided(ruling));
    }

    @Test
    void the_newer_one_comes_first_where_it_was_made_and_the_older_one_elsewhere_until_it_is_decided() {
        Place sales = samples.place("sales");

        assertThat(dispute.first(finance.id())).contains(dispute.newer());
        assertThat(dispute.first(sales.id())).contains(dispute.older());
        assertThat(Dispute.of(older, newer, true, LATER).first(finance.id())).contains(dispute.older());
        assertThat(decided(Verdict.REPLACED).first(sales.id())).contains(dispute.newer());
        assertThat(decided(Verdict.BOTH).first(finance.id())).isEmpty();
        assertThat(decided(Verdict.BOTH).isOpen()).isFalse();
        // One of them went out of use then; if both are in force all the same, somebody took that back.
        assertThat(decided(Verdict.OLDER).isOpen()).isTrue();
        assertThat(dispute.against(older)).contains(dispute.newer());
        assertThat(dispute.against(newer.with(2, newer.state(), newer.lesson(), ana)))
                .isEqualTo(Optional.empty());
    }

    private Dispute decided(Verdict verdict) {
        return dispute.decided(new Ruling(verdict, ana.id(), LATER, ""));
    }
}
