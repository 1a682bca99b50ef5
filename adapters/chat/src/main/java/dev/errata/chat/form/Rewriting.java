package dev.errata.chat.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.errata.bot.correction.Lesson;
import dev.errata.bot.interaction.Answer;
import dev.errata.chat.text.PlainText;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * An answer in the field in which people write it anew.
 *
 * @param words makes words without formatting of CommonMark
 * @param mostBytes how many bytes the form has room for there
 */
public record Rewriting(UnaryOperator<String> words, int mostBytes) {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** What the field opens with: nothing where nothing was known. */
    public String opened(Answer answer) {
        return answer.kind() == Answer.Kind.UNKNOWN ? "" : words.apply(answer.text());
    }

    public boolean hasRoom(Answer answer) {
        String opened = opened(answer);
        return opened.length() <= Lesson.MAX_TEXT && opened.getBytes(UTF_8).length <= mostBytes;
    }

    /** Whether what was sent is what the field opened with; clients are free with white space. */
    public boolean isLeftAsOpened(String sent, Answer answer) {
        return line(sent).equals(line(PlainText.storable(opened(answer))));
    }

    private static String line(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }
}
