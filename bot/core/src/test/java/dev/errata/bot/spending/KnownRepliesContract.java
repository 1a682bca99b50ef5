package dev.errata.bot.spending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.spending.KnownReplies.Known;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of {@link KnownReplies} does. */
public abstract class KnownRepliesContract {

    private static final Known REPLY =
            new Known("45 days.", Optional.of("STOP"), new Tokens(120, 7), Duration.ofMillis(1_250));
    private static final Known BARE = new Known("", Optional.empty(), Tokens.NONE, Duration.ZERO);

    private final Samples samples = new Samples();
    private WorkspaceId workspace = samples.workspace();
    private KnownReplies replies = new InMemoryKnownReplies();

    protected abstract Stores stores();

    @BeforeEach
    void open() {
        Stores stores = stores();
        replies = stores.knownReplies();
        workspace = stores.directory().save(samples.person("Ana Flores")).workspace();
    }

    @Test
    void a_reply_is_found_as_it_came_and_the_first_stays() {
        replies.keep(workspace, "a", REPLY, Samples.NOW);
        replies.keep(workspace, "b", BARE, Samples.NOW);
        replies.keep(workspace, "a", BARE, Samples.NOW);

        assertThat(replies.find(workspace, "a", Samples.NOW)).contains(REPLY);
        assertThat(replies.find(workspace, "b", Samples.NOW)).contains(BARE);
        assertThat(replies.find(workspace, "c", Samples.NOW)).isEmpty();
    }

    @Test
    void a_reply_of_one_workspace_is_unknown_in_another() {
        replies.keep(workspace, "a", REPLY, Samples.NOW);

        assertThat(replies.find(WorkspaceId.random(), "a", Samples.NOW)).isEmpty();
    }

    @Test
    void what_nobody_has_used_since_is_dropped() {
        replies.keep(workspace, "used", REPLY, Samples.NOW);
        replies.keep(workspace, "unused", REPLY, Samples.NOW);
        assertThat(replies.find(workspace, "used", Samples.NOW.plusSeconds(60))).contains(REPLY);

        replies.drop(workspace, Samples.NOW.plusSeconds(30));

        assertThat(replies.find(workspace, "used", Samples.NOW)).contains(REPLY);
        assertThat(replies.find(workspace, "unused", Samples.NOW)).isEmpty();
    }
}
