package dev.errata.web.page;

import dev.errata.bot.correction.Disclosure;
import dev.errata.bot.history.TrackRecords;
import dev.errata.bot.loop.LearningLoop;
import dev.errata.chat.screen.AnswerScreens;
import dev.errata.chat.screen.Form;
import dev.errata.chat.screen.Message;
import dev.errata.chat.screen.Panel;
import dev.errata.web.company.Channel;
import dev.errata.web.company.Colleague;
import dev.errata.web.company.Company;
import dev.errata.web.company.Viewer;
import dev.errata.web.page.PageView.Assets;
import dev.errata.web.page.PageView.ChannelLink;
import dev.errata.web.page.PageView.PersonLink;
import dev.errata.web.surface.AskedDoubts;
import dev.errata.web.surface.Learning;
import dev.errata.web.surface.PendingAnswers;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Renders the page and its parts. */
public final class Screen {

    private static final String TEMPLATES = "dev.errata.web.templates";

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Screen.class.getClassLoader(), TEMPLATES);
    private final Company company;
    private final People people;
    private final ThreadViews threads;
    private final InForceViews inForce;
    private final GuidedMinute minute;
    private final Assets assets;

    /** What is looked at. */
    public record Behind(
            Learning learning,
            AnswerScreens answers,
            PendingAnswers pending,
            AskedDoubts doubts,
            Disclosure discretion,
            TrackRecords inForce) {}

    public Screen(Company company, Behind behind, GuidedMinute minute, Assets assets) {
        this.company = company;
        this.people = new People(company);
        LearningLoop loop = behind.learning.loop();
        AnswerViews answers =
                new AnswerViews(behind.answers, loop.interactions(), new DoubtViews(behind.doubts, loop.corrections()));
        this.threads = new ThreadViews(behind.learning.history(), behind.pending, people, answers);
        this.inForce = new InForceViews(behind.inForce, behind.discretion, company.name());
        this.minute = minute;
        this.assets = assets;
    }

    /** What changes by itself while somebody looks, piece by piece. */
    public record Live(Optional<Piece> minute, List<Piece> threads, Piece inForce) {

        /** Another one whenever something in it is. */
        public String version() {
            StringBuilder versions = new StringBuilder(inForce.version());
            minute.ifPresent(piece -> versions.append(piece.version()));
            threads.forEach(piece -> versions.append(piece.version()));
            return versions.toString();
        }
    }

    /**
     * Renders it.
     *
     * @param guided whether the guided minute is shown
     */
    public Live live(Viewer viewer, String token, boolean guided) {
        PageView page = page(viewer, token);
        Optional<Piece> shown = guided
                ? minute.view()
                        .map(view -> Piece.of("minute", rendered("minute.jte", Map.of("page", page, "minute", view))))
                : Optional.empty();
        List<Piece> pieces = new ArrayList<>();
        for (ThreadView thread : threads.of(viewer)) {
            pieces.add(
                    Piece.of("thread-" + thread.id(), rendered("thread.jte", Map.of("page", page, "thread", thread))));
        }
        Piece lines = Piece.of("in-force", rendered("inForce.jte", Map.of("page", page, "lines", inForce.of(viewer))));
        return new Live(shown, pieces, lines);
    }

    /** The whole page, with a dialog where one is open. */
    public String page(Viewer viewer, String token, boolean guided, Optional<String> dialog, String composer) {
        return rendered(
                "page.jte",
                Map.of(
                        "page", page(viewer, token),
                        "live", live(viewer, token, guided),
                        "guided", guided,
                        "dialog", dialog.orElse(""),
                        "composer", composer));
    }

    /** The parts that are exchanged while somebody looks. */
    public String parts(Viewer viewer, String token, boolean guided) {
        return rendered("live.jte", Map.of("page", page(viewer, token), "live", live(viewer, token, guided)));
    }

    /**
     * Where questions are written.
     *
     * @param replyTo the answer to go on from, and the question that it answered
     */
    public String composer(
            Viewer viewer, String token, String text, Optional<String> problem, Optional<ReplyTo> replyTo) {
        return rendered(
                "composer.jte",
                Map.of("page", page(viewer, token), "text", text, "problem", problem, "replyTo", replyTo));
    }

    /** An answer to go on from. */
    public record ReplyTo(String answer, String asked) {}

    /**
     * A form to fill in.
     *
     * @param notice what happened to the whole form since it was opened
     */
    public String form(Viewer viewer, String token, Form form, Folded folded, Optional<String> notice) {
        return rendered(
                "form.jte",
                Map.of("page", page(viewer, token), "form", form, "open", folded == Folded.OPEN, "notice", notice));
    }

    /** Whether the part of a form that most people do not need is seen. */
    public enum Folded {
        OPEN,
        CLOSED
    }

    /** Something to read. */
    public String panel(Viewer viewer, String token, Panel panel) {
        return rendered("panel.jte", Map.of("page", page(viewer, token), "panel", panel));
    }

    public String install() {
        return rendered("install.jte", Map.of());
    }

    public String startOver(Viewer viewer, String token) {
        return rendered("startOver.jte", Map.of("page", page(viewer, token)));
    }

    /** The name of the company. */
    public String company() {
        return company.name();
    }

    /** Something that this person alone is told, and that closes itself when it was read. */
    public String message(Viewer viewer, String token, Message message) {
        return rendered("message.jte", Map.of("page", page(viewer, token), "message", message));
    }

    /** A page for somebody who went wrong. */
    public String sorry(String title, String text) {
        return rendered("sorry.jte", Map.of("assets", assets, "title", title, "text", text));
    }

    private PageView page(Viewer viewer, String token) {
        List<PersonLink> links = new ArrayList<>();
        for (Colleague one : company.people()) {
            Channel where = viewer.where().has(one)
                    ? viewer.where()
                    : company.channels().get(0);
            links.add(new PersonLink(people.view(one), one.role(), "/?" + query(where, one), one.equals(viewer.who())));
        }
        List<ChannelLink> channels = company.channels().stream()
                .filter(channel -> channel.has(viewer.who()))
                .map(channel -> new ChannelLink(
                        channel.name(),
                        channel.isPrivate(),
                        "/?" + query(channel, viewer.who()),
                        channel.equals(viewer.where())))
                .toList();
        return new PageView(company, viewer, links, channels, query(viewer.where(), viewer.who()), token, assets);
    }

    /** Names are made of letters and hyphens, so nothing has to be escaped. */
    private static String query(Channel where, Colleague who) {
        return "in=" + where.name() + "&as=" + who.key();
    }

    private String rendered(String template, Map<String, Object> parameters) {
        TemplateOutput output = new StringOutput();
        templates.render(template, parameters, output);
        return output.toString();
    }
}
