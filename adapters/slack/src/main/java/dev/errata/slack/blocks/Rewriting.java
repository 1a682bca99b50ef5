package dev.errata.slack.blocks;

import dev.errata.bot.answer.Answer;
import dev.errata.bot.correction.Lesson;
import dev.errata.chat.text.PlainText;
import dev.errata.slack.text.Mrkdwn;
import java.util.regex.Pattern;

/** An answer in the field in which people write it anew. */
final class Rewriting {

    private static final Mrkdwn MRKDWN = new Mrkdwn();
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Rewriting() {}

    /** What the field opens with: nothing where nothing was known. */
    static String opened(Answer answer) {
        return answer.kind() == Answer.Kind.UNKNOWN ? "" : MRKDWN.words(answer.text());
    }

    static boolean hasRoom(Answer answer) {
        return opened(answer).length() <= Lesson.MAX_TEXT;
    }

    /** Whether what was sent is what the field opened with; Slack and browsers are free with white space. */
    static boolean isLeftAsOpened(String sent, Answer answer) {
        return line(sent).equals(line(PlainText.storable(opened(answer))));
    }

    private static String line(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }
}
