package dev.errata.bot.recall.background;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.recall.background.PastQuestions.PastQuestion;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link PastQuestions} does. */
public abstract class PastQuestionsContract {

    private final Samples samples = new Samples();
    private Stores stores;
    private Place finance;
    private Place sales;
    private Person ana;
    private int asked;

    protected abstract Stores stores();

    @BeforeEach
    void open() {
        stores = stores();
        finance = stores.directory().save(samples.place("finance"));
        sales = stores.directory().save(samples.place("sales"));
        ana = stores.directory().save(samples.person("Ana Flores"));
    }

    @Test
    void what_was_asked_in_a_place_comes_newest_first_and_no_more_than_wanted() {
        asked(finance, "When?");
        asked(sales, "Who?");
        asked(finance, "Where?");
        asked(finance, "Why?");

        assertThat(texts(10)).containsExactly("Why?", "Where?", "When?");
        assertThat(texts(2)).containsExactly("Why?", "Where?");
        assertThat(stores.pastQuestions().newest(new Samples().place("finance"), 10))
                .isEmpty();
    }

    @Test
    void the_same_text_counts_once_as_it_was_asked_last() {
        asked(finance, "When?");
        asked(finance, "Where?");
        Interaction last = asked(finance, "When?");

        List<PastQuestion> newest = stores.pastQuestions().newest(finance, 10);

        assertThat(newest).extracting(PastQuestion::standalone).containsExactly("When?", "Where?");
        assertThat(newest.get(0).id()).isEqualTo(last.id());
    }

    @Test
    void an_answer_given_again_is_no_question() {
        Interaction first = asked(finance, "When?");
        Interaction again = new Interaction(
                samples.question(finance, ana, "And now?", Samples.NOW.plusSeconds(60)),
                "And now?",
                samples.answer("Now."),
                Optional.of(first.id()),
                Interaction.Audience.PLACE);

        stores.interactions().record(again);

        assertThat(texts(10)).containsExactly("When?");
    }

    @Test
    void it_is_the_question_without_its_thread_that_counts() {
        Interaction inThread = new Interaction(
                samples.question(finance, ana, "And abroad?"),
                "When is the quarter closed abroad?",
                samples.answer("Now."),
                Optional.empty(),
                Interaction.Audience.PLACE);

        stores.interactions().record(inThread);

        assertThat(texts(10)).containsExactly("When is the quarter closed abroad?");
    }

    private List<String> texts(int most) {
        return stores.pastQuestions().newest(finance, most).stream()
                .map(PastQuestion::standalone)
                .toList();
    }

    private Interaction asked(Place place, String text) {
        Interaction interaction =
                samples.interaction(samples.question(place, ana, text, Samples.NOW.plusSeconds(asked++)));
        stores.interactions().record(interaction);
        return interaction;
    }
}
