package dev.errata.web.http;

import dev.errata.bot.correction.teaching.ChangeCorrection;
import dev.errata.bot.loop.KnownAnswers;
import dev.errata.chat.conversation.Conversation;
import dev.errata.web.company.Workplace;
import dev.errata.web.http.PageServlet.Routes;
import dev.errata.web.page.GuidedMinute;
import dev.errata.web.page.Screen;
import dev.errata.web.surface.AskedDoubts;
import dev.errata.web.surface.Changes;
import dev.errata.web.surface.PageSurface;
import dev.errata.web.surface.StartOver;
import java.util.Map;

/** Everything behind the addresses of the page. */
public record PageContext(
        Workplace workplace,
        Files files,
        Screen screen,
        GuidedMinute minute,
        Talking talking,
        Own own,
        StartOver startOver) {

    /** What people do on every platform. */
    public record Talking(PageSurface surface, Conversation conversation, Conversation.Taking taking) {}

    /** What they do on the page alone. */
    public record Own(KnownAnswers known, ChangeCorrection change, AskedDoubts doubts, Changes changes) {}

    public PageServlet servlet(EventStreams streams) {
        PageSurface surface = talking.surface;
        Conversation.Taking taking = talking.taking;
        KnownAnswers known = own.known;
        Dialogs dialogs = new Dialogs(screen, surface, taking);
        ViewHandler looking = new ViewHandler(screen, known, minute, dialogs, surface, taking, streams);
        CommandHandler doing =
                new CommandHandler(workplace, screen, known, new AskHandler(surface, taking), startOver, minute);
        PressHandler pressing =
                new PressHandler(screen, surface, taking, talking.conversation.codec(), minute, dialogs, own);
        SubmitHandler submitting = new SubmitHandler(surface, taking, known, dialogs);
        return new PageServlet(
                workplace,
                files,
                screen,
                new Routes(
                        Map.of(
                                "/", looking::page,
                                "/live", looking::live,
                                "/events", looking::events,
                                "/composer", looking::composer,
                                "/install", looking::install,
                                "/start-over", looking::startOver),
                        Map.of(
                                "/ask", doing::ask,
                                "/press", pressing::press,
                                "/minute", doing::minute,
                                "/start-over", doing::startOver,
                                "/correct", submitting::correct,
                                "/edit", submitting::edit),
                        Map.of(
                                "/ask", doing::staleAsk,
                                "/correct", submitting::staleCorrection,
                                "/edit", submitting::staleEdit)));
    }
}
