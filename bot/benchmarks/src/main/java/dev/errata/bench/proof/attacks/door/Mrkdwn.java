package dev.errata.bench.proof.attacks.door;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Slack reads in a text of mrkdwn: whatever stands between pointed brackets is a link, or calls or names somebody. */
final class Mrkdwn {

    private static final Pattern BRACKETS = Pattern.compile("<([^<>]*)>");
    private static final Pattern LINK = Pattern.compile("((?:https?://|mailto:)[^\\s|]+)(?:\\|(.+))?", Pattern.DOTALL);
    /** The bot itself names the channel in which it speaks, and nothing says more of it than its id. */
    private static final Pattern OUR_CHANNEL = Pattern.compile("#" + SlackDoor.CHANNELS + "\\d+");

    private static final Pattern QUOTE = Pattern.compile("(?m)^> ?");
    private static final Pattern ENTITY = Pattern.compile("&(?:amp|lt|gt);");

    private Mrkdwn() {}

    static List<String> problems(String text) {
        List<String> wrong = new ArrayList<>(Signs.in(text));
        Matcher brackets = BRACKETS.matcher(QUOTE.matcher(text).replaceAll(""));
        StringBuilder rest = new StringBuilder();
        while (brackets.find()) {
            wrong.addAll(link(brackets.group(1)));
            brackets.appendReplacement(rest, " ");
        }
        brackets.appendTail(rest);
        if (rest.indexOf("<") >= 0 || rest.indexOf(">") >= 0) {
            wrong.add("a bracket that is not escaped");
        }
        if (ENTITY.matcher(rest).replaceAll("").contains("&")) {
            wrong.add("a sign & that is not escaped");
        }
        return wrong.stream().map(each -> each + " in " + Signs.shown(text)).toList();
    }

    private static List<String> link(String inside) {
        if (OUR_CHANNEL.matcher(inside).matches()) {
            return List.of();
        }
        Matcher link = LINK.matcher(inside);
        if (!link.matches()) {
            return List.of("brackets around what is no link, " + Signs.shown(inside));
        }
        String label = link.group(2);
        return label == null
                ? List.of()
                : Labels.problem(read(link.group(1)), read(label)).stream().toList();
    }

    private static String read(String escaped) {
        return escaped.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
