package dev.errata.web.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.errata.bot.question.PlaceId;
import dev.errata.web.company.Viewer;
import dev.errata.web.page.Screen;
import dev.errata.web.page.Words;
import dev.errata.web.shelf.DroppedDocuments;
import dev.errata.web.shelf.Shelf;
import dev.errata.web.surface.Changes;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Documents that are dropped onto the page of one's own workspace, listed, and removed. */
final class DocumentsHandler {

    private static final int LONGEST_NAME = 120;

    /** File systems count bytes. */
    private static final int MOST_BYTES = 240;

    /** What a file is called without the folders before it, without what no file should be called. */
    private static final Pattern NAME = Pattern.compile("[^/\\\\\\p{Cc}\\p{Cf}]++");

    private static final Pattern POSITION = Pattern.compile("\\d{1,9}");

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

    /** What an answer rests on, in its surroundings. */
    void passage(Exchange exchange) throws IOException {
        Optional<Shelf.Spread> spread = exchange.value("document")
                .flatMap(document -> exchange.value("position")
                        .filter(position -> POSITION.matcher(position).matches())
                        .flatMap(position -> shelf.spread(exchange.viewer(), document, Integer.parseInt(position))));
        exchange.html(Dialogs.open(screen.passage(exchange.page(), spread)));
    }

    /** All of a document, as it was understood. */
    void open(Exchange exchange) throws IOException {
        Optional<Shelf.Spread> opened =
                exchange.value("document").flatMap(document -> shelf.opened(exchange.viewer(), document));
        exchange.html(Dialogs.open(screen.passage(exchange.page(), opened)));
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
            try {
                dropped.take(by.workspace(), place, name, exchange.request().getInputStream());
                changes.happened();
                exchange.text(HttpServletResponse.SC_ACCEPTED, "");
            } catch (InvalidPathException e) {
                exchange.text(HttpServletResponse.SC_BAD_REQUEST, Words.say("documents.name", LONGEST_NAME));
            }
        }
    }

    private static boolean isUsable(String name) {
        return NAME.matcher(name).matches()
                && name.length() <= LONGEST_NAME
                && name.getBytes(UTF_8).length <= MOST_BYTES
                && !name.equals(".")
                && !name.equals("..");
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
