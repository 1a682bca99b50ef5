package dev.errata.bot.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.Place;
import dev.errata.bot.signal.Signal.Kind;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of {@link Signals} does. */
public abstract class SignalsContract {

    private final Samples samples = new Samples();
    private Stores stores;
    private Signals signals;
    private Place finance;
    private Person ana;
    private Person ben;

    protected abstract Stores stores();

    @BeforeEach
    void open() {
        stores = stores();
        signals = stores.signals();
        finance = stores.directory().save(samples.place("finance"));
        ana = stores.directory().save(samples.person("Ana Flores"));
        ben = stores.directory().save(samples.person("Ben Okafor"));
    }

    @Test
    void each_thing_counts_once_for_a_person() {
        Interaction answer = answer();

        assertThat(signals.note(signal(answer, Kind.THANKED, Optional.of(ana.id()))))
                .isTrue();
        assertThat(signals.note(signal(answer, Kind.THANKED, Optional.of(ana.id()))))
                .isFalse();
        assertThat(signals.note(signal(answer, Kind.THANKED, Optional.of(ben.id()))))
                .isTrue();
        assertThat(signals.note(signal(answer, Kind.REACTED_WELL, Optional.of(ana.id()))))
                .isTrue();

        assertThat(beside(answer)).isEqualTo(Map.of(Kind.THANKED, 2, Kind.REACTED_WELL, 1));
        assertThat(beside(answer())).isEmpty();
    }

    @Test
    void strangers_count_as_one() {
        Interaction answer = answer();

        assertThat(signals.note(signal(answer, Kind.CALLED_PERSON, Optional.empty())))
                .isTrue();
        assertThat(signals.note(signal(answer, Kind.CALLED_PERSON, Optional.empty())))
                .isFalse();

        assertThat(beside(answer)).isEqualTo(Map.of(Kind.CALLED_PERSON, 1));
    }

    @Test
    void what_is_taken_back_is_so_no_longer() {
        Interaction answer = answer();
        signals.note(signal(answer, Kind.REACTED_BADLY, Optional.of(ana.id())));
        signals.note(signal(answer, Kind.REACTED_BADLY, Optional.of(ben.id())));

        signals.takeBack(signal(answer, Kind.REACTED_BADLY, Optional.of(ana.id())));

        assertThat(beside(answer)).isEqualTo(Map.of(Kind.REACTED_BADLY, 1));
    }

    private Map<Kind, Integer> beside(Interaction answer) {
        return signals.beside(answer.workspace(), answer.id());
    }

    private static Signal signal(Interaction answer, Kind kind, Optional<PersonId> by) {
        return new Signal(answer.workspace(), kind, answer.id(), by, Samples.NOW);
    }

    private Interaction answer() {
        Interaction answer = samples.interaction(finance, ana, "When does the year end?");
        stores.interactions().record(answer);
        return answer;
    }
}
