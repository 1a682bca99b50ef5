package dev.errata.teams.text;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.chat.text.BlockVisitor;
import dev.errata.chat.text.ListSigns;
import dev.errata.teams.text.Run.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/** Walks through a CommonMark document and makes a card's elements of it. */
final class Elements extends BlockVisitor {

    /** So much code goes into one element; more of it into several that stand close. */
    private static final int LONGEST_CODE = 2_000;

    /** So many bytes are quoted in one box; more of it in several that touch. */
    private static final int LARGEST_QUOTE = 5_000;

    private final List<ObjectNode> elements = new ArrayList<>();
    /** Clients take several plain spaces for one. */
    private final ListSigns signs = new ListSigns("\u00A0", 2);

    private boolean quoted;
    private @Nullable ObjectNode quote;
    private boolean close;

    private Elements() {}

    static List<ObjectNode> of(Node document) {
        Elements elements = new Elements();
        document.accept(elements);
        return elements.elements;
    }

    /** Of a text in which no markup is to be looked for. */
    static List<ObjectNode> literally(String text) {
        Elements elements = new Elements();
        elements.words(text);
        return elements.elements;
    }

    @Override
    public void visit(Paragraph paragraph) {
        paragraph(Runs.in(paragraph));
    }

    @Override
    public void visit(Heading heading) {
        paragraph(Runs.in(heading).stream().map(run -> run.and(Style.BOLD)).toList());
    }

    @Override
    public void visit(BlockQuote block) {
        boolean outer = quoted;
        quoted = true;
        close = false;
        visitChildren(block);
        quoted = outer;
        quote = outer ? quote : null;
        close = false;
    }

    @Override
    public void visit(BulletList list) {
        signs.within(list, () -> visitChildren(list));
        close = false;
    }

    @Override
    public void visit(OrderedList list) {
        signs.within(list, () -> visitChildren(list));
        close = false;
    }

    @Override
    public void visit(ListItem item) {
        signs.item(() -> visitChildren(item));
    }

    @Override
    public void visit(CustomBlock block) {
        if (!(block instanceof TableBlock table)) {
            visitChildren(block);
        } else if (Tables.isSmall(table)) {
            add(List.of(Tables.element(table)));
        } else {
            code(Tables.drawn(table));
        }
    }

    /** A definition is something a person wrote, and is not to disappear. */
    @Override
    public void visit(LinkReferenceDefinition definition) {
        String title = Optional.ofNullable(definition.getTitle()).orElse("");
        words("[%s]: %s %s".formatted(definition.getLabel(), definition.getDestination(), title));
    }

    @Override
    protected void words(String text) {
        paragraph(List.of(Run.of(text.strip())));
    }

    private void paragraph(List<Run> runs) {
        List<Run> signed = new ArrayList<>();
        String sign = signs.next();
        if (!sign.isEmpty()) {
            signed.add(new Run(sign, Set.of(), null));
        }
        signed.addAll(runs);
        add(RichText.paragraph(signed));
        close = !signs.isEmpty();
    }

    /** Clients take several spaces for one, except these. */
    @Override
    protected void code(String text) {
        String shown = CardText.visible(text.stripTrailing())
                .replace("\t", "    ")
                .replaceAll("(?m)(?<=^| ) | (?= )", "\u00A0");
        StringBuilder lines = new StringBuilder();
        for (String line : shown.split("\n", -1)) {
            if (lines.length() + line.length() > LONGEST_CODE && !lines.isEmpty()) {
                addCode(lines.toString());
                lines.setLength(0);
            }
            lines.append(lines.isEmpty() ? "" : "\n").append(line);
        }
        addCode(lines.toString());
        close = false;
    }

    private void addCode(String text) {
        add(RichText.paragraph(List.of(new Run(text, Set.of(Style.CODE), null))));
        close = true;
    }

    private void add(List<ObjectNode> more) {
        for (ObjectNode element : more) {
            if (close) {
                element.put("spacing", "Small");
            }
            if (quoted) {
                quote(element);
            } else {
                elements.add(element);
            }
            close = false;
        }
    }

    private void quote(ObjectNode element) {
        ObjectNode box = quote;
        if (box == null || MessageParts.size(box) + MessageParts.size(element) > LARGEST_QUOTE) {
            box = JsonNodeFactory.instance.objectNode().put("type", "Container").put("style", "emphasis");
            if (quote != null) {
                box.put("spacing", "None");
            }
            elements.add(box);
        }
        box.withArray("items").add(element);
        quote = box;
    }
}
