package dev.errata.web.conversation;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.CorrectionType;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.loop.AnswerAgain;
import dev.errata.bot.loop.Cause;
import dev.errata.bot.loop.Cause.How;
import dev.errata.bot.loop.LearningLoop;
import dev.errata.bot.loop.OnlyThis;
import dev.errata.bot.loop.Replacement;
import dev.errata.bot.loop.Taught;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.Question;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers a question again because of what was said below its answer. */
public final class AnswerAgainOnPage {

    private final LearningLoop loop;
    private final AnswerAgain again;
    private final Underway underway;
    private final AskAuthor author;

    public AnswerAgainOnPage(LearningLoop loop, Underway underway, AskAuthor author) {
        this.loop = loop;
        this.again = loop.again();
        this.underway = underway;
        this.author = author;
    }

    /** What is to be taken, so that it is answered again. */
    static Delivery delivery(Cause cause) {
        Correction correction = cause.correction();
        Payload payload = new Payload()
                .with("answer", cause.old().id())
                .with("by", cause.by().id())
                .with("correction", correction.id())
                .with("how", cause.how());
        if (cause.how() == How.ONLY_THIS) {
            payload.with("only", correction.lesson().text())
                    .with("type", correction.lesson().type());
        }
        return new Delivery(
                cause.old().workspace(),
                cause.id().value(),
                "again:" + cause.id(),
                cause.old().question().thread().value(),
                Work.AGAIN,
                payload.text(),
                cause.at());
    }

    void answer(Delivery delivery) {
        Cause cause = cause(delivery, Payload.of(delivery.payload()));
        Question question = cause.question();
        begin(cause);
        Replacement replacement = again.answer(cause);
        loop.threads().botSpoke(question.place(), question.thread());
        if (cause.how() == How.TAKEN && replacement.sameReaders()) {
            author.about(cause.correction(), question.place(), cause.by());
        }
    }

    /** Shows that it is being answered again; returns whether that is new. */
    boolean begin(Cause cause) {
        return underway.begin(cause.question(), Optional.of(cause.old().id()), cause.audience());
    }

    /** Shows that something which was promised before the program started is waited for. */
    void resume(Delivery delivery) {
        begin(cause(delivery, Payload.of(delivery.payload())));
    }

    /** Shows that nothing is to come. */
    void end(Cause cause) {
        underway.end(cause.id());
    }

    private Cause cause(Delivery delivery, Payload payload) {
        Person by = loop.directory()
                .person(delivery.workspace(), PersonId.of(payload.get("by")))
                .orElseThrow();
        CorrectionId correction = CorrectionId.of(payload.get("correction"));
        @Nullable
        OnlyThis only = payload.find("only")
                .map(text -> new OnlyThis(correction, text, CorrectionType.valueOf(payload.get("type"))))
                .orElse(null);
        Taught taught = new Taught(
                InteractionId.of(payload.get("answer")), correction, null, only, How.valueOf(payload.get("how")));
        return again.cause(new InteractionId(delivery.id()), taught, by, delivery.takenAt());
    }
}
