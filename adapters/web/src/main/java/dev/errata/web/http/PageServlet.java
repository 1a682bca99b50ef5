package dev.errata.web.http;

import dev.errata.chat.screen.Message;
import dev.errata.web.company.Viewer;
import dev.errata.web.company.Workplace;
import dev.errata.web.company.Workplaces;
import dev.errata.web.http.Exchange.Handler;
import dev.errata.web.http.Files.StoredFile;
import dev.errata.web.http.Guard.Refusal;
import dev.errata.web.page.PageView;
import dev.errata.web.page.Screen;
import dev.errata.web.page.Words;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The page and everything on it. */
public final class PageServlet extends HttpServlet {

    private static final Logger LOG = LoggerFactory.getLogger(PageServlet.class);
    private static final String FOREVER = "public, max-age=31536000, immutable";

    /** Requests to these addresses may be so large, in bytes; all others are small. */
    public static final Map<String, Integer> LARGE = Map.of(Guard.DOCUMENTS, Guard.LARGEST_DOCUMENT);

    private final transient Guard guard = new Guard();
    private final transient Workplaces workplaces;
    private final transient Files files;
    private final transient Screen screen;
    private final transient Routes routes;

    PageServlet(Workplaces workplaces, Files files, Screen screen, Routes routes) {
        this.workplaces = workplaces;
        this.files = files;
        this.screen = screen;
        this.routes = routes;
    }

    /**
     * What answers which address.
     *
     * @param stale what answers a change instead that comes from a page of another process, with its text kept
     */
    record Routes(Map<String, Handler> looking, Map<String, Handler> doing, Map<String, Handler> stale) {}

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Guard.restrict(response);
        Optional<Refusal> refusal = guard.refuses(request);
        if (refusal.isPresent()) {
            String key = refusal.get() == Refusal.HOST ? "sorry.host" : "sorry.origin";
            Exchange.send(
                    response,
                    request,
                    HttpServletResponse.SC_FORBIDDEN,
                    "text/plain; charset=utf-8",
                    Words.say(key) + "\n");
            return;
        }
        try {
            answer(request, response);
        } catch (RuntimeException e) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
            if (!response.isCommitted()) {
                response.reset();
                Guard.restrict(response);
                sorry(request, response, 500, "sorry.broken", "sorry.broken.text");
            }
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding("utf-8");
        boolean looks = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        Optional<StoredFile> file = looks ? files.find(request.getRequestURI()) : Optional.empty();
        if (file.isPresent()) {
            response.setHeader("Cache-Control", FOREVER);
            Exchange.send(
                    response, request, 200, file.get().contentType(), file.get().text());
            return;
        }
        Optional<Refusal> unread = guard.unreadable(request);
        if (unread.isPresent()) {
            unreadable(request, response, unread.get());
            return;
        }
        Optional<Handler> handler =
                Optional.ofNullable((looks ? routes.looking : routes.doing).get(request.getRequestURI()));
        Optional<Workplace> workplace = workplace(request);
        Optional<Viewer> viewer = workplace.flatMap(at -> viewer(request, at));
        if (handler.isEmpty() || viewer.isEmpty()) {
            sorry(request, response, 404, "sorry.gone", "sorry.gone.text");
            return;
        }
        PageView page = new PageView(
                workplace.orElseThrow().company(),
                files.assets(),
                viewer.get(),
                guard.token(request, response),
                Exchange.isGuided(request));
        Exchange exchange = new Exchange(request, response, page);
        if (looks || guard.isOurs(request)) {
            handler.get().handle(exchange);
        } else {
            refuse(exchange);
        }
    }

    /** The page keeps what was written, and says itself beside the field that it is too long; without it the browser goes back to it. */
    private void unreadable(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
            throws IOException {
        if (refusal == Refusal.TOO_LONG) {
            sorry(request, response, 413, "sorry.long", "sorry.long.text");
        } else {
            sorry(request, response, 400, "sorry.garbled", "sorry.garbled.text");
        }
    }

    /** Nothing is done; what somebody wrote comes back. */
    private void refuse(Exchange exchange) throws IOException {
        Optional<Handler> again =
                Optional.ofNullable(routes.stale.get(exchange.request().getRequestURI()));
        if (again.isPresent()) {
            again.get().handle(exchange);
        } else if (exchange.isPart()) {
            exchange.html(409, Dialogs.open(screen.message(exchange.page(), Message.saying(Words.say("sorry.token")))));
        } else {
            sorry(exchange.request(), exchange.response(), 403, "sorry.refused", "sorry.token");
        }
    }

    /** Where nobody says which, the one that was chosen last. */
    private Optional<Workplace> workplace(HttpServletRequest request) {
        String named = request.getParameter("at");
        return named == null ? Optional.of(workplaces.chosen().orElseGet(workplaces::sample)) : workplaces.named(named);
    }

    private static Optional<Viewer> viewer(HttpServletRequest request, Workplace workplace) {
        Viewer newcomer = workplace.newcomer();
        String who = Optional.ofNullable(request.getParameter("as"))
                .orElse(newcomer.who().key());
        String where = Optional.ofNullable(request.getParameter("in"))
                .orElse(newcomer.where().name());
        return workplace.viewer(who, where);
    }

    private void sorry(HttpServletRequest request, HttpServletResponse response, int status, String title, String text)
            throws IOException {
        Exchange.send(
                response,
                request,
                status,
                "text/html; charset=utf-8",
                screen.sorry(files.assets(), Words.say(title), Words.say(text)));
    }
}
