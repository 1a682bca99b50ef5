package dev.errata.web.surface;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.teaching.Proposal;
import dev.errata.bot.correction.teaching.ScopeChoice;
import dev.errata.bot.correction.teaching.TakeCorrection.Outcome;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.interaction.Interaction;
import dev.errata.web.TestPlayground;
import dev.errata.web.company.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the release before took is still worked on. */
class LegacyPayloadTest {

    private final TestPlayground playground = TestPlayground.open();
    private final Viewer li = playground.workplace().viewer("li", "finance").orElseThrow();

    @AfterEach
    void leave() {
        playground.close();
    }

    @Test
    void a_question_is_answered() {
        work(
                "web.question",
                "place=%s&person=%s&thread=1&text=Which+year+counts%%3F+%%26+why%%3F"
                        .formatted(li.place().id(), li.person().id()));

        Interaction answer = said().get(0);
        assertThat(answer.question().asked()).isEqualTo("Which year counts? & why?");
        assertThat(answer.question().asker()).isEqualTo(li.person());
        assertThat(answer.question().thread().value()).isEqualTo("1");
    }

    @Test
    void a_question_is_answered_again_because_of_a_correction() {
        Interaction old = asked();
        Correction taught = taught(old);

        UUID id = work(
                "web.again",
                "answer=%s&by=%s&correction=%s&how=TAKEN"
                        .formatted(old.id(), li.person().id(), taught.id()));

        Interaction again = said().get(1);
        assertThat(again.id().value()).isEqualTo(id);
        assertThat(again.replaces()).contains(old.id());
        assertThat(again.answer().text()).contains("Use the fiscal year.");
    }

    @Test
    void a_question_is_answered_again_for_just_this_answer() {
        Interaction old = asked();

        work(
                "web.again",
                "answer=%s&by=%s&correction=%s&how=ONLY_THIS&only=Say+it+%%22again%%22.&type=TONE"
                        .formatted(old.id(), li.person().id(), CorrectionId.random()));

        assertThat(said().get(1).answer().text()).contains("Say it \"again\".");
    }

    private Interaction asked() {
        work(
                "web.question",
                "place=%s&person=%s&thread=1&text=Which+year+counts%%3F"
                        .formatted(li.place().id(), li.person().id()));
        return said().get(0);
    }

    private Correction taught(Interaction old) {
        Proposal proposal =
                Proposal.saying(CorrectionId.random(), li.person(), "Use the fiscal year.", ScopeChoice.HERE);
        Outcome outcome = playground
                .learning()
                .loop()
                .take(playground.workplace())
                .take(proposal, old.question(), old.standalone());
        return ((Outcome.Taken) outcome).correction();
    }

    private UUID work(String kind, String payload) {
        UUID id = UUID.randomUUID();
        Delivery delivery = new Delivery(li.workspace(), id, kind + id, "room", "1", kind, payload, Instant.now());
        assertThat(playground.playground().work().takes(kind)).isTrue();
        playground.playground().work().work(delivery);
        return id;
    }

    private List<Interaction> said() {
        return playground.learning().history().latest(li.place(), 9);
    }
}
