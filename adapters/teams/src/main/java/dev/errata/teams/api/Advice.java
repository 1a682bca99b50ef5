package dev.errata.teams.api;

import java.util.Map;
import java.util.Set;

/** What to do about the problems that are reported most. */
final class Advice {

    static final Set<String> LOCKED_OUT = Set.of(TeamsProblem.NO_TOKEN, "Unauthorized", "HTTP 401");

    private static final String NEW_SECRET =
            "Create a client secret in Entra and set MICROSOFT_APP_PASSWORD to its value, not to its id";
    private static final String WRONG_APP =
            "Check MICROSOFT_APP_ID, and that MICROSOFT_APP_TENANT_ID is the tenant it is registered in";
    private static final String WRONG_TENANT = "Check MICROSOFT_APP_TENANT_ID, and MICROSOFT_APP_TYPE";
    private static final String WRONG_BOT =
            "Check that the Azure Bot has this MICROSOFT_APP_ID and MICROSOFT_APP_TENANT_ID, and its Teams channel is on";
    private static final String NOT_THERE = "Install the app there again";

    private static final Map<String, String> BY_CODE = Map.ofEntries(
            Map.entry("Unauthorized", WRONG_BOT),
            Map.entry("HTTP 401", WRONG_BOT),
            Map.entry("BotNotInConversationRoster", NOT_THERE),
            Map.entry("BotDisabledByAdmin", "Let an admin allow the app in the Teams admin centre"),
            Map.entry("BotDisabledByUser", "The person has blocked the bot"),
            Map.entry("ConversationBlockedByUser", "The person has blocked the bot"),
            Map.entry("ConversationNotFound", NOT_THERE),
            Map.entry("ForbiddenOperationException", NOT_THERE),
            Map.entry("InvalidBotApiHost", "The bot is registered for another cloud than the one it was asked from"),
            Map.entry("MessageWritesBlocked", "The person has blocked the bot, or left"),
            Map.entry("MessageSizeTooBig", "Send it in several messages"),
            Map.entry("ActivityNotFoundInConversation", "The message was deleted"),
            Map.entry("ContentStreamNotAllowed", "The stream has ended, or was stopped by the person"));

    /** By the numbers that Entra puts after AADSTS. */
    private static final Map<Integer, String> BY_NUMBER = Map.of(
            7000215, NEW_SECRET,
            7000222, NEW_SECRET,
            7000216, NEW_SECRET,
            700016, WRONG_APP,
            7000229, WRONG_APP,
            900023, WRONG_TENANT,
            90002, WRONG_TENANT,
            50034, WRONG_TENANT);

    private Advice() {}

    static String on(String code) {
        return BY_CODE.getOrDefault(
                code, "See https://learn.microsoft.com/microsoftteams/platform/bots for what it means");
    }

    static String onToken(int number) {
        return BY_NUMBER.getOrDefault(
                number, "Check MICROSOFT_APP_ID, MICROSOFT_APP_PASSWORD and MICROSOFT_APP_TENANT_ID");
    }
}
