package dev.errata.chat.conversation;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.teaching.ChangeCorrection;
import dev.errata.bot.correction.teaching.ChangeCorrection.Outcome;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.PlaceId;
import dev.errata.chat.action.Actions;
import dev.errata.chat.screen.Doubts;
import dev.errata.chat.screen.PendingReply;
import dev.errata.chat.screen.Reply;
import dev.errata.chat.surface.Visit;
import dev.errata.chat.words.Voice;
import java.util.List;

/** Takes what an author says about past questions that were in doubt, and shows what is left to ask. */
final class SettleDoubt implements UseCase<Actions.SettleDoubt> {

    private final Lookup lookup;
    private final ChangeCorrection change;
    private final Doubts doubts;

    SettleDoubt(Lookup lookup, ChangeCorrection change, Voice voice) {
        this.lookup = lookup;
        this.change = change;
        this.doubts = new Doubts(voice);
    }

    @Override
    public PendingReply take(Actions.SettleDoubt said, Visit by) {
        return lookup.with(
                said.answer(),
                by,
                question -> lookup.orNotFound(
                        lookup.correction(said.correction(), by.workspace())
                                .filter(correction -> correction.isBy(by.personAtOnce()))
                                .map(correction -> take(said, correction, question, by)),
                        by));
    }

    private PendingReply take(Actions.SettleDoubt said, Correction correction, Interaction question, Visit by) {
        Person person = by.personAtOnce();
        Outcome outcome = said.fits()
                ? change.confirm(correction, question.question(), person)
                : change.reject(correction, question.question(), person);
        return outcome instanceof Outcome.Refused refused
                ? PendingReply.of(lookup.refusal(refused.problem(), correction))
                : new PendingReply(
                        false,
                        () -> new Reply.Instead(doubts.of(correction.id(), rest(said, correction, question, by))));
    }

    private List<Interaction> rest(Actions.SettleDoubt said, Correction correction, Interaction done, Visit by) {
        PlaceId place = done.question().place().id();
        return said.left().stream()
                .filter(id -> !id.equals(done.id().toString()))
                .flatMap(id -> lookup.find(id, by).stream())
                .filter(asked -> asked.question().place().id().equals(place))
                .filter(asked -> !change.isAnswered(correction, asked.question()))
                .toList();
    }
}
