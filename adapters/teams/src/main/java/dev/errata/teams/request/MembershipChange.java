package dev.errata.teams.request;

import dev.errata.teams.api.ConversationRef;
import dev.errata.teams.api.ServiceUrl;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody came or went, or something else about a chat or team changed.
 *
 * @param added ids of members, the bot's among them when it was installed
 */
public record MembershipChange(
        String tenant,
        Spot spot,
        ServiceUrl serviceUrl,
        @Nullable String bot,
        List<String> added) {

    public MembershipChange {
        added = List.copyOf(added);
    }

    public boolean isBotAdded() {
        return bot != null && added.contains(bot);
    }

    public ConversationRef place() {
        return new ConversationRef(serviceUrl, spot.address());
    }
}
