package dev.errata.teams.conversation;

import dev.errata.bot.answer.Interaction;
import dev.errata.bot.loop.Replacements;
import dev.errata.teams.cards.AnswerCards;
import dev.errata.teams.cards.AnswerMessage;
import java.util.List;

/** Shows an answer again in the message in which a form had taken its place. */
final class AsItWas {

    private final Replacements replacements;
    private final AnswerCards cards;
    private final Hearing hearing;

    AsItWas(Replacements replacements, AnswerCards cards, Hearing hearing) {
        this.replacements = replacements;
        this.cards = cards;
        this.hearing = hearing;
    }

    Next show(Interaction answer, Actor by) {
        List<AnswerMessage> messages = replacements.isOpen(answer)
                ? cards.of(answer, hearing.hint(by.scene()))
                : cards.settled(answer, hearing.hint(by.scene()));
        AnswerMessage last = messages.get(messages.size() - 1);
        return new Next.Show(last.summary(), last.card());
    }
}
