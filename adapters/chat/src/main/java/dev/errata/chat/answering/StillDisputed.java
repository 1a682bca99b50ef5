package dev.errata.chat.answering;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.disagreement.Contested;
import dev.errata.bot.loop.LearningLoop;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.PersonId;
import dev.errata.chat.queue.Payload;
import dev.errata.chat.screen.Message;
import dev.errata.chat.showing.Disputed;
import dev.errata.chat.surface.Surface;
import dev.errata.chat.surface.Visit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Tells whoever taught two corrections that contradict each other, and whoever decides, that nobody has decided for long. */
public final class StillDisputed {

    private final LearningLoop loop;
    private final Surface surface;
    private final Disputed disputed;

    public StillDisputed(LearningLoop loop, Surface surface, Disputed disputed) {
        this.loop = loop;
        this.surface = surface;
        this.disputed = disputed;
    }

    /** Nothing is said if it was decided, changed or ended meanwhile. It stays as it is. */
    public void tell(Delivery taken, Payload payload) {
        Visit visit = surface.visit(taken.workspace(), payload);
        loop
                .corrections()
                .find(taken.workspace(), payload.correction())
                .filter(now -> now.version() == payload.version())
                .stream()
                .flatMap(now -> loop.states().contested(now).stream())
                .filter(two -> two.newer().id().equals(payload.correction())
                        && two.dispute().isOpen())
                .forEach(two -> tell(two, visit));
    }

    private void tell(Contested two, Visit visit) {
        loop.directory()
                .place(two.dispute().workspace(), two.dispute().madeIn())
                .ifPresent(place -> {
                    Map<PersonId, Person> all = new LinkedHashMap<>();
                    Stream.concat(
                                    Stream.of(two.older(), two.newer()).map(Correction::author),
                                    loop.deciders().owners(place, surface.sight()).stream())
                            .filter(person -> surface.sight().canSee(person, place))
                            .forEach(person -> all.putIfAbsent(person.id(), person));
                    Message message = disputed.still(two);
                    all.values().forEach(person -> surface.tell(visit, person, message));
                });
    }
}
