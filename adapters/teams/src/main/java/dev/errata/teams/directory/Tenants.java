package dev.errata.teams.directory;

import dev.errata.bot.question.Directory;
import dev.errata.bot.question.Installation;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.teams.api.ServiceUrl;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The customers, each a tenant of Microsoft's, and through which of Microsoft's servers each is reached. */
public final class Tenants {

    public static final String PLATFORM = "teams";

    private final Directory directory;
    private final Map<String, WorkspaceId> known = new ConcurrentHashMap<>();
    private final Map<WorkspaceId, ServiceUrl> servers = new ConcurrentHashMap<>();

    public Tenants(Directory directory) {
        this.directory = directory;
    }

    /** Under which a tenant is known. Teams does not say what it calls itself. */
    public static Installation installation(String tenant) {
        return new Installation(PLATFORM, tenant, tenant);
    }

    /** The workspace of a tenant that we just heard from, made when it is new. */
    public WorkspaceId workspace(String tenant, ServiceUrl heardFrom) {
        WorkspaceId workspace = known.computeIfAbsent(tenant, id -> directory.workspace(installation(id)));
        if (!heardFrom.equals(servers.put(workspace, heardFrom))) {
            directory.reachedAt(workspace, heardFrom.value());
        }
        return workspace;
    }

    /** Of a tenant that we have not heard from since the start, through which it was reached before; empty if there was none. */
    Optional<ServiceUrl> server(WorkspaceId workspace) {
        return Optional.ofNullable(servers.get(workspace))
                .or(() -> directory.address(workspace).flatMap(ServiceUrl::of));
    }
}
