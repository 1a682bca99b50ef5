package dev.errata.bot.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.correction.Act;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.loop.Cause.How;
import dev.errata.bot.question.WorkspaceId;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of {@link Rewrites} does. */
public abstract class RewritesContract {

    private final Samples samples = new Samples();
    private Stores stores;

    protected abstract Stores stores();

    @BeforeEach
    void open() {
        stores = stores();
    }

    @Test
    void why_an_answer_was_written_is_found_with_it_and_what_was_kept_first_stays() {
        Interaction again = recorded();
        Act act = stores.corrections()
                .take(samples.correction(again, again.question().asker(), "Use the fiscal year."));
        Rewrite taken = new Rewrite(How.TAKEN, again.question().asker().id(), Optional.of(act.id()));

        stores.rewrites().keep(again.workspace(), again.id(), taken);
        stores.rewrites().keep(again.workspace(), again.id(), new Rewrite(How.EDITED, act.person(), Optional.empty()));

        assertThat(stores.rewrites().find(again.workspace(), again.id())).contains(taken);
    }

    @Test
    void one_for_that_answer_alone_has_no_act_and_others_have_none_of_it() {
        Interaction again = recorded();
        Interaction other = recorded();
        Rewrite once = new Rewrite(How.ONLY_THIS, again.question().asker().id(), Optional.empty());

        stores.rewrites().keep(again.workspace(), again.id(), once);

        assertThat(stores.rewrites().find(again.workspace(), again.id())).contains(once);
        assertThat(stores.rewrites().find(other.workspace(), other.id())).isEmpty();
        assertThat(stores.rewrites().find(WorkspaceId.random(), again.id())).isEmpty();
    }

    private Interaction recorded() {
        Interaction interaction = samples.interaction(
                stores.directory().save(samples.place("finance")),
                stores.directory().save(samples.person("Ana Flores")),
                "How do we calculate quarterly returns?");
        stores.interactions().record(interaction);
        return interaction;
    }
}
