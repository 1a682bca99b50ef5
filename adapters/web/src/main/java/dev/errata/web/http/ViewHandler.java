package dev.errata.web.http;

import dev.errata.bot.loop.KnownAnswers;
import dev.errata.chat.action.Actions;
import dev.errata.chat.conversation.Conversation;
import dev.errata.chat.screen.Form;
import dev.errata.chat.screen.Reply;
import dev.errata.chat.surface.Pressed;
import dev.errata.web.company.Viewer;
import dev.errata.web.page.GuidedMinute;
import dev.errata.web.page.Screen;
import dev.errata.web.page.Screen.ReplyTo;
import dev.errata.web.surface.PageSurface;
import java.io.IOException;
import java.util.Optional;

/** What only shows something. */
final class ViewHandler {

    private final Screen screen;
    private final KnownAnswers known;
    private final GuidedMinute minute;
    private final Dialogs dialogs;
    private final PageSurface surface;
    private final Conversation.Taking taking;
    private final EventStreams streams;

    ViewHandler(
            Screen screen,
            KnownAnswers known,
            GuidedMinute minute,
            Dialogs dialogs,
            PageSurface surface,
            Conversation.Taking taking,
            EventStreams streams) {
        this.screen = screen;
        this.known = known;
        this.minute = minute;
        this.dialogs = dialogs;
        this.surface = surface;
        this.taking = taking;
        this.streams = streams;
    }

    /** The page; with the form open in it where the guided minute has come to that. */
    void page(Exchange exchange) throws IOException {
        Viewer viewer = exchange.viewer();
        Optional<String> dialog = exchange.value("correct").flatMap(id -> suggested(exchange, id));
        exchange.html(screen.page(
                viewer, exchange.token(), exchange.isGuided(), dialog, emptyComposer(exchange, Optional.empty())));
    }

    private Optional<String> suggested(Exchange exchange, String answer) {
        return minute.suggestion(answer)
                .flatMap(text -> form(exchange, answer)
                        .map(form -> dialogs.form(exchange, dialogs.filledIn(exchange, form, text), Optional.empty())));
    }

    private Optional<Form> form(Exchange exchange, String answer) {
        Pressed press = new Pressed(new Actions.Correct(answer), surface.visit(exchange.viewer()));
        return taking.pressed(press).reply().get() instanceof Reply.Open opened && opened.screen() instanceof Form form
                ? Optional.of(form)
                : Optional.empty();
    }

    private String emptyComposer(Exchange exchange, Optional<ReplyTo> replyTo) {
        return screen.composer(exchange.viewer(), exchange.token(), "", Optional.empty(), replyTo);
    }

    void live(Exchange exchange) throws IOException {
        exchange.html(screen.parts(exchange.viewer(), exchange.token(), exchange.isGuided()));
    }

    void events(Exchange exchange) throws IOException {
        Viewer viewer = exchange.viewer();
        String token = exchange.token();
        boolean guided = exchange.isGuided();
        streams.open(exchange, () -> screen.live(viewer, token, guided).version());
    }

    void composer(Exchange exchange) throws IOException {
        Optional<ReplyTo> replyTo = exchange.value("reply")
                .flatMap(id -> known.visible(id, exchange.viewer().person()))
                .map(answer ->
                        new ReplyTo(answer.id().toString(), answer.question().asked()));
        exchange.html(emptyComposer(exchange, replyTo));
    }

    void install(Exchange exchange) throws IOException {
        exchange.html(Parts.dialog(screen.install()));
    }

    void startOver(Exchange exchange) throws IOException {
        exchange.html(Parts.dialog(screen.startOver(exchange.viewer(), exchange.token())));
    }
}
