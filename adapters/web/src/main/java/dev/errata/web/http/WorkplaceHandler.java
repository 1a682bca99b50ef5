package dev.errata.web.http;

import dev.errata.web.company.OwnWorkplace;
import dev.errata.web.company.OwnWorkplace.Unusable;
import dev.errata.web.company.Viewer;
import dev.errata.web.company.Workplace;
import dev.errata.web.company.Workplaces;
import dev.errata.web.page.Screen;
import dev.errata.web.page.Words;
import java.io.IOException;
import java.util.Optional;

/** Which workspace is shown, the channels that are opened in one's own, and the start over of either. */
final class WorkplaceHandler {

    private final Workplaces workplaces;
    private final Beginning beginning;
    private final Screen screen;
    private final Dialogs dialogs;

    WorkplaceHandler(Workplaces workplaces, Beginning beginning, Screen screen, Dialogs dialogs) {
        this.workplaces = workplaces;
        this.beginning = beginning;
        this.screen = screen;
        this.dialogs = dialogs;
    }

    void show(Exchange exchange) {
        Workplace wanted = exchange.value("show").flatMap(workplaces::named).orElseGet(() -> of(exchange.viewer()));
        beginning.show(wanted);
        exchange.seePage(wanted.newcomer());
    }

    void startOver(Exchange exchange) {
        Viewer before = exchange.viewer();
        Workplace workplace = of(before);
        beginning.startOver(workplace);
        exchange.guide(true);
        exchange.seePage(
                workplace.viewer(before.who().key(), before.where().name()).orElseGet(workplace::newcomer));
    }

    private Workplace of(Viewer viewer) {
        return workplaces.named(viewer.at()).orElseThrow();
    }

    void newChannel(Exchange exchange) throws IOException {
        exchange.html(Dialogs.open(screen.channel(exchange.page(), "", Optional.empty())));
    }

    void openChannel(Exchange exchange) throws IOException {
        String typed = exchange.value("name").orElse("");
        String name = OwnWorkplace.channelName(typed);
        Optional<Unusable> unusable = workplaces.own().unusable(name);
        if (!exchange.page().isOwn() || unusable.filter(Unusable.NAME::equals).isPresent()) {
            dialogs.show(exchange, screen.channel(exchange.page(), typed, Optional.of(Words.say("channel.unusable"))));
            return;
        }
        if (unusable.isEmpty()) {
            workplaces.own().open(name);
        }
        Viewer by = exchange.viewer();
        exchange.seePage(workplaces.own().viewer(by.who().key(), name).orElse(by));
    }
}
