package dev.errata.slack.conversation;

import com.slack.api.model.block.LayoutBlock;
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
import dev.errata.slack.blocks.AnswerMessages;
import dev.errata.slack.blocks.SavedNote;
import dev.errata.slack.blocks.Words;
import dev.errata.slack.conversation.Payloads.Said;
import dev.errata.slack.directory.SlackDirectory;
import dev.errata.slack.text.Escaped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers again where something was taught, and marks the answer that is replaced. */
public final class AnswerAgainInSlack {

    private final SlackDirectory directory;
    private final SlackAnswers known;
    private final AnswerAgain again;
    private final Showing showing;

    /** How the new answer gets to people. */
    public record Showing(
            AnswerMessages messages,
            SavedNote saved,
            Postman postman,
            Status status,
            Whispers whispers,
            AskAuthor askAuthor) {}

    public AnswerAgainInSlack(SlackDirectory directory, SlackAnswers known, AnswerAgain again, Showing showing) {
        this.directory = directory;
        this.known = known;
        this.again = again;
        this.showing = showing;
    }

    void answer(Delivery delivery, Said said) {
        Person by = directory.person(said.user());
        Cause cause = again.cause(new InteractionId(delivery.id()), said.taught(), by, delivery.takenAt());
        showing.status.show(cause.old().question(), Words.say("status.again"));
        Replacement replacement = again.answer(cause);
        show(replacement, said);
        List<Correction> neighbours = replacement.neighbours();
        if (!replacement.sameReaders() && !neighbours.isEmpty()) {
            showing.whispers.to(
                    cause.old(), said.user(), Words.say("saved.neighbours"), SavedNote.neighbours(neighbours));
        }
        if (cause.how() == How.REPEATED) {
            tellRepeated(cause);
        } else if (cause.how() == How.TAKEN && replacement.sameReaders()) {
            showing.askAuthor.about(cause.correction(), replacement.again(), cause.by());
        }
    }

    private List<LayoutBlock> notes(Replacement replacement, Said said) {
        Correction correction = replacement.cause().correction();
        Interaction again = replacement.again();
        return switch (said.taught().how()) {
            case ONLY_THIS -> List.of(AnswerMessages.note(Words.say("saved.once")));
            case REPEATED -> List.of();
            case CONFIRMED ->
                SavedNote.used(
                        correction,
                        said.taught().undoable(),
                        again.id(),
                        replacement.cause().by().name());
            case TAKEN, EDITED -> saved(replacement, said.taught().undoable());
        };
    }

    private List<LayoutBlock> saved(Replacement replacement, ActId act) {
        Interaction again = replacement.again();
        List<LayoutBlock> notes = new ArrayList<>(showing.saved.of(
                replacement.cause().correction(),
                act,
                again.id(),
                again.question().place()));
        if (replacement.sameReaders() && !replacement.neighbours().isEmpty()) {
            notes.addAll(notes.size() - 1, SavedNote.neighbours(replacement.neighbours()));
        }
        return notes;
    }

    private void show(Replacement replacement, Said said) {
        Interaction again = replacement.again();
        List<List<LayoutBlock>> messages = showing.messages.of(again, notes(replacement, said));
        if (!again.isForEveryone()) {
            showing.postman.whisper(again, messages);
            return;
        }
        if (!showing.postman.post(again, messages)) {
            return;
        }
        String note = Replacing.of(replacement.cause()).note(showing.postman.link(again));
        showing.postman.change(replacement.old(), showing.messages.marked(replacement.old(), note));
    }

    /** What is said below the answer that is replaced. */
    private record Replacing(String words, String by, String whose) {

        static Replacing of(Cause cause) {
            return new Replacing(
                    cause.how() == How.CONFIRMED ? "used.by" : "replaced",
                    Escaped.inSentence(cause.by().name()),
                    Words.possessive(cause.correction().author().name()));
        }

        String note(Optional<String> link) {
            return link.map(url ->
                            words.equals("replaced") ? Words.say(words, by, url) : Words.say(words, by, whose, url))
                    .orElseGet(() -> Words.say(words + ".nolink", by, whose));
        }
    }

    private void tellRepeated(Cause cause) {
        showing.whispers.to(cause.old(), cause.by().externalId(), Words.SAVED.repeats(cause.correction()));
    }

    void giveUp(Said said) {
        known.find(said.taught().answer().toString())
                .ifPresent(old -> showing.whispers.to(old, said.user(), Words.say("gave-up.correction")));
    }
}
