package dev.errata.chat.screen;

import dev.errata.bot.interaction.Interaction;
import java.util.List;
import java.util.Optional;

/**
 * An answer as it is to be seen now.
 *
 * @param answer its text is shown the way the platform shows CommonMark
 * @param changed what is different from the answer it replaces, as it was written
 * @param sources what it cites, a line each
 * @param given whose corrections it follows
 * @param below what stands between the answer and its buttons: what was saved, what may fit, a hint
 * @param controls empty where the answer is no longer the one
 */
public record AnswerScreen(
        Interaction answer,
        Optional<String> changed,
        List<String> sources,
        Optional<Given> given,
        List<Part> below,
        Optional<Controls> controls) {

    public AnswerScreen {
        sources = List.copyOf(sources);
        below = List.copyOf(below);
    }

    /**
     * One line about the corrections that an answer was given.
     *
     * @param explains opens the explanation, where the line does not say whose they are
     */
    public record Given(String words, Optional<Button> explains) {}

    /**
     * What can be done with an answer.
     *
     * @param thumbs empty where the platform has its own
     * @param menu what is behind the three dots
     * @param here a form for anybody who reads the answer, where one can stand in a message
     */
    public record Controls(List<Button> thumbs, Button correct, List<Button> menu, Optional<Form> here) {

        public Controls {
            thumbs = List.copyOf(thumbs);
            menu = List.copyOf(menu);
        }
    }
}
