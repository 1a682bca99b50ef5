package dev.errata.web.conversation;

import dev.errata.bot.answer.Interaction;
import dev.errata.bot.answer.Interaction.Audience;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.CorrectionType;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.correction.Reach;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.correction.Severity;
import dev.errata.bot.correction.State;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.Question;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Answers a corrected question again: promised when the correction is saved, and worked on after that. */
public final class AnswerAgain {

    private final Learning learning;
    private final KnownAnswers known;
    private final Underway underway;
    private final Clock clock;

    public AnswerAgain(Learning learning, KnownAnswers known, Underway underway, Clock clock) {
        this.learning = learning;
        this.known = known;
        this.underway = underway;
        this.clock = clock;
    }

    /**
     * What is to be taken, so that it is answered again.
     *
     * @param id of the new answer
     * @param correction need not be stored: one for just this answer is not
     * @param learn whether it is new and has to be learnt first
     */
    Delivery promise(UUID id, Interaction old, Correction correction, Person by, boolean learn) {
        Payload payload = new Payload()
                .with("answer", old.id())
                .with("by", by.id())
                .with("correction", correction.id())
                .with("learn", learn);
        if (correction.state() == State.PROPOSED) {
            payload.with("only", correction.lesson().text())
                    .with("type", correction.lesson().type());
        }
        Question again = again(id, old, by, correction);
        underway.begin(again, Optional.of(old.id()), audience(correction, old));
        return new Delivery(
                old.workspace(),
                id,
                "again:" + id,
                old.question().thread().value(),
                Work.AGAIN,
                payload.text(),
                clock.instant());
    }

    void answer(Delivery delivery) {
        Payload payload = Payload.of(delivery.payload());
        Interaction about = learning.interactions()
                .find(delivery.workspace(), InteractionId.of(payload.get("answer")))
                .orElseThrow();
        // Another correction can have been worked on since this one was saved.
        Interaction old = known.newer(about)
                .filter(newer -> !newer.id().value().equals(delivery.id()))
                .orElse(about);
        Person by = learning.directory()
                .person(delivery.workspace(), PersonId.of(payload.get("by")))
                .orElseThrow();
        Correction correction = correction(payload, old, by);
        Audience audience = audience(correction, old);
        Question question = again(delivery.id(), old, by, correction);
        underway.begin(question, Optional.of(old.id()), audience);
        if (payload.get("learn").equals("true")) {
            learning.learn().learn(correction, old.question().place(), by);
        }
        learning.answers().answerAgain(question, old, correction, audience);
        learning.threads().botSpoke(question.place(), question.thread());
    }

    private Correction correction(Payload payload, Interaction old, Person by) {
        CorrectionId id = CorrectionId.of(payload.get("correction"));
        return payload.find("only")
                .map(text -> onlyThis(id, text, CorrectionType.valueOf(payload.get("type")), old, by))
                .orElseGet(
                        () -> learning.corrections().find(old.workspace(), id).orElseThrow());
    }

    private Correction onlyThis(CorrectionId id, String text, CorrectionType type, Interaction old, Person by) {
        Scope here = new Scope.Channel(old.question().place().id());
        Lesson lesson = new Lesson(
                text, type, Severity.MISLEADING, here, Reach.QUESTIONS_LIKE_THIS, List.of(), null, null, null);
        return new Correction(
                old.workspace(),
                id,
                1,
                State.PROPOSED,
                lesson,
                by,
                clock.instant(),
                old.id(),
                old.question().place().id(),
                old.standalone());
    }

    /** What somebody teaches for themselves changes nothing for the others in a channel. */
    private static Audience audience(Correction correction, Interaction old) {
        boolean alone = correction.scope() instanceof Scope.Me || old.audience() == Audience.ASKER;
        return alone ? Audience.ASKER : Audience.PLACE;
    }

    private Question again(UUID id, Interaction old, Person by, Correction correction) {
        Question question = old.question();
        Person asker = correction.scope() instanceof Scope.Me ? by : question.asker();
        return new Question(
                new InteractionId(id), question.place(), question.thread(), asker, question.asked(), clock.instant());
    }
}
