package dev.errata.web.http;

import dev.errata.chat.action.Actions;
import dev.errata.web.company.Workplaces;
import dev.errata.web.page.GuidedMinute;
import dev.errata.web.page.PageView;
import dev.errata.web.page.Screen;
import java.io.IOException;
import java.util.Optional;

/** What only shows something. */
final class ViewHandler {

    private final Workplaces workplaces;
    private final Screen screen;
    private final GuidedMinute minute;
    private final PressHandler pressing;
    private final EventStreams streams;

    ViewHandler(
            Workplaces workplaces, Screen screen, GuidedMinute minute, PressHandler pressing, EventStreams streams) {
        this.workplaces = workplaces;
        this.screen = screen;
        this.minute = minute;
        this.pressing = pressing;
        this.streams = streams;
    }

    /** The page, with the form open in it where the guided minute has come to that; before anybody chose, what there is to choose from. */
    void page(Exchange exchange) throws IOException {
        if (exchange.values().isEmpty() && workplaces.chosen().isEmpty()) {
            exchange.html(screen.choice(exchange.page()));
            return;
        }
        Optional<String> dialog = exchange.value(Exchange.CORRECT)
                .filter(answer -> minute.suggestion(answer).isPresent())
                .flatMap(answer -> pressing.act(exchange, new Actions.Correct(answer)));
        exchange.html(screen.page(exchange.page(), dialog, screen.composer(exchange.page())));
    }

    void live(Exchange exchange) throws IOException {
        exchange.html(screen.parts(exchange.page()));
    }

    void events(Exchange exchange) throws IOException {
        PageView page = exchange.page();
        streams.open(exchange, () -> screen.live(page).version());
    }

    void install(Exchange exchange) throws IOException {
        exchange.html(Dialogs.open(screen.install()));
    }

    void startOver(Exchange exchange) throws IOException {
        exchange.html(Dialogs.open(screen.startOver(exchange.page())));
    }
}
