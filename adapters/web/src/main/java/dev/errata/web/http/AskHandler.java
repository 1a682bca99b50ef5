package dev.errata.web.http;

import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Heard.Address;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.ThreadId;
import dev.errata.bot.question.VisibleText;
import dev.errata.chat.conversation.Conversation;
import dev.errata.chat.surface.Heard;
import dev.errata.web.company.Viewer;
import dev.errata.web.surface.PageSurface;
import java.util.Optional;

/** Takes questions. Whoever writes on the page writes to the bot. */
final class AskHandler {

    static final int LONGEST = 4_000;

    private final PageSurface surface;
    private final Conversation.Taking taking;

    AskHandler(PageSurface surface, Conversation.Taking taking) {
        this.surface = surface;
        this.taking = taking;
    }

    /** Why a question is not taken. */
    enum Problem {
        EMPTY,
        TOO_LONG
    }

    static Optional<Problem> problemOf(String text) {
        if (VisibleText.isBlank(text)) {
            return Optional.of(Problem.EMPTY);
        }
        return text.strip().length() > LONGEST ? Optional.of(Problem.TOO_LONG) : Optional.empty();
    }

    /**
     * Taking the same id twice asks once.
     *
     * @param before the answer that is gone on from
     */
    void ask(InteractionId id, Viewer asker, String text, Optional<Interaction> before) {
        Optional<ThreadId> thread = before.map(answer -> answer.question().thread());
        taking.heard(new Heard(
                surface.asking(asker, thread.orElseGet(() -> new ThreadId(id.toString())), id),
                "ask:" + id,
                thread,
                Address.BOT,
                text.strip(),
                Optional.of(id.value())));
    }
}
