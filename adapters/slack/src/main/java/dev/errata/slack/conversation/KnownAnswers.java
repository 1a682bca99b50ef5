package dev.errata.slack.conversation;

import dev.errata.bot.answer.Answer;
import dev.errata.bot.answer.Interaction;
import dev.errata.bot.answer.Interactions;
import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.correction.State;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.recall.Application;
import dev.errata.slack.request.BlockAction.Message;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Answers by the ids that stand in buttons and forms, which anybody can have changed: an id that is none finds nothing. */
public final class KnownAnswers {

    private final Customer customer;
    private final SlackSight sight;
    private final Interactions interactions;
    private final Corrections corrections;

    public KnownAnswers(Customer customer, SlackSight sight, Interactions interactions, Corrections corrections) {
        this.customer = customer;
        this.sight = sight;
        this.interactions = interactions;
        this.corrections = corrections;
    }

    Optional<Interaction> find(String id) {
        try {
            return find(InteractionId.of(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Optional<Interaction> find(InteractionId id) {
        return interactions.find(customer.workspace(), id);
    }

    /** An answer that stands in the channel of the message that somebody pressed something under. */
    Optional<Interaction> under(Message message, String id, String user) {
        return find(id).filter(answer -> answer.question().place().externalId().equals(message.channel()))
                .filter(answer -> isForEveryone(answer)
                        || answer.question().asker().externalId().equals(user));
    }

    /** An answer that this person can read. A conversation with the bot alone is read by whoever asks there, however long ago it was. */
    Optional<Interaction> visible(String id, Person reader) {
        return find(id).filter(answer -> {
            Place place = answer.question().place();
            boolean own = answer.question().asker().id().equals(reader.id());
            if (own && place.isDirect()) {
                sight.wasThere(reader.externalId(), place.externalId());
            }
            return (own || isForEveryone(answer)) && sight.canSee(reader, place);
        });
    }

    /** The answer that holds instead of this one, if there is one and everyone sees it. */
    Optional<Interaction> newer(Interaction answer) {
        return interactions
                .replacementOf(answer.workspace(), answer.id())
                .filter(found -> isForEveryone(found) && holds(found))
                .map(found -> newer(found).orElse(found));
    }

    /** The last answer to the question that a correction was made on. */
    Optional<Interaction> lastMadeOn(Correction correction) {
        return find(correction.origin()).map(this::last);
    }

    private Interaction last(Interaction answer) {
        return interactions
                .replacementOf(answer.workspace(), answer.id())
                .filter(KnownAnswers::isForEveryone)
                .map(this::last)
                .orElse(answer);
    }

    /** The answer that holds again once this one does not. */
    Optional<Interaction> before(Interaction answer) {
        Optional<Interaction> before = answer.replaces().flatMap(this::find);
        return before.filter(found -> !holds(found)).flatMap(this::before).or(() -> before);
    }

    /** This answer and those it came to replace. */
    List<Answer> versions(Interaction answer) {
        return Stream.concat(Stream.of(answer), earlier(answer))
                .map(Interaction::answer)
                .toList();
    }

    private Stream<Interaction> earlier(Interaction answer) {
        return Stream.iterate(
                        answer.replaces().flatMap(this::find),
                        Optional::isPresent,
                        later -> later.flatMap(Interaction::replaces).flatMap(this::find))
                .flatMap(Optional::stream);
    }

    /** An id that is none finds nothing. */
    Optional<Correction> correction(String id) {
        return corrections.find(customer.workspace(), ChangesFromSlack.correction(id));
    }

    /** By which somebody said that a correction fits the question of an answer. */
    Optional<Act> confirmation(Interaction answer, CorrectionId correction) {
        return corrections
                .saying(answer.workspace(), correction, answer.id())
                .filter(act -> act.kind() == Act.Kind.CONFIRMED);
    }

    /** Whether nobody has said yet whether what is offered below an answer fits. */
    boolean isOpen(Interaction answer) {
        return answer.answer()
                .offered()
                .filter(offered -> isAsGiven(offered)
                        && corrections
                                .saying(offered.workspace(), offered.id(), answer.id())
                                .isEmpty())
                .isPresent();
    }

    /** Whether nothing that it was given was undone or changed since. */
    private boolean holds(Interaction answer) {
        return answer.answer().applications().stream()
                .filter(Application::given)
                .allMatch(given -> isAsGiven(given.correction()) && isStillSaid(given, answer));
    }

    /** Whether nobody has taken back that the correction an answer was given again for fits that question. */
    private boolean isStillSaid(Application given, Interaction answer) {
        Correction correction = given.correction();
        return given.reason() != Application.Reason.JUST_MADE
                || corrections.find(correction.workspace(), correction.id()).isEmpty()
                || earlier(answer)
                        .anyMatch(before -> corrections
                                .saying(correction.workspace(), correction.id(), before.id())
                                .isPresent());
    }

    private boolean isAsGiven(Correction given) {
        return corrections
                .find(given.workspace(), given.id())
                .map(now -> now.state() != State.RETIRED && now.version() == given.version())
                .orElse(true);
    }

    private static boolean isForEveryone(Interaction answer) {
        return answer.audience() == Interaction.Audience.PLACE;
    }

    /** Whether an answer was given this correction: only then do the buttons below it lead there. */
    static boolean follows(Interaction answer, CorrectionId correction) {
        return answer.answer().given().stream().anyMatch(given -> given.id().equals(correction));
    }

    /** The answer whose id stands last in a button's value; another id can stand before it. */
    static String answerIn(String value) {
        return value.substring(value.lastIndexOf(' ') + 1);
    }

    /** A name for what comes of something, the same however often Slack sends it. */
    static UUID named(String what, String id) {
        return UUID.nameUUIDFromBytes((what + ":" + id).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
