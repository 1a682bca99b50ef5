package dev.errata.web.page;

import dev.errata.bot.answer.ExplainAnswer.Explanation;
import dev.errata.bot.answer.JudgeAnswer;
import dev.errata.bot.correction.Discretion;
import dev.errata.bot.history.TrackRecords;
import dev.errata.web.company.Channel;
import dev.errata.web.company.Colleague;
import dev.errata.web.company.Company;
import dev.errata.web.company.Viewer;
import dev.errata.web.conversation.AskAuthor;
import dev.errata.web.conversation.Learning;
import dev.errata.web.conversation.Underway;
import dev.errata.web.page.AnswerView.Press;
import dev.errata.web.page.PageView.Assets;
import dev.errata.web.page.PageView.ChannelLink;
import dev.errata.web.page.PageView.PersonLink;
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
    private final Conversation conversation;
    private final InForceViews inForce;
    private final WhyViews why;
    private final Minute minute;
    private final Assets assets;

    /** What is looked at. */
    public record Behind(
            Learning learning,
            Underway underway,
            AskAuthor author,
            JudgeAnswer judge,
            Discretion discretion,
            TrackRecords inForce) {}

    public Screen(Company company, Behind behind, Minute minute, Assets assets) {
        CorrectionLabels labels = new CorrectionLabels(behind.discretion, company.name());
        this.company = company;
        this.people = new People(company);
        this.conversation = new Conversation(
                behind.learning,
                behind.underway,
                people,
                labels,
                new Offered(behind.judge, behind.discretion),
                new SavedNotes(behind.learning.loop(), behind.author, labels));
        this.inForce = new InForceViews(behind.inForce, labels);
        this.why = new WhyViews(labels);
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
        List<Piece> threads = new ArrayList<>();
        for (ThreadView thread : conversation.of(viewer)) {
            threads.add(
                    Piece.of("thread-" + thread.id(), rendered("thread.jte", Map.of("page", page, "thread", thread))));
        }
        Piece lines = Piece.of("in-force", rendered("inForce.jte", Map.of("page", page, "lines", inForce.of(viewer))));
        return new Live(shown, threads, lines);
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

    public String form(Viewer viewer, String token, FormView form) {
        return rendered("form.jte", Map.of("page", page(viewer, token), "form", form));
    }

    public String edit(Viewer viewer, String token, EditView form) {
        return rendered("edit.jte", Map.of("page", page(viewer, token), "form", form));
    }

    public String why(Explanation explanation, Viewer viewer) {
        return rendered("why.jte", Map.of("why", why.of(explanation, viewer)));
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

    /** A sentence that closes itself when it was read. */
    public String notice(String text) {
        return rendered("notice.jte", Map.of("text", text));
    }

    /** The same with a button that takes back what was just said below an answer. */
    public String said(Viewer viewer, String token, String text, Press takeBack, String answer) {
        return rendered(
                "said.jte", Map.of("page", page(viewer, token), "text", text, "press", takeBack, "answer", answer));
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
