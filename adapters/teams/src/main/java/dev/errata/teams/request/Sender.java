package dev.errata.teams.request;

import org.jspecify.annotations.Nullable;

/**
 * Who wrote, pressed or submitted.
 *
 * @param id what the person is called towards this bot; another bot knows the same person by another id
 * @param aadObjectId the account in the directory, where Teams says it
 * @param name what colleagues see; may be empty
 * @param tenant the person's own customer, which is another one in a shared channel; mostly unsaid
 * @param role such as {@code user} or {@code bot}; mostly unsaid
 */
public record Sender(
        String id,
        @Nullable String aadObjectId,
        String name,
        @Nullable String tenant,
        @Nullable String role) {

    /** What the person is known by beyond Teams: the account where there is one, the same in every chat. */
    public String key() {
        return aadObjectId == null ? id : aadObjectId;
    }

    public boolean isBot() {
        return "bot".equals(role);
    }
}
