package dev.errata.web.http;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.teaching.ChangeCorrection.Outcome;
import dev.errata.bot.correction.teaching.Problem;
import dev.errata.chat.action.Action;
import dev.errata.chat.action.ActionCodec;
import dev.errata.chat.conversation.Conversation;
import dev.errata.chat.form.Filled;
import dev.errata.chat.form.ProblemWords;
import dev.errata.chat.screen.Form;
import dev.errata.chat.screen.Message;
import dev.errata.chat.screen.Reply;
import dev.errata.chat.surface.Pressed;
import dev.errata.web.company.Viewer;
import dev.errata.web.page.ActionText;
import dev.errata.web.page.GuidedMinute;
import dev.errata.web.page.Screen;
import dev.errata.web.surface.PageSurface;
import dev.errata.web.surface.PageVoice;
import java.io.IOException;
import java.util.Optional;

/** Everything that is pressed: what stands under answers on every platform, and the two buttons that the page alone has. */
final class PressHandler {

    private final Screen screen;
    private final PageSurface surface;
    private final Conversation.Taking taking;
    private final ActionCodec codec;
    private final GuidedMinute minute;
    private final Dialogs dialogs;
    private final PageContext.Own own;

    PressHandler(
            Screen screen,
            PageSurface surface,
            Conversation.Taking taking,
            ActionCodec codec,
            GuidedMinute minute,
            Dialogs dialogs,
            PageContext.Own own) {
        this.screen = screen;
        this.surface = surface;
        this.taking = taking;
        this.codec = codec;
        this.minute = minute;
        this.dialogs = dialogs;
        this.own = own;
    }

    void press(Exchange exchange) throws IOException {
        Optional<String> dialog = exchange.value("act")
                .flatMap(text -> act(exchange, codec.read(ActionText.read(text))))
                .or(() -> exchange.value("undo").flatMap(correction -> undo(exchange, correction)));
        exchange.value("skip").ifPresent(correction -> skip(exchange.viewer(), correction));
        own.changes().happened();
        exchange.html(screen.parts(exchange.viewer(), exchange.token(), exchange.isGuided())
                + dialog.map(Parts::dialog).orElse(""));
    }

    private Optional<String> act(Exchange exchange, Action action) {
        Reply reply = taking.pressed(new Pressed(action, surface.visit(exchange.viewer())))
                .reply()
                .get();
        return reply instanceof Reply.Open opened && opened.screen() instanceof Form form
                ? Optional.of(dialogs.form(exchange, suggested(exchange, form), Optional.empty()))
                : dialogs.of(exchange, reply);
    }

    /** In the guided minute the sentence is there already. */
    private Form suggested(Exchange exchange, Form form) {
        return Optional.ofNullable(form.context().get(Filled.ANSWER))
                .flatMap(minute::suggestion)
                .map(text -> dialogs.filledIn(exchange, form, text))
                .orElse(form);
    }

    /** Of a correction in force, whatever answer it was used for. */
    private Optional<String> undo(Exchange exchange, String id) {
        Viewer by = exchange.viewer();
        Optional<Correction> correction = own.known().correction(by.workspace(), id);
        Outcome outcome = correction
                .map(found -> own.change().undoLatest(found.workspace(), found.id(), by.person()))
                .orElseGet(() -> new Outcome.Refused(Problem.NOT_FOUND));
        return outcome instanceof Outcome.Refused refused
                ? Optional.of(dialogs.message(exchange, Message.saying(words(refused.problem(), correction))))
                : Optional.empty();
    }

    private String words(Problem problem, Optional<Correction> about) {
        String who = about.filter(correction -> problem == Problem.NOT_YOURS)
                .map(correction -> correction.author().name())
                .orElseGet(screen::company);
        return new ProblemWords(PageVoice.VOICE).words(problem, who);
    }

    private void skip(Viewer by, String id) {
        own.known()
                .correction(by.workspace(), id)
                .ifPresent(correction -> own.doubts().skip(correction, by.person()));
    }
}
