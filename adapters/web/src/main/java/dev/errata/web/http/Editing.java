package dev.errata.web.http;

import dev.errata.bot.answer.Interaction;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionType;
import dev.errata.bot.loop.CorrectAnswer.Outcome;
import dev.errata.bot.loop.KnownAnswers;
import dev.errata.web.company.Viewer;
import dev.errata.web.conversation.Teach;
import dev.errata.web.page.EditView;
import dev.errata.web.page.Screen;
import dev.errata.web.page.Words;
import java.io.IOException;
import java.util.Optional;

/** The form in which the words of a correction are changed, as it was sent. */
final class Editing {

    private final Screen screen;
    private final KnownAnswers known;
    private final Teach teach;
    private final Dialogs dialogs;

    Editing(Screen screen, KnownAnswers known, Teach teach) {
        this.screen = screen;
        this.known = known;
        this.teach = teach;
        this.dialogs = new Dialogs(screen);
    }

    void edit(Exchange exchange) throws IOException {
        edit(exchange, Optional.empty());
    }

    void stale(Exchange exchange) throws IOException {
        edit(exchange, Optional.of(Words.say("form.STALE")));
    }

    private void edit(Exchange exchange, Optional<String> stale) throws IOException {
        Viewer by = exchange.viewer();
        String text = exchange.value("text").orElse("");
        int version = version(exchange);
        CorrectionType type = Teaching.constant(
                        CorrectionType.values(), exchange.value("type").orElse(null))
                .orElse(CorrectionType.CONTENT);
        Optional<Interaction> answer = exchange.value("answer").flatMap(id -> known.visible(id, by.person()));
        Optional<Correction> now =
                exchange.value("correction").flatMap(id -> answer.flatMap(found -> known.given(found, id)));
        Optional<String> problem = stale;
        if (now.isEmpty()) {
            problem = Optional.of(Words.say("form.GONE"));
        } else if (stale.isEmpty()) {
            Outcome outcome = teach.edit(now.get(), version, text, type, answer.orElseThrow(), by);
            if (outcome instanceof Outcome.Refused refused) {
                problem = Optional.of(
                        Words.problem(refused.problem(), now.get().author().name()));
            }
        }
        if (problem.isEmpty()) {
            dialogs.done(exchange, "");
            return;
        }
        EditView form = new EditView(
                exchange.value("correction").orElse(""),
                version,
                exchange.value("answer").orElse(""),
                text,
                type.name(),
                problem);
        dialogs.show(exchange, screen.edit(by, exchange.token(), form));
    }

    private static int version(Exchange exchange) {
        try {
            return Integer.parseInt(exchange.value("version").orElse("0"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
