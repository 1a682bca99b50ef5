package dev.errata.teams.directory;

import dev.errata.bot.cache.Bytes;
import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.cache.LruCache;
import dev.errata.bot.cache.Share;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.Installation;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.teams.api.ServiceUrl;
import java.util.Optional;

/** The customers, each a tenant of Microsoft's, and through which of Microsoft's servers each is reached. */
public final class Tenants {

    public static final String PLATFORM = "teams";

    private final Directory directory;
    private final LruCache<String, WorkspaceId> known;
    private final LruCache<WorkspaceId, ServiceUrl> servers;

    public Tenants(Directory directory, CacheBudget caches) {
        this.directory = directory;
        this.known = caches.cache(Share.PEOPLE, (tenant, workspace) -> Bytes.ENTRY + Bytes.of(tenant));
        this.servers = caches.cache(Share.PEOPLE, (workspace, server) -> Bytes.ENTRY + Bytes.of(server.value()));
    }

    /** Under which a tenant is known. Teams does not say what it calls itself. */
    public static Installation installation(String tenant) {
        return new Installation(PLATFORM, tenant, tenant);
    }

    /** The workspace of a tenant that we just heard from, made when it is new. */
    public WorkspaceId workspace(String tenant, ServiceUrl heardFrom) {
        WorkspaceId workspace = known.get(tenant).orElseGet(() -> {
            WorkspaceId found = directory.workspace(installation(tenant));
            known.put(tenant, found);
            return found;
        });
        if (!servers.get(workspace).filter(heardFrom::equals).isPresent()) {
            servers.put(workspace, heardFrom);
            directory.reachedAt(workspace, heardFrom.value());
        }
        return workspace;
    }

    /** Of a tenant that we have not heard from since the start, through which it was reached before; empty if there was none. */
    Optional<ServiceUrl> server(WorkspaceId workspace) {
        return servers.get(workspace).or(() -> directory.address(workspace).flatMap(ServiceUrl::of));
    }
}
