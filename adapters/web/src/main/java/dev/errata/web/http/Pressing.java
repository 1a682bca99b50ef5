package dev.errata.web.http;

import dev.errata.bot.Phrasebook;
import dev.errata.bot.answer.Interaction;
import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.ChangeCorrection.Outcome;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Problem;
import dev.errata.bot.loop.KnownAnswers;
import dev.errata.web.conversation.AskAuthor;
import dev.errata.web.conversation.AskAuthor.Said;
import dev.errata.web.conversation.Judge;
import dev.errata.web.conversation.TakeOffers;
import dev.errata.web.page.AnswerView.Press;
import dev.errata.web.page.Screen;
import dev.errata.web.page.Words;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Everything that is pressed under an answer or beside a correction. The name of the button says what, its value about which one. */
final class Pressing {

    private final Screen screen;
    private final KnownAnswers known;
    private final Judge judge;
    private final TakeOffers offers;
    private final AskAuthor author;
    private final Map<String, Button> buttons = Map.of(
            "press", this::rate,
            "undo", this::undo,
            "unfit", this::unfit,
            "use", this::use,
            "misfit", this::misfit,
            "take-back", this::takeBack,
            "fits", (exchange, value) -> doubt(exchange, value, Said.FITS),
            "fits-not", (exchange, value) -> doubt(exchange, value, Said.DOES_NOT_FIT),
            "skip", this::skip);

    Pressing(Screen screen, KnownAnswers known, Judge judge, TakeOffers offers, AskAuthor author) {
        this.screen = screen;
        this.known = known;
        this.judge = judge;
        this.offers = offers;
        this.author = author;
    }

    /** Returns the dialog that comes of it, if one does. */
    private interface Button {
        Optional<String> press(Exchange exchange, String value);
    }

    void press(Exchange exchange) throws IOException {
        String dialog = "";
        for (Map.Entry<String, Button> button : buttons.entrySet()) {
            Optional<String> value = exchange.value(button.getKey());
            if (value.isPresent()) {
                dialog = button.getValue()
                        .press(exchange, value.get())
                        .map(Parts::dialog)
                        .orElse("");
            }
        }
        exchange.html(screen.parts(exchange.viewer(), exchange.token(), exchange.isGuided()) + dialog);
    }

    private Optional<Interaction> answer(Exchange exchange) {
        return exchange.value("answer")
                .flatMap(id -> known.visible(id, exchange.viewer().person()));
    }

    private Optional<Correction> correction(Exchange exchange, String id) {
        return known.correction(exchange.viewer().workspace(), id);
    }

    private Optional<String> rate(Exchange exchange, String value) {
        answer(exchange).ifPresent(found -> judge.rate(found, exchange.viewer(), value.equals("good")));
        return Optional.empty();
    }

    private Optional<String> undo(Exchange exchange, String value) {
        return correction(exchange, value)
                .map(found -> refusal(judge.undo(found, answer(exchange), exchange.viewer()), found))
                .orElseGet(this::notFound);
    }

    private Optional<String> unfit(Exchange exchange, String value) {
        Optional<Interaction> answer = answer(exchange);
        return answer.flatMap(found -> known.given(found, value))
                .map(found ->
                        rejected(exchange, judge.doesNotFit(answer.orElseThrow(), found, exchange.viewer()), found))
                .orElseGet(this::notFound);
    }

    private Optional<String> use(Exchange exchange, String value) {
        Optional<Interaction> answer = answer(exchange);
        return answer.flatMap(found -> correction(exchange, value))
                .map(found -> refusal(offers.use(answer.orElseThrow(), found, exchange.viewer()), found))
                .orElseGet(this::notFound);
    }

    private Optional<String> misfit(Exchange exchange, String value) {
        Optional<Interaction> answer = answer(exchange);
        return answer.flatMap(found -> correction(exchange, value))
                .map(found -> rejected(exchange, offers.reject(answer.orElseThrow(), found, exchange.viewer()), found))
                .orElseGet(this::notFound);
    }

    private Optional<String> takeBack(Exchange exchange, String value) {
        Optional<Interaction> answer = answer(exchange);
        if (answer.isEmpty()) {
            return notFound();
        }
        Outcome outcome = judge.takeBack(answer.get(), value, exchange.viewer());
        if (outcome instanceof Outcome.Refused refused) {
            return notice(refused.problem());
        }
        boolean rejection = ((Outcome.Done) outcome).act().kind() == Act.Kind.REJECTED;
        return rejection ? Optional.of(screen.notice(Words.say("unfit.undone"))) : Optional.empty();
    }

    private Optional<String> doubt(Exchange exchange, String value, Said said) {
        Optional<Interaction> past = answer(exchange);
        return past.flatMap(found -> correction(exchange, value))
                .map(found -> author.take(found, past.orElseThrow(), said, exchange.viewer())
                        .flatMap(problem -> notice(problem)))
                .orElseGet(this::notFound);
    }

    private Optional<String> skip(Exchange exchange, String value) {
        correction(exchange, value).ifPresent(found -> author.skip(found, exchange.viewer()));
        return Optional.empty();
    }

    /** With a button that takes it back. */
    private Optional<String> rejected(Exchange exchange, Outcome outcome, Correction correction) {
        if (!(outcome instanceof Outcome.Done done)) {
            return refusal(outcome, correction);
        }
        String words = Words.say(
                "unfit.done", Phrasebook.possessive(correction.author().name()));
        Press undo =
                new Press("take-back", Words.say("button.undo"), done.act().id().toString());
        String answer = exchange.value("answer").orElse("");
        return Optional.of(screen.said(exchange.viewer(), exchange.token(), words, undo, answer));
    }

    private Optional<String> refusal(Outcome outcome, Correction correction) {
        if (!(outcome instanceof Outcome.Refused refused)) {
            return Optional.empty();
        }
        return refused.problem() == Problem.NOT_YOURS
                ? Optional.of(screen.notice(
                        Words.problem(refused.problem(), correction.author().name())))
                : notice(refused.problem());
    }

    private Optional<String> notice(Problem problem) {
        return Optional.of(screen.notice(Words.problem(problem, screen.company())));
    }

    private Optional<String> notFound() {
        return Optional.of(screen.notice(Words.say("problem.NOT_FOUND")));
    }
}
