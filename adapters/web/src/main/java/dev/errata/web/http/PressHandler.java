package dev.errata.web.http;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.teaching.ChangeCorrection.Outcome;
import dev.errata.bot.correction.teaching.Problem;
import dev.errata.chat.action.Action;
import dev.errata.chat.form.Filled;
import dev.errata.chat.form.ProblemWords;
import dev.errata.chat.screen.Form;
import dev.errata.chat.screen.Message;
import dev.errata.chat.screen.Reply;
import dev.errata.web.company.Viewer;
import dev.errata.web.page.GuidedMinute;
import dev.errata.web.page.Screen;
import dev.errata.web.surface.PageVoice;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Everything that is pressed: what stands under answers on every platform, and the two buttons that the page alone has. */
final class PressHandler {

    private final Screen screen;
    private final Talk talk;
    private final GuidedMinute minute;
    private final Dialogs dialogs;
    private final PageContext.Own own;

    PressHandler(Screen screen, Talk talk, GuidedMinute minute, Dialogs dialogs, PageContext.Own own) {
        this.screen = screen;
        this.talk = talk;
        this.minute = minute;
        this.dialogs = dialogs;
        this.own = own;
    }

    void press(Exchange exchange) throws IOException {
        Optional<String> dialog = exchange.value("act")
                .flatMap(button -> act(exchange, talk.read(button)))
                .or(() -> exchange.value("undo").flatMap(correction -> undo(exchange, correction)));
        exchange.value("skip").ifPresent(correction -> skip(exchange.viewer(), correction));
        own.changes().happened();
        exchange.html(screen.parts(exchange.page()) + dialog.map(Dialogs::open).orElse(""));
    }

    /** What opens of it. */
    Optional<String> act(Exchange exchange, Action action) {
        Reply reply = talk.pressed(action, exchange.viewer());
        return dialogs.of(
                exchange,
                reply instanceof Reply.Open opened && opened.screen() instanceof Form form
                        ? new Reply.Open(suggested(exchange, form))
                        : reply);
    }

    /** In the guided minute the sentence is there already. */
    private Form suggested(Exchange exchange, Form form) {
        return Optional.ofNullable(form.context().get(Filled.ANSWER))
                .flatMap(minute::suggestion)
                .map(text -> Filled.of(form.kind(), form.context(), Map.of(Filled.TEXT, text)))
                .flatMap(filled -> talk.redrawn(filled, exchange.viewer()))
                .orElse(form);
    }

    /** Of a correction in force, whatever answer it was used for. */
    private Optional<String> undo(Exchange exchange, String id) {
        Viewer by = exchange.viewer();
        Optional<Correction> correction = own.known().correction(by.workspace(), id);
        Outcome outcome = correction
                .map(found -> own.change().undoLatest(found.workspace(), found.id(), by.person()))
                .orElseGet(() -> new Outcome.Refused(Problem.NOT_FOUND));
        if (outcome instanceof Outcome.Refused refused) {
            String who = correction
                    .filter(found -> refused.problem() == Problem.NOT_YOURS)
                    .map(found -> found.author().name())
                    .orElse(exchange.page().company().name());
            String words = new ProblemWords(PageVoice.VOICE).words(refused.problem(), who);
            return Optional.of(screen.message(exchange.page(), Message.saying(words)));
        }
        return Optional.empty();
    }

    private void skip(Viewer by, String id) {
        own.known()
                .correction(by.workspace(), id)
                .ifPresent(correction -> own.doubts().skip(correction, by.person()));
    }
}
