package dev.errata.server.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Samples;
import dev.errata.bot.SettableClock;
import dev.errata.bot.Stores;
import dev.errata.bot.forgetting.Oblivion;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.Installation;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.reply.OfferedReply;
import dev.errata.bot.reply.ReplyId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class OldTextsTest {

    private final Stores stores = InMemoryStores.open();
    private final Directory directory = stores.directory();
    private final Recorded oblivion = new Recorded();

    private OldTexts texts() {
        return new OldTexts(
                directory,
                oblivion,
                stores.replies(),
                Optional.of(Duration.ofDays(30)),
                new SettableClock(Samples.NOW));
    }

    @Test
    void what_is_older_than_it_is_kept_goes_in_every_workspace() {
        WorkspaceId acme = directory.workspace(new Installation("slack", "T1", "Acme"));
        WorkspaceId other = directory.workspace(new Installation("teams", "T2", "Other"));

        try (OldTexts old = texts()) {
            old.forget();
        }

        Instant before = Samples.NOW.minus(Duration.ofDays(30));
        assertThat(oblivion.asked).isEqualTo(Map.of(acme, before, other, before));
    }

    @Test
    void words_that_were_kept_for_a_week_go_whether_questions_are_kept_or_not() {
        Samples acme = new Samples(directory.workspace(new Installation("teams", "T2", "Other")));
        OfferedReply reply = new OfferedReply(
                acme.workspace(),
                new ReplyId(UUID.randomUUID()),
                new InteractionId(UUID.randomUUID()),
                acme.person("Ben").id(),
                "message",
                "use the fiscal year",
                OfferedReply.Audience.PEOPLE,
                OfferedReply.State.OPEN,
                Samples.NOW.minus(Duration.ofDays(8)));
        stores.replies().keep(reply);

        try (OldTexts old =
                new OldTexts(directory, oblivion, stores.replies(), Optional.empty(), new SettableClock(Samples.NOW))) {
            old.forget();
        }

        assertThat(stores.replies()
                        .find(acme.workspace(), reply.id())
                        .orElseThrow()
                        .kept())
                .isEmpty();
        assertThat(oblivion.asked).isEmpty();
    }

    @Test
    void what_fails_is_left_for_the_next_time() {
        directory.workspace(new Installation("slack", "T1", "Acme"));
        oblivion.broken = true;

        try (OldTexts old = texts()) {
            assertThatCode(old::forget).doesNotThrowAnyException();
        }
    }

    /** Forgets nothing, and knows what it was asked to. */
    private static final class Recorded implements Oblivion {

        private final Map<WorkspaceId, Instant> asked = new HashMap<>();
        private boolean broken;

        @Override
        public int olderThan(WorkspaceId workspace, Instant moment) {
            if (broken) {
                throw new IllegalStateException("the database is away");
            }
            asked.put(workspace, moment);
            return 1;
        }

        @Override
        public List<InteractionId> whole(WorkspaceId workspace, InteractionId answer) {
            return List.of();
        }

        @Override
        public List<InteractionId> since(WorkspaceId workspace, InteractionId answer) {
            return List.of();
        }

        @Override
        public List<InteractionId> askedBy(Person person) {
            return List.of();
        }

        @Override
        public void answers(WorkspaceId workspace, Collection<InteractionId> gone) {}

        @Override
        public List<InteractionId> person(Person person, Corrections corrections) {
            return List.of();
        }

        @Override
        public void tell(Consumer<WorkspaceId> cache) {}
    }
}
