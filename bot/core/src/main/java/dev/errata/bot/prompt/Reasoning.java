package dev.errata.bot.prompt;

import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a model's output that are not meant for whoever reads its reply: what it thought, the channels of the harmony format, calls
 * of tools, and the markers of chat templates. Providers are to take them out, and often do not.
 */
final class Reasoning {

    /** In code, whoever reads is told about the mark itself. */
    private static final String NO_CODE = "(?<!`)";

    private static final String NAMES =
            "(think|thinking|thought|reasoning|reflection|tool_call|tool_calls|function_call)";

    /** Of models that write the same in signs of their own. */
    private static final Pattern OTHERS_OPENED = Pattern.compile(
            NO_CODE + "(<\\|begin_of_thought\\|>|\\[THINK]|\u25C1think\u25B7|<seed:think>)", Pattern.CASE_INSENSITIVE);

    private static final Pattern OTHERS_CLOSED = Pattern.compile(
            NO_CODE + "(<\\|end_of_thought\\|>|\\[/THINK]|\u25C1/think\u25B7|</seed:think>)", Pattern.CASE_INSENSITIVE);

    private static final Pattern OPENED =
            Pattern.compile(NO_CODE + "<" + NAMES + "\\b[^<>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern CLOSED = Pattern.compile("</" + NAMES + "\\s*>", Pattern.CASE_INSENSITIVE);

    /** Chat templates often write the opening mark themselves, so that only the closing one is said. */
    private static final Pattern UNOPENED =
            Pattern.compile("\\A.*" + NO_CODE + "</" + NAMES + "\\s*>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private static final Pattern UNCLOSED =
            Pattern.compile(NO_CODE + "<" + NAMES + "\\b[^>]*(>.*)?\\z", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    /** See OpenAI's harmony response format: each message names its channel, and only what is final is for the reader. */
    private static final Pattern CHANNEL = Pattern.compile(
            "<\\|channel\\|>\\s*([a-z]+)[^<]*(?:<\\|(?!message\\|>|channel\\|>)[^<]*)*+<\\|message\\|>",
            Pattern.CASE_INSENSITIVE);

    /** With these a turn ends; what follows is somebody else's, made up. */
    private static final Pattern END_OF_TURN = Pattern.compile(
            NO_CODE + "(<\\|(im_end|end|return|call|eot_id|eom_id|end_of_text|endoftext|end_of_turn|user)\\|>"
                    + "|<\\|im_start\\|>\\s*user|<end_of_turn>|</s>|\\[/?INST]).*\\z",
            Pattern.DOTALL);

    private static final Pattern MARK =
            Pattern.compile(NO_CODE + "<\\|[a-z_]{1,30}\\|>(assistant\\b)?|<start_of_turn>(model\\b)?|<s>");

    private static final NavigableSet<Integer> NOWHERE = Collections.emptyNavigableSet();

    private Reasoning() {}

    static String withoutIt(String output) {
        String plain = OTHERS_CLOSED
                .matcher(OTHERS_OPENED.matcher(output).replaceAll("<think>"))
                .replaceAll("</think>");
        String said = withoutClosed(finalChannel(plain));
        said = UNOPENED.matcher(said).replaceFirst("");
        said = UNCLOSED.matcher(said).replaceFirst("");
        said = END_OF_TURN.matcher(said).replaceFirst("");
        return MARK.matcher(said).replaceAll("");
    }

    /** Each is looked for once, however many there are. */
    private static String withoutClosed(String output) {
        Map<String, NavigableSet<Integer>> ends = new HashMap<>();
        CLOSED.matcher(output)
                .results()
                .forEach(closed -> ends.computeIfAbsent(
                                closed.group(1).toLowerCase(Locale.ROOT), name -> new TreeSet<>())
                        .add(closed.end()));
        Matcher opened = OPENED.matcher(output);
        StringBuilder said = new StringBuilder();
        int from = 0;
        while (opened.find(from)) {
            NavigableSet<Integer> after = ends.getOrDefault(opened.group(1).toLowerCase(Locale.ROOT), NOWHERE);
            Integer end = after.higher(opened.end());
            said.append(output, from, end == null ? opened.end() : opened.start());
            from = end == null ? opened.end() : end;
        }
        return said.append(output.substring(from)).toString();
    }

    /** What was said last in the final channel; nothing if there are channels and none is final. */
    private static String finalChannel(String output) {
        Matcher channel = CHANNEL.matcher(output);
        boolean any = false;
        int begin = -1;
        while (channel.find()) {
            any = true;
            begin = channel.group(1).equalsIgnoreCase("final") ? channel.end() : begin;
        }
        if (!any) {
            return output;
        }
        return begin < 0 ? "" : output.substring(begin);
    }
}
