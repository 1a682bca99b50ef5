package dev.errata.chat.showing;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.teaching.ChangeCorrection;
import dev.errata.bot.disagreement.Contested;
import dev.errata.bot.interaction.Answer;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.loop.AnswerState;
import dev.errata.bot.loop.AnswerStates;
import dev.errata.bot.question.Person;
import dev.errata.chat.action.Actions;
import dev.errata.chat.screen.AnswerButton;
import dev.errata.chat.screen.AnswerScreen;
import dev.errata.chat.screen.AnswerScreen.Below;
import dev.errata.chat.screen.AnswerScreen.Controls;
import dev.errata.chat.screen.AnswerScreen.Given;
import dev.errata.chat.screen.AnswerScreen.Newer;
import dev.errata.chat.screen.AnswerScreen.Offer;
import dev.errata.chat.screen.AnswerScreen.Standing;
import dev.errata.chat.screen.Button;
import dev.errata.chat.screen.Form;
import dev.errata.chat.screen.Part;
import dev.errata.chat.screen.Reader;
import dev.errata.chat.words.AnswerWords;
import dev.errata.chat.words.SourceWords;
import dev.errata.chat.words.StateWords;
import dev.errata.chat.words.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Answers as they are to be seen now, which follows from what is stored. */
public final class AnswerScreens {

    private final AnswerStates states;
    private final Voice voice;
    private final AnswerWords words;
    private final SourceWords sources;
    private final StateWords stateWords;
    private final SavedNotes saved;
    private final Disputed disputed;
    private final ToAsker alone;
    private final Shape shape;

    /**
     * What a platform shows besides.
     *
     * @param thumbs whether we put thumbs of our own under an answer
     * @param here a form for anybody below an answer, where one can stand in a message
     * @param more buttons in the menu of answers
     */
    public record Shape(boolean thumbs, Function<Interaction, Optional<Form>> here, List<AnswerButton> more) {}

    public AnswerScreens(
            AnswerStates states,
            Voice voice,
            AnswerWords words,
            StateWords stateWords,
            SavedNotes saved,
            Disputed disputed,
            ToAsker alone,
            Shape shape) {
        this.states = states;
        this.voice = voice;
        this.words = words;
        this.sources = new SourceWords(voice);
        this.stateWords = stateWords;
        this.saved = saved;
        this.disputed = disputed;
        this.alone = alone;
        this.shape = shape;
    }

    /** For everyone who reads along. */
    public AnswerScreen of(Interaction answer) {
        return of(answer, Reader.EVERYONE, List.of(), Optional.empty());
    }

    /**
     * The same for whom it is wanted.
     *
     * @param neighbours others that are about the same as what was just saved
     * @param hint what is said because of where it stands
     */
    public AnswerScreen of(Interaction answer, Reader reader, List<Correction> neighbours, Optional<String> hint) {
        AnswerState state = states.of(answer);
        if (state instanceof AnswerState.Holds holds) {
            List<Contested> contested = states.contested(answer);
            List<Part> just = states.why(answer)
                    .map(why -> saved.below(answer, states.justMade(answer), why, reader, neighbours, contested))
                    .orElseGet(() -> toAsker(answer, reader));
            Optional<Offer> offer = holds.asks() ? offer(answer, reader) : Optional.empty();
            Below below = new Below(
                    Optional.empty(),
                    joined(unfollowed(answer, reader), disputed(answer, contested, reader), just),
                    offer,
                    hint);
            return screen(answer, reader, below, Optional.of(controls(answer, reader)));
        }
        return screen(answer, reader, Below.past(standing(state, answer)), Optional.empty());
    }

    private static List<Part> joined(Optional<Part> first, List<Part> second, List<Part> others) {
        return Stream.of(first.stream(), second.stream(), others.stream())
                .flatMap(parts -> parts)
                .toList();
    }

    /** Whatever the writer was given and left aside is said, so that nobody takes it for followed. */
    private Optional<Part> unfollowed(Interaction answer, Reader reader) {
        List<Correction> left = words.known(answer.answer().unfollowed(), answer, reader.person());
        return left.isEmpty() ? Optional.empty() : Optional.of(Part.Notes.of(words.unfollowed(left)));
    }

