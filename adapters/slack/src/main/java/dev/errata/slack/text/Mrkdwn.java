package dev.errata.slack.text;

import static com.slack.api.model.block.composition.BlockCompositions.markdownText;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import dev.errata.chat.text.CommonMark;
import dev.errata.chat.text.PlainText;
import java.util.List;

/** CommonMark as Slack shows it. Whoever wrote the text, it mentions nobody, and its links lead where they say. */
public final class Mrkdwn {

    /** What one text of a block holds. */
    public static final int LONGEST = 3_000;

    private final CommonMark commonMark = new CommonMark();

    /** The text of one or more sections, in order; none at all for a blank text. Nothing is left out, however long it is. */
    public List<String> sections(String text) {
        return Sections.pack(lines(text), LONGEST);
    }

    List<Line> lines(String text) {
        String visible = PlainText.visible(text);
        List<Line> lines =
                commonMark.document(visible).map(MrkdwnRenderer::lines).orElse(List.of());
        return lines.stream().allMatch(Line::isEmpty) ? MrkdwnRenderer.literally(visible) : lines;
    }

    /** The words alone, for a field that people write in and that knows no formatting. */
    public String words(String text) {
        return commonMark.words(PlainText.visible(text));
    }

    /** The same as blocks. */
    public List<LayoutBlock> blocks(String text) {
        return sections(text).stream().<LayoutBlock>map(Mrkdwn::section).toList();
    }

    /** A section of text that is mrkdwn already. */
    public static SectionBlock section(String mrkdwn) {
        return Blocks.section(section -> section.text(text(mrkdwn)));
    }

    /** Small print that is mrkdwn already. */
    public static ContextBlock note(String mrkdwn) {
        return Blocks.context(List.of(text(mrkdwn)));
    }

    /** Slack finds no links or names in it that are not marked as such. */
    private static MarkdownTextObject text(String mrkdwn) {
        return markdownText(text -> text.text(Fitted.mrkdwn(mrkdwn, LONGEST)).verbatim(true));
    }
}
