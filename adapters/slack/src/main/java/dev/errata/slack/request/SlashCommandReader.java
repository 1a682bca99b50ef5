package dev.errata.slack.request;

import dev.errata.slack.text.SlackText;

/** Turns the form of a command into a {@link SlashCommand}. */
final class SlashCommandReader {

    private SlashCommandReader() {}

    static SlashCommand read(Form form) {
        String text = form.get("text");
        String trigger = form.get("trigger_id");
        return new SlashCommand(
                EventReader.workspace(
                        form.get("team_id"),
                        form.get("enterprise_id"),
                        Boolean.parseBoolean(form.get("is_enterprise_install"))),
                new Actor(form.required("user_id"), form.get("team_id")),
                form.required("channel_id"),
                form.required("command"),
                new SlackText(text == null ? "" : text, null).readable(),
                trigger == null ? "" : trigger);
    }
}
