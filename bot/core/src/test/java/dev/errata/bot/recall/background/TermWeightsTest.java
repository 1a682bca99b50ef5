package dev.errata.bot.recall.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TermWeightsTest {

    @Test
    void a_subject_is_named_by_its_words_in_any_form() {
        List<Set<String>> travel =
                Stream.of("train tickets", "hotels").map(Terms::of).toList();
        TermWeights weights = new TermWeights(List.of());

        assertThat(weights.highestShare(travel, Terms.of("Who books my hotel?")))
                .isEqualTo(1);
        assertThat(weights.highestShare(travel, Terms.of("Is there a train?"))).isEqualTo(.5, within(.01));
        assertThat(weights.highestShare(travel, Terms.of("How do I get a desk?")))
                .isZero();
    }

    @Test
    void a_word_that_everybody_uses_here_says_less() {
        List<Set<String>> stock = Stream.of("order history").map(Terms::of).toList();
        TermWeights weights = new TermWeights(List.of("my order is late", "cancel my order", "order again", "history"));

        assertThat(weights.highestShare(stock, Terms.of("where is my order"))).isLessThan(.35);
        assertThat(weights.highestShare(stock, Terms.of("what is in my history")))
                .isGreaterThan(.65);
    }
}
