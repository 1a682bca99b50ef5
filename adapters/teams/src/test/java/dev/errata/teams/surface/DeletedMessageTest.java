package dev.errata.teams.surface;

import static dev.errata.teams.surface.Workplace.BEN;
import static dev.errata.teams.surface.Workplace.FINANCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.teams.FakePost;
import dev.errata.teams.surface.Workplace.Asked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeletedMessageTest {

    private final Workplace acme = Workplace.open();

    @AfterEach
    void close() {
        acme.close();
    }

    @Test
    void a_question_that_is_deleted_goes_with_its_answer() {
        Asked kept = acme.ask(BEN, FINANCE, "Who signs for travel?");
        Asked deleted = acme.ask(BEN, FINANCE, "How do we calculate quarterly returns?");

        acme.people.delete(BEN, deleted.place());
        acme.settle();

        assertThat(acme.said(deleted.place())).isEmpty();
        assertThat(acme.said(kept.place()))
                .extracting(FakePost::id)
                .containsExactly(kept.answer().id());
        assertThat(acme.stores
                        .pastQuestions()
                        .newest(
                                acme.stores
                                        .directory()
                                        .placesNamed(acme.workspace(), "finance")
                                        .get(0),
                                10))
                .hasSize(1);
    }
}
