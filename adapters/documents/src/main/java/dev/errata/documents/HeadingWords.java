package dev.errata.documents;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** The words of a heading without its marks. */
final class HeadingWords extends AbstractVisitor {

    private static final int LONGEST = 200;

    private final StringBuilder words = new StringBuilder();

    private HeadingWords() {}

    /** Of the heading's lines in Markdown. */
    static String of(String source) {
        HeadingWords visitor = new HeadingWords();
        Parser.builder()
                .maxOpenBlockParsers(10)
                .build()
                .parse(firstOf(source, 5 * LONGEST))
                .accept(visitor);
        String words = Stream.of(visitor.words.toString().split("[\\s\\u00A0]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
        return firstOf(words, LONGEST);
    }

    private static String firstOf(String text, int characters) {
        return text.substring(
                0, text.offsetByCodePoints(0, Math.min(characters, text.codePointCount(0, text.length()))));
    }

    @Override
    public void visit(Text text) {
        words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        words.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        words.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        words.append(' ');
    }
}
