package dev.errata.bot.recall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.Samples;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Dispute;
import dev.errata.bot.correction.Dispute.Ruling;
import dev.errata.bot.correction.Dispute.Verdict;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class InDisputeTest {

    private final Samples samples = new Samples();
    private final Place support = samples.place("support");
    private final Place sales = samples.place("sales");
    private final Person ana = samples.person("Ana Flores");
    private final Person ben = samples.person("Ben Okafor");
    private final Correction first = made(ana, support, 0);
    private final Correction second = made(ben, support, 1);
    private final Correction third = made(ana, sales, 2);

    private Correction made(Person by, Place in, int minute) {
        Correction one = samples.correction(samples.interaction(in, by, "How many?"), by, "Number " + minute);
        return new Correction(
                one.workspace(),
                one.id(),
                one.version(),
                one.state(),
                one.lesson(),
                one.author(),
                Samples.NOW.plus(Duration.ofMinutes(minute)),
                one.origin(),
                one.madeIn(),
                one.question());
    }

    private static Dispute between(Correction older, Correction newer) {
        return Dispute.of(older, newer, false, Samples.NOW);
    }

    private static Dispute replaced(Correction older, Correction newer) {
        return between(older, newer)
                .decided(new Ruling(Verdict.REPLACED, newer.author().id(), Samples.NOW, ""));
    }

    private static List<Correction> kept(List<Dispute> disputes, Place place, List<Correction> inForce) {
        InDispute inDispute = new InDispute(disputes, place.id(), inForce);
        return inForce.stream().filter(one -> !inDispute.comesSecond(one)).toList();
    }

    @Test
    void where_the_newer_one_was_made_it_comes_first_and_elsewhere_the_older_one() {
        List<Dispute> one = List.of(between(first, second));

        assertThat(kept(one, support, List.of(first, second))).containsExactly(second);
        assertThat(kept(one, sales, List.of(first, second))).containsExactly(first);
    }

    @Test
    void what_contradicts_something_that_is_not_in_force_stands() {
        assertThat(kept(List.of(between(first, second)), support, List.of(first)))
                .containsExactly(first);
        assertThat(kept(List.of(between(first, second)), support, List.of(first, third)))
                .containsExactly(first, third);
    }

    @Test
    void of_three_that_contradict_each_other_one_is_left() {
        List<Dispute> all = List.of(between(first, second), between(first, third), between(second, third));

        assertThat(kept(all, sales, List.of(first, second, third))).containsExactly(third);
        assertThat(kept(all, support, List.of(first, second, third))).containsExactly(second);
    }

    @Test
    void of_those_that_go_round_in_a_circle_the_newest_is_left() {
        // Elsewhere the first comes before the second, the second before the third, and the third takes the place of
        // the first.
        List<Dispute> circle = List.of(between(first, second), between(second, third), replaced(first, third));
        Place elsewhere = samples.place("elsewhere");

        assertThat(kept(circle, elsewhere, List.of(first, second, third))).containsExactly(third);
    }
}
