package dev.errata.chat.text;

import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ThematicBreak;

/** What is the same on every platform of what CommonMark is made of: code stays code, HTML is words, and nothing that was written is lost. */
public abstract class BlockVisitor extends AbstractVisitor {

    /** Shows a text in which no markup is to be looked for. */
    protected abstract void words(String text);

    protected abstract void code(String text);

    @Override
    public final void visit(ThematicBreak thematicBreak) {
        words("———");
    }

    /** What stands behind the fence is usually the name of a language, which cannot be shown; more than a word is text. */
    @Override
    public final void visit(FencedCodeBlock code) {
        String info = Optional.ofNullable(code.getInfo()).orElse("").strip();
        boolean language = info.indexOf(' ') < 0;
        code(language ? code.getLiteral() : info + "\n" + code.getLiteral());
    }

    @Override
    public final void visit(IndentedCodeBlock code) {
        code(code.getLiteral());
    }

    @Override
    public final void visit(HtmlBlock html) {
        words(html.getLiteral());
    }
}
