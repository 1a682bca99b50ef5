package dev.errata.chat.conversation;

import static dev.errata.chat.conversation.Workplace.FISCAL;
import static dev.errata.chat.conversation.Workplace.QUESTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.delivery.Delivery;
import dev.errata.chat.FakeChat.Shown;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the release before took is worked on by this one; the visit in it is the platform's. */
class RecordedDeliveriesTest {

    private static final String WHERE = "\"person\":\"Ben\",\"channel\":\"finance\",\"thread\":\"1\"";

    private final Workplace acme = new Workplace();

    @AfterEach
    void close() {
        acme.close();
    }

    @Test
    void a_question_without_a_word_of_whom_it_was_addressed_to_is_answered() {
        take(".question", "{" + WHERE + ",\"text\":\"" + QUESTION + "\"}");

        assertThat(acme.newest().text()).contains("I don't know yet");
    }

    @Test
    void what_was_taught_is_answered_again() {
        Shown old = acme.ask("Ben", "finance", QUESTION);
        Correction correction = taught(old);

        take(
                ".taught",
                "{" + WHERE + ",\"taught\":{\"answer\":{\"value\":\"" + id(old) + "\"},\"correction\":{\"value\":\""
                        + correction.id() + "\"},\"act\":{\"value\":\""
                        + acme.stores
                                .corrections()
                                .latestAct(acme.workspace, correction.id())
                                .orElseThrow()
                                .id()
                        + "\"},\"how\":\"TAKEN\"}}");

        assertThat(acme.newest().text()).contains(FISCAL, "I'll follow this in #finance");
        assertThat(acme.now(old).text()).contains("Corrected by Ben Okafor.");
    }

    @Test
    void what_was_for_just_one_answer_is_answered_again_too() {
        Shown old = acme.ask("Ben", "finance", QUESTION);

        take(
                ".taught",
                "{" + WHERE + ",\"taught\":{\"answer\":{\"value\":\"" + id(old) + "\"},\"correction\":{\"value\":\""
                        + UUID.randomUUID() + "\"},\"onlyThis\":{\"id\":{\"value\":\"" + UUID.randomUUID()
                        + "\"},\"text\":\"Book the Avenida.\",\"type\":\"CONTENT\"},\"how\":\"ONLY_THIS\"}}");

        assertThat(acme.newest().text()).contains("Book the Avenida.", "Only this answer changed.");
        assertThat(acme.now(old).text()).contains("Corrected by Ben Okafor.");
    }

    @Test
    void what_was_undone_is_shown() {
        Shown old = acme.ask("Ben", "finance", QUESTION);
        Shown again = acme.correct("Ben", old, FISCAL);
        Correction correction = again.screen().answer().answer().given().get(0);
        acme.stores
                .corrections()
                .latestAct(acme.workspace, correction.id())
                .ifPresent(act -> acme.stores
                        .corrections()
                        .undo(acme.workspace, act.id(), acme.chat.person("Ben"), acme.clock.instant()));

        take(".undone", "{\"answer\":\"" + id(again) + "\",\"user\":\"U\",\"correction\":\"" + correction.id() + "\"}");
        assertThat(acme.now(again).text()).contains("Undone by Ben Okafor.");

        take(
                ".undone",
                "{\"answer\":{\"value\":\"" + id(again) + "\"},\"correction\":{\"value\":\"" + correction.id()
                        + "\"}}");
        assertThat(acme.now(old).text()).isEqualTo(old.text());
    }

    private Correction taught(Shown old) {
        Correction correction = new dev.errata.bot.Samples(acme.workspace)
                .correction(old.screen().answer(), acme.chat.person("Ben"), FISCAL);
        acme.stores.corrections().take(correction);
        return correction;
    }

    private static String id(Shown shown) {
        return shown.screen().answer().id().toString();
    }

    private void take(String kind, String payload) {
        UUID id = UUID.randomUUID();
        acme.work.take(new Delivery(
                acme.workspace, id, id.toString(), "room", "1", "fake" + kind, payload, acme.clock.instant()));
        acme.settle();
    }
}