    /** Where each person has a screen of their own; elsewhere whoever asked is told by themselves. */
    private List<Part> toAsker(Interaction answer, Reader reader) {
        return reader.person()
                .filter(person -> person.id().equals(answer.question().asker().id()))
                .map(person -> alone.about(answer).stream()
                        .flatMap(message -> message.parts().stream())
                        .toList())
                .orElse(List.of());
    }

    private List<Part> disputed(Interaction answer, List<Contested> contested, Reader reader) {
        return disputed.below(
                answer,
                contested,
                reader,
                correction -> !words.known(List.of(correction), answer, reader.person())
                        .isEmpty());
    }

    private Standing standing(AnswerState state, Interaction answer) {
        Optional<Newer> newer = state instanceof AnswerState.Replaced replaced
                ? Optional.of(new Newer(replaced.newer().id(), stateWords.newer(replaced.newer())))
                : Optional.empty();
        return new Standing(stateWords.of(state, answer), newer);
    }

    private AnswerScreen screen(Interaction answer, Reader reader, Below below, Optional<Controls> controls) {
        Answer said = answer.answer();
        return new AnswerScreen(
                answer,
                Optional.ofNullable(said.changed()),
                said.sources().stream().map(sources::line).toList(),
                given(answer, reader),
                below,
                controls);
    }

    private Optional<Given> given(Interaction answer, Reader reader) {
        List<Correction> given = words.known(answer.answer().followed(), answer, reader.person());
        if (given.isEmpty()) {
            return Optional.empty();
        }
        String line = words.given(given, answer, reader.person());
        return Optional.of(new Given(
                line,
                given.size() == 1
                        ? Optional.empty()
                        : Optional.of(Button.opens(
                                line, new Actions.Explain(answer.id().toString())))));
    }

    private Optional<Offer> offer(Interaction answer, Reader reader) {
        return answer.answer()
                .offered()
                .filter(offered -> words.isOfferedTo(offered, answer, reader.person()))
                .map(offered -> offer(offered, answer));
    }

    private Offer offer(Correction offered, Interaction answer) {
        String correction = offered.id().toString();
        String id = answer.id().toString();
        return new Offer(
                words.offer(offered, answer),
                Button.does(
                        voice.say(answer.answer().follows(offered.id()) ? "button.fits" : "button.use"),
                        new Actions.UseOffer(correction, id)),
                Button.does(voice.say("button.misfit"), new Actions.RejectOffer(correction, id)));
    }

    private Controls controls(Interaction answer, Reader reader) {
        String id = answer.id().toString();
        boolean unknown = answer.answer().kind() == Answer.Kind.UNKNOWN;
        List<Button> thumbs = shape.thumbs()
                ? List.of(
                        Button.does(voice.say("button.good"), new Actions.Rate(id, true)),
                        Button.does(voice.say("button.bad"), new Actions.Rate(id, false)))
                : List.of();
        return new Controls(
                thumbs,
                Button.opens(voice.say(unknown ? "button.teach" : "button.correct"), new Actions.Correct(id)),
                menu(answer, reader),
                shape.here().apply(answer));
    }

    /** Of several corrections, which one is meant is said in the explanation. */
    private List<Button> menu(Interaction answer, Reader reader) {
        String id = answer.id().toString();
        List<Button> menu = new ArrayList<>();
        menu.add(Button.opens(voice.say("button.why"), new Actions.Explain(id)));
        List<Correction> given = words.known(answer.answer().given(), answer, reader.person());
        boolean several = given.size() > 1;
        if (given.stream().anyMatch(one -> may(reader, person -> Explained.mayReject(one, person)))) {
            menu.add(new Button(voice.say("button.unfit"), new Actions.Reject(Optional.empty(), id), several));
        }
        if (given.stream().anyMatch(one -> may(reader, person -> ChangeCorrection.mayChange(one, person)))) {
            menu.add(new Button(voice.say("button.undo"), new Actions.UndoGiven(Optional.empty(), id), several));
        }
        shape.more().forEach(more -> more.below(answer, reader).ifPresent(menu::add));
        return menu;
    }

    /** Where everyone reads along somebody may, and whoever may not is told so. */
    private static boolean may(Reader reader, Predicate<Person> allowed) {
        return reader.person().map(allowed::test).orElse(true);
    }
}
