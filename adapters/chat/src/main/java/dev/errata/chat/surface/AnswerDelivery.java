package dev.errata.chat.surface;

import dev.errata.bot.delivery.Outbox;
import dev.errata.bot.delivery.Outgoing;
import dev.errata.bot.delivery.Outgoing.Status;
import dev.errata.bot.delivery.WaitForTurn;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.ThreadId;
import dev.errata.bot.question.Threads;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.chat.call.CallProblem;
import dev.errata.chat.call.CallProblem.Outcome;
import dev.errata.chat.screen.AnswerScreen;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings answers to people, each message once as far as the platform lets us know, and changes them later. */
public final class AnswerDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerDelivery.class);

    /** What is known of an answer that was posted. */
    public enum Arrival {
        ARRIVED,
        /** The platform will never take it. */
        REFUSED,
        /** Nobody can find out whether all of it arrived. */
        UNKNOWN
    }

    /** One message of an answer. */
    private record Piece(Interaction answer, String key, int part) {}

    private final Surface surface;
    private final Outbox outbox;
    private final Threads threads;
    private final Directory directory;

    public AnswerDelivery(Surface surface, Outbox outbox, Threads threads, Directory directory) {
        this.surface = surface;
        this.outbox = outbox;
        this.threads = threads;
        this.directory = directory;
    }

    /**
     * Posts the messages of an answer that were not posted before. Whoever calls it again after a crash posts only the rest.
     *
     * @throws CallProblem if trying again later may help
     * @throws WaitForTurn if the platform takes the next of them later
     */
    public Arrival post(AnswerScreen screen, Surface.Outlet outlet) {
        Interaction answer = screen.answer();
        Arrival arrival = post(screen, outlet, part -> key(answer, part));
        if (arrival != Arrival.REFUSED && answer.isForEveryone()) {
            threads.botSpoke(answer.question().place(), answer.question().thread());
        }
        return arrival;
    }

    /**
     * Posts an answer once more, for one person alone, under the same conditions. From then on it is the one that changes.
     *
     * @param copy names these messages
     */
    public Arrival postCopy(AnswerScreen screen, Surface.Outlet outlet, UUID copy) {
        return post(
                screen,
                outlet,
                part -> "%s/copy-%s/%02d".formatted(screen.answer().id(), copy, part));
    }

    private Arrival post(AnswerScreen screen, Surface.Outlet outlet, IntFunction<String> keys) {
        Posting posting = outlet.posting(screen);
        Arrival worst = Arrival.ARRIVED;
        for (int part = 0; part < posting.parts(); part++) {
            Arrival arrival = post(new Piece(screen.answer(), keys.apply(part), part), outlet.place(), posting);
            if (arrival == Arrival.REFUSED) {
                return worst == Arrival.ARRIVED ? arrival : worst;
            }
            worst = arrival == Arrival.UNKNOWN ? arrival : worst;
        }
        return worst;
    }

    /**
     * Posts an answer for everyone that was written elsewhere, on the command line, where the one stands that it replaces.
     *
     * @return whether that one is to be shown as replaced
     */
    public boolean postInstead(Interaction old, AnswerScreen screen) {
        return screen.answer().isForEveryone()
                && standing(old)
                        .flatMap(stands -> surface.outlet(screen.answer(), place(old, stands.place())))
                        .filter(outlet -> post(screen, outlet) != Arrival.REFUSED)
                        .isPresent();
    }

    private Arrival post(Piece piece, Place place, Posting posting) {
        waitForTurn(piece, posting);
        UUID id = UUID.randomUUID();
        Outgoing outgoing = outbox.begin(piece.answer().workspace(), id, piece.key(), place.id());
        if (outgoing.id().equals(id)) {
            return send(outgoing, piece, posting);
        }
        if (outgoing.status() != Status.SENDING) {
            return known(outgoing.status());
        }
        if (posting.canBeFound()) {
            return findOrSend(outgoing, piece, posting);
        }
        // An earlier attempt ended in between, and nobody can be asked whether it arrived.
        outbox.ended(outgoing, Status.UNKNOWN);
        return Arrival.UNKNOWN;
    }

    private static Arrival known(Status status) {
        return switch (status) {
            case REFUSED -> Arrival.REFUSED;
            case UNKNOWN -> Arrival.UNKNOWN;
            case SENDING, SENT, NOT_SENT -> Arrival.ARRIVED;
        };
    }

    private void waitForTurn(Piece piece, Posting posting) {
        boolean begun = outbox.find(piece.answer().workspace(), piece.key())
                .filter(outgoing -> outgoing.status() != Status.NOT_SENT)
                .isPresent();
        if (!begun) {
            posting.turn(piece.key()).ifPresent(comes -> {
                throw new WaitForTurn(comes);
            });
        }
    }

    private Arrival findOrSend(Outgoing outgoing, Piece piece, Posting posting) {
        Optional<String> arrived;
        try {
            arrived = posting.find(outgoing);
        } catch (CallProblem problem) {
            return neverFound(outgoing, piece, problem);
        }
        arrived.ifPresent(id -> outbox.sent(outgoing, id));
        return arrived.isPresent() ? Arrival.ARRIVED : send(outgoing, piece, posting);
    }

    /** Where the bot is not let look, nobody can be asked whether it arrived; most likely it did, so that nobody is alarmed. */
    private Arrival neverFound(Outgoing outgoing, Piece piece, CallProblem problem) {
        if (problem.outcome() != Outcome.REFUSED) {
            throw problem;
        }
        LOG.warn("whether answer {} arrived is unknown: {}", piece.answer().id(), problem.getMessage());
        outbox.ended(outgoing, Status.UNKNOWN);
        return Arrival.ARRIVED;
    }

    /** A message of which the platform does not say what it is called has arrived, but can never be changed. */
    private Arrival send(Outgoing outgoing, Piece piece, Posting posting) {
        try {
            posting.post(piece.part(), outgoing)
                    .ifPresentOrElse(
                            known -> outbox.sent(outgoing, known), () -> outbox.ended(outgoing, Status.UNKNOWN));
            return Arrival.ARRIVED;
        } catch (CallProblem problem) {
            LOG.warn("answer {} was not delivered: {}", piece.answer().id(), problem.getMessage());
            return failed(outgoing, posting, problem);
        }
    }

    private Arrival failed(Outgoing outgoing, Posting posting, CallProblem problem) {
        if (problem.outcome() == Outcome.REFUSED) {
            outbox.ended(outgoing, Status.REFUSED);
            return Arrival.REFUSED;
        }
        if (problem.mayHaveArrived() && !posting.canBeFound()) {
            outbox.ended(outgoing, Status.UNKNOWN);
            return Arrival.UNKNOWN;
        }
        if (!problem.mayHaveArrived()) {
            outbox.ended(outgoing, Status.NOT_SENT);
        }
        throw problem;
    }

    /**
     * Shows an answer that is there already as it is now.
     *
     * @throws CallProblem if trying again later may help
     */
    public void update(AnswerScreen screen) {
        Interaction answer = screen.answer();
        Optional<Outgoing> last = standing(answer);
        last.flatMap(outgoing -> Optional.ofNullable(outgoing.messageId())).ifPresent(message -> {
            Optional<Place> stands = place(answer, last.get().place());
            surface.outlet(answer, stands).ifPresent(outlet -> update(message, screen, outlet));
        });
    }

    /**
     * Takes down every message of an answer that is known to stand anywhere.
     *
     * @param asked the place in which it was asked for
     * @param thread the thread there
     * @throws CallProblem if trying again later may help
     */
    public void takeDown(WorkspaceId workspace, InteractionId answer, PlaceId asked, ThreadId thread) {
        outbox.startingWith(workspace, answer + "/").forEach(outgoing -> {
            @Nullable String message = outgoing.messageId();
            if (message != null) {
                directory
                        .place(workspace, outgoing.place())
                        .ifPresent(place -> takeDown(
                                place, place.id().equals(asked) ? Optional.of(thread) : Optional.empty(), message));
            }
            outbox.forget(outgoing);
        });
    }

    private void takeDown(Place place, Optional<ThreadId> thread, String message) {
        try {
            surface.takeDown(place, thread, message);
        } catch (CallProblem problem) {
            if (problem.outcome() != Outcome.REFUSED) {
                throw problem;
            }
            LOG.info("a message in place {} stays where it is: {}", place.id(), problem.getMessage());
        }
    }

    /** The last of its messages that is known to stand there. */
    private Optional<Outgoing> standing(Interaction answer) {
        return outbox.startingWith(answer.workspace(), answer.id() + "/").stream()
                .filter(outgoing -> outgoing.messageId() != null)
                .reduce((earlier, later) -> later);
    }

    private Optional<Place> place(Interaction answer, PlaceId id) {
        return directory.place(answer.workspace(), id);
    }

    private static void update(String message, AnswerScreen screen, Surface.Outlet outlet) {
        try {
            outlet.posting(screen).update(message);
        } catch (CallProblem problem) {
            if (problem.outcome() != Outcome.REFUSED) {
                throw problem;
            }
            LOG.info("answer {} stays as it is: {}", screen.answer().id(), problem.getMessage());
        }
    }

    /** The id of the answer that a message is part of, which may be to a question from elsewhere where one person alone sees it. */
    public Optional<String> answerOf(Place place, String message) {
        return outbox.findMessage(place.workspace(), place.id(), message)
                .map(outgoing -> outgoing.key().substring(0, outgoing.key().indexOf('/')));
    }

    /** Names one message of an answer in the outbox. */
    public static String key(Interaction answer, int part) {
        return "%s/%02d".formatted(answer.id(), part);
    }
}
