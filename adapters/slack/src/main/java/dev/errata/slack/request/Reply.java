package dev.errata.slack.request;

import com.google.gson.Gson;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.util.json.GsonFactory;
import dev.errata.slack.text.Escaped;

/**
 * What Slack is answered.
 *
 * @param json the body; empty for none
 */
record Reply(int status, String json) {

    static final Reply NOTHING = status(200);

    private static final Gson GSON = GsonFactory.createSnakeCase();

    static Reply status(int status) {
        return new Reply(status, "");
    }

    static Reply json(String json) {
        return new Reply(200, json);
    }

    static Reply whisper(String text) {
        return json(GSON.toJson(SlashCommandResponse.builder()
                .responseType("ephemeral")
                .text(Escaped.of(text))
                .build()));
    }
}
