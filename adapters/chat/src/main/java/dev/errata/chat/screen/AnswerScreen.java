package dev.errata.chat.screen;

import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.InteractionId;
import dev.errata.chat.action.Actions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An answer as it is to be seen now.
 *
 * @param answer its text is shown the way the platform shows CommonMark
 * @param changed what is different from the answer it replaces, as it was written
 * @param sources what it cites, a line each
 * @param given whose corrections it follows
 * @param below what stands between the answer and its buttons
 * @param controls empty where the answer is no longer the one
 */
public record AnswerScreen(
        Interaction answer,
        Optional<String> changed,
        List<String> sources,
        Optional<Given> given,
        Below below,
        Optional<Controls> controls) {

    public AnswerScreen {
        sources = List.copyOf(sources);
    }

    /** What is in the menu, for a platform that shows all of it at once: what was saved has an <em>Undo</em> of its own. */
    public List<Button> menuInRow() {
        return controls.map(Controls::menu).orElse(List.of()).stream()
                .filter(button -> !(below.undoes() && button.action() instanceof Actions.UndoGiven))
                .toList();
    }

    /**
     * One line about the corrections that an answer was given.
     *
     * @param explains opens the explanation, where the line does not say whose they are
     */
    public record Given(String words, Optional<Button> explains) {}

    /**
     * What stands between an answer and its buttons, each by its name; {@link #parts} has all of it in order.
     *
     * @param standing what became of the answer, where it is no longer the one
     * @param saved what is said where something was just taught or said to fit
     * @param offer a correction that may fit
     * @param hint what is said because of where it stands
     */
    public record Below(Optional<Standing> standing, List<Part> saved, Optional<Offer> offer, Optional<String> hint) {

        public Below {
            saved = List.copyOf(saved);
        }

        public static Below past(Standing standing) {
            return new Below(Optional.of(standing), List.of(), Optional.empty(), Optional.empty());
        }

        /** The same from top to bottom, for platforms that show it as it comes. */
        public List<Part> parts() {
            List<Part> parts = new ArrayList<>();
            standing.ifPresent(past -> parts.add(Part.Notes.of(past.sentences())));
            parts.addAll(saved);
            offer.ifPresent(offered -> parts.addAll(offered.parts()));
            hint.ifPresent(words -> parts.add(Part.Notes.of(words)));
            return parts;
        }

        private boolean undoes() {
            return saved.stream()
                    .filter(Part.Row.class::isInstance)
                    .flatMap(row -> ((Part.Row) row).buttons().stream())
                    .anyMatch(button -> button.action() instanceof Actions.Undo);
        }
    }

    /**
     * What became of an answer that is no longer the one.
     *
     * @param newer the answer that holds instead, if another one does
     */
    public record Standing(String words, Optional<Newer> newer) {

        private String sentences() {
            return newer.map(answer -> words + " " + answer.words()).orElse(words);
        }
    }

    /** The answer that holds instead of another, and the words that lead to it. */
    public record Newer(InteractionId answer, String words) {}

    /** A correction that may fit, and the two buttons that say whether it does. */
    public record Offer(String words, Button use, Button misfit) {

        private List<Part> parts() {
            return List.of(Part.Notes.of(words), new Part.Row("offer", List.of(use, misfit)));
        }
    }

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
