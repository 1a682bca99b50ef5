package dev.errata.slack.conversation;

import dev.errata.bot.answer.Interaction;
import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.loop.KnownAnswers;
import dev.errata.bot.loop.Replacements;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.slack.directory.Customer;
import dev.errata.slack.directory.SlackSight;
import dev.errata.slack.request.BlockAction.Message;
import java.util.Optional;
import java.util.UUID;

/** Answers by the ids that stand in Slack's buttons and forms. */
public final class SlackAnswers {

    private final Customer customer;
    private final SlackSight sight;
    private final KnownAnswers known;
    private final Replacements replacements;

    public SlackAnswers(Customer customer, SlackSight sight, KnownAnswers known, Replacements replacements) {
        this.customer = customer;
        this.sight = sight;
        this.known = known;
        this.replacements = replacements;
    }

    Optional<Interaction> find(String id) {
        return known.find(customer.workspace(), id);
    }

    /** An answer that stands in the channel of the message that somebody pressed something under. */
    Optional<Interaction> under(Message message, String id, String user) {
        return find(id).filter(answer -> answer.question().place().externalId().equals(message.channel()))
                .filter(answer -> answer.isForEveryone()
                        || answer.question().asker().externalId().equals(user));
    }

    /** An answer that this person can read. A conversation with the bot alone is read by whoever asks there, however long ago it was. */
    Optional<Interaction> visible(String id, Person reader) {
        find(id).filter(answer -> answer.question().asker().id().equals(reader.id()))
                .map(answer -> answer.question().place())
                .filter(Place::isDirect)
                .ifPresent(place -> sight.wasThere(reader.externalId(), place.externalId()));
        return known.visible(id, reader);
    }

    /** The answer that holds instead of this one. */
    Optional<Interaction> newer(Interaction answer) {
        return replacements.newer(answer);
    }

    Optional<Correction> correction(String id) {
        return known.correction(customer.workspace(), id);
    }

    /** A correction as it is now, if the answer was given it: only then do the buttons below that answer lead there. */
    Optional<Correction> given(Interaction answer, String id) {
        return known.given(answer, id);
    }

    Optional<Act> confirmation(Interaction answer, CorrectionId correction) {
        return known.confirmation(answer, correction);
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
