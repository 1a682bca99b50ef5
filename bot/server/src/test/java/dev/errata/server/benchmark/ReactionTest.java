package dev.errata.server.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.correction.Exemplar.Verdict;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The coins are Python's, {@code int(hashlib.sha256(b"shop|0|fix").hexdigest(), 16) % 1000 / 1000}; a right one is named below .5 and
 * corrected again below .3.
 */
class ReactionTest {

    /** shop|3|fix is .476, shop|1|fix is .689. */
    private static final int NAMES = 3;

    private static final int NAMES_NOT = 1;

    /** shop|6|re is .183, shop|3|re is .332. */
    private static final int CORRECTS = 6;

    private static final int CORRECTS_NOT = 3;

    @Test
    void what_is_applied_and_right_is_accepted_and_nothing_else_is_said() {
        assertThat(reactions(List.of("a"), Set.of("a", "b"), NAMES)).containsExactly(accepted("a"));
    }

    @Test
    void what_is_applied_and_wrong_is_rejected_and_the_right_one_is_named_if_the_coin_says_so() {
        assertThat(reactions(List.of("w"), Set.of("a"), NAMES)).containsExactly(rejected("w"), accepted("a"));
        assertThat(reactions(List.of("w"), Set.of("a"), NAMES_NOT)).containsExactly(rejected("w"));
    }

    @Test
    void beside_a_right_one_a_wrong_one_is_rejected_all_the_same() {
        assertThat(reactions(List.of("a", "w"), Set.of("a", "b"), NAMES))
                .containsExactly(accepted("a"), rejected("w"), accepted("b"));
        assertThat(reactions(List.of("a", "w"), Set.of("a", "b"), NAMES_NOT))
                .containsExactly(accepted("a"), rejected("w"));
    }

    @Test
    void where_nothing_is_right_nothing_can_be_named() {
        assertThat(reactions(List.of("w"), Set.of(), NAMES)).containsExactly(rejected("w"));
        assertThat(reactions(List.of(), Set.of(), CORRECTS)).isEmpty();
    }

    @Test
    void where_nothing_is_applied_though_one_should_it_is_corrected_again_if_the_coin_says_so() {
        assertThat(reactions(List.of(), Set.of("a"), CORRECTS)).containsExactly(accepted("a"));
        assertThat(reactions(List.of(), Set.of("a"), CORRECTS_NOT)).isEmpty();
    }

    private static List<Reaction> reactions(List<String> applied, Set<String> applying, int index) {
        return Reaction.to(applied, applying, "shop", index);
    }

    private static Reaction accepted(String correction) {
        return new Reaction(correction, Verdict.ACCEPTED);
    }

    private static Reaction rejected(String correction) {
        return new Reaction(correction, Verdict.REJECTED);
    }
}
