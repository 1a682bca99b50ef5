package dev.errata.chat.conversation;

import dev.errata.chat.action.Action;
import dev.errata.chat.action.ActionCodec;
import dev.errata.chat.screen.AnswerButton;
import dev.errata.chat.usecase.UseCase;

/**
 * One more thing that people can do below an answer, on every platform.
 *
 * @param kind how its button is read
 * @param type what is read
 * @param button where it stands
 * @param useCase what comes of it
 */
public record Feature<A extends Action>(
        ActionCodec.Kind kind, Class<A> type, AnswerButton button, UseCase<A> useCase) {}
