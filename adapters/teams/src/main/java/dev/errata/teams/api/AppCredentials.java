package dev.errata.teams.api;

/**
 * Who the bot is to Microsoft.
 *
 * @param appId of {@code MICROSOFT_APP_ID}
 * @param password of {@code MICROSOFT_APP_PASSWORD}
 * @param authority the tenant that the app is registered in, or {@link #MULTI_TENANT}
 */
public record AppCredentials(String appId, String password, String authority) {

    /** Where the tokens of an app come from that belongs to no tenant. */
    public static final String MULTI_TENANT = "botframework.com";

    /** Without the password, because it may be written into a log. */
    @Override
    public String toString() {
        return "AppCredentials[appId=" + appId + ", authority=" + authority + "]";
    }
}
