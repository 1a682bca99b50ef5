package dev.errata.web.http;

import dev.errata.bot.correction.teaching.ChangeCorrection;
import dev.errata.bot.loop.KnownAnswers;
import dev.errata.chat.form.CorrectionForm;
import dev.errata.chat.form.EditForm;
import dev.errata.web.company.Workplaces;
import dev.errata.web.http.PageServlet.Routes;
import dev.errata.web.page.GuidedMinute;
import dev.errata.web.page.Screen;
import dev.errata.web.surface.AskedDoubts;
import dev.errata.web.surface.Changes;
import java.util.Map;

/** Everything behind the addresses of the page. */
public record PageContext(
        Workplaces workplaces,
        Files files,
        Screen screen,
        GuidedMinute minute,
        Talk talk,
        Own own,
        Beginning beginning) {

    /** What people do on the page alone. */
    public record Own(KnownAnswers known, ChangeCorrection change, AskedDoubts doubts, Changes changes) {}

    public PageServlet servlet(EventStreams streams) {
        Dialogs dialogs = new Dialogs(screen, talk);
        AskHandler asking = new AskHandler(screen, own.known, talk);
        MinuteHandler guiding = new MinuteHandler(workplaces.sample(), minute, asking);
        WorkplaceHandler workplace = new WorkplaceHandler(workplaces, beginning, screen, dialogs);
        PressHandler pressing = new PressHandler(screen, talk, minute, dialogs, own);
        SubmitHandler submitting = new SubmitHandler(talk, dialogs);
        ViewHandler looking = new ViewHandler(workplaces, screen, minute, pressing, streams);
        return new PageServlet(
                workplaces,
                files,
                screen,
                new Routes(
                        Map.of(
                                "/", looking::page,
                                "/live", looking::live,
                                "/events", looking::events,
                                "/composer", asking::composer,
                                "/install", looking::install,
                                "/channel", workplace::newChannel,
                                "/start-over", looking::startOver),
                        Map.of(
                                "/ask",
                                asking::ask,
                                "/press",
                                pressing::press,
                                "/minute",
                                guiding::minute,
                                "/workspace",
                                workplace::show,
                                "/channel",
                                workplace::openChannel,
                                "/start-over",
                                workplace::startOver,
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
