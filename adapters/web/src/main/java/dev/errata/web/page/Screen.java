package dev.errata.web.page;

import dev.errata.bot.history.TrackRecords;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.loop.LearningLoop;
import dev.errata.chat.screen.Form;
import dev.errata.chat.screen.Message;
import dev.errata.chat.screen.Panel;
import dev.errata.chat.showing.AnswerScreens;
import dev.errata.web.company.Viewer;
import dev.errata.web.confirm.ThingsToConfirm;
import dev.errata.web.page.PageView.Assets;
import dev.errata.web.shelf.DroppedDocuments;
import dev.errata.web.shelf.Shelf;
import dev.errata.web.surface.AskedDoubts;
import dev.errata.web.surface.Learning;
import dev.errata.web.surface.PendingAnswers;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Renders the page and its parts. */
public final class Screen {

    private static final String TEMPLATES = "dev.errata.web.templates";

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Screen.class.getClassLoader(), TEMPLATES);
    private final ThreadViews threads;
    private final TrackRecords inForce;
    private final GuidedMinute minute;
    private final Shelf shelf;
    private final DroppedDocuments dropped;
    private final boolean quotesOnly;

    public Screen(
            Learning learning,
            AnswerScreens answers,
            PendingAnswers pending,
            AskedDoubts doubts,
            TrackRecords inForce,
            GuidedMinute minute,
            Shelf shelf,
            DroppedDocuments dropped) {
        LearningLoop loop = learning.loop();
        this.threads = new ThreadViews(
                learning.history(),
                pending,
                new AnswerViews(answers, loop.interactions(), loop.corrections(), doubts, loop.whatFits()));
        this.inForce = inForce;
        this.minute = minute;
        this.shelf = shelf;
        this.dropped = dropped;
        this.quotesOnly = loop.answers().quotesOnly();
    }

    /** What changes by itself while somebody looks, piece by piece. */
    public record Live(Optional<Piece> minute, List<Piece> threads, Piece inForce, Piece documents) {

        /** Another one whenever something in it is. */
        public String version() {
            return Stream.of(Stream.of(inForce, documents), minute.stream(), threads.stream())
                    .flatMap(pieces -> pieces.map(Piece::version))
                    .collect(Collectors.joining());
        }
    }

    public Live live(PageView page) {
        Viewer viewer = page.viewer();
        List<InForceView> lines = inForce.here(viewer.place(), viewer.person()).stream()
                .map(line -> new InForceView(line, page))
                .toList();
        return new Live(
                page.guided()
                        ? minute.view(viewer).map(view -> new Piece("minute", rendered("minute", page, "minute", view)))
                        : Optional.empty(),
                threads.of(viewer).stream()
                        .map(thread -> new Piece("thread-" + thread.id(), rendered("thread", page, "thread", thread)))
                        .toList(),
                new Piece("in-force", rendered("inForce", page, "lines", lines)),
                new Piece(
                        "documents",
                        rendered(
                                "documents",
                                page,
                                "shelf",
                                new ShelfView(
                                        shelf.answering(viewer),
                                        dropped.of(
                                                viewer.workspace(),
                                                viewer.place().id())))));
    }

    /** The whole page, with a dialog where one is open. */
    public String page(PageView page, Optional<String> dialog, String composer) {
        return rendered(
                "page", Map.of("page", page, "live", live(page), "dialog", dialog.orElse(""), "composer", composer));
    }

    /** The parts that are exchanged while somebody looks. */
    public String parts(PageView page) {
        return rendered("live", page, "live", live(page));
    }

    /**
     * Where questions are written.
     *
     * @param before the answer to go on from
     */
    public String composer(PageView page, String text, Optional<String> problem, Optional<Interaction> before) {
        return rendered(
                "composer",
                Map.of("page", page, "text", text, "problem", problem, "before", before, "quotesOnly", quotesOnly));
    }

    /** Where a question is written that begins something. */
    public String composer(PageView page) {
        return composer(page, "", Optional.empty(), Optional.empty());
    }

    /**
     * A form to fill in.
     *
     * @param notice what happened to the whole form since it was opened
     */
    public String form(PageView page, Form form, Folded folded, Optional<String> notice) {
        return rendered("form", Map.of("page", page, "form", form, "open", folded == Folded.OPEN, "notice", notice));
    }

    /** Whether the part of a form that most people do not need is seen. */
    public enum Folded {
        OPEN,
        CLOSED
    }

    /** Something to read. */
    public String panel(PageView page, Panel panel) {
        return rendered("panel", page, "panel", panel);
    }

    /** Something that this person alone is told, and that closes itself when it was read. */
    public String message(PageView page, Message message) {
        return rendered("message", page, "message", message);
    }

    public String install() {
        return rendered("install", Map.of());
    }

    /** What waits for somebody's word. */
    public String confirm(PageView page, List<ThingsToConfirm.Line> lines) {
        return rendered("confirm", page, "lines", lines);
    }

    /** Everything that was read and that somebody may see. */
    public String shelf(PageView page, List<Shelf.Line> lines) {
        return rendered("shelf", page, "lines", lines);
    }

    /** A passage in its surroundings; empty where it is there no more. */
    public String passage(PageView page, Optional<Shelf.Spread> spread) {
        return rendered("passage", page, "spread", spread);
    }

    /** What the page begins with: the sample, or a workspace of one's own. */
    public String choice(PageView page) {
        return rendered("choice", Map.of("page", page));
    }

    /** Where a channel is named that is to be opened. */
    public String channel(PageView page, String name, Optional<String> problem) {
        return rendered("channel", Map.of("page", page, "name", name, "problem", problem));
    }

    public String startOver(PageView page) {
        return rendered("startOver", Map.of("page", page));
    }

    /** A page for somebody who went wrong. */
    public String sorry(Assets assets, String title, String text) {
        return rendered("sorry", Map.of("assets", assets, "title", title, "text", text));
    }

    private String rendered(String template, PageView page, String name, Object shown) {
        return rendered(template, Map.of("page", page, name, shown));
    }

    private String rendered(String template, Map<String, Object> parameters) {
        TemplateOutput output = new StringOutput();
        templates.render(template + ".jte", parameters, output);
        return Steering.removed(output.toString());
    }
}
