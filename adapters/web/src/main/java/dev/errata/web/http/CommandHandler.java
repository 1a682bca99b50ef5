package dev.errata.web.http;

import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.loop.KnownAnswers;
import dev.errata.bot.question.InteractionId;
import dev.errata.web.company.Move;
import dev.errata.web.company.Viewer;
import dev.errata.web.company.Workplace;
import dev.errata.web.page.GuidedMinute;
import dev.errata.web.page.Screen;
import dev.errata.web.page.Screen.ReplyTo;
import dev.errata.web.page.Words;
import dev.errata.web.surface.StartOver;
import java.io.IOException;
import java.util.Optional;

/** Asking, the guided minute and the start over. */
final class CommandHandler {

    private final Workplace workplace;
    private final Screen screen;
    private final KnownAnswers known;
    private final AskHandler asking;
    private final StartOver startOver;
    private final GuidedMinute minute;

    CommandHandler(
            Workplace workplace,
            Screen screen,
            KnownAnswers known,
            AskHandler asking,
            StartOver startOver,
            GuidedMinute minute) {
        this.workplace = workplace;
        this.screen = screen;
        this.known = known;
        this.asking = asking;
        this.startOver = startOver;
        this.minute = minute;
    }

    void ask(Exchange exchange) throws IOException {
        String text = exchange.value("text").orElse("");
        Optional<Interaction> before = exchange.value("reply")
                .flatMap(id -> known.visible(id, exchange.viewer().person()));
        Optional<String> problem = AskHandler.problemOf(text).map(wrong -> Words.say("composer." + wrong));
        if (problem.isPresent()) {
            composer(exchange, text, problem, before);
            return;
        }
        asking.ask(InteractionId.random(), exchange.viewer(), text, before);
        if (!exchange.isPart()) {
            exchange.seeOther(address(exchange.viewer(), ""));
            return;
        }
        exchange.html(screen.parts(exchange.viewer(), exchange.token(), exchange.isGuided())
                + screen.composer(exchange.viewer(), exchange.token(), "", Optional.empty(), Optional.empty()));
    }

    /** The page was opened before the program started: its text comes back with a token of now. */
    void staleAsk(Exchange exchange) throws IOException {
        String text = exchange.value("text").orElse("");
        Optional<Interaction> before = exchange.value("reply")
                .flatMap(id -> known.visible(id, exchange.viewer().person()));
        composer(exchange, text, Optional.of(Words.say("form.STALE")), before);
    }

    private void composer(Exchange exchange, String text, Optional<String> problem, Optional<Interaction> before)
            throws IOException {
        Optional<ReplyTo> replyTo = before.map(
                answer -> new ReplyTo(answer.id().toString(), answer.question().asked()));
        String composer = screen.composer(exchange.viewer(), exchange.token(), text, problem, replyTo);
        exchange.html(
                exchange.isPart()
                        ? composer
                        : screen.page(
                                exchange.viewer(), exchange.token(), exchange.isGuided(), Optional.empty(), composer));
    }

    /** One press in the guided minute, made by whoever the minute says, where it says. */
    void minute(Exchange exchange) {
        Optional<String> show = exchange.value("show");
        if (show.isPresent()) {
            exchange.guide(show.get().equals("yes"));
            exchange.seeOther(address(exchange.viewer(), ""));
            return;
        }
        // Of two tabs that press the same, or one after a start over, the later one goes on where the minute is.
        Optional<Move> next =
                minute.next().filter(move -> exchange.value("move").equals(Optional.of(move.key())));
        Viewer viewer = next.flatMap(move -> workplace.viewer(move.person(), move.channel()))
                .orElse(exchange.viewer());
        String correcting = "";
        if (next.isPresent() && next.get().kind() == Move.Kind.ASK) {
            asking.ask(minute.idOf(next.get()), viewer, next.get().text(), Optional.empty());
        } else if (next.isPresent()) {
            correcting = "&correct=" + minute.corrects(next.get()).orElseThrow();
        }
        exchange.seeOther(address(viewer, correcting));
    }

    void startOver(Exchange exchange) {
        startOver.run();
        Viewer viewer = exchange.viewer();
        exchange.guide(true);
        exchange.seeOther(address(
                workplace.viewer(viewer.who().key(), viewer.where().name()).orElse(viewer), ""));
    }

    static String address(Viewer viewer, String more) {
        return "/?in=" + viewer.where().name() + "&as=" + viewer.who().key() + more;
    }
}
