package dev.errata.storage.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.storage.delivery.Turns.Waiting;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private final WorkspaceId workspace = WorkspaceId.random();
    private final Turns turns = new Turns(2, CacheBudget.usual());

    @Test
    void a_channel_of_which_less_is_worked_on_comes_first() {
        Waiting noisy = waiting("noisy", 1, 1);
        Waiting quiet = waiting("quiet", 100, 0);

        assertThat(turns.next(workspace, List.of(noisy, quiet))).contains(quiet);
    }

    @Test
    void channels_take_turns_however_much_one_of_them_has_waiting() {
        Waiting noisy = waiting("noisy", 1, 0);
        Waiting nextNoisy = waiting("noisy", 2, 0);
        Waiting quiet = waiting("quiet", 100, 0);

        assertThat(turns.next(workspace, List.of(noisy, nextNoisy, quiet))).contains(noisy);
        assertThat(turns.next(workspace, List.of(nextNoisy, quiet))).contains(quiet);
        assertThat(turns.next(workspace, List.of(nextNoisy))).contains(nextNoisy);
    }

    @Test
    void within_a_channel_the_order_of_taking_holds() {
        Waiting first = waiting("finance", 1, 0);
        Waiting second = waiting("finance", 2, 0);

        assertThat(turns.next(workspace, List.of(second, first))).contains(first);
    }

    @Test
    void a_channel_of_which_enough_is_worked_on_waits() {
        assertThat(turns.next(workspace, List.of(waiting("noisy", 1, 2)))).isEmpty();
    }

    @Test
    void what_nobody_waits_for_comes_after_everything_else_that_may_be_begun() {
        Waiting background = waiting(Delivery.BACKGROUND, 1, 0);
        Waiting asked = waiting("busy", 100, 1);

        assertThat(turns.next(workspace, List.of(background, asked))).contains(asked);
        assertThat(turns.next(workspace, List.of(background, waiting("busy", 101, 2))))
                .contains(background);
    }

    private static Waiting waiting(String channel, long ordinal, int working) {
        return new Waiting(UUID.randomUUID(), channel, ordinal, working);
    }
}
