package dev.errata.web.http;

import dev.errata.bot.answer.ExplainAnswer;
import dev.errata.bot.answer.Interaction;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.ScopeChoice;
import dev.errata.bot.loop.KnownAnswers;
import dev.errata.web.company.Viewer;
import dev.errata.web.page.EditView;
import dev.errata.web.page.Forms;
import dev.errata.web.page.Minute;
import dev.errata.web.page.Screen;
import dev.errata.web.page.Screen.ReplyTo;
import dev.errata.web.page.Words;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What only shows something. */
final class Looking {

    private final Screen screen;
    private final Forms forms;
    private final KnownAnswers known;
    private final ExplainAnswer explain;
    private final Minute minute;
    private final Streams streams;

    Looking(Screen screen, Forms forms, KnownAnswers known, ExplainAnswer explain, Minute minute, Streams streams) {
        this.screen = screen;
        this.forms = forms;
        this.known = known;
        this.explain = explain;
        this.minute = minute;
        this.streams = streams;
    }

    /** The page; with the form open in it where the guided minute has come to that. */
    void page(Exchange exchange) throws IOException {
        Viewer viewer = exchange.viewer();
        Optional<String> dialog = exchange.value("correct")
                .flatMap(id -> known.visible(id, viewer.person()))
                .filter(about -> !suggestion(about).isEmpty())
                .map(about -> correctionForm(exchange, about, suggestion(about)));
        exchange.html(screen.page(
                viewer, exchange.token(), exchange.isGuided(), dialog, emptyComposer(exchange, Optional.empty())));
    }

    /** In the guided minute the sentence is there already. */
    private Map<String, String> suggestion(Interaction about) {
        return minute.next()
                .filter(move -> minute.corrects(move).equals(Optional.of(about.id())))
                .map(move -> Map.of("text", move.text()))
                .orElse(Map.of());
    }

    private String correctionForm(Exchange exchange, Interaction about, Map<String, String> filled) {
        Map<String, String> values = new HashMap<>(filled);
        values.put("id", CorrectionId.random().toString());
        return screen.form(
                exchange.viewer(),
                exchange.token(),
                forms.correction(about, exchange.viewer(), values, Optional.empty(), Optional.empty()));
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

    void correct(Exchange exchange) throws IOException {
        Optional<Interaction> about = exchange.value("answer")
                .flatMap(id -> known.visible(id, exchange.viewer().person()));
        dialog(exchange, about.map(found -> correctionForm(exchange, found, suggestion(found))));
    }

    void edit(Exchange exchange) throws IOException {
        Optional<Interaction> answer = exchange.value("answer")
                .flatMap(id -> known.visible(id, exchange.viewer().person()));
        Optional<Correction> correction =
                exchange.value("correction").flatMap(id -> answer.flatMap(found -> known.given(found, id)));
        dialog(
                exchange,
                correction.map(now -> screen.edit(
                        exchange.viewer(),
                        exchange.token(),
                        new EditView(
                                now.id().toString(),
                                now.version(),
                                answer.orElseThrow().id().toString(),
                                now.lesson().text(),
                                now.lesson().type().name(),
                                Optional.empty()))));
    }

    void why(Exchange exchange) throws IOException {
        Viewer viewer = exchange.viewer();
        dialog(
                exchange,
                exchange.value("answer")
                        .flatMap(id -> known.visible(id, viewer.person()))
                        .flatMap(answer -> explain.explain(viewer.workspace(), answer.id(), viewer.person()))
                        .map(explanation -> screen.why(explanation, viewer)));
    }

    void install(Exchange exchange) throws IOException {
        dialog(exchange, Optional.of(screen.install()));
    }

    void startOver(Exchange exchange) throws IOException {
        dialog(exchange, Optional.of(screen.startOver(exchange.viewer(), exchange.token())));
    }

    private void dialog(Exchange exchange, Optional<String> dialog) throws IOException {
        exchange.html(Parts.dialog(dialog.orElseGet(() -> screen.notice(Words.say("problem.NOT_FOUND")))));
    }

    /** What a choice is called in a form. */
    static Optional<ScopeChoice> scope(String name) {
        for (ScopeChoice choice : ScopeChoice.values()) {
            if (choice.name().equals(name)) {
                return Optional.of(choice);
            }
        }
        return Optional.empty();
    }
}
