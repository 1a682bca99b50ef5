package dev.errata.chat.answering;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.delivery.BackgroundTasks;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Interaction.Audience;
import dev.errata.bot.loop.AnswerAgain;
import dev.errata.bot.loop.Cause;
import dev.errata.bot.loop.Cause.How;
import dev.errata.bot.loop.LearningLoop;
import dev.errata.bot.loop.Replacement;
import dev.errata.bot.loop.Taught;
import dev.errata.bot.loop.WhatFits.Doubtful;
import dev.errata.bot.loop.WhatFits.Limits;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.chat.arrival.MissedAnswer;
import dev.errata.chat.queue.Payload;
import dev.errata.chat.screen.Message;
import dev.errata.chat.screen.Part;
import dev.errata.chat.screen.Reader;
import dev.errata.chat.showing.AnswerScreens;
import dev.errata.chat.showing.Disputed;
import dev.errata.chat.showing.SavedNotes;
import dev.errata.chat.surface.AnswerDelivery;
import dev.errata.chat.surface.AnswerDelivery.Arrival;
import dev.errata.chat.surface.Surface;
import dev.errata.chat.surface.Visit;
import dev.errata.chat.words.WideWords;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Answers again where something was taught, and shows the answer that is replaced as what it is. */
public final class AnswerTaught {

    private final LearningLoop loop;
    private final Surface surface;
    private final AnswerScreens screens;
    private final SavedNotes saved;
    private final Disputed disputed;
    private final WideWords wide;
    private final AnswerDelivery delivery;
    private final MissedAnswer missed;
    private final BackgroundTasks asides;

    public AnswerTaught(
            LearningLoop loop,
            Surface surface,
            AnswerScreens screens,
            SavedNotes saved,
            Disputed disputed,
            WideWords wide,
            AnswerDelivery delivery,
            MissedAnswer missed,
            BackgroundTasks asides) {
        this.loop = loop;
        this.surface = surface;
        this.screens = screens;
        this.saved = saved;
        this.disputed = disputed;
        this.wide = wide;
        this.delivery = delivery;
        this.missed = missed;
        this.asides = asides;
    }

    public void answer(Delivery taken, Payload payload) {
        answer(taken, surface.visit(taken.workspace(), payload), payload.taught(), again -> {});
    }

    /**
     * The same of what need not have been taken before.
     *
     * @param recorded does what has to be done before the new answer is shown
     */
    public void answer(Delivery taken, Visit visit, Taught taught, Consumer<Interaction> recorded) {
        Person by = visit.person();
        AnswerAgain again = loop.again();
        Cause cause = again.cause(new InteractionId(taken.id()), taught, by, taken.takenAt());
        if (cause.audience() == Audience.PLACE) {
            // Others would see it, and learn that something was taught.
            boolean stored = cause.how() != How.SAID;
            surface.busy(cause.old().question(), surface.voice().say(stored ? "status.again" : "status.answering"));
        }
        Replacement replacement = again.answer(cause);
        Interaction answer = replacement.again();
        recorded.accept(answer);
        Surface.Outlet outlet = surface.outlet(visit, answer);
        Arrival arrival = post(replacement, visit, outlet);
        if (arrival != Arrival.REFUSED && isInstead(replacement)) {
            delivery.update(screens.of(replacement.old()));
        }
        missed.tell(arrival, answer, outlet.place(), visit);
        tell(replacement, visit);
    }

    private Arrival post(Replacement replacement, Visit visit, Surface.Outlet outlet) {
        Interaction answer = replacement.again();
        List<Correction> neighbours = replacement.sameReaders() ? replacement.neighbours() : List.of();
        Optional<String> hint = answer.isForEveryone() ? surface.hint(visit) : Optional.empty();
        return delivery.post(screens.of(answer, Reader.EVERYONE, neighbours, hint), outlet);
    }

    /** What one person alone sees changes nothing for the others. */
    private static boolean isInstead(Replacement replacement) {
        return replacement.again().audience() == replacement.old().audience();
    }

    private void tell(Replacement replacement, Visit visit) {
        Cause cause = replacement.cause();
        if (!replacement.sameReaders() && !replacement.neighbours().isEmpty()) {
            Part neighbours = saved.neighbours(replacement.neighbours());
            visit.tell(cause.old(), new Message(surface.voice().say("saved.neighbours"), List.of(neighbours)));
        }
        saved.known(cause.how(), cause.correction(), cause.act(), cause.by())
                .ifPresent(message -> visit.tell(cause.old(), message));
        if (cause.how() == How.TAKEN || cause.how() == How.EDITED) {
            tellContradicted(replacement, visit);
        }
        if (cause.how() == How.WIDENED) {
            tellAuthor(cause, visit);
        } else if (cause.how() == How.TAKEN && replacement.sameReaders()) {
            askAuthor(cause.correction(), replacement.again(), cause.by(), visit);
        }
    }

    /** Nobody is contradicted unseen; of what they may not see they are not told. */
    private void tellContradicted(Replacement replacement, Visit visit) {
        Correction taught = replacement.cause().correction();
        loop.states().contested(replacement.again()).stream()
                .filter(two ->
                        two.newer().id().equals(taught.id()) && two.dispute().isOpen())
                .filter(two -> taught.scope() instanceof Scope.Everyone
                        || surface.sight()
                                .canSee(
                                        two.older().author(),
                                        replacement.again().question().place()))
                .forEach(two -> loop.directory()
                        .person(taught.workspace(), two.older().author().id())
                        .ifPresent(author -> surface.tell(visit, author, disputed.told(two, replacement.again()))));
    }

    private void tellAuthor(Cause cause, Visit visit) {
        Correction widened = cause.correction();
        String told = wide.told(widened, true, cause.by().name());
        loop.directory()
                .person(widened.workspace(), widened.author().id())
                .ifPresent(author -> surface.tell(visit, author, Message.saying(told)));
    }

    /** Nobody has to answer, and nothing waits for it: beside the queue, so that the next answer in that thread does not. */
    private void askAuthor(Correction taught, Interaction answer, Person author, Visit visit) {
        asides.soon("asking about what is in doubt for correction " + taught.id(), () -> {
            List<Doubtful> doubtful =
                    loop.whatFits().about(taught, answer.question().place(), author);
            Optional<Limits> limits = loop.whatFits().limits(taught, answer);
            if (!doubtful.isEmpty() || limits.isPresent()) {
                surface.ask(visit, answer, taught, doubtful, limits);
            }
        });
    }

    public void giveUp(Delivery taken, Payload payload) {
        Visit visit = surface.visit(taken.workspace(), payload);
        loop.interactions()
                .find(taken.workspace(), payload.taught().answer())
                .ifPresent(
                        old -> visit.reach(old, Message.saying(surface.voice().say("gave-up.correction"))));
    }
}
