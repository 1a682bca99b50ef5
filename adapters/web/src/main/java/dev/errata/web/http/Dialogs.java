package dev.errata.web.http;

import dev.errata.web.page.Screen;
import java.io.IOException;
import java.util.Optional;

/** Dialogs as answers to what was sent from one. */
final class Dialogs {

    private final Screen screen;

    Dialogs(Screen screen) {
        this.screen = screen;
    }

    /** Opens a dialog on the page that is shown, or a page with the dialog where the browser asked for one. */
    void show(Exchange exchange, String dialog) throws IOException {
        exchange.html(
                exchange.isPart()
                        ? Parts.dialog(dialog)
                        : screen.page(
                                exchange.viewer(),
                                exchange.token(),
                                exchange.isGuided(),
                                Optional.of(dialog),
                                screen.composer(
                                        exchange.viewer(), exchange.token(), "", Optional.empty(), Optional.empty())));
    }

    /** Closes it, and shows what came of it. */
    void done(Exchange exchange, String dialog) throws IOException {
        if (!exchange.isPart()) {
            exchange.seeOther(Doing.address(exchange.viewer(), ""));
            return;
        }
        exchange.html(screen.parts(exchange.viewer(), exchange.token(), exchange.isGuided()) + Parts.dialog(dialog));
    }
}
