package dev.errata.web.http;

import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.loop.KnownAnswers;
import dev.errata.chat.conversation.Conversation;
import dev.errata.chat.form.CorrectionForm;
import dev.errata.chat.form.EditForm;
import dev.errata.chat.form.EditForm.Asking;
import dev.errata.chat.form.Filled;
import dev.errata.chat.screen.Field;
import dev.errata.chat.screen.Form;
import dev.errata.chat.screen.Reply;
import dev.errata.chat.surface.Submitted;
import dev.errata.web.page.Words;
import dev.errata.web.surface.PageSurface;
import dev.errata.web.surface.PageVoice;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Forms as they were sent. What is wrong is said beside its field, and the text is always kept. */
final class SubmitHandler {

    private final PageSurface surface;
    private final Conversation.Taking taking;
    private final KnownAnswers known;
    private final Dialogs dialogs;

    SubmitHandler(PageSurface surface, Conversation.Taking taking, KnownAnswers known, Dialogs dialogs) {
        this.surface = surface;
        this.taking = taking;
        this.known = known;
        this.dialogs = dialogs;
    }

    void correct(Exchange exchange) throws IOException {
        submit(exchange, CorrectionForm.KIND);
    }

    void edit(Exchange exchange) throws IOException {
        submit(exchange, EditForm.KIND);
    }

    private void submit(Exchange exchange, String kind) throws IOException {
        Filled filled = filled(exchange, kind);
        Reply reply = taking.submitted(new Submitted(filled, surface.visit(exchange.viewer())));
        Optional<Form> again = Optional.empty();
        if (reply instanceof Reply.Mend mend) {
            again = mend.form().or(() -> Optional.of(gone(filled)));
        } else if (reply instanceof Reply.Open opened && opened.screen() instanceof Form form) {
            again = Optional.of(form);
        }
        if (again.isEmpty()) {
            dialogs.done(exchange, dialogs.of(exchange, reply).orElse(""));
            return;
        }
        boolean gone = reply instanceof Reply.Mend mend && mend.form().isEmpty();
        show(exchange, again.get(), gone ? Optional.of("form.GONE") : Optional.empty());
    }

    private void show(Exchange exchange, Form form, Optional<String> notice) throws IOException {
        dialogs.show(exchange, dialogs.form(exchange, form, notice.map(Words::say)));
    }

    /** The page was opened before the program started: everything comes back with a token of now. */
    void staleCorrection(Exchange exchange) throws IOException {
        Filled filled = filled(exchange, CorrectionForm.KIND);
        stale(exchange, filled, dialogs.redrawn(exchange, filled));
    }

    void staleEdit(Exchange exchange) throws IOException {
        Filled filled = filled(exchange, EditForm.KIND);
        stale(exchange, filled, edited(exchange, filled));
    }

    private void stale(Exchange exchange, Filled filled, Optional<Form> again) throws IOException {
        show(
                exchange,
                again.orElseGet(() -> gone(filled)),
                Optional.of(again.isPresent() ? "form.STALE" : "form.GONE"));
    }

    private Optional<Form> edited(Exchange exchange, Filled filled) {
        Optional<Interaction> answer = filled.carried(Filled.ANSWER)
                .flatMap(id -> known.visible(id, exchange.viewer().person()));
        return answer.flatMap(found -> filled.carried(Filled.CORRECTION).flatMap(id -> known.given(found, id)))
                .map(now -> new EditForm(PageVoice.VOICE)
                        .of(
                                now,
                                answer.orElseThrow(),
                                filled,
                                filled.shows(Filled.TEXT) ? Asking.WORDS_AND_TYPE : Asking.TYPE));
    }

    /** Somebody started over while the form was open. */
    private static Form gone(Filled filled) {
        Field text = Field.of(Field.Kind.LINES, Filled.TEXT, Words.say("form.text"))
                .holding(filled.text())
                .needed();
        return new Form(
                filled.kind(),
                Words.say(filled.kind().equals(EditForm.KIND) ? "form.title.edit" : "form.title.correct"),
                Map.of(),
                Optional.empty(),
                List.of(text),
                List.of(),
                Form.Extent.ESSENTIALS,
                Words.say("form.submit"),
                Words.say("form.close"));
    }

    /** A browser sends every field but an empty choice; what a form drawn for a scope shows follows from that scope. */
    private static Filled filled(Exchange exchange, String kind) {
        Map<String, String> sent = exchange.values();
        boolean ofScope = sent.containsKey(Filled.DRAWN_FOR);
        return new Filled(
                kind,
                sent,
                field -> Optional.ofNullable(sent.get(field)),
                field -> Optional.of(sent.containsKey(field)).filter(there -> there || !ofScope));
    }
}
