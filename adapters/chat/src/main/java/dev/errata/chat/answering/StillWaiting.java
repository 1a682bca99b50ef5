package dev.errata.chat.answering;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.loop.LearningLoop;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.chat.action.Actions;
import dev.errata.chat.queue.Payload;
import dev.errata.chat.screen.Button;
import dev.errata.chat.screen.Message;
import dev.errata.chat.screen.Part;
import dev.errata.chat.surface.Surface;
import dev.errata.chat.surface.Visit;
import dev.errata.chat.words.WideWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells the author of what was to hold for more than where it was made that nobody has said anything of it for long. */
public final class StillWaiting {

    private static final int MOST_PEOPLE = 4;

    private final LearningLoop loop;
    private final Surface surface;
    private final WideWords words;

    public StillWaiting(LearningLoop loop, Surface surface, WideWords words) {
        this.loop = loop;
        this.surface = surface;
        this.words = words;
    }

    /** Nothing is said if it was decided or changed, or ended, meanwhile. */
    public void tell(Delivery taken, Payload payload) {
        Visit visit = surface.visit(taken.workspace(), payload);
        loop.corrections()
                .find(taken.workspace(), payload.correction())
                .filter(now -> now.holdsAt(loop.clock().instant()))
                .filter(now -> now.version() == payload.version()
                        && now.lesson().wanted().isPresent())
                .ifPresent(now -> loop.directory()
                        .person(now.workspace(), now.author().id())
                        .ifPresent(author -> surface.tell(visit, author, message(now))));
    }

    /** Its author may ask somebody who may decide, where whoever that is may read the question, too. */
    private Message message(Correction waiting) {
        String still = words.still(waiting, where(waiting));
        List<Part> parts = new ArrayList<>(List.of(Part.Notes.of(still)));
        boolean open = loop.directory()
                .place(waiting.workspace(), waiting.madeIn())
                .filter(place -> place.isPublic() && !place.shared())
                .isPresent();
        loop.directory().people(waiting.workspace()).stream()
                .filter(person -> open && waiting.mayBeDecidedBy(person))
                .sorted(Comparator.comparing(Person::name))
                .limit(MOST_PEOPLE)
                .forEach(person -> parts.add(asks(waiting, person)));
        return new Message(still, parts);
    }

    private Part asks(Correction waiting, Person person) {
        String id = person.id().toString();
        return new Part.Row(
                "ask-" + id,
                List.of(Button.does(
                        words.askSomebody(person),
                        new Actions.AskSomebody(waiting.id().toString(), id))));
    }

    private Optional<Place> where(Correction waiting) {
        return waiting.scope() instanceof Scope.Channel channel
                ? loop.directory().place(waiting.workspace(), channel.place())
                : Optional.empty();
    }
}
