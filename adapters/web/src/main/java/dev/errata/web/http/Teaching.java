package dev.errata.web.http;

import dev.errata.bot.Phrasebook;
import dev.errata.bot.answer.Interaction;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Problem;
import dev.errata.bot.correction.Proposal;
import dev.errata.bot.correction.Reach;
import dev.errata.bot.correction.ScopeChoice;
import dev.errata.bot.correction.Severity;
import dev.errata.bot.loop.Cause.How;
import dev.errata.bot.loop.CorrectAnswer.Outcome;
import dev.errata.bot.loop.KnownAnswers;
import dev.errata.bot.question.Place;
import dev.errata.web.company.Viewer;
import dev.errata.web.company.Workplace;
import dev.errata.web.conversation.Teach;
import dev.errata.web.page.FormView;
import dev.errata.web.page.FormView.Notice;
import dev.errata.web.page.FormView.Wrong;
import dev.errata.web.page.Forms;
import dev.errata.web.page.Screen;
import dev.errata.web.page.Words;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The form in which people teach, as it was sent. What is wrong is said beside its field, and the text is always kept. */
final class Teaching {

    private static final List<String> FIELDS = List.of(
            "id",
            "text",
            "where",
            "channel",
            "cleared",
            "reach",
            "wider",
            "not-when",
            "tags",
            "until",
            "severity",
            "source",
            "rewrite");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private final Workplace workplace;
    private final Screen screen;
    private final Forms forms;
    private final KnownAnswers known;
    private final Teach teach;
    private final Dialogs dialogs;

    Teaching(Workplace workplace, Screen screen, Forms forms, KnownAnswers known, Teach teach) {
        this.workplace = workplace;
        this.screen = screen;
        this.forms = forms;
        this.known = known;
        this.teach = teach;
        this.dialogs = new Dialogs(screen);
    }

    void correct(Exchange exchange) throws IOException {
        Map<String, String> filled = filled(exchange);
        Optional<Interaction> about = exchange.value("answer")
                .flatMap(id -> known.visible(id, exchange.viewer().person()));
        if (about.isEmpty()) {
            gone(exchange, filled);
            return;
        }
        Optional<ScopeChoice> where = Looking.scope(filled.getOrDefault("where", ""));
        if (where.equals(Optional.of(ScopeChoice.WIDER))) {
            filled.put("wider", "yes");
            show(exchange, about.get(), filled, Optional.empty(), Optional.empty());
            return;
        }
        Optional<Instant> until = until(filled);
        if (where.isEmpty() || (filled.containsKey("until") && until.isEmpty())) {
            Problem problem = where.isEmpty() ? Problem.SCOPE_NOT_ALLOWED : Problem.ENDS_IN_THE_PAST;
            show(exchange, about.get(), filled, Optional.of(forms.wrong(problem, "")), Optional.empty());
            return;
        }
        answer(exchange, about.get(), filled, proposal(exchange, filled, where.get(), until.orElse(null)));
    }

    private void answer(Exchange exchange, Interaction about, Map<String, String> filled, Proposal proposal)
            throws IOException {
        Outcome outcome = teach.correct(proposal, about, exchange.viewer());
        if (outcome instanceof Outcome.Refused refused) {
            Wrong wrong = forms.wrong(refused.problem(), filled.getOrDefault("not-when", ""));
            show(exchange, about, filled, Optional.of(wrong), Optional.empty());
        } else if (outcome instanceof Outcome.Replaced replaced) {
            show(exchange, replaced.newer(), filled, Optional.empty(), Optional.of(Notice.REPLACED));
        } else if (outcome instanceof Outcome.Learnt learnt && learnt.how() == How.REPEATED) {
            Correction existing = learnt.correction();
            dialogs.done(
                    exchange,
                    screen.notice(
                            Words.say("saved.repeats", existing.author().name(), Phrasebook.day(existing.madeAt()))));
        } else {
            dialogs.done(exchange, "");
        }
    }

    private Map<String, String> filled(Exchange exchange) {
        Map<String, String> filled = new HashMap<>();
        for (String field : FIELDS) {
            exchange.value(field).ifPresent(value -> filled.put(field, value));
        }
        return filled;
    }

    private Proposal proposal(
            Exchange exchange, Map<String, String> filled, ScopeChoice where, @Nullable Instant until) {
        Viewer by = exchange.viewer();
        Optional<Place> channel = Optional.ofNullable(filled.get("channel"))
                .flatMap(name -> workplace.viewer(by.who().key(), name))
                .map(Viewer::place);
        String text = filled.getOrDefault("text", "");
        String rewritten = Optional.ofNullable(filled.get("rewrite"))
                .map(rewrite -> text + "\n\n" + Words.say("form.rewrite.lead") + "\n" + rewrite)
                .orElse(text);
        return new Proposal(
                id(filled),
                by.person(),
                rewritten,
                where,
                channel,
                filled.containsKey("cleared"),
                constant(Reach.values(), filled.get("reach")).orElse(Reach.QUESTIONS_LIKE_THIS),
                null,
                constant(Severity.values(), filled.get("severity")).orElse(Severity.MISLEADING),
                COMMA.splitAsStream(filled.getOrDefault("tags", ""))
                        .filter(tag -> !tag.isEmpty())
                        .distinct()
                        .toList(),
                filled.get("not-when"),
                until,
                filled.get("source"));
    }

    /** The same form makes the same correction, however often it is sent. */
    private static CorrectionId id(Map<String, String> filled) {
        try {
            return CorrectionId.of(filled.getOrDefault("id", ""));
        } catch (IllegalArgumentException e) {
            return CorrectionId.random();
        }
    }

    static <E extends Enum<E>> Optional<E> constant(E[] values, @Nullable String name) {
        for (E value : values) {
            if (value.name().equals(name)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private static Optional<Instant> until(Map<String, String> filled) {
        try {
            return Optional.ofNullable(filled.get("until"))
                    .map(day -> LocalDate.parse(day)
                            .atStartOfDay(ZoneId.systemDefault())
                            .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private void show(
            Exchange exchange,
            Interaction about,
            Map<String, String> filled,
            Optional<Wrong> wrong,
            Optional<Notice> notice)
            throws IOException {
        FormView form = forms.correction(about, exchange.viewer(), filled, wrong, notice);
        dialogs.show(exchange, screen.form(exchange.viewer(), exchange.token(), form));
    }

    /** The page was opened before the program started: everything comes back with a token of now. */
    void stale(Exchange exchange) throws IOException {
        Map<String, String> filled = filled(exchange);
        Optional<Interaction> about = exchange.value("answer")
                .flatMap(id -> known.visible(id, exchange.viewer().person()));
        if (about.isEmpty()) {
            gone(exchange, filled);
            return;
        }
        show(exchange, about.get(), filled, Optional.empty(), Optional.of(Notice.STALE));
    }

    /** Somebody started over while the form was open. */
    private void gone(Exchange exchange, Map<String, String> filled) throws IOException {
        FormView form = new FormView(
                Words.say("form.title.correct"),
                "",
                "",
                List.of(),
                false,
                List.of(),
                filled,
                Optional.empty(),
                Optional.of(Notice.GONE));
        dialogs.show(exchange, screen.form(exchange.viewer(), exchange.token(), form));
    }
}
