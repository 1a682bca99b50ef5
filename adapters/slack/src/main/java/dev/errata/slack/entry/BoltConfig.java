package dev.errata.slack.entry;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.handler.UnmatchedRequestHandler;

/** Bolt's settings. Each one that Bolt would look for in the environment is set here, so that our own settings are the only ones. */
final class BoltConfig {

    private BoltConfig() {}

    @SuppressWarnings("deprecation") // What is deprecated would be read from the environment too.
    static AppConfig with(UnmatchedRequestHandler unmatched) {
        return AppConfig.builder()
                .slack(Slack.getInstance(quiet()))
                .unmatchedRequestHandler(unmatched)
                .allEventsApiAutoAckEnabled(true)
                .requestVerificationEnabled(false)
                .sslCheckEnabled(false)
                .ignoringSelfEventsEnabled(false)
                .singleTeamBotToken(null)
                .signingSecret(null)
                .verificationToken(null)
                .clientId(null)
                .clientSecret(null)
                .redirectUri(null)
                .scope(null)
                .userScope(null)
                .oauthStartPath("start")
                .oauthInstallPath("start")
                .oauthCallbackPath("callback")
                .oauthRedirectUriPath("callback")
                .oauthCancellationUrl(null)
                .oauthCompletionUrl(null)
                .build();
    }

    /** The library's listeners would write what is sent and answered into the log. */
    private static SlackConfig quiet() {
        SlackConfig config = new SlackConfig();
        config.getHttpClientResponseHandlers().clear();
        config.setStatsEnabled(false);
        config.getMethodsConfig().setStatsEnabled(false);
        return config;
    }
}
