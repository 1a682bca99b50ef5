package dev.errata.bot.recall.applicability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Samples;
import dev.errata.bot.SettableClock;
import dev.errata.bot.Stores;
import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.embedding.Vectors;
import dev.errata.bot.embedding.WordEncoder;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.recall.Recalls;
import dev.errata.bot.recall.applicability.Applicability.Against;
import dev.errata.bot.recall.background.Parameter;
import dev.errata.bot.recall.background.Parameters;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeighEvidenceTest {

    private static final String RETURNS = "How do we calculate quarterly returns?";
    private static final String RETURNS_TOO = "Please calculate quarterly returns thanks";
    private static final String GOODS = "Where do customers send damaged goods?";
    private static final double LIKELY = .70;
    private static final double UNLIKELY = .35;

    private final Samples samples = new Samples();
    private final Stores stores = InMemoryStores.open();
    private final Place finance = stores.directory().save(samples.place("finance"));
    private final Person ana = stores.directory().save(samples.person("Ana Flores"));
    private final Person ben = stores.directory().save(samples.person("Ben Okafor"));
    private final SettableClock clock = new SettableClock(Samples.NOW);
    private final Vectors vectors = new Vectors(new WordEncoder(), stores.embeddings(), CacheBudget.usual());
    private final WeighEvidence evidence =
            new WeighEvidence(Recalls.sources(stores), vectors, clock, Runnable::run, CacheBudget.usual());

    @Test
    void nothing_taught_gives_nothing() {
        assertThat(weigh(RETURNS)).isEmpty();
    }

    @Test
    void the_paraphrase_is_likely_and_another_subject_is_not() {
        Correction correction = taught(RETURNS, "Use the fiscal year-end.");

        assertThat(of(correction, RETURNS_TOO).probability()).isGreaterThan(LIKELY);
        assertThat(of(correction, GOODS).probability()).isLessThan(.01);
        assertThat(of(correction, GOODS).against()).isEqualTo(Against.UNLIKE);
    }

    @Test
    void where_everything_is_about_the_same_a_likeness_counts_less() {
        Correction correction = taught(RETURNS, "Use the fiscal year-end.");
        double alone =
                of(correction, "calculate quarterly returns yearly profits").probability();

        for (String other : List.of("growth", "losses", "margins", "taxes", "revenue", "costs", "bonus", "shares")) {
            for (int year = 1990; year < 2025; year++) {
                asked("calculate quarterly returns " + other + " " + year);
            }
        }
        assertThat(of(correction, "calculate quarterly returns yearly profits").probability())
                .isEqualTo(alone);

        // The past questions are read again while the old ones still serve.
        clock.passes(Duration.ofMinutes(2));
        weigh(RETURNS);
        assertThat(of(correction, "calculate quarterly returns yearly profits").probability())
                .isLessThan(alone - .2);
    }

    @Test
    void what_somebody_rejected_holds_it_back_for_questions_like_that_one() {
        Correction correction = taught(RETURNS, "Use the fiscal year-end.");
        Interaction rejected = asked("calculate quarterly returns customers goods");
        assertThat(of(correction, "calculate quarterly returns customers goods").probability())
                .isGreaterThan(UNLIKELY);

        stores.corrections().reject(correction, rejected.id(), ben, Samples.NOW);
        Applicability now = of(correction, "calculate quarterly returns customers goods");

        assertThat(now.probability()).isLessThan(UNLIKELY);
        assertThat(now.against()).isEqualTo(Against.REJECTED);
        assertThat(now.exemplar()).isEqualTo(rejected.id());
        assertThat(of(correction, RETURNS_TOO).probability()).isGreaterThan(LIKELY);
    }

    @Test
    void what_somebody_confirmed_makes_it_likely_there_too() {
        Correction correction = taught(RETURNS, "Use the fiscal year-end.");
        Interaction confirmed = asked(GOODS);

        stores.corrections().confirm(correction, confirmed.id(), ben, Samples.NOW);

        assertThat(of(correction, GOODS).probability()).isGreaterThan(LIKELY);
        assertThat(of(correction, GOODS).exemplar()).isEqualTo(confirmed.id());
    }

    @Test
    void a_rule_that_says_when_it_holds_is_found_where_its_subject_is_named() {
        Correction rule = taught(RETURNS, "Whenever holidays are mentioned, name the calendar of Ulm.");

        Applicability named = of(rule, "Which holidays does our warehouse have");

        assertThat(named.probability())
                .isGreaterThan(of(rule, "Which doors does our warehouse have").probability());
        assertThat(named.named()).isTrue();
    }

    @Test
    void when_it_holds_in_other_words_makes_a_question_in_those_words_likelier() {
        Correction correction = taught(RETURNS, "Use the fiscal year-end.");
        String inOtherWords = "quarterly yield statement";
        double before = of(correction, inOtherWords).probability();
        double unlike = of(correction, GOODS).probability();

        stores.restatements().record(correction, "Questions about the quarterly yield statement");

        assertThat(of(correction, inOtherWords).probability()).isGreaterThan(10 * before);
        assertThat(of(correction, GOODS).probability()).isLessThanOrEqualTo(unlike);
    }

    @Test
    void a_rule_that_says_when_it_holds_is_not_judged_by_what_else_was_said_of_that() {
        Correction rule = taught(RETURNS, "Whenever holidays are mentioned, name the calendar of Ulm.");
        String question = "Which holidays does our warehouse have";
        double before = of(rule, question).probability();

        stores.restatements().record(rule, "Questions about our warehouse");

        assertThat(of(rule, question).probability()).isEqualTo(before);
    }

    @Test
    void not_when_holds_it_back() {
        Correction correction =
                taught(RETURNS, lesson("Use the fiscal year-end.", List.of(), "for foreign subsidiaries"));

        Applicability excepted = of(correction, "Please calculate quarterly returns foreign subsidiaries");

        assertThat(excepted.against()).isEqualTo(Against.EXCEPTION);
        assertThat(excepted.probability()).isLessThan(UNLIKELY);
        assertThat(of(correction, RETURNS_TOO).probability()).isGreaterThan(LIKELY);
    }

    @Test
    void another_number_makes_it_less_likely_until_numbers_turn_out_not_to_matter() {
        Correction correction = taught("calculate quarterly returns 2024", "They were restated.");
        Applicability other = of(correction, "calculate quarterly returns 2019");
        double same = of(correction, "please calculate quarterly returns 2024").probability();
        assertThat(other.against()).isEqualTo(Against.OTHER_NUMBERS);
        assertThat(other.probability()).isLessThan(same);

        stores.corrections()
                .confirm(correction, asked("calculate quarterly returns 2021").id(), ben, Samples.NOW);

        assertThat(of(correction, "calculate quarterly returns 2019").against()).isNotEqualTo(Against.OTHER_NUMBERS);
    }

    @Test
    void a_question_that_names_a_tag_belongs_to_corrections_with_that_tag() {
        Correction europe = taught(RETURNS, lesson("In euros.", List.of("EMEA = Europe"), null));
        Correction asia = taught(RETURNS, lesson("In yen.", List.of("APAC = Asia"), null));

        String inEurope = "calculate quarterly returns europe";

        assertThat(of(europe, inEurope).probability())
                .isGreaterThan(of(asia, inEurope).probability());
        assertThat(of(europe, RETURNS).probability())
                .isEqualTo(of(asia, RETURNS).probability());
    }

    @Test
    void two_corrections_of_the_same_question_do_not_compete() {
        Correction one = taught(RETURNS, lesson("Use the fiscal year-end.", List.of("thanks"), null));
        Correction other = taught(RETURNS, "Name the source.");

        assertThat(of(one, RETURNS_TOO).probability())
                .isNotEqualTo(of(other, RETURNS_TOO).probability());
        assertThat(of(one, RETURNS_TOO).probability()).isGreaterThan(LIKELY);
        assertThat(of(other, RETURNS_TOO).probability()).isGreaterThan(LIKELY);
        assertThat(weigh(RETURNS_TOO)).noneMatch(Applicability::second);
    }

    @Test
    void the_weaker_of_two_subjects_is_second() {
        taught(RETURNS, "Use the fiscal year-end.");
        Correction weaker = taught("How do we calculate yearly returns abroad?", "Per country.");

        assertThat(of(weaker, RETURNS_TOO).second()).isTrue();
    }

    @Test
    void beside_a_stronger_one_it_takes_more_to_be_given_and_less_for_a_rule_that_says_when_it_holds() {
        Correction first = taught(RETURNS, "Use the fiscal year-end.");
        Correction weaker = taught("How do we calculate yearly returns abroad?", "Per country.");
        Correction rule = taught(GOODS, "Whenever yearly things are asked, name the source.");

        assertThat(of(first, RETURNS_TOO).least()).isZero();
        assertThat(of(weaker, RETURNS_TOO).least()).isEqualTo(.85, within(.001));
        assertThat(of(rule, RETURNS_TOO).least()).isEqualTo(.70);
    }

    @Test
    void where_the_same_is_asked_as_was_confirmed_it_is_at_least_as_probable_as_that_says() {
        String confirmed = "Where do customers send damaged goods from quarterly returns sales";
        Correction correction = taught(confirmed, "To Ulm.");
        WeighEvidence surer = new WeighEvidence(
                Recalls.sources(stores),
                vectors,
                clock,
                Runnable::run,
                CacheBudget.usual(),
                Parameters.MEASURED.with(Parameter.IF_AS_CONFIRMED, .999));

        assertThat(probability(surer, correction, confirmed + " today")).isEqualTo(.999, within(.0001));
        assertThat(probability(surer, correction, confirmed + " Today")).isLessThan(.998);
        assertThat(probability(surer, correction, confirmed + " quickly today please"))
                .isLessThan(.998);
    }

    private double probability(WeighEvidence by, Correction correction, String question) {
        return by
                .weigh(
                        finance,
                        question,
                        vectors.ofAsked(samples.workspace(), question),
                        stores.corrections().inForce(finance, ben))
                .stream()
                .filter(a -> a.correction().id().equals(correction.id()))
                .findFirst()
                .orElseThrow()
                .probability();
    }

    @Test
    void a_confirmed_question_with_another_number_or_name_is_another_one() {
        Correction correction = taught("How does Contoso calculate quarterly returns of 2024?", "They restate.");
        double same = of(correction, "how does contoso calculate quarterly returns of 2024")
                .probability();

        assertThat(same).isGreaterThanOrEqualTo(.95 - .001);
        assertThat(of(correction, "How does Contoso calculate quarterly returns of 2025?")
                        .against())
                .isEqualTo(Against.OTHER_NUMBERS);
        assertThat(of(correction, "How does Contoso calculate quarterly returns of 2025?")
                        .probability())
                .isLessThan(same);
    }

    @Test
    void a_confirmed_question_that_was_rejected_as_nearly_is_not_given_for_that() {
        Correction correction = taught(RETURNS, "Use the fiscal year-end.");
        String almost = "How do we calculate quarterly returns there?";

        stores.corrections().reject(correction, asked(almost).id(), ben, Samples.NOW);

        assertThat(of(correction, almost).probability()).isLessThan(.95);
        assertThat(of(correction, RETURNS).probability()).isGreaterThanOrEqualTo(.95 - .001);
    }

    @Test
    void another_place_than_its_text_names_speaks_against_it() {
        Correction correction = taught("How much may a hotel room cost in London?", "London is 180 a night.");

        Applicability elsewhere = of(correction, "How much may a hotel room cost in Berlin?");

        assertThat(elsewhere.against()).isEqualTo(Against.OTHER_THING);
        assertThat(elsewhere.reaches(LIKELY)).isFalse();
        assertThat(of(correction, "So how much may a hotel room cost in London?")
                        .reaches(LIKELY))
                .isTrue();
    }

    @Test
    void the_opposite_speaks_against_it_until_somebody_confirms_that() {
        Correction correction = taught("How do we enable automatic quarterly returns calculation?", "In the settings.");
        String opposite = "How do we disable automatic quarterly returns calculation?";
        assertThat(of(correction, opposite).against()).isEqualTo(Against.OTHER_THING);

        stores.corrections().confirm(correction, asked(opposite).id(), ben, Samples.NOW);

        assertThat(of(correction, opposite).reaches(LIKELY)).isTrue();
    }

    @Test
    void a_question_that_says_nothing_is_never_given_anything_but_what_was_confirmed_for_those_very_words() {
        Correction correction = taught("Where is my order", "Under Orders.");
        assertThat(of(correction, "Order #").reaches(.01)).isFalse();
        assertThat(of(correction, "Order #").against()).isEqualTo(Against.EMPTY);

        stores.corrections().confirm(correction, asked("order").id(), ben, Samples.NOW);

        assertThat(of(correction, "Order #").reaches(LIKELY)).isTrue();
    }

    @Test
    void what_the_encoder_cannot_read_is_compared_by_its_letters() {
        Correction correction = taught("كم يوم إجازة لدي في السنة", "28.");

        Applicability other = of(correction, "كم يوم عمل لدي في الأسبوع؟");

        assertThat(other.reaches(.01)).isFalse();
        assertThat(other.probability()).isLessThanOrEqualTo(.2);
        assertThat(other.unread()).isTrue();
        assertThat(of(correction, "كم يوم إجازة لدي في السنة؟").reaches(LIKELY)).isTrue();
    }

    @Test
    void the_more_questions_were_confirmed_the_more_it_takes_to_be_sure() {
        Correction one = taught("calculate quarterly returns north", "Use the fiscal year-end.");
        String question = "calculate quarterly returns south west";
        double alone = of(one, question).probability();
        for (String more : List.of("east", "up", "down")) {
            stores.corrections()
                    .confirm(
                            one,
                            asked("ship damaged goods " + more + " the long river")
                                    .id(),
                            ben,
                            Samples.NOW);
        }

        assertThat(of(one, question).probability()).isLessThan(alone);
    }

    @Test
    void what_has_ended_is_not_there() {
        Interaction origin = asked(RETURNS);
        Lesson ended =
                samples.lessonUntil("Only in May.", new Scope.Channel(finance.id()), Samples.NOW.minusSeconds(1));
        stores.corrections().take(samples.correction(origin, ana, ended));

        assertThat(weigh(RETURNS)).isEmpty();
    }

    @Test
    void a_change_shapes_the_very_next_decision() {
        Correction correction = taught(RETURNS, "Use the fiscal year-end.");
        Correction other = taught(GOODS, "To Ulm.");
        weigh(RETURNS);

        var act = stores.corrections().retire(correction, ana, Samples.NOW);
        assertThat(weigh(RETURNS)).extracting(Applicability::correction).containsExactly(other);

        stores.corrections().undo(samples.workspace(), act.id(), ana, Samples.NOW);
        assertThat(of(correction, RETURNS).probability()).isGreaterThan(LIKELY);
    }

    @Test
    void in_another_language_it_takes_more() {
        Correction correction = taught("Wie berechnen wir die Quartalsrendite", "Zum Ende des Geschäftsjahres.");

        Applicability foreign = of(correction, "Wie berechnen wir die Quartalsrendite für das Ausland");
        Applicability same = of(correction, "Wie berechnen wir die Quartalsrendite");

        assertThat(foreign.probability())
                .isLessThan(of(correction, "Berechnen Quartalsrendite Ausland").probability());
        assertThat(same.probability()).isGreaterThan(LIKELY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"returns", "?", "😀", "\u200b1", "العائد الفصلي"})
    void any_question_can_be_weighed(String question) {
        Correction correction = taught(RETURNS, "Use the fiscal year-end.");

        assertThat(of(correction, question).probability()).isBetween(0., 1.);
    }

    @Test
    void a_question_of_three_thousand_characters_can_be_weighed() {
        Correction correction = taught(RETURNS, "Use the fiscal year-end.");

        assertThat(of(correction, "quarterly returns ".repeat(170)).probability())
                .isBetween(0., 1.);
    }

    @Test
    void only_the_most_probable_are_told_of_many() {
        for (int i = 0; i < 250; i++) {
            taught("calculate quarterly topic" + i, "Answer " + i + ".");
        }
        Correction correction = taught(RETURNS, "Use the fiscal year-end.");

        List<Applicability> weighed = weigh(RETURNS);

        assertThat(weighed).hasSize(20);
        assertThat(weighed.get(0).correction().id()).isEqualTo(correction.id());
        assertThat(weighed).isSortedAccordingTo((a, b) -> Double.compare(b.probability(), a.probability()));
    }

    private Applicability of(Correction correction, String question) {
        return weigh(question).stream()
                .filter(a -> a.correction().id().equals(correction.id()))
                .findFirst()
                .orElseThrow();
    }

    private List<Applicability> weigh(String question) {
        return evidence.weigh(
                finance,
                question,
                vectors.ofAsked(samples.workspace(), question),
                stores.corrections().inForce(finance, ben));
    }

    private Interaction asked(String question) {
        Interaction interaction = samples.interaction(finance, ben, question);
        stores.interactions().record(interaction);
        return interaction;
    }

    private Correction taught(String question, String text) {
        return taught(question, lesson(text, List.of(), null));
    }

    private Correction taught(String question, Lesson lesson) {
        Correction correction = samples.correction(asked(question), ana, lesson);
        stores.corrections().take(correction);
        return correction;
    }

    private Lesson lesson(String text, List<String> tags, @Nullable String notWhen) {
        Lesson plain = samples.lesson(text, new Scope.Channel(finance.id()));
        return new Lesson(
                text, plain.type(), plain.severity(), plain.scope(), plain.reach(), tags, notWhen, null, null);
    }
}
