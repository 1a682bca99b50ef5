package dev.errata.web.http;

import dev.errata.chat.form.Filled;
import dev.errata.chat.screen.Field;
import dev.errata.chat.screen.Form;
import dev.errata.chat.screen.Panel;
import dev.errata.chat.screen.Reply;
import dev.errata.web.page.Screen;
import dev.errata.web.page.Screen.Folded;
import java.io.IOException;
import java.util.Optional;

/** What opens in front of somebody who did something. */
final class Dialogs {

    private final Screen screen;
    private final Talk talk;

    Dialogs(Screen screen, Talk talk) {
        this.screen = screen;
        this.talk = talk;
    }

    /** It says itself how its answers are taken: it can be exchanged while one is on its way, and then nothing is around it any more. */
    static String open(String dialog) {
        return "<div id=\"dialog\" hx-ext=\"keyed\" hx-target=\"body\" hx-swap=\"keyed\">" + dialog + "</div>";
    }

    /** Opens a dialog on the page that is shown, or a page with the dialog where the browser asked for one. */
    void show(Exchange exchange, String dialog) throws IOException {
        exchange.html(
                exchange.isPart()
                        ? open(dialog)
                        : screen.page(exchange.page(), Optional.of(dialog), screen.composer(exchange.page())));
    }

    /** Closes it, and shows what came of it. */
    void done(Exchange exchange, Reply reply) throws IOException {
        if (exchange.isPart()) {
            exchange.html(
                    screen.parts(exchange.page()) + open(of(exchange, reply).orElse("")));
        } else {
            exchange.seePage(exchange.viewer());
        }
    }

    /** What is to be read of a reply; empty where it is seen on the page. */
    Optional<String> of(Exchange exchange, Reply reply) {
        if (reply instanceof Reply.Say said) {
            return Optional.of(screen.message(exchange.page(), said.message()));
        }
        if (reply instanceof Reply.Instead instead) {
            return Optional.of(screen.message(exchange.page(), instead.message()));
        }
        if (reply instanceof Reply.Saved saved) {
            return saved.also().map(message -> screen.message(exchange.page(), message));
        }
        return reply instanceof Reply.Open opened ? Optional.of(opened(exchange, opened)) : Optional.empty();
    }

    private String opened(Exchange exchange, Reply.Open opened) {
        return opened.screen() instanceof Form form
                ? form(exchange, form, Optional.empty())
                : screen.panel(exchange.page(), (Panel) opened.screen());
    }

    /** @param notice what happened to the whole form since it was opened */
    String form(Exchange exchange, Form form, Optional<String> notice) {
        return screen.form(exchange.page(), form, folded(exchange, form), notice);
    }

    /** Whoever filled something in, or has to mend it, sees it. */
    private Folded folded(Exchange exchange, Form form) {
        Optional<Form> fresh = form.more().isEmpty()
                ? Optional.empty()
                : talk.redrawn(Filled.nothing(form.kind(), form.context()), exchange.viewer());
        return form.more().stream().anyMatch(field -> isTouched(field, fresh)) ? Folded.OPEN : Folded.CLOSED;
    }

    private static boolean isTouched(Field field, Optional<Form> fresh) {
        return field.problem().isPresent()
                || fresh.flatMap(form -> form.value(field.name()))
                        .filter(value -> !value.equals(field.value()))
                        .isPresent();
    }
}
