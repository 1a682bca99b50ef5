package dev.errata.web.http;

import dev.errata.bot.correction.teaching.ChangeCorrection;
import dev.errata.bot.loop.KnownAnswers;
import dev.errata.chat.form.CorrectionForm;
import dev.errata.chat.form.EditForm;
import dev.errata.web.company.Workplace;
import dev.errata.web.http.PageServlet.Routes;
import dev.errata.web.page.GuidedMinute;
import dev.errata.web.page.Screen;
import dev.errata.web.surface.AskedDoubts;
import dev.errata.web.surface.Changes;
import java.util.Map;

/**
 * Everything behind the addresses of the page.
 *
 * @param startOver begins anew
 */
public record PageContext(
        Workplace workplace, Files files, Screen screen, GuidedMinute minute, Talk talk, Own own, Runnable startOver) {

    /** What people do on the page alone. */
    public record Own(KnownAnswers known, ChangeCorrection change, AskedDoubts doubts, Changes changes) {}

    public PageServlet servlet(EventStreams streams) {
        Dialogs dialogs = new Dialogs(screen, talk);
        AskHandler asking = new AskHandler(screen, own.known, talk);
        MinuteHandler guiding = new MinuteHandler(workplace, minute, asking, startOver);
        PressHandler pressing = new PressHandler(screen, talk, minute, dialogs, own);
        SubmitHandler submitting = new SubmitHandler(talk, dialogs);
        ViewHandler looking = new ViewHandler(screen, minute, pressing, streams);
        return new PageServlet(
                workplace,
                files,
                screen,
                new Routes(
                        Map.of(
                                "/", looking::page,
                                "/live", looking::live,
                                "/events", looking::events,
                                "/composer", asking::composer,
                                "/install", looking::install,
                                "/start-over", looking::startOver),
                        Map.of(
                                "/ask",
                                asking::ask,
                                "/press",
                                pressing::press,
                                "/minute",
                                guiding::minute,
                                "/start-over",
                                guiding::startOver,
                                "/" + CorrectionForm.KIND,
                                submitting::submit,
                                "/" + EditForm.KIND,
                                submitting::submit),
                        Map.of(
                                "/ask",
                                asking::staleAsk,
                                "/" + CorrectionForm.KIND,
                                submitting::stale,
                                "/" + EditForm.KIND,
                                submitting::stale)));
    }
}
