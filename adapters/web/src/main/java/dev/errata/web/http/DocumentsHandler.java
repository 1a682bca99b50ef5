package dev.errata.web.http;

import dev.errata.bot.question.PlaceId;
import dev.errata.web.company.Viewer;
import dev.errata.web.page.Screen;
import dev.errata.web.page.Words;
import dev.errata.web.shelf.DroppedDocuments;
import dev.errata.web.shelf.Shelf;
import dev.errata.web.surface.Changes;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Documents that are dropped onto the page of one's own workspace, listed, and removed. */
final class DocumentsHandler {

    private static final int LONGEST_NAME = 120;

    /** What a file is called without the folders before it, without what no file should be called. */
    private static final Pattern NAME = Pattern.compile("[^/\\\\\\p{Cc}\\p{Cf}]++");

    private final Screen screen;
    private final Shelf shelf;
    private final DroppedDocuments dropped;
    private final Changes changes;

    DocumentsHandler(Screen screen, Shelf shelf, DroppedDocuments dropped, Changes changes) {
        this.screen = screen;
        this.shelf = shelf;
        this.dropped = dropped;
        this.changes = changes;
    }

    void list(Exchange exchange) throws IOException {
        exchange.html(Dialogs.open(screen.shelf(exchange.page(), shelf.seenBy(exchange.viewer()))));
    }

    /** The body is the document; it is read soon, and the page shows how far that is. */
    void drop(Exchange exchange) throws IOException {
        String name = exchange.value("name").orElse("");
        Viewer by = exchange.viewer();
        if (!exchange.page().isOwn()) {
            exchange.text(HttpServletResponse.SC_FORBIDDEN, Words.say("documents.not-here"));
        } else if (!isUsable(name)) {
            exchange.text(HttpServletResponse.SC_BAD_REQUEST, Words.say("documents.name", LONGEST_NAME));
        } else {
            Optional<PlaceId> place = exchange.value("for")
                    .filter("here"::equals)
                    .map(here -> by.place().id());
            dropped.take(by.workspace(), place, name, exchange.request().getInputStream());
            changes.happened();
            exchange.text(HttpServletResponse.SC_ACCEPTED, "");
        }
    }

    private static boolean isUsable(String name) {
        return NAME.matcher(name).matches() && name.length() <= LONGEST_NAME && !name.equals(".") && !name.equals("..");
    }

    void remove(Exchange exchange) throws IOException {
        if (exchange.page().isOwn()) {
            exchange.value("document").ifPresent(id -> shelf.remove(exchange.viewer(), id));
            changes.happened();
        }
        exchange.html(screen.parts(exchange.page())
                + Dialogs.open(screen.shelf(exchange.page(), shelf.seenBy(exchange.viewer()))));
    }
}
