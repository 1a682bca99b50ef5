package dev.errata.teams.request;

import dev.errata.teams.api.ConversationRef;
import dev.errata.teams.api.Member;
import dev.errata.teams.api.ServiceUrl;
import org.jspecify.annotations.Nullable;

/**
 * What every activity says: who, where, and through which of Microsoft's servers.
 *
 * @param tenant the customer
 * @param activity the activity's id within its conversation; empty in some invokes
 * @param bot what this bot is called in this conversation; mentions of it carry this id
 */
public record ActivityContext(
        String tenant,
        Member sender,
        Spot spot,
        String activity,
        ServiceUrl serviceUrl,
        @Nullable String bot) {

    static final String NOWHERE = "-";

    /** Whether it is of the tenant that there is not, with which the way of a request is tried: nothing may come of it. */
    public boolean isNowhere() {
        return tenant.equals(NOWHERE);
    }

    /** Names the activity in its tenant, however often it arrives. */
    public String key() {
        return spot.conversation() + ":" + activity;
    }

    /** Where an answer goes. */
    public ConversationRef replyTo() {
        return new ConversationRef(serviceUrl, spot.address());
    }
}
