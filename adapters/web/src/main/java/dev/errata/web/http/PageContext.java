package dev.errata.web.http;

import dev.errata.bot.correction.teaching.ChangeCorrection;
import dev.errata.bot.loop.KnownAnswers;
import dev.errata.chat.form.CorrectionForm;
import dev.errata.chat.form.EditForm;
import dev.errata.web.company.Workplaces;
import dev.errata.web.confirm.ThingsToConfirm;
import dev.errata.web.http.Exchange.Handler;
import dev.errata.web.http.PageServlet.Routes;
import dev.errata.web.page.GuidedMinute;
import dev.errata.web.page.Screen;
import dev.errata.web.shelf.DroppedDocuments;
import dev.errata.web.shelf.Shelf;
import dev.errata.web.surface.AskedDoubts;
import dev.errata.web.surface.Changes;
import java.util.HashMap;
import java.util.List;
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
    public record Own(
            KnownAnswers known,
            ChangeCorrection change,
            AskedDoubts doubts,
            Shelf shelf,
            DroppedDocuments dropped,
            ThingsToConfirm toConfirm,
            Changes changes) {}

    public PageServlet servlet(EventStreams streams) {
        Dialogs dialogs = new Dialogs(screen, talk);
        AskHandler asking = new AskHandler(screen, own.known, talk);
        MinuteHandler guiding = new MinuteHandler(workplaces.sample(), minute, asking);
        WorkplaceHandler workplace = new WorkplaceHandler(workplaces, beginning, screen, dialogs);
        PressHandler pressing = new PressHandler(screen, talk, minute, dialogs, own);
        SubmitHandler submitting = new SubmitHandler(talk, dialogs);
        DocumentsHandler documents = new DocumentsHandler(screen, own.shelf, own.dropped, own.changes);
        ViewHandler looking = new ViewHandler(workplaces, screen, minute, pressing, streams);
        Map<String, Handler> shown = new HashMap<>();
        shown.put("/", looking::page);
        shown.put("/live", looking::live);
        shown.put("/events", looking::events);
        shown.put("/composer", asking::composer);
        shown.put("/install", looking::install);
        shown.put(
                "/confirm",
                exchange -> exchange.html(
                        Dialogs.open(screen.confirm(exchange.page(), own.toConfirm.of(exchange.viewer())))));
        shown.put("/channel", workplace::newChannel);
        shown.put(Guard.DOCUMENTS, documents::list);
        shown.put("/passage", documents::passage);
        shown.put("/document", documents::open);
        shown.put("/start-over", looking::startOver);
        Map<String, Handler> done = new HashMap<>();
        done.put("/ask", asking::ask);
        done.put("/press", pressing::press);
        done.put("/minute", guiding::minute);
        done.put(Guard.DOCUMENTS, documents::drop);
        done.put(Guard.DOCUMENTS + "/remove", documents::remove);
        done.put("/workspace", workplace::show);
        done.put("/channel", workplace::openChannel);
        done.put("/start-over", workplace::startOver);
        Map<String, Handler> stale = new HashMap<>();
        stale.put("/ask", asking::staleAsk);
        for (String form : List.of(CorrectionForm.KIND, EditForm.KIND)) {
            done.put("/" + form, submitting::submit);
            stale.put("/" + form, submitting::stale);
        }
        return new PageServlet(workplaces, files, screen, new Routes(shown, done, stale));
    }
}
