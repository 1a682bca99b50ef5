package dev.errata.storage;

import dev.errata.bot.question.WorkspaceId;
import org.jdbi.v3.core.config.JdbiConfig;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Whose transaction it is, so that what is read in it belongs to that workspace without being told. */
public final class CurrentWorkspace implements JdbiConfig<CurrentWorkspace> {

    private @Nullable WorkspaceId id;

    void set(WorkspaceId workspace) {
        this.id = workspace;
    }

    public static WorkspaceId of(StatementContext context) {
        WorkspaceId id = context.getConfig(CurrentWorkspace.class).id;
        if (id == null) {
            throw new StorageException("something of a workspace was read outside of one; this is a mistake in Errata");
        }
        return id;
    }

    @Override
    public CurrentWorkspace createCopy() {
        CurrentWorkspace copy = new CurrentWorkspace();
        copy.id = id;
        return copy;
    }
}
