package dev.errata.teams.cards;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.errata.bot.answer.Answer;
import dev.errata.bot.correction.Lesson;
import dev.errata.chat.text.PlainText;
import dev.errata.teams.text.AnswerText;
import java.util.regex.Pattern;

/** An answer in the field in which people write it anew. */
final class Rewriting {

    private static final AnswerText TEXT = new AnswerText();
    private static final int MOST_BYTES = 5_000;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Rewriting() {}

    /** What the field opens with: nothing where nothing was known. */
    static String opened(Answer answer) {
        return answer.kind() == Answer.Kind.UNKNOWN ? "" : TEXT.words(answer.text());
    }

    /** Of characters that take several bytes a dialog holds fewer than the field. */
    static boolean hasRoom(Answer answer) {
        String opened = opened(answer);
        return opened.length() <= Lesson.MAX_TEXT && opened.getBytes(UTF_8).length <= MOST_BYTES;
    }

    /** Whether what was sent is what the field opened with; clients are free with white space. */
    static boolean isLeftAsOpened(String sent, Answer answer) {
        return line(sent).equals(line(PlainText.storable(opened(answer))));
    }

    private static String line(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }
}
