package dev.errata.bot.question;

import dev.errata.bot.Stores;
import dev.errata.bot.interaction.InMemoryInteractions;

/** {@link Forgetting} in memory: what was taught and read stays under the old workspace, which nothing leads to any more. */
public final class InMemoryForgetting implements Forgetting {

    private final InMemoryDirectory directory;
    private final InMemoryInteractions interactions;

    /** @param stores those in memory */
    public InMemoryForgetting(Stores stores) {
        this.directory = (InMemoryDirectory) stores.directory();
        this.interactions = (InMemoryInteractions) stores.interactions();
    }

    @Override
    public WorkspaceId startOver(Installation local) {
        if (!local.platform().equals("local")) {
            throw new IllegalArgumentException("a customer of " + local.platform() + " is not forgotten");
        }
        interactions.forget(directory.findWorkspace(local).orElseThrow());
        return directory.forget(local);
    }
}
