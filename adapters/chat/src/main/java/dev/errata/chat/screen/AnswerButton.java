package dev.errata.chat.screen;

import dev.errata.bot.interaction.Interaction;
import java.util.Optional;

/** A button in the menu of every answer for which there is one. */
@FunctionalInterface
public interface AnswerButton {

    Optional<Button> below(Interaction answer, Reader reader);
}
