package dev.errata.bot.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.errata.bot.FullWorkspace;
import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.interaction.Interaction;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Forgetting} does. */
public abstract class ForgettingContract {

    protected final Installation local = new Installation("local", "local-" + UUID.randomUUID(), "local");
    private Stores stores;
    private WorkspaceId old;
    private Samples samples;
    private Interaction interaction;

    protected abstract Stores stores();

    protected abstract Forgetting forgetting();

    @BeforeEach
    void fill() {
        stores = stores();
        old = stores.directory().workspace(local);
        FullWorkspace full = new FullWorkspace(stores, old);
        samples = full.samples();
        interaction = full.fill();
    }

    @Test
    void the_installation_leads_to_an_empty_workspace() {
        WorkspaceId anew = forgetting().startOver(local);

        assertThat(anew).isNotEqualTo(old);
        assertThat(stores.directory().workspace(local)).isEqualTo(anew);
        assertThat(stores.directory().placesNamed(anew, "finance")).isEmpty();
        assertThat(stores.corrections().list(anew, Optional.empty())).isEmpty();
    }

    @Test
    void nothing_is_found_under_the_old_workspace() {
        forgetting().startOver(local);

        assertThat(stores.interactions().find(old, interaction.id())).isEmpty();
        assertThat(stores.directory().placesNamed(old, "finance")).isEmpty();
        assertThat(stores.directory().peopleNamed(old, "Ana Flores")).isEmpty();
    }

    @Test
    void an_answer_that_was_being_written_is_refused_and_brings_nothing_back() {
        Interaction late = samples.interaction(
                interaction.question().place(), interaction.question().asker(), "And this year?");

        WorkspaceId anew = forgetting().startOver(local);

        assertThatThrownBy(() -> stores.interactions().record(late)).isInstanceOf(RuntimeException.class);
        assertThat(stores.interactions().find(old, late.id())).isEmpty();
        assertThat(stores.interactions().find(anew, late.id())).isEmpty();
    }

    @Test
    void another_workspace_keeps_everything() {
        Samples other = new Samples();
        Place theirs = stores.directory().save(other.place("finance"));

        forgetting().startOver(local);

        assertThat(stores.directory().place(other.workspace(), theirs.id())).contains(theirs);
    }

    @Test
    void it_can_be_done_again() {
        WorkspaceId first = forgetting().startOver(local);

        WorkspaceId second = forgetting().startOver(local);

        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void a_customer_of_a_platform_is_not_forgotten() {
        Installation slack = new Installation("slack", "T-" + UUID.randomUUID(), "Acme");
        WorkspaceId workspace = stores.directory().workspace(slack);

        assertThatThrownBy(() -> forgetting().startOver(slack)).isInstanceOf(IllegalArgumentException.class);
        assertThat(stores.directory().findWorkspace(slack)).contains(workspace);
    }
}
