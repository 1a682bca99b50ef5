package dev.errata.teams.text;

import dev.errata.chat.text.Calling;
import dev.errata.chat.text.PlainText;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote, as Teams delivers it.
 *
 * @param raw with Teams' tags and entities
 * @param mentions as the message's entities say; a tag that no entity speaks of mentions nobody
 * @param quotes the messages that it refers to
 * @param botId the bot's own id, where the message says it
 */
public record TeamsText(
        String raw,
        List<Mention> mentions,
        List<Quote> quotes,
        @Nullable String botId) {

    /**
     * Somebody whom a message calls by name, as its entities say.
     *
     * @param id who is mentioned, as Teams knows them
     * @param name what the mention reads
     * @param text how it stands in the message, such as {@code <at>Errata</at>}
     */
    public record Mention(String id, String name, String text) {}

    /**
     * Another message that is quoted.
     *
     * @param message the id by which the text refers to it
     * @param text how it begins, without formatting
     */
    public record Quote(String message, String text) {}

    private static final Pattern AT = Pattern.compile("(?i)<at(?:\\s[^<>]*)?>([^<]*)</at>");
    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>|</(?:p|div|li|blockquote|h[1-6]|pre)>");
    private static final Pattern TAG =
            Pattern.compile("(?i)</?(?:p|div|span|b|i|em|strong|u|s|a|ul|ol|li|blockquote|pre"
                    + "|code|img|emoji|attachment|h[1-6]|at|font|table|tbody|tr|td|th)(?:\\s[^<>]*)?/?>");
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,6}));");
    private static final Map<String, String> NAMED =
            Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'", "nbsp", " ");
    private static final Pattern NOTHING = Pattern.compile("(?!)");
    private static final Pattern SPACES = Pattern.compile("[ \\t\\u00A0]+");
    private static final Pattern LINE_ENDS = Pattern.compile(" ?\\n ?");

    public TeamsText {
        mentions = List.copyOf(mentions);
        quotes = List.copyOf(quotes);
    }

    /** One that quotes nothing by reference. */
    public TeamsText(String raw, List<Mention> mentions, @Nullable String botId) {
        this(raw, mentions, List.of(), botId);
    }

    /** Whether the bot itself is mentioned. */
    public boolean mentionsBot() {
        return mentions.stream().anyMatch(this::isOfBot);
    }

    /** Whether anybody but the bot is mentioned: a person, a team, a channel, a tag. */
    public boolean mentionsOthers() {
        return mentions.stream().anyMatch(mention -> !isOfBot(mention));
    }

    /**
     * The text without the bot's mention, tags and entities; others who are mentioned stand there by their names, and what is quoted behind
     * a sign.
     */
    public String readable() {
        String named = AT.matcher(Quotations.marked(withBotCalled(), quotes))
                .replaceAll(found -> Matcher.quoteReplacement("@" + found.group(1)));
        String lines =
                BREAK.matcher(named.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("\n");
        String words = unescaped(TAG.matcher(lines).replaceAll(""));
        String spaced = LINE_ENDS.matcher(SPACES.matcher(words).replaceAll(" ")).replaceAll("\n");
        return PlainText.storable(Quotations.signed(Calling.removed(spaced))).strip();
    }

    private String withBotCalled() {
        String text = raw.replace(Calling.BOT, "");
        for (Mention mention : mentions) {
            if (isOfBot(mention)) {
                text = tagOf(mention).matcher(text).replaceAll(Calling.BOT);
            }
        }
        return text;
    }

    /** Not every client says how a mention stands in the message; then the name in the tag tells whose it is. */
    private Pattern tagOf(Mention mention) {
        String asSaid = Pattern.quote(mention.text());
        boolean alone = mentions.stream()
                .noneMatch(other -> !isOfBot(other) && other.name().equals(mention.name()));
        String named = "(?i:<at(?:\\s[^<>]*)?>)\\s*+(?:" + Pattern.quote(mention.name()) + "|"
                + Pattern.quote(escaped(mention.name())) + ")\\s*+(?i:</at>)";
        if (mention.text().isBlank()) {
            return mention.name().isBlank() ? mentions.size() == 1 ? AT : NOTHING : Pattern.compile(named);
        }
        return Pattern.compile(alone && !mention.name().isBlank() ? asSaid + "|" + named : asSaid);
    }

    private static String escaped(String name) {
        return name.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private boolean isOfBot(Mention mention) {
        return mention.id().equals(botId);
    }

    /** In one pass, so that what was written as an entity stays one. */
    private static String unescaped(String text) {
        return ENTITY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found)));
    }

    private static String character(MatchResult found) {
        if (found.group(3) != null) {
            return NAMED.getOrDefault(found.group(3), found.group());
        }
        int code = found.group(1) != null ? Integer.parseInt(found.group(1)) : Integer.parseInt(found.group(2), 16);
        if (code == 0) {
            return "";
        }
        return Character.isValidCodePoint(code) ? Character.toString(code) : found.group();
    }
}
