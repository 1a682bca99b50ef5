package dev.errata.slack.api;

import java.util.Map;
import java.util.Set;

/** What to do about the problems that Slack reports most. */
final class Advice {

    static final Set<String> LOCKED_OUT =
            Set.of("token_revoked", "token_expired", "invalid_auth", "not_authed", "account_inactive");

    static final Set<String> GONE = Set.of("message_not_found", "thread_not_found");

    static final Set<String> OF_FORM =
            Set.of("invalid_blocks", "invalid_blocks_format", "msg_too_long", "msg_blocks_too_long");

    private static final String INSTALL_AGAIN = "Install the app in the workspace again and set SLACK_BOT_TOKEN anew";
    private static final String MISSING_CHANNEL =
            "The channel does not exist, or the bot is not in it: invite the bot there";

    private static final Map<String, String> BY_CODE = Map.ofEntries(
            Map.entry("missing_scope", "Compare the app's scopes with the manifest and install it again"),
            Map.entry("not_in_channel", "Invite the bot to the channel"),
            Map.entry("channel_not_found", MISSING_CHANNEL),
            Map.entry("message_not_found", "The message was deleted"),
            Map.entry("cant_update_message", "Only messages of the bot itself can be updated"),
            Map.entry("edit_window_closed", "The workspace does not let messages this old be updated"),
            Map.entry("thread_not_found", "The thread's first message was deleted"),
            Map.entry("user_not_found", "The person does not exist or cannot be seen from this workspace"),
            Map.entry("user_not_in_channel", "The person has left the channel"),
            Map.entry("token_revoked", INSTALL_AGAIN),
            Map.entry("token_expired", INSTALL_AGAIN),
            Map.entry("invalid_auth", "Check SLACK_BOT_TOKEN; it begins with xoxb-"),
            Map.entry("not_authed", "Set SLACK_BOT_TOKEN"),
            Map.entry("account_inactive", INSTALL_AGAIN),
            Map.entry("msg_too_long", "Send it in several messages"),
            Map.entry("msg_blocks_too_long", "Send it in several messages"),
            Map.entry("is_archived", "The channel is archived; nothing can be written there"),
            Map.entry("restricted_action", "The workspace does not let the bot write there"),
            Map.entry("messages_tab_disabled", "Turn on the messages tab in the app's settings"),
            Map.entry("expired_trigger_id", "A modal opens only within three seconds of the press: press again"),
            Map.entry("exchanged_trigger_id", "A press opens one modal only: press again"),
            Map.entry("hash_conflict", "The modal was updated meanwhile"));

    private Advice() {}

    static String on(String code) {
        return BY_CODE.getOrDefault(code, "See https://docs.slack.dev/reference/methods for what it means");
    }
}
