package dev.errata.web.company;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.knowledge.Document;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.web.TestPlayground;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FirstDayTest {

    @Test
    void the_company_has_its_whole_handbook_and_what_was_taught_before() {
        try (TestPlayground playground = TestPlayground.open(Company.larkspur())) {
            WorkspaceId workspace = playground.stores().directory().workspace(SampleWorkplace.SAMPLE);

            assertThat(playground.stores().documents().list(workspace))
                    .extracting(Document::name)
                    .containsExactlyInAnyOrderElementsOf(Company.larkspur().handbook())
                    .hasSize(12);
            assertThat(playground.stores().corrections().list(workspace, Optional.empty()))
                    .extracting(correction -> correction.lesson().text())
                    .containsExactly("On 2 March, to everyone at once. Until then it stays in this channel.");
        }
    }

    @Test
    void nobody_waits_for_a_language_model() {
        try (TestPlayground playground = TestPlayground.open()) {
            Viewer ana = playground.workplace().viewer("ana", "board").orElseThrow();

            assertThat(playground.learning().history().latest(ana.place(), 5))
                    .extracting(said -> said.answer().writing().writer())
                    .containsExactly("quoting", "quoting");
        }
    }

    @Test
    void laying_it_out_again_changes_nothing() {
        try (TestPlayground playground = TestPlayground.open()) {
            WorkspaceId workspace = playground.stores().directory().workspace(SampleWorkplace.SAMPLE);
            List<Correction> before = playground.stores().corrections().list(workspace, Optional.empty());

            playground.playground().layOut();

            assertThat(playground.stores().corrections().list(workspace, Optional.empty()))
                    .isEqualTo(before);
            assertThat(playground.stores().corrections().repeats(workspace)).isEmpty();
        }
    }

    @Test
    void what_was_undone_is_not_taught_again() {
        try (TestPlayground playground = TestPlayground.open()) {
            WorkspaceId workspace = playground.stores().directory().workspace(SampleWorkplace.SAMPLE);
            Correction habit = playground
                    .stores()
                    .corrections()
                    .list(workspace, Optional.empty())
                    .get(0);
            playground.stores().corrections().retire(habit, habit.author(), habit.madeAt());

            playground.playground().layOut();

            assertThat(playground.stores().corrections().list(workspace, Optional.empty()))
                    .extracting(Correction::state)
                    .containsExactly(dev.errata.bot.correction.State.RETIRED);
        }
    }
}
