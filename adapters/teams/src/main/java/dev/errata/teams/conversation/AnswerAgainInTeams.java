package dev.errata.teams.conversation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.bot.answer.Interaction;
import dev.errata.bot.correction.ActId;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.loop.AnswerAgain;
import dev.errata.bot.loop.Cause;
import dev.errata.bot.loop.Cause.How;
import dev.errata.bot.loop.Replacement;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.teams.cards.AnswerCards;
import dev.errata.teams.cards.AnswerMessage;
import dev.errata.teams.cards.SavedNote;
import dev.errata.teams.cards.Words;
import dev.errata.teams.conversation.Payloads.Said;
import dev.errata.teams.directory.TeamsDirectory;
import dev.errata.teams.sending.Postman;
import dev.errata.teams.sending.Privately;
import dev.errata.teams.text.RichText;
import java.util.ArrayList;
import java.util.List;

/** Answers again where something was taught, and marks the answer that is replaced. */
final class AnswerAgainInTeams {

    private final TeamsDirectory directory;
    private final AnswerAgain again;
    private final Showing showing;

    /** How the new answer gets to people. */
    record Showing(
            AnswerCards cards,
            SavedNote saved,
            Postman postman,
            Privately privately,
            AskAuthor askAuthor,
            Hearing hearing) {}

    AnswerAgainInTeams(TeamsDirectory directory, AnswerAgain again, Showing showing) {
        this.directory = directory;
        this.again = again;
        this.showing = showing;
    }

    void answer(Delivery delivery, Said said) {
        Person by = directory.person(said.scene());
        Cause cause = again.cause(new InteractionId(delivery.id()), said.taught(), by, delivery.takenAt());
        Replacement replacement = again.answer(cause);
        show(replacement, said);
        if (!replacement.sameReaders() && !replacement.neighbours().isEmpty()) {
            showing.privately.show(said.scene(), SavedNote.alone(replacement.neighbours()));
        }
        if (cause.how() == How.REPEATED) {
            showing.privately.say(said.scene(), Words.SAVED.repeats(cause.correction()));
        } else if (cause.how() == How.TAKEN && replacement.sameReaders()) {
            showing.askAuthor.about(cause, replacement.again(), said.scene());
        }
    }

    private List<ObjectNode> below(Replacement replacement, Said said) {
        List<ObjectNode> below = new ArrayList<>(notes(replacement, said));
        if (replacement.again().isForEveryone()) {
            below.addAll(showing.hearing.hint(said.scene()));
        }
        return below;
    }

    private List<ObjectNode> notes(Replacement replacement, Said said) {
        Correction correction = replacement.cause().correction();
        return switch (said.taught().how()) {
            case ONLY_THIS -> List.of(RichText.note(Words.say("saved.once")));
            case REPEATED -> List.of();
            case CONFIRMED ->
                SavedNote.used(
                        correction,
                        said.taught().undoable(),
                        replacement.again().id(),
                        replacement.cause().by().name());
            case TAKEN, EDITED -> saved(replacement, said.taught().undoable());
        };
    }

    private List<ObjectNode> saved(Replacement replacement, ActId act) {
        Interaction answer = replacement.again();
        List<ObjectNode> notes = new ArrayList<>(showing.saved.of(
                replacement.cause().correction(),
                act,
                answer.id(),
                answer.question().place()));
        if (replacement.sameReaders() && !replacement.neighbours().isEmpty()) {
            notes.addAll(notes.size() - 1, SavedNote.neighbours(replacement.neighbours()));
        }
        return notes;
    }

    private void show(Replacement replacement, Said said) {
        Interaction answer = replacement.again();
        List<AnswerMessage> messages = showing.cards.of(answer, below(replacement, said));
        Interaction old = replacement.old();
        boolean instead = answer.audience() == old.audience();
        if (showing.postman.post(answer, said.scene(), messages) && instead) {
            showing.postman.change(old, said.scene(), showing.cards.marked(old, note(replacement.cause())));
        }
    }

    private static ObjectNode note(Cause cause) {
        return cause.how() == How.CONFIRMED
                ? AnswerCards.used(
                        cause.by().name(), cause.correction().author().name())
                : AnswerCards.replaced(cause.by().name());
    }

    void giveUp(Said said) {
        showing.privately.say(said.scene(), Words.say("gave-up.correction"));
    }
}
