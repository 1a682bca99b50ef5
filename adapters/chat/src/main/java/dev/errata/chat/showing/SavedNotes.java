package dev.errata.chat.showing;

import dev.errata.bot.correction.ActId;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.teaching.ChangeCorrection;
import dev.errata.bot.disagreement.Contested;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.loop.Cause.How;
import dev.errata.bot.loop.Rewrite;
import dev.errata.bot.people.Disclosure;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.PlaceId;
import dev.errata.chat.action.Actions;
import dev.errata.chat.screen.Button;
import dev.errata.chat.screen.Message;
import dev.errata.chat.screen.Part;
import dev.errata.chat.screen.Reader;
import dev.errata.chat.words.SavedWords;
import dev.errata.chat.words.TeamNames;
import dev.errata.chat.words.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is said below an answer that was written again: where the correction will be followed and as what it was taken, with the ways back. */
public final class SavedNotes {

    private final Voice voice;
    private final SavedWords words;
    private final Directory directory;
    private final Disclosure discretion;
    private final ReplyOffers offers;
    private final Customers customers;

    /** What customers call themselves. */
    public interface Customers {
        String of(dev.errata.bot.question.WorkspaceId workspace);
    }

    public SavedNotes(
            Voice voice,
            Directory directory,
            Disclosure discretion,
            ReplyOffers offers,
            Customers customers,
            TeamNames teams) {
        this.voice = voice;
        this.words = new SavedWords(voice, teams);
        this.directory = directory;
        this.discretion = discretion;
        this.offers = offers;
        this.customers = customers;
    }

    /** @param correction what it was written again for, as it is by now */
    List<Part> below(
            Interaction again,
            Optional<Correction> correction,
            Rewrite why,
            Reader reader,
            List<Correction> neighbours,
            List<Contested> contested) {
        return switch (why.how()) {
            case ONLY_THIS ->
                List.of(Part.Notes.of(voice.say(
                        correction.filter(found -> waits(found, again)).isPresent()
                                ? "saved.once.waits"
                                : "saved.once")));
            case REPEATED ->
                correction
                        .flatMap(found -> reader.person().map(person -> words.repeats(found, person)))
                        .<List<Part>>map(words -> List.of(Part.Notes.of(words)))
                        .orElse(List.of());
            case WIDENED ->
                correction
                        .filter(found -> reader.person().isPresent())
                        .map(found -> widened(found, why.act()))
                        .orElse(List.of());
            case SAID -> said(again, why, reader);
            case CONFIRMED ->
                correction.map(found -> used(found, again, why, reader)).orElse(List.of());
            case TAKEN, EDITED ->
                correction
                        .map(found -> saved(found, again, why, reader, neighbours, contested))
                        .orElse(List.of());
        };
    }

    /** Where each has a screen of their own only whoever said it is asked. */
    private List<Part> said(Interaction again, Rewrite why, Reader reader) {
        boolean asked =
                reader.person().map(person -> person.id().equals(why.by())).orElse(true);
        return offers.below(again, person(again, why), asked);
    }

    /** For whoever taught what was taught before; empty of what is new. */
    public Optional<Message> known(How how, Correction correction, Optional<ActId> act, Person by) {
        return switch (how) {
            case REPEATED -> Optional.of(Message.saying(words.repeats(correction, by)));
            case WIDENED -> Optional.of(new Message(words.widened(correction), widened(correction, act)));
            default -> Optional.empty();
        };
    }

    /**
     * That what somebody taught again holds for all that it waited to, with the way back.
     *
     * @param decision by which it does
     */
    private List<Part> widened(Correction existing, Optional<ActId> decision) {
        List<Part> parts = new ArrayList<>(List.of(Part.Notes.of(words.widened(existing))));
        decision.ifPresent(act -> parts.add(new Part.Row(
                "saved", List.of(Button.does(voice.say("button.undo"), new Actions.TakeBack(act.toString()))))));
        return parts;
    }

    /** Whether the answer could not follow it, because no language model wrote. */
    private static boolean waits(Correction correction, Interaction again) {
        return !again.answer().wasGiven(correction.id());
    }

    private String person(Interaction again, Rewrite why) {
        return directory.person(again.workspace(), why.by()).map(Person::name).orElse("");
    }

    private List<Part> used(Correction correction, Interaction again, Rewrite why, Reader reader) {
        String by = person(again, why);
        List<Part> parts = new ArrayList<>();
        parts.add(Part.Notes.of(waits(correction, again) ? voice.say("saved.waits") : words.used(correction, by)));
        why.act()
                .filter(act -> reader.person()
                        .map(person -> why.by().equals(person.id()) || ChangeCorrection.mayChange(correction, person))
                        .orElse(true))
                .ifPresent(act -> parts.add(undo(act, again.id())));
        return parts;
    }

    private List<Part> saved(
            Correction correction,
            Interaction again,
            Rewrite why,
            Reader reader,
            List<Correction> neighbours,
            List<Contested> contested) {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.Notes.of(where(correction, again, reader, contested)));
        boolean may = reader.person()
                .map(person -> ChangeCorrection.mayChange(correction, person))
                .orElse(true);
        if (!may) {
            return parts;
        }
        String id = correction.id().toString();
        String answer = again.id().toString();
        parts.add(new Part.LineWithButton(
                words.type(correction), Button.opens(voice.say("button.type"), new Actions.ChangeType(id, answer))));
        List<Correction> others = neighbours.stream()
                .filter(neighbour ->
                        contested.stream().noneMatch(two -> two.older().id().equals(neighbour.id())))
                .toList();
        if (!others.isEmpty()) {
            parts.add(neighbours(others));
        }
        List<Button> row = new ArrayList<>();
        why.act().ifPresent(act -> row.add(undoes(act, again.id())));
        row.add(Button.opens(voice.say("button.edit"), new Actions.Edit(id, answer)));
        parts.add(new Part.Row("saved", row));
        return parts;
    }

    private String where(Correction correction, Interaction again, Reader reader, List<Contested> contested) {
        if (!waits(correction, again)) {
            return words.where(
                    correction, again.question().place(), reader.person(), discretion, customers.of(again.workspace()));
        }
        PlaceId place = again.question().place().id();
        return contested.stream()
                .filter(two -> two.leftOut(place).id().equals(correction.id()))
                .findFirst()
                .map(two -> voice.say("saved.disputed", voice.whose(two.followed(place))))
                .orElseGet(() -> voice.say("saved.waits"));
    }

    /** One button that reverses what was said of a question. */
    public Part.Row undo(ActId act, InteractionId answer) {
        return new Part.Row("saved", List.of(undoes(act, answer)));
    }

    /** One button that takes back the whole correction, of which an edit was. */
    public Part.Row undoToo(ActId act, InteractionId answer) {
        return new Part.Row(
                "saved",
                List.of(Button.does(
                        voice.say("button.undo-all"), new Actions.Undo(act.toString(), answer.toString()))));
    }

    private Button undoes(ActId act, InteractionId answer) {
        return Button.does(voice.say("button.undo"), new Actions.Undo(act.toString(), answer.toString()));
    }

    /** Others that are about the same: one of them may say the opposite. */
    public Part neighbours(List<Correction> neighbours) {
        List<String> lines = new ArrayList<>();
        lines.add(voice.say("saved.neighbours"));
        neighbours.forEach(neighbour -> lines.add("• " + words.neighbour(neighbour)));
        return new Part.Notes(lines);
    }
}
