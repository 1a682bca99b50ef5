package dev.errata.slack.conversation;

import dev.errata.bot.answer.Interaction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.loop.Replacements;
import dev.errata.bot.recall.Application;
import dev.errata.slack.blocks.AnswerMessages;
import dev.errata.slack.blocks.Words;
import dev.errata.slack.conversation.Payloads.Undone;
import dev.errata.slack.directory.SlackDirectory;
import dev.errata.slack.text.Escaped;
import java.util.Optional;

/** Shows after an undo which answer holds again. */
public final class MarkUndone {

    private final SlackDirectory directory;
    private final SlackAnswers known;
    private final Replacements replacements;
    private final Corrections corrections;
    private final AnswerMessages messages;
    private final Postman postman;

    public MarkUndone(
            SlackDirectory directory,
            SlackAnswers known,
            Replacements replacements,
            Corrections corrections,
            AnswerMessages messages,
            Postman postman) {
        this.directory = directory;
        this.known = known;
        this.replacements = replacements;
        this.corrections = corrections;
        this.messages = messages;
        this.postman = postman;
    }

    /** Answers that followed the correction are marked: the one below which it was undone, and the one it had made. */
    void mark(Delivery delivery, Undone undone) {
        Optional<Interaction> pressed = known.find(undone.answer());
        pressed.ifPresent(answer -> mark(answer, undone));
        corrections
                .find(delivery.workspace(), CorrectionId.of(undone.correction()))
                .filter(correction -> !undone.onlyHere())
                .flatMap(replacements::lastMadeOn)
                .filter(made -> isMadeBy(undone, made) && pressed.stream().noneMatch(p -> p.id().equals(made.id())))
                .ifPresent(made -> mark(made, undone));
    }

    private static boolean isMadeBy(Undone undone, Interaction answer) {
        return answer.answer().applications().stream()
                .anyMatch(application -> application.reason() == Application.Reason.JUST_MADE
                        && application.correction().id().toString().equals(undone.correction()));
    }

    /** The answer that holds again gets its buttons back. */
    private void mark(Interaction answer, Undone undone) {
        String name = Escaped.inSentence(directory.personAtOnce(undone.user()).name());
        postman.change(answer, messages.marked(answer, Words.say("undone.by", name)));
        if (isMadeBy(undone, answer)) {
            replacements
                    .before(answer)
                    .ifPresent(before -> postman.change(
                            before, replacements.isOpen(before) ? messages.of(before) : messages.settled(before)));
        }
    }
}
