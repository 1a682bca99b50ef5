package dev.errata.web.http;

import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.teaching.ChangeCorrection.Outcome;
import dev.errata.bot.correction.teaching.Problem;
import dev.errata.chat.action.Action;
import dev.errata.chat.action.ActionCodec;
import dev.errata.chat.action.Actions;
import dev.errata.chat.conversation.Conversation;
import dev.errata.chat.form.Filled;
import dev.errata.chat.form.ProblemWords;
import dev.errata.chat.screen.Form;
import dev.errata.chat.screen.Reply;
import dev.errata.chat.surface.Pressed;
import dev.errata.web.company.Viewer;
import dev.errata.web.page.ActionText;
import dev.errata.web.page.GuidedMinute;
import dev.errata.web.page.Screen;
import dev.errata.web.page.Words;
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
        Optional<Reply> reply = exchange.value("act")
                .map(text -> act(exchange, codec.read(ActionText.read(text))))
                .or(() -> exchange.value("undo").map(correction -> undo(exchange, correction)))
                .or(() -> exchange.value("skip").map(correction -> skip(exchange, correction)));
        own.changes().happened();
        String dialog = reply.flatMap(found -> dialogs.of(exchange, found))
                .map(Parts::dialog)
                .orElse("");
        exchange.html(screen.parts(exchange.viewer(), exchange.token(), exchange.isGuided()) + dialog);
    }

    private Reply act(Exchange exchange, Action action) {
        boolean twice = isSaidAlready(action, exchange.viewer());
        Reply reply = taking.pressed(new Pressed(action, surface.visit(exchange.viewer())))
                .reply()
                .get();
        if (reply instanceof Reply.Open opened && opened.screen() instanceof Form form) {
            return new Reply.Open(suggested(exchange, form));
        }
        boolean isSeen = reply instanceof Reply.Say && (twice || saysNoMoreThanTheAnswer(reply));
        return isSeen ? new Reply.Nothing() : reply;
    }

    /** A double click says twice what was offered below an answer; what came of the first stays to be seen. */
    private boolean isSaidAlready(Action action, Viewer by) {
        if (action instanceof Actions.UseOffer use) {
            return isSaidAlready(use.correction(), use.answer(), Act.Kind.CONFIRMED, by);
        }
        return action instanceof Actions.RejectOffer reject
                && isSaidAlready(reject.correction(), reject.answer(), Act.Kind.REJECTED, by);
    }

    private boolean isSaidAlready(String correction, String answer, Act.Kind kind, Viewer by) {
        return own.known()
                .correction(by.workspace(), correction)
                .flatMap(offered -> own.known()
                        .visible(answer, by.person())
                        .flatMap(below -> own.known().saying(by.person(), below, offered.id())))
                .filter(act -> act.kind() == kind)
                .isPresent();
    }

    /** In the guided minute the sentence is there already. */
    private Form suggested(Exchange exchange, Form form) {
        return Optional.ofNullable(form.context().get(Filled.ANSWER))
                .flatMap(minute::suggestion)
                .map(text -> dialogs.filledIn(exchange, form, text))
                .orElse(form);
    }

    /** What was undone is said where it was undone. */
    private static boolean saysNoMoreThanTheAnswer(Reply reply) {
        return reply instanceof Reply.Say said && said.message().summary().equals(Words.say("undone"));
    }

    /** Of a correction in force, whatever answer it was used for. */
    private Reply undo(Exchange exchange, String id) {
        Viewer by = exchange.viewer();
        Optional<Correction> correction = own.known().correction(by.workspace(), id);
        Outcome outcome = correction
                .map(found -> own.change().undoLatest(found.workspace(), found.id(), by.person()))
                .orElseGet(() -> new Outcome.Refused(Problem.NOT_FOUND));
        return outcome instanceof Outcome.Refused refused
                ? Reply.say(words(refused.problem(), correction))
                : new Reply.Nothing();
    }

    private String words(Problem problem, Optional<Correction> about) {
        String who = about.filter(correction -> problem == Problem.NOT_YOURS)
                .map(correction -> correction.author().name())
                .orElseGet(screen::company);
        return new ProblemWords(PageVoice.VOICE).words(problem, who);
    }

    private Reply skip(Exchange exchange, String id) {
        Viewer by = exchange.viewer();
        own.known()
                .correction(by.workspace(), id)
                .ifPresent(correction -> own.doubts().skip(correction, by.person()));
        return new Reply.Nothing();
    }
}
