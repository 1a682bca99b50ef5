package dev.errata.chat.conversation;

import dev.errata.bot.correction.teaching.ChangeCorrection;
import dev.errata.bot.delivery.BackgroundTasks;
import dev.errata.bot.delivery.Deliveries;
import dev.errata.bot.delivery.DeliveryWork;
import dev.errata.bot.interaction.ExplainAnswer;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.JudgeAnswer;
import dev.errata.bot.interaction.Rating;
import dev.errata.bot.loop.LearningLoop;
import dev.errata.bot.people.Disclosure;
import dev.errata.bot.people.Visibility;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.chat.action.Action;
import dev.errata.chat.action.ActionCodec;
import dev.errata.chat.action.Actions;
import dev.errata.chat.answering.AnswerTaught;
import dev.errata.chat.answering.Ask;
import dev.errata.chat.answering.AskAuthor;
import dev.errata.chat.answering.Refresh;
import dev.errata.chat.answering.RememberReply;
import dev.errata.chat.answering.SaidInThread;
import dev.errata.chat.answering.StillWaiting;
import dev.errata.chat.arrival.MissedAnswer;
import dev.errata.chat.forgetting.DeletedMessage;
import dev.errata.chat.form.CorrectionForm;
import dev.errata.chat.form.EditForm;
import dev.errata.chat.order.Orders;
import dev.errata.chat.queue.RefreshQueue;
import dev.errata.chat.queue.WorkQueue;
import dev.errata.chat.screen.AnswerButton;
import dev.errata.chat.screen.Form;
import dev.errata.chat.screen.Form.Extent;
import dev.errata.chat.screen.Message;
import dev.errata.chat.screen.PendingReply;
import dev.errata.chat.screen.Reply;
import dev.errata.chat.showing.AnswerScreens;
import dev.errata.chat.showing.AnswerScreens.Shape;
import dev.errata.chat.showing.Disputed;
import dev.errata.chat.showing.Explained;
import dev.errata.chat.showing.LeftOut;
import dev.errata.chat.showing.ReplyOffers;
import dev.errata.chat.showing.SavedNotes;
import dev.errata.chat.showing.ToAsker;
import dev.errata.chat.showing.WideAsks;
import dev.errata.chat.surface.AnswerDelivery;
import dev.errata.chat.surface.Capabilities.Thumbs;
import dev.errata.chat.surface.Chosen;
import dev.errata.chat.surface.Heard;
import dev.errata.chat.surface.Pressed;
import dev.errata.chat.surface.Reacted;
import dev.errata.chat.surface.Submitted;
import dev.errata.chat.surface.Surface;
import dev.errata.chat.surface.Visit;
import dev.errata.chat.usecase.AskAlone;
import dev.errata.chat.usecase.Correct;
import dev.errata.chat.usecase.Decide;
import dev.errata.chat.usecase.Edit;
import dev.errata.chat.usecase.Explain;
import dev.errata.chat.usecase.Lookup;
import dev.errata.chat.usecase.Rate;
import dev.errata.chat.usecase.Reject;
import dev.errata.chat.usecase.Remember;
import dev.errata.chat.usecase.Settle;
import dev.errata.chat.usecase.Undo;
import dev.errata.chat.usecase.UseCase;
import dev.errata.chat.usecase.UseMessage;
import dev.errata.chat.usecase.UseOffer;
import dev.errata.chat.usecase.Widen;
import dev.errata.chat.words.AnswerWords;
import dev.errata.chat.words.StateWords;
import dev.errata.chat.words.Voice;
import dev.errata.chat.words.WideWords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that people do with the bot on one platform: the readable list of {@code new}. */
public final class Conversation {

    private final LearningLoop loop;
    private final Surface surface;
    private final Voice voice;
    private final BackgroundTasks asides;
    private final List<Feature<?>> features;
    private final ActionCodec codec;
    private final Disclosure discretion;
    private final Lookup lookup;
    private final SavedNotes saved;
    private final Disputed disputed;
    private final WideWords wide;
    private final ReplyOffers offers;
    private final ToAsker alone;
    private final AnswerDelivery delivery;
    private final AnswerScreens screens;
    private final MissedAnswer missed;
    private final Orders orders;

