package dev.errata.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.correction.ChangeCorrection;
import dev.errata.bot.people.Sight;
import dev.errata.bot.question.Person;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class JudgeAnswerTest {

    private final Samples samples = new Samples();
    private final Stores stores = InMemoryStores.open();
    private final Clock clock = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
    private final Person ana = samples.person("Ana Flores");
    private final Person guest = samples.person("Gil", Person.Standing.EXTERNAL);
    private final Person ben = samples.person("Ben Okafor");
    private final Sight sight = (person, place) -> !person.equals(ben);
    private final JudgeAnswer judge = new JudgeAnswer(
            stores.interactions(), new ChangeCorrection(stores.corrections(), sight, clock), sight, clock);

    @Test
    void whoever_can_see_an_answer_rates_it_and_nobody_else_does() {
        Interaction answer = samples.interaction(samples.place("finance"), ana, "When does the year end?");
        stores.interactions().record(answer);

        judge.rate(answer.workspace(), answer.id(), guest, Rating.BAD);
        judge.rate(answer.workspace(), answer.id(), ben, Rating.BAD);

        assertThat(stores.interactions().rating(answer.workspace(), answer.id(), guest))
                .contains(Rating.BAD);
        assertThat(stores.interactions().rating(answer.workspace(), answer.id(), ben))
                .isEmpty();
    }
}
