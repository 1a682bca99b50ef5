package dev.errata.web.http;

import dev.errata.web.company.Move;
import dev.errata.web.company.Viewer;
import dev.errata.web.company.Workplace;
import dev.errata.web.page.GuidedMinute;
import java.util.Optional;

/** The guided minute. */
final class MinuteHandler {

    private final Workplace workplace;
    private final GuidedMinute minute;
    private final AskHandler asking;

    MinuteHandler(Workplace workplace, GuidedMinute minute, AskHandler asking) {
        this.workplace = workplace;
        this.minute = minute;
        this.asking = asking;
    }

    void minute(Exchange exchange) {
        Optional<String> show = exchange.value("show");
        if (show.isPresent()) {
            exchange.guide(show.get().equals("yes"));
            exchange.seePage(exchange.viewer());
            return;
        }
        // Of two tabs that press the same, or one after a start over, the later one goes on where the minute is.
        minute.next()
                .filter(move -> exchange.value("move").equals(Optional.of(move.key())))
                .ifPresentOrElse(move -> make(move, exchange), () -> exchange.seePage(exchange.viewer()));
    }

    /** One press, made by whoever the minute says, where it says. */
    private void make(Move move, Exchange exchange) {
        Viewer viewer = workplace.viewer(move.person(), move.channel()).orElse(exchange.viewer());
        if (move.kind() == Move.Kind.ASK) {
            asking.ask(minute.idOf(move), viewer, move.text(), Optional.empty());
            exchange.seePage(viewer);
        } else {
            exchange.seePage(viewer, minute.corrects(move).orElseThrow());
        }
    }
}
