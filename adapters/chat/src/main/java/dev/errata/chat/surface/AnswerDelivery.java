package dev.errata.chat.surface;

import dev.errata.bot.delivery.Outbox;
import dev.errata.bot.delivery.Outgoing;
import dev.errata.bot.delivery.Outgoing.Status;
import dev.errata.bot.delivery.WaitForTurn;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.Threads;
import dev.errata.chat.call.CallProblem;
import dev.errata.chat.call.CallProblem.Outcome;
import dev.errata.chat.screen.AnswerScreen;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings answers to people, each message once as far as the platform lets us know, and changes them later. */
public final class AnswerDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerDelivery.class);

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
     * @return whether none of them was refused for good
     * @throws CallProblem if trying again later may help
     * @throws WaitForTurn if the platform takes the next of them later
     */
    public boolean post(AnswerScreen screen, Surface.Outlet outlet) {
        Interaction answer = screen.answer();
        Posting posting = outlet.posting(screen);
        for (int part = 0; part < posting.parts(); part++) {
            if (!post(answer, part, outlet.place(), posting)) {
                return false;
            }
        }
        if (answer.isForEveryone()) {
            threads.botSpoke(answer.question().place(), answer.question().thread());
        }
        return true;
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
                        .filter(outlet -> post(screen, outlet))
                        .isPresent();
    }

    /** False if the platform will never take it, so that the rest need not be tried. */
    private boolean post(Interaction answer, int part, Place place, Posting posting) {
        waitForTurn(answer, part, posting);
        UUID id = UUID.randomUUID();
        Outgoing outgoing = outbox.begin(answer.workspace(), id, key(answer, part), place.id());
        if (outgoing.id().equals(id)) {
            return send(outgoing, answer, posting, part);
        }
        if (outgoing.status() != Status.SENDING) {
            return outgoing.status() != Status.REFUSED;
        }
        if (posting.canBeFound()) {
            return findOrSend(outgoing, answer, posting, part);
        }
        // An earlier attempt ended in between, and nobody can be asked whether it arrived.
        outbox.ended(outgoing, Status.UNKNOWN);
        return true;
    }

    private void waitForTurn(Interaction answer, int part, Posting posting) {
        boolean begun = outbox.find(answer.workspace(), key(answer, part))
                .filter(outgoing -> outgoing.status() != Status.NOT_SENT)
                .isPresent();
        if (!begun) {
            posting.turn(part).ifPresent(comes -> {
                throw new WaitForTurn(comes);
            });
        }
    }

    private boolean findOrSend(Outgoing outgoing, Interaction answer, Posting posting, int part) {
        Optional<String> arrived;
        try {
            arrived = posting.find(outgoing);
        } catch (CallProblem problem) {
            return neverFound(outgoing, answer, problem);
        }
        arrived.ifPresent(id -> outbox.sent(outgoing, id));
        return arrived.isPresent() || send(outgoing, answer, posting, part);
    }

    /** Where the bot is not let look, nobody can be asked whether it arrived either. */
    private boolean neverFound(Outgoing outgoing, Interaction answer, CallProblem problem) {
        if (problem.outcome() != Outcome.REFUSED) {
            throw problem;
        }
        LOG.warn("whether answer {} arrived is unknown: {}", answer.id(), problem.getMessage());
        outbox.ended(outgoing, Status.UNKNOWN);
        return true;
    }

    private boolean send(Outgoing outgoing, Interaction answer, Posting posting, int part) {
        try {
            posting.post(part, outgoing)
                    .ifPresentOrElse(
                            known -> outbox.sent(outgoing, known), () -> outbox.ended(outgoing, Status.UNKNOWN));
            return true;
        } catch (CallProblem problem) {
            LOG.warn("answer {} was not delivered: {}", answer.id(), problem.getMessage());
            return failed(outgoing, posting, problem);
        }
    }

    private boolean failed(Outgoing outgoing, Posting posting, CallProblem problem) {
        if (problem.outcome() == Outcome.REFUSED) {
            outbox.ended(outgoing, Status.REFUSED);
            return false;
        }
        if (problem.mayHaveArrived() && !posting.canBeFound()) {
            outbox.ended(outgoing, Status.UNKNOWN);
            return true;
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
