package dev.errata.slack.conversation;

import dev.errata.bot.answer.Interaction;
import dev.errata.bot.answer.Interactions;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.question.InteractionId;
import dev.errata.slack.blocks.AnswerMessages;
import dev.errata.slack.blocks.Words;
import dev.errata.slack.conversation.Payloads.Undone;
import dev.errata.slack.text.PlainText;

/** Shows after an undo which answer holds again. */
public final class MarkUndone {

    private final SlackDirectory directory;
    private final Interactions interactions;
    private final AnswerMessages messages;
    private final Postman postman;

    public MarkUndone(SlackDirectory directory, Interactions interactions, AnswerMessages messages, Postman postman) {
        this.directory = directory;
        this.interactions = interactions;
        this.messages = messages;
        this.postman = postman;
    }

    /** The answer that followed the correction is marked; the one that it replaced gets its buttons back. */
    void mark(Delivery delivery, Undone undone) {
        interactions
                .find(delivery.workspace(), InteractionId.of(undone.answer()))
                .ifPresent(answer -> mark(answer, undone));
    }

    private void mark(Interaction answer, Undone undone) {
        String name = PlainText.inSentence(directory.person(undone.user()).name());
        postman.change(answer, messages.marked(answer, Words.say("undone.by", name)));
        answer.replaces()
                .flatMap(before -> interactions.find(answer.workspace(), before))
                .ifPresent(before -> postman.change(before, messages.of(before)));
    }
}
