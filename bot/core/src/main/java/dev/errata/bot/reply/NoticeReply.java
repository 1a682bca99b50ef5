package dev.errata.bot.reply;

import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.Heard;
import dev.errata.bot.question.Heard.Address;
import dev.errata.bot.question.Heard.Manner;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.ThreadId;
import dev.errata.bot.signal.Signal;
import dev.errata.bot.signal.Signal.Kind;
import dev.errata.bot.signal.Signals;
import java.time.Clock;
import java.util.Optional;

/**
 * Looks in memory at what people say to each other below an answer. Nothing of it is kept but that they did, and where asking is off nothing
 * of it is looked at.
 */
public final class NoticeReply {

    private final Directory directory;
    private final RepliedTo repliedTo;
    private final OfferedReplies replies;
    private final Signals signals;
    private final Clock clock;

    public NoticeReply(Directory directory, RepliedTo repliedTo, OfferedReplies replies, Signals signals, Clock clock) {
        this.directory = directory;
        this.repliedTo = repliedTo;
        this.replies = replies;
        this.signals = signals;
        this.clock = clock;
    }

    /**
     * The answer that a reply may correct. Of whoever may not teach nothing is read, and nobody is asked twice in a thread.
     *
     * @param heard something that is not for the bot
     * @param own what its author wrote themselves
     */
    public Optional<Interaction> corrected(Heard heard, String own) {
        ThreadId thread = heard.thread();
        String author = heard.personExternalId();
        if (thread == null) {
            return Optional.empty();
        }
        Optional<Person> known = directory.personByExternalId(heard.workspace(), author);
        Optional<Interaction> below = known.filter(Person::isExternal).isPresent()
                ? Optional.empty()
                : directory
                        .placeByExternalId(heard.workspace(), heard.placeExternalId())
                        .flatMap(place -> repliedTo.in(place, thread))
                        .filter(answer -> replies.mayRead(answer, author));
        below.ifPresent(answer -> signal(heard, answer, known));
        return below.filter(answer -> heard.address() == Address.NOBODY && heard.manner() == Manner.STATEMENT)
                .filter(answer -> CandidateReply.of(answer, own).isOne())
                .filter(answer -> replies.mayAsk(answer, author, clock.instant()));
    }

    private void signal(Heard heard, Interaction answer, Optional<Person> by) {
        kind(heard, answer).ifPresent(kind -> {
            boolean unused =
                    signals.note(new Signal(heard.workspace(), kind, answer.id(), by.map(Person::id), clock.instant()));
        });
    }

    private static Optional<Kind> kind(Heard heard, Interaction answer) {
        if (heard.address() == Address.OTHERS) {
            return Optional.of(Kind.CALLED_PERSON);
        }
        return switch (heard.manner()) {
            case THANKS -> Optional.of(Kind.THANKED);
            case STATEMENT ->
                answer.question().asker().externalId().equals(heard.personExternalId())
                        ? Optional.empty()
                        : Optional.of(Kind.ANSWERED_BY_PERSON);
            case QUESTION, SMALL_TALK -> Optional.empty();
        };
    }
}
