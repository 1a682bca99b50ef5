package dev.errata.bot.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.interaction.ExplainAnswer.Explanation;
import dev.errata.bot.interaction.ExplainAnswer.Line;
import dev.errata.bot.interaction.Interaction.Audience;
import dev.errata.bot.people.Disclosure;
import dev.errata.bot.people.Visibility;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.recall.Application;
import dev.errata.bot.recall.Application.Reason;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplainAnswerTest {

    private final Samples samples = new Samples();
    private final Stores stores = InMemoryStores.open();
    private final Place finance = stores.directory().save(samples.place("finance"));
    private final Place secret = stores.directory().save(samples.place("secret", Place.Privacy.PRIVATE));
    private final Person ana = stores.directory().save(samples.person("Ana Flores"));
    private final Person ben = stores.directory().save(samples.person("Ben Okafor"));
    private final Visibility onlyAnaIsInSecret = (person, place) -> place.isPublic() || person.equals(ana);
    private final ExplainAnswer explain = new ExplainAnswer(
            stores.interactions(),
            stores.signals(),
            new Disclosure(stores.directory(), onlyAnaIsInSecret),
            onlyAnaIsInSecret);

    @Test
    void a_private_place_and_what_was_asked_there_are_named_to_its_members_alone() {
        Interaction origin = asked(secret, ana, "How is the merger going?", List.of(), Audience.PLACE);
        Correction correction = taught(origin, new Scope.Channel(secret.id()));
        Interaction answer = answeredWith(correction);

        assertThat(line(answer, ana).channel()).contains(secret);
        assertThat(line(answer, ana).exemplar()).contains("How is the merger going?");
        assertThat(line(answer, ben).channel()).isEmpty();
        assertThat(line(answer, ben).exemplar()).isEmpty();
    }

    @Test
    void a_personal_correction_is_explained_to_its_author_alone() {
        Correction mine = taught(asked(finance, ana, "Year end?", List.of(), Audience.PLACE), new Scope.Me());
        Interaction answer = answeredWith(mine);

        assertThat(line(answer, ana).application().correction()).isEqualTo(mine);
        assertThat(explain(answer, ben).orElseThrow().lines()).isEmpty();
    }

    @Test
    void a_question_whose_answer_only_its_asker_saw_is_no_exemplar_to_show_to_others() {
        Correction correction =
                taught(asked(finance, ana, "Year end?", List.of(), Audience.ASKER), new Scope.Everyone());
        Interaction answer = answeredWith(correction);

        assertThat(line(answer, ana).exemplar()).contains("Year end?");
        assertThat(line(answer, ben).exemplar()).isEmpty();
    }

    @Test
    void to_somebody_from_outside_only_what_was_taught_in_that_place_is_explained() {
        Person guest = stores.directory().save(samples.person("Gil", Person.Role.EXTERNAL));
        Correction there =
                taught(asked(finance, ana, "Year end?", List.of(), Audience.PLACE), new Scope.Channel(finance.id()));
        Correction elsewhere = taught(asked(secret, ana, "Merger?", List.of(), Audience.PLACE), new Scope.Everyone());

        assertThat(line(answeredWith(there), guest).application().correction()).isEqualTo(there);
        assertThat(explain(answeredWith(elsewhere), guest).orElseThrow().lines())
                .isEmpty();
        assertThat(line(answeredWith(elsewhere), ben).application().correction())
                .isEqualTo(elsewhere);
    }

    @Test
    void an_answer_that_a_reader_cannot_see_is_not_explained() {
        Interaction inSecret = asked(secret, ana, "How is it going?", List.of(), Audience.PLACE);
        Interaction forAna = asked(finance, ana, "Year end?", List.of(), Audience.ASKER);

        assertThat(explain(inSecret, ana)).isPresent();
        assertThat(explain(inSecret, ben)).isEmpty();
        assertThat(explain(forAna, ana)).isPresent();
        assertThat(explain(forAna, ben)).isEmpty();
        assertThat(explain.explain(samples.workspace(), InteractionId.random(), ana))
                .isEmpty();
        assertThat(explain.explain(new Samples().workspace(), forAna.id(), ana)).isEmpty();
    }

    private Interaction answeredWith(Correction correction) {
        Application application =
                new Application(correction, true, .9, Reason.LIKE_ACCEPTED, correction.origin(), null);
        return asked(finance, ben, "And how?", List.of(application), Audience.PLACE);
    }

    private Interaction asked(
            Place place, Person asker, String asked, List<Application> applications, Audience audience) {
        Interaction interaction = new Interaction(
                samples.question(place, asker, asked),
                asked,
                samples.answer("Well.", applications, List.of()),
                Optional.empty(),
                audience);
        stores.interactions().record(interaction);
        return interaction;
    }

    private Correction taught(Interaction origin, Scope scope) {
        Correction correction = samples.correction(origin, ana, samples.lesson("It goes well.", scope));
        stores.corrections().take(correction);
        return correction;
    }

    private Optional<Explanation> explain(Interaction interaction, Person reader) {
        return explain.explain(samples.workspace(), interaction.id(), reader);
    }

    private Line line(Interaction interaction, Person reader) {
        return explain(interaction, reader).orElseThrow().lines().get(0);
    }
}
