package dev.errata.web.http;

import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.loop.KnownAnswers;
import dev.errata.bot.question.Heard.Address;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.ThreadId;
import dev.errata.bot.question.VisibleText;
import dev.errata.chat.surface.Heard;
import dev.errata.web.company.Viewer;
import dev.errata.web.page.Screen;
import dev.errata.web.page.Words;
import java.io.IOException;
import java.util.Optional;

/** Where questions are written, and what takes them. Whoever writes on the page writes to the bot. */
final class AskHandler {

    private static final int LONGEST = 4_000;

    private final Screen screen;
    private final KnownAnswers known;
    private final Talk talk;

    AskHandler(Screen screen, KnownAnswers known, Talk talk) {
        this.screen = screen;
        this.known = known;
        this.talk = talk;
    }

    void composer(Exchange exchange) throws IOException {
        exchange.html(screen.composer(exchange.page(), "", Optional.empty(), before(exchange)));
    }

    void ask(Exchange exchange) throws IOException {
        String text = text(exchange);
        Optional<String> problem = problemOf(text);
        if (problem.isPresent()) {
            again(exchange, problem.get());
            return;
        }
        ask(InteractionId.random(), exchange.viewer(), text, before(exchange));
        if (exchange.isPart()) {
            exchange.html(screen.parts(exchange.page()) + screen.composer(exchange.page()));
        } else {
            exchange.seePage(exchange.viewer());
        }
    }

    /** The page was opened before the program started: its text comes back with a token of now. */
    void staleAsk(Exchange exchange) throws IOException {
        again(exchange, Words.say("form.STALE"));
    }

    private void again(Exchange exchange, String problem) throws IOException {
        String composer = screen.composer(exchange.page(), text(exchange), Optional.of(problem), before(exchange));
        exchange.html(exchange.isPart() ? composer : screen.page(exchange.page(), Optional.empty(), composer));
    }

    private static String text(Exchange exchange) {
        return exchange.value("text").orElse("");
    }

    /** The answer that is gone on from. */
    private Optional<Interaction> before(Exchange exchange) {
        return exchange.value("reply")
                .flatMap(id -> known.visible(id, exchange.viewer().person()));
    }

    /** Why a question is not taken. */
    private static Optional<String> problemOf(String text) {
        if (VisibleText.isBlank(text)) {
            return Optional.of(Words.say("composer.EMPTY"));
        }
        return text.length() > LONGEST ? Optional.of(Words.say("composer.TOO_LONG")) : Optional.empty();
    }

    /**
     * Taking the same id twice asks once.
     *
     * @param before the answer that is gone on from
     */
    void ask(InteractionId id, Viewer asker, String text, Optional<Interaction> before) {
        Optional<ThreadId> thread = before.map(answer -> answer.question().thread());
        talk.taking()
                .heard(new Heard(
                        talk.surface().asking(asker, thread.orElseGet(() -> new ThreadId(id.toString())), id),
                        "ask:" + id,
                        thread,
                        Address.BOT,
                        text,
                        false,
                        Optional.of(id.value())));
    }
}
