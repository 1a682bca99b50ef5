package dev.errata.web.http;

import dev.errata.chat.conversation.Conversation;
import dev.errata.chat.form.Filled;
import dev.errata.chat.screen.Field;
import dev.errata.chat.screen.Form;
import dev.errata.chat.screen.Message;
import dev.errata.chat.screen.Panel;
import dev.errata.chat.screen.Reply;
import dev.errata.chat.surface.Submitted;
import dev.errata.web.page.Screen;
import dev.errata.web.page.Screen.Folded;
import dev.errata.web.surface.PageSurface;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** What opens in front of somebody who did something. */
final class Dialogs {

    private final Screen screen;
    private final PageSurface surface;
    private final Conversation.Taking taking;

    Dialogs(Screen screen, PageSurface surface, Conversation.Taking taking) {
        this.screen = screen;
        this.surface = surface;
        this.taking = taking;
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
            exchange.seeOther(CommandHandler.address(exchange.viewer(), ""));
            return;
        }
        exchange.html(screen.parts(exchange.viewer(), exchange.token(), exchange.isGuided()) + Parts.dialog(dialog));
    }

    /** What is to be read of a reply; empty where it is seen on the page. */
    Optional<String> of(Exchange exchange, Reply reply) {
        if (reply instanceof Reply.Say said) {
            return Optional.of(message(exchange, said.message()));
        }
        if (reply instanceof Reply.Saved saved) {
            return saved.also().map(message -> message(exchange, message));
        }
        if (reply instanceof Reply.Mend mend) {
            return Optional.of(message(exchange, Message.saying(mend.words())));
        }
        return reply instanceof Reply.Open opened ? Optional.of(opened(exchange, opened)) : Optional.empty();
    }

    private String opened(Exchange exchange, Reply.Open opened) {
        return opened.screen() instanceof Form form
                ? form(exchange, form, Optional.empty())
                : screen.panel(exchange.viewer(), exchange.token(), (Panel) opened.screen());
    }

    String message(Exchange exchange, Message message) {
        return screen.message(exchange.viewer(), exchange.token(), message);
    }

    /** @param notice what happened to the whole form since it was opened */
    String form(Exchange exchange, Form form, Optional<String> notice) {
        return screen.form(exchange.viewer(), exchange.token(), form, folded(exchange, form), notice);
    }

    /** Whoever filled something in, or has to mend it, sees it. */
    private Folded folded(Exchange exchange, Form form) {
        Optional<Form> fresh = form.more().isEmpty()
                ? Optional.empty()
                : redrawn(exchange, Filled.nothing(form.kind(), form.context()));
        return form.more().stream().anyMatch(field -> isTouched(field, fresh)) ? Folded.OPEN : Folded.CLOSED;
    }

    private static boolean isTouched(Field field, Optional<Form> fresh) {
        return field.problem().isPresent()
                || fresh.flatMap(form -> form.value(field.name()))
                        .filter(value -> !value.equals(field.value()))
                        .isPresent();
    }

    /** The form as it is with this filled in, where there is one. */
    Optional<Form> redrawn(Exchange exchange, Filled filled) {
        return taking.redrawn(new Submitted(filled, surface.visit(exchange.viewer())), Optional.empty());
    }

    /** The same form with a text in it. */
    Form filledIn(Exchange exchange, Form form, String text) {
        return redrawn(exchange, Filled.of(form.kind(), form.context(), Map.of(Filled.TEXT, text)))
                .orElse(form);
    }
}
