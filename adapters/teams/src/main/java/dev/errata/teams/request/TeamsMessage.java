package dev.errata.teams.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wrote where the bot can read it.
 *
 * @param text as Teams wrote it, mentions included
 * @param repliesTo the message that it answers, where Teams says it
 * @param value what a button of a card sends in place of a text
 */
public record TeamsMessage(
        Scene scene,
        String text,
        List<Mention> mentions,
        @Nullable String repliesTo,
        @Nullable JsonNode value) {

    private static final Pattern SPACES = Pattern.compile("(?:&nbsp;|\u00a0| )+");

    public TeamsMessage {
        mentions = List.copyOf(mentions);
    }

    public boolean mentionsBot() {
        return mentions.stream().anyMatch(this::isOfBot);
    }

    public boolean mentionsOthers() {
        return mentions.stream().anyMatch(mention -> !isOfBot(mention));
    }

    /** The text as people see it, others by their names and without mentions of the bot. */
    public String readable() {
        String readable = text;
        for (Mention mention : mentions) {
            String shown = isOfBot(mention) ? " " : mention.name();
            readable = readable.replaceFirst(Pattern.quote(mention.text()), Matcher.quoteReplacement(shown));
        }
        return SPACES.matcher(readable).replaceAll(" ").strip();
    }

    private boolean isOfBot(Mention mention) {
        return mention.id().equals(scene.bot());
    }
}
