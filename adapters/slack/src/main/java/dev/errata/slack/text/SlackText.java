package dev.errata.slack.text;

import dev.errata.chat.text.Calling;
import dev.errata.chat.text.PlainText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote, as Slack delivers it.
 *
 * @param own their own words, with Slack's escapes
 * @param shared the messages of others that they share in it; whom these mention is not called again
 * @param botUser the bot's own user id, where the request says it
 */
public record SlackText(
        String own, List<String> shared, @Nullable String botUser) {

    private static final Pattern REFERENCE = Pattern.compile("<([@#!]?)([^<>|]*)(?:\\|([^<>]*))?>");
    private static final Pattern QUOTE = Pattern.compile("(?m)^\\s*&gt;.*$");
    private static final Pattern BROADCAST = Pattern.compile("here|channel|everyone");
    private static final String GROUP = "subteam^";

    public SlackText {
        shared = List.copyOf(shared);
    }

    public SlackText(String own, @Nullable String botUser) {
        this(own, List.of(), botUser);
    }

    /** All of it, with Slack's escapes. */
    public String raw() {
        return Stream.concat(Stream.of(own), shared.stream())
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** Whether it is known who the bot is. */
    public boolean knowsBot() {
        return botUser != null;
    }

    /** Whether the bot itself is mentioned, and not only in what is quoted. */
    public boolean mentionsBot() {
        return botUser != null && users().contains(botUser);
    }

    /** Whether anybody but the bot is mentioned: a person, a group, or everyone here. */
    public boolean mentionsOthers() {
        return !people().isEmpty() || !groups().isEmpty() || !broadcasts().isEmpty();
    }

    /** The user ids of those mentioned, without the bot. */
    public Set<String> people() {
        Set<String> people = users();
        people.remove(botUser);
        return people;
    }

    /** The ids of the user groups mentioned. */
    public Set<String> groups() {
        return references("!", id -> id.startsWith(GROUP) ? id.substring(GROUP.length()) : "");
    }

    /** Which of here, channel and everyone are called. */
    public Set<String> broadcasts() {
        return references("!", id -> BROADCAST.matcher(id).matches() ? id : "");
    }

    /** The text without the bot's mention and without Slack's escapes; people who are mentioned without a name stand there with their id. */
    public String readable() {
        return readable(user -> user);
    }

    /** Likewise, with people named by this function of their user ids. */
    public String readable(UnaryOperator<String> nameOf) {
        Matcher reference = REFERENCE.matcher(raw().replace(Calling.BOT, ""));
        String text = unescaped(reference.replaceAll(found -> Matcher.quoteReplacement(shown(found, nameOf))));
        return PlainText.storable(Calling.removed(text)).strip();
    }

    private Set<String> users() {
        return references("@", id -> id);
    }

    private Set<String> references(String sign, UnaryOperator<String> wanted) {
        Set<String> found = new LinkedHashSet<>();
        Matcher reference = REFERENCE.matcher(QUOTE.matcher(own).replaceAll(""));
        while (reference.find()) {
            if (reference.group(1).equals(sign)
                    && !wanted.apply(reference.group(2)).isEmpty()) {
                found.add(wanted.apply(reference.group(2)));
            }
        }
        return found;
    }

    private String shown(MatchResult found, UnaryOperator<String> nameOf) {
        String id = found.group(2);
        Optional<String> label = Optional.ofNullable(found.group(3)).filter(text -> !text.isBlank());
        return switch (found.group(1)) {
            case "@" -> id.equals(botUser) ? Calling.BOT : "@" + label.orElseGet(() -> nameOf.apply(id));
            case "#" -> "#" + label.orElse(id);
            case "!" -> special(id, label);
            default -> link(id, label);
        };
    }

    private static String special(String id, Optional<String> label) {
        if (BROADCAST.matcher(id).matches()) {
            return "@" + id;
        }
        if (id.startsWith(GROUP)) {
            String name = label.orElse(id.substring(GROUP.length()));
            return name.startsWith("@") ? name : "@" + name;
        }
        return label.orElse("");
    }

    private static String link(String address, Optional<String> label) {
        String bare = address.replaceFirst("^mailto:", "");
        if (label.isEmpty() || bare.endsWith(label.get()) || address.equals("http://" + label.get())) {
            return bare;
        }
        return label.get() + " (" + bare + ")";
    }

    /** The ampersand last, so that what was written as an escape stays one. */
    private static String unescaped(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
