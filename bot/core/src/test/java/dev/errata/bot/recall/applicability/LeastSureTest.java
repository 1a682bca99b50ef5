package dev.errata.bot.recall.applicability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.correction.Reach;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.embedding.Vectors;
import dev.errata.bot.embedding.WordEncoder;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.recall.Recalls;
import dev.errata.bot.recall.background.PastQuestions.PastQuestion;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeastSureTest {

    private static final String QUESTION = "How do we calculate quarterly returns?";
    private static final String UNSURE = "please calculate quarterly returns tomorrow morning";

    private final Samples samples = new Samples();
    private final Stores stores = InMemoryStores.open();
    private final Place finance = stores.directory().save(samples.place("finance"));
    private final Place sales = stores.directory().save(samples.place("sales"));
    private final Person ana = stores.directory().save(samples.person("Ana Flores"));
    private final Person ben = stores.directory().save(samples.person("Ben Okafor"));

    @Test
    void past_questions_of_that_place_are_asked_about_when_the_decision_is_uncertain() {
        Interaction unsure = asked(finance, UNSURE);
        asked(finance, "calculate quarterly returns please");
        asked(finance, "Where do customers send damaged goods?");
        asked(sales, "calculate quarterly returns again today");
        Correction taken = taught(Reach.QUESTIONS_LIKE_THIS);

        assertThat(about(taken)).extracting(PastQuestion::id).containsExactly(unsure.id());
    }

    @Test
    void of_nearly_the_same_questions_only_one_is_asked_about_and_never_more_than_three() {
        asked(finance, UNSURE);
        asked(finance, "Tomorrow morning, please: calculate quarterly returns!");
        asked(finance, "calculate quarterly returns under pressure again");
        asked(finance, "calculate quarterly returns without Friday meetings");
        asked(finance, "calculate quarterly returns whenever somebody complains");
        Correction taken = taught(Reach.QUESTIONS_LIKE_THIS);

        assertThat(about(taken)).hasSize(3).extracting(PastQuestion::standalone).doesNotHaveDuplicates();
        assertThat(about(taken).stream()
                        .filter(past -> past.standalone()
                                .toLowerCase(java.util.Locale.ROOT)
                                .contains("tomorrow")))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void about_a_standing_rule_nobody_is_asked() {
        asked(finance, UNSURE);

        assertThat(about(taught(Reach.EVERY_ANSWER))).isEmpty();
    }

    private List<PastQuestion> about(Correction taken) {
        Clock clock = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
        Vectors vectors = new Vectors(new WordEncoder(), stores.embeddings(), CacheBudget.usual());
        return Recalls.leastSure(stores, vectors, clock).about(taken, finance, ana);
    }

    private Interaction asked(Place place, String text) {
        Interaction interaction = samples.interaction(place, ben, text);
        stores.interactions().record(interaction);
        return interaction;
    }

    private Correction taught(Reach reach) {
        Lesson lesson = samples.lesson("Use the fiscal year-end.", new Scope.Channel(finance.id()), reach);
        Correction correction = samples.correction(asked(finance, QUESTION), ana, lesson);
        stores.corrections().take(correction);
        return correction;
    }
}