    /** @param features what people can do besides what they always can */
    public Conversation(LearningLoop loop, Surface surface, BackgroundTasks asides, List<Feature<?>> features) {
        this.loop = loop;
        this.surface = surface;
        this.voice = surface.voice();
        this.asides = asides;
        this.features = List.copyOf(features);
        this.codec = new ActionCodec(
                features.stream().<ActionCodec.Kind>map(Feature::kind).toList());
        Visibility sight = surface.sight();
        this.discretion = new Disclosure(loop.directory(), sight);
        this.lookup = new Lookup(surface, loop.known(sight), loop.replies(), loop.directory(), loop.scopes());
        this.offers = new ReplyOffers(voice, loop.replies());
        this.saved = new SavedNotes(voice, loop.directory(), discretion, offers, surface::customer, surface::team);
        this.disputed = new Disputed(voice, loop.settle(sight));
        this.wide = new WideWords(voice, surface::team);
        LeftOut leftOut = new LeftOut(loop.interactions(), voice);
        WideAsks asks = new WideAsks(loop.widening(), wide);
        this.alone = answer -> Stream.of(leftOut.of(answer), asks.of(answer))
                .flatMap(Optional::stream)
                .toList();
        this.delivery = new AnswerDelivery(surface, loop.outbox(), loop.threads(), loop.directory());
        this.screens = new AnswerScreens(
                loop.states(),
                voice,
                new AnswerWords(voice, discretion, surface::team),
                new StateWords(voice, loop.directory(), surface::link),
                saved,
                disputed,
                alone,
                shape());
        this.orders = new Orders(loop, surface);
        this.missed = new MissedAnswer(surface, loop.interactions(), screens, delivery);
    }

    private Shape shape() {
        return new Shape(
                surface.can().thumbs() == Thumbs.OURS,
                answer -> surface.can().formsInMessages()
                        ? Optional.of(new CorrectionForm(voice, surface.rewriting())
                                .forAnybody(
                                        loop.scopes(),
                                        answer,
                                        surface.labels(answer.question().place())))
                        : Optional.empty(),
                features.stream().<AnswerButton>map(Feature::button).toList());
    }

    /** What stands in buttons. */
    public ActionCodec codec() {
        return codec;
    }

    /** Answers as they are to be seen now. */
    public AnswerScreens screens() {
        return screens;
    }

    /** Where answers stand. */
    public AnswerDelivery delivery() {
        return delivery;
    }

    /** An answer that can be in front of this person. */
    public Optional<Interaction> answer(String id, Visit by) {
        return lookup.answer(id, by);
    }

    /** Works on what {@link #taking} takes. */
    public DeliveryWork work() {
        AnswerTaught taught = new AnswerTaught(loop, surface, screens, saved, disputed, wide, delivery, missed, asides);
        SaidInThread said = new SaidInThread(loop, surface, taught);
        return new ConversationWork(
                surface.name(),
                new Ask(
                        surface,
                        loop.interactions(),
                        loop.answers(),
                        screens,
                        delivery,
                        missed,
                        loop.widening(),
                        alone,
                        said,
                        orders,
                        loop.askedAgain()),
                taught,
                new AskAuthor(loop, surface, offers),
                new RememberReply(loop, surface, taught),
                new StillWaiting(loop, surface, wide),
                missed,
                new Refresh(loop, screens, delivery),
                new DeletedMessage(loop, screens, delivery));
    }

    /** Takes what people do. */
    public Taking taking(Deliveries deliveries) {
        return new Taking(deliveries);
    }

    /** Takes what people do, inside the request in which they do it. */
    public final class Taking {

        private final Map<Class<?>, UseCase<Action>> useCases = new HashMap<>();
        private final WorkQueue queue;
        private final Listen listen;
        private final UseMessage menu;
        private final Correct correct;
        private final Edit edit;
        private final Rate rate;

        private Taking(Deliveries deliveries) {
            RefreshQueue refreshes = new RefreshQueue(surface.name(), deliveries, loop.clock());
            LearningLoop shown = loop.shownOn(refreshes);
            Visibility sight = surface.sight();
            ChangeCorrection change = shown.change(sight);
            JudgeAnswer judge = shown.judge(sight);
            Explain explain = new Explain(
                    lookup,
                    new ExplainAnswer(loop.interactions(), loop.signals(), discretion, sight),
                    new Explained(voice, surface::team));
            Undo undo = new Undo(surface, lookup, shown.corrections(), change, saved, explain);
            Reject reject = new Reject(surface, lookup, judge, undo, saved, explain);
            queue = new WorkQueue(surface.name(), deliveries, loop.clock());
            queue.warmUp();
            listen = new Listen(loop, delivery, surface, queue);
            correct =
                    new Correct(surface, lookup, loop.replacements(), shown.correct(sight), saved, queue, loop.clock());
            edit = new Edit(surface, lookup, change, queue, loop.directory(), loop.whatFits());
            rate = new Rate(lookup, judge, correct, voice);
            on(Actions.Rate.class, rate);
            on(Actions.Correct.class, correct);
            on(Actions.Explain.class, explain);
            on(Actions.AskAlone.class, new AskAlone(lookup, queue, voice));
            on(Actions.Reject.class, reject::given);
            on(Actions.RejectOffer.class, reject::offered);
            on(Actions.UseOffer.class, new UseOffer(lookup, judge, queue, refreshes));
            on(Actions.Undo.class, undo::act);
            on(Actions.UndoGiven.class, undo::given);
            on(Actions.TakeBack.class, undo::said);
            on(Actions.Agree.class, reject::agree);
            on(Actions.Edit.class, edit::words);
            on(Actions.EditAsSuggested.class, edit::asSuggested);
            on(Actions.ChangeType.class, edit::type);
            Settle settle = new Settle(lookup, change, refreshes, surface, saved, loop.whatFits());
            on(Actions.SettleDoubt.class, settle::doubt);
            on(Actions.Replace.class, settle::replace);
            on(Actions.KeepBoth.class, settle::keepBoth);
            on(Actions.Decide.class, new Decide(surface, lookup, shown.settle(sight), refreshes, saved)::decide);
            on(
                    Actions.Show.class,
                    (show, by) -> lookup.with(show.answer(), by, answer -> missed.take(answer, by, queue)));
            Remember remember =
                    new Remember(surface, lookup, loop.replacements(), correct, queue, refreshes, loop.clock());
            on(Actions.Remember.class, remember::remember);
            on(Actions.EditReply.class, remember::edit);
            on(Actions.NotNow.class, remember::notNow);
            on(Actions.StopAsking.class, remember::stopAsking);
            Widen widen = new Widen(surface, lookup, shown.widening(), change, queue, wide);
            on(Actions.Widen.class, widen::widen);
            on(Actions.KeepNarrow.class, widen::leave);
            on(Actions.AskSomebody.class, widen::askSomebody);
            menu = new UseMessage(loop, surface, lookup, delivery, correct);
            features.forEach(this::on);
        }

