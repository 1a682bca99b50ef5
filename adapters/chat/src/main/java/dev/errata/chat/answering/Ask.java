package dev.errata.chat.answering;

import dev.errata.bot.answer.AnswerQuestion;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Interactions;
import dev.errata.bot.loop.Widening;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Question;
import dev.errata.bot.question.ThreadId;
import dev.errata.bot.reply.AskedAgain;
import dev.errata.chat.arrival.MissedAnswer;
import dev.errata.chat.order.Orders;
import dev.errata.chat.queue.Payload;
import dev.errata.chat.screen.Message;
import dev.errata.chat.screen.Reader;
import dev.errata.chat.showing.AnswerScreens;
import dev.errata.chat.showing.ToAsker;
import dev.errata.chat.surface.AnswerDelivery;
import dev.errata.chat.surface.AnswerDelivery.Arrival;
import dev.errata.chat.surface.Surface;
import dev.errata.chat.surface.Visit;
import dev.errata.chat.text.SmallTalk;
import dev.errata.chat.words.Voice;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers what was asked. */
public final class Ask {

    private static final int LONGEST_QUESTION = 500;
    private static final Duration NO_NEWS = Duration.ofMinutes(10);

    private final Map<String, Instant> told = new HashMap<>();
    private final Surface surface;
    private final Interactions interactions;
    private final AnswerQuestion answers;
    private final AnswerScreens screens;
    private final AnswerDelivery delivery;
    private final MissedAnswer missed;
    private final Widening widening;
    private final ToAsker alone;
    private final SaidInThread said;
    private final Orders orders;
    private final AskedAgain askedAgain;

    public Ask(
            Surface surface,
            Interactions interactions,
            AnswerQuestion answers,
            AnswerScreens screens,
            AnswerDelivery delivery,
            MissedAnswer missed,
            Widening widening,
            ToAsker alone,
            SaidInThread said,
            Orders orders,
            AskedAgain askedAgain) {
        this.surface = surface;
        this.interactions = interactions;
        this.answers = answers;
        this.screens = screens;
        this.delivery = delivery;
        this.missed = missed;
        this.widening = widening;
        this.alone = alone;
        this.said = said;
        this.orders = orders;
        this.askedAgain = askedAgain;
    }

    public void answer(Delivery taken, Payload payload) {
        Visit visit = surface.visit(taken.workspace(), payload);
        String text = visit.readable(payload.text());
        Optional<String> instead = payload.isAddressed() ? orders.obey(text, visit) : Optional.empty();
        Optional<String> small = SmallTalk.answerTo(text);
        if (instead.isPresent()) {
            visit.say(instead.get());
        } else if (small.isEmpty()) {
            answer(new InteractionId(taken.id()), visit, text, payload.isPassedOn(), taken);
        } else if (payload.isAddressed()) {
            visit.say(surface.voice().say(small.get()));
        }
    }

    private void answer(InteractionId id, Visit visit, String text, boolean passedOn, Delivery taken) {
        Optional<Interaction> corrected = passedOn ? Optional.empty() : said.corrected(id, visit, text);
        if (corrected.isPresent()) {
            said.answer(taken, visit, text, corrected.get());
        } else {
            Interaction answer = post(id, visit, text, taken);
            askedAgain.notice(answer);
            alone.about(answer).forEach(message -> visit.tell(answer, message));
        }
    }

    private Interaction post(InteractionId id, Visit visit, String text, Delivery taken) {
        ThreadId thread = visit.thread();
        Surface.Written written = surface.writing(
                visit,
                surface.voice().say("status.answering"),
                () -> answers.answer(new Question(id, visit.place(), thread, visit.person(), text, taken.takenAt())));
        Interaction answer = written.answer();
        Optional<Correction> unused = widening.ask(answer);
        Arrival arrival =
                delivery.post(screens.of(answer, Reader.EVERYONE, List.of(), surface.hint(visit)), written.outlet());
        missed.tell(arrival, answer, written.outlet().place(), visit);
        return answer;
    }

    /** Says so where it shows that the bot is busy, and where it does not once in a while in each thread. */
    public void waits(Delivery taken, Payload payload, int place) {
        Visit visit = surface.visit(taken.workspace(), payload);
        String words = surface.voice().say("status.waiting", place);
        if (!surface.showsWaiting(visit, words) && isNews(taken)) {
            visit.say(words);
        }
    }

    private synchronized boolean isNews(Delivery taken) {
        told.values().removeIf(at -> at.plus(NO_NEWS).isBefore(taken.takenAt()));
        return told.putIfAbsent(taken.workspace() + " " + taken.queueKey(), taken.takenAt()) == null;
    }

    /** What was asked where others read, in a direct message. Once it is answered the rest is to bring that out. */
    public void answerAlone(Delivery taken, Payload payload) {
        InteractionId id = new InteractionId(taken.id());
        interactions.find(taken.workspace(), id).ifPresentOrElse(this::bringOut, () -> answerAlone(id, taken, payload));
    }

    private void bringOut(Interaction answer) {
        surface.outlet(answer, Optional.of(answer.question().place()))
                .ifPresent(outlet -> delivery.post(screens.of(answer), outlet));
    }

    private void answerAlone(InteractionId id, Delivery taken, Payload payload) {
        Interaction asked = interactions
                .find(taken.workspace(), payload.answer())
                .orElseThrow(() -> new IllegalStateException("answer " + payload.answer() + " is gone"));
        Voice voice = surface.voice();
        String about =
                voice.say("alone.asked", voice.inSentence(asked.question().asked(), LONGEST_QUESTION));
        Visit alone = surface.alone(surface.visit(taken.workspace(), payload), id, about);
        post(id, alone, asked.standalone(), taken);
    }

    public void giveUpAlone(Delivery taken, Payload payload) {
        surface.visit(taken.workspace(), payload)
                .reach(Message.saying(surface.voice().say("gave-up")));
    }

    public void giveUp(Delivery taken, Payload payload) {
        surface.visit(taken.workspace(), payload).say(surface.voice().say("gave-up"));
    }
}
