package dev.errata.chat.usecase;

import dev.errata.bot.Phrasebook;
import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.teaching.ChangeCorrection;
import dev.errata.bot.correction.teaching.ChangeCorrection.Outcome;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.loop.ShownCorrections.Screens;
import dev.errata.bot.loop.WhatFits;
import dev.errata.bot.loop.WhatFits.Doubtful;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.Question;
import dev.errata.chat.action.Actions;
import dev.errata.chat.screen.Message;
import dev.errata.chat.screen.Part;
import dev.errata.chat.screen.PendingReply;
import dev.errata.chat.screen.Reply;
import dev.errata.chat.showing.Doubts;
import dev.errata.chat.showing.SavedNotes;
import dev.errata.chat.surface.Capabilities.PrivateWords;
import dev.errata.chat.surface.Surface;
import dev.errata.chat.surface.Visit;
import dev.errata.chat.words.Voice;
import java.util.List;
import java.util.function.BiFunction;

/** Takes what people say where they were asked: which questions a correction fits, and about two corrections that say different things. */
public final class Settle {

    private final Lookup lookup;
    private final ChangeCorrection change;
    private final Screens screens;
    private final Surface surface;
    private final SavedNotes saved;
    private final WhatFits fits;
    private final Doubts doubts;

    public Settle(
            Lookup lookup, ChangeCorrection change, Screens screens, Surface surface, SavedNotes saved, WhatFits fits) {
        this.lookup = lookup;
        this.change = change;
        this.screens = screens;
        this.surface = surface;
        this.saved = saved;
        this.fits = fits;
        this.doubts = new Doubts(surface.voice());
    }

    /** The older of two is put out of use. */
    public PendingReply replace(Actions.Replace replace, Visit by) {
        return ofTwo(replace.correction(), replace.answer(), by, (older, answer) -> {
            Outcome outcome = change.retire(older, by.personAtOnce());
            if (outcome instanceof Outcome.Refused refused) {
                return lookup.refusal(refused.problem(), older);
            }
            Voice voice = surface.voice();
            String words = voice.say("contradicted.replaced", voice.whose(older), Phrasebook.day(older.madeAt()));
            Part.Row undo = saved.undo(((Outcome.Done) outcome).act().id(), answer.id());
            if (surface.can().privateWords() != PrivateWords.ELSEWHERE) {
                return new Reply.Say(Message.undoable(words, undo));
            }
            by.tell(answer, Message.undoable(words, undo));
            return new Reply.Acknowledge(words);
        });
    }

    /** Both hold: the older one fits that question too, and is used wherever the newer one is not. */
    public PendingReply keepBoth(Actions.KeepBoth keep, Visit by) {
        return ofTwo(keep.correction(), keep.answer(), by, (older, answer) -> {
            Outcome outcome = change.confirm(older, answer.question(), by.personAtOnce());
            if (outcome instanceof Outcome.Refused refused) {
                return lookup.refusal(refused.problem(), older);
            }
            Act said = ((Outcome.Done) outcome).act();
            screens.answerChanged(answer.workspace(), answer.id(), "act " + said.id());
            return new Reply.Acknowledge(surface.voice().say("contradicted.kept"));
        });
    }

    private PendingReply ofTwo(
            String older, String answer, Visit by, BiFunction<Correction, Interaction, Reply> settle) {
        return lookup.with(
                answer,
                by,
                found -> lookup.orNotFound(
                        Lookup.recalled(found, older)
                                .flatMap(recalled -> lookup.correction(older, by.workspace()))
                                .map(now -> PendingReply.of(settle.apply(now, found))),
                        by));
    }

    public PendingReply doubt(Actions.SettleDoubt said, Visit by) {
        return lookup.orNotFound(
                lookup.correction(said.correction(), by.workspace())
                        .filter(correction -> correction.isBy(by.personAtOnce()))
                        .flatMap(correction -> lookup.answer(said.answer(), by)
                                .map(answer -> new Doubtful(answer.question(), false))
                                .or(() -> fits.suggested(correction, said.answer()))
                                .map(about -> take(said, correction, about.question(), by))),
                by);
    }

    private PendingReply take(Actions.SettleDoubt said, Correction correction, Question question, Visit by) {
        Person person = by.personAtOnce();
        Outcome outcome = said.fits()
                ? change.confirm(correction, question, person)
                : change.reject(correction, question, person);
        return outcome instanceof Outcome.Refused refused
                ? PendingReply.of(lookup.refusal(refused.problem(), correction))
                : new PendingReply(
                        false,
                        () -> new Reply.Instead(doubts.of(
                                correction.id(), rest(said, correction, question, by), fits.limits(correction))));
    }

    private List<Doubtful> rest(Actions.SettleDoubt said, Correction correction, Question done, Visit by) {
        PlaceId place = done.place().id();
        return said.left().stream()
                .filter(id -> !id.equals(done.id().toString()))
                .flatMap(id -> lookup
                        .find(id, by)
                        .map(answer -> new Doubtful(answer.question(), false))
                        .or(() -> fits.suggested(correction, id))
                        .stream())
                .filter(doubtful -> doubtful.question().place().id().equals(place))
                .filter(doubtful -> !change.isAnswered(correction, doubtful.question()))
                .toList();
    }
}