        private <A extends Action> void on(Feature<A> feature) {
            on(feature.type(), feature.useCase());
        }

        private <A extends Action> void on(Class<A> type, UseCase<A> useCase) {
            useCases.put(type, (action, by) -> useCase.take(type.cast(action), by));
        }

        /** Somebody wrote something. */
        public void heard(Heard heard) {
            listen.take(heard);
        }

        /** Somebody tells the bot to do something, in so many words; what they are told alone. */
        public String told(String words, Visit by) {
            return orders.obeyOrHelp(words, by);
        }

        /**
         * Somebody deleted what they wrote.
         *
         * @param key as in {@link Heard#key}
         */
        public void deleted(WorkspaceId workspace, String room, String key) {
            loop.replies().withdraw(workspace, key, loop.clock().instant());
            queue.forget(workspace, room, key);
        }

        /** Somebody wrote something else in place of what they wrote, where that cannot be read again. */
        public void edited(WorkspaceId workspace, String message, String text) {
            loop.replies().rewrite(workspace, message, text);
        }

        /** Somebody reacted to a message; if it is an answer that is noted. */
        public void reacted(Reacted reacted) {
            listen.take(reacted);
        }

        /** Somebody passed on a message of a place, by the platform's own ids; if it is an answer that is noted. */
        public void passedOn(Visit by, String room, String message) {
            listen.passedOn(by, room, message);
        }

        /** Somebody pressed something. What they are to see comes next. */
        public PendingReply pressed(Pressed pressed) {
            UseCase<Action> unknown = (action, by) -> PendingReply.of(Reply.say(voice.say("gone")));
            return useCases.getOrDefault(pressed.action().getClass(), unknown).take(pressed.action(), pressed.visit());
        }

        /** Somebody chose in the menu of a message what is to be done with it. What they are to see comes next. */
        public PendingReply chosen(Chosen chosen) {
            return menu.take(chosen);
        }

        /** Somebody sent a form. */
        public Reply submitted(Submitted submitted) {
            return switch (submitted.filled().kind()) {
                case CorrectionForm.KIND -> correct.submit(submitted);
                case EditForm.KIND -> edit.submit(submitted);
                default -> Reply.say(voice.say("gone.form"));
            };
        }

        /**
         * Somebody changed something in a form that changes it, or wants more of it.
         *
         * @param extent how much of it is wanted; empty for as much as is shown
         */
        public Optional<Form> redrawn(Submitted changed, Optional<Extent> extent) {
            return changed.filled().kind().equals(EditForm.KIND)
                    ? edit.redraw(changed, extent)
                    : correct.redraw(changed, extent);
        }

        /** A thumb of the platform's own. Of which answer it is may have been guessed, and then nothing is learnt from it. */
        public PendingReply rated(Interaction answer, Rating rating, Visit by) {
            return rate.take(answer, rating, by);
        }

        /** What was written below a thumb down, without a form of ours: a correction, where the form would have had it. */
        public Reply corrected(String text, Interaction answer, Visit by) {
            return correct.save(text, answer, by);
        }

        /** Tells somebody of which answer it was taken that they mean. */
        public void tellGuessed(Interaction answer, Visit by) {
            by.tell(answer, Message.saying(correct.guessed(answer)));
        }
    }
}
