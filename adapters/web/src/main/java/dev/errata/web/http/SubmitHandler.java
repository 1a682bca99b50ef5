package dev.errata.web.http;

import dev.errata.chat.form.EditForm;
import dev.errata.chat.form.Filled;
import dev.errata.chat.screen.Field;
import dev.errata.chat.screen.Form;
import dev.errata.chat.screen.Reply;
import dev.errata.web.page.Words;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Forms as they were sent. What is wrong is said beside its field, and the text is always kept. */
final class SubmitHandler {

    private final Talk talk;
    private final Dialogs dialogs;

    SubmitHandler(Talk talk, Dialogs dialogs) {
        this.talk = talk;
        this.dialogs = dialogs;
    }

    void submit(Exchange exchange) throws IOException {
        Filled filled = filled(exchange);
        Reply reply = talk.submitted(filled, exchange.viewer());
        if (reply instanceof Reply.Mend mend) {
            again(exchange, filled, mend.form(), Optional.empty());
        } else if (reply instanceof Reply.Open opened && opened.screen() instanceof Form form) {
            again(exchange, filled, Optional.of(form), Optional.empty());
        } else {
            dialogs.done(exchange, reply);
        }
    }

    /** The page was opened before the program started: everything comes back with a token of now. */
    void stale(Exchange exchange) throws IOException {
        Filled filled = filled(exchange);
        again(exchange, filled, talk.redrawn(filled, exchange.viewer()), Optional.of(Words.say("form.STALE")));
    }

    /** @param form empty where what it is about is gone */
    private void again(Exchange exchange, Filled filled, Optional<Form> form, Optional<String> notice)
            throws IOException {
        dialogs.show(
                exchange,
                form.isPresent()
                        ? dialogs.form(exchange, form.get(), notice)
                        : dialogs.form(exchange, gone(filled), Optional.of(Words.say("form.GONE"))));
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

    /**
     * A browser sends every field but an empty choice; what a form drawn for a scope shows follows from that scope. It sends a form to where
     * its kind says.
     */
    private static Filled filled(Exchange exchange) {
        Map<String, String> sent = exchange.values();
        boolean ofScope = sent.containsKey(Filled.DRAWN_FOR);
        return new Filled(
                exchange.request().getRequestURI().substring(1),
                sent,
                field -> Optional.ofNullable(sent.get(field)),
                field -> Optional.of(sent.containsKey(field)).filter(there -> there || !ofScope));
    }
}
