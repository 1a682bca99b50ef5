package dev.errata.chat.answering;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.loop.LearningLoop;
import dev.errata.bot.question.Place;
import dev.errata.chat.queue.Payload;
import dev.errata.chat.screen.Message;
import dev.errata.chat.surface.Surface;
import dev.errata.chat.surface.Visit;
import dev.errata.chat.words.WideWords;
import java.util.Optional;

/** Tells the author of what was to hold for more than where it was made that nobody has said anything of it for long. */
public final class StillWaiting {

    private final LearningLoop loop;
    private final Surface surface;
    private final WideWords words;

    public StillWaiting(LearningLoop loop, Surface surface) {
        this.loop = loop;
        this.surface = surface;
        this.words = new WideWords(surface.voice());
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
                        .ifPresent(
                                author -> surface.tell(visit, author, Message.saying(words.still(now, where(now))))));
    }

    private Optional<Place> where(Correction waiting) {
        return waiting.scope() instanceof Scope.Channel channel
                ? loop.directory().place(waiting.workspace(), channel.place())
                : Optional.empty();
    }
}
