package dev.errata.teams.entry;

import dev.errata.teams.api.ServiceUrl;
import dev.errata.teams.botframework.BotFrameworkTokens;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides whom we listen to. */
public interface Callers {

    /**
     * Where an activity says that it comes from.
     *
     * @param channel {@code msteams}, or another product of Microsoft's that bots can be in
     * @param serviceUrl whom answers are to be sent to
     */
    record Origin(
            String channel, String serviceUrl, @Nullable String tenant) {}

    /** What somebody who was let in may bring. */
    interface Pass {

        boolean covers(Origin origin);
    }

    /**
     * Lets somebody in, or not.
     *
     * @param authorization the header of that name
     */
    Optional<Pass> admit(@Nullable String authorization);

    /** Does now what takes long the first time. */
    default void warmUp() {}

    /** Microsoft's servers, speaking for these customers to this app. */
    static Callers verified(BotFrameworkTokens tokens, String appId, AllowedTenants tenants, Clock clock) {
        return new VerifiedCallers(tokens, appId, tenants, clock);
    }

    /**
     * Everyone, without any proof: for a bot that only its own machine reaches. Whatever page is open in a browser there comes in as well,
     * so that answers never leave that machine.
     */
    static Callers anyoneHere() {
        Pass onThisMachine = origin -> ServiceUrl.of(origin.serviceUrl())
                .filter(ServiceUrl::isLoopback)
                .isPresent();
        return authorization -> Optional.of(onThisMachine);
    }
}
