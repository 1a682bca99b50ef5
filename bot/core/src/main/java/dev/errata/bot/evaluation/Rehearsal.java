package dev.errata.bot.evaluation;

import dev.errata.bot.answer.AnswerQuestion;
import dev.errata.bot.answer.Brief;
import dev.errata.bot.answer.Draft;
import dev.errata.bot.answer.ThreadMemory;
import dev.errata.bot.answer.Writer;
import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.evaluation.outcome.Condition;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.Question;
import dev.errata.bot.question.ThreadId;
import dev.errata.bot.recall.Budget;
import dev.errata.bot.recall.Recall;
import dev.errata.bot.recall.RecallInScope;
import dev.errata.bot.recall.applicability.WeighEvidence;
import dev.errata.bot.recall.judge.Judging;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Answers questions the way every question is answered, over a part of what was taught, so that nobody sees it and nothing is learnt from it.
 * Each question is the first of its thread. For one thread.
 */
final class Rehearsal {

    private final AnswerQuestion answers;
    private final Listening writer;
    private final Instant now;

    /**
     * What came of a question.
     *
     * @param given the texts that its writer was given: corrections, then passages
     */
    record Answered(Interaction interaction, List<String> given) {}

    Rehearsal(Snapshot.Part taught, Condition condition, Means means, Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        this.now = now;
        this.writer = new Listening(means.writer());
        this.answers = new AnswerQuestion(
                new ThreadMemory(taught, clock),
                means.standalone(),
                recall(taught, condition, means, clock),
                means.passages(),
                writer,
                new Unrecorded(),
                means.ledger().clock(Clock.systemUTC()),
                means.traces());
    }

    private static Recall recall(Snapshot.Part taught, Condition condition, Means means, Clock clock) {
        return switch (condition) {
            case WITHOUT, WITH -> decided(taught, means, means.judging(), clock);
            case ARITHMETIC -> decided(taught, means, Judging.NONE, clock);
            case COSINE -> new NearestByCosine(taught, means.vectors(), clock.instant());
            case EVERYTHING -> new Everything(taught, clock.instant());
        };
    }

    private static Recall decided(Snapshot.Part taught, Means means, Judging judging, Clock clock) {
        CacheBudget own = CacheBudget.usual();
        WeighEvidence evidence = new WeighEvidence(taught.sources(), means.vectors(), clock, Runnable::run, own);
        RecallInScope recall = new RecallInScope(
                taught,
                means.vectors(),
                evidence,
                (asker, correction) -> false,
                means.thresholds(),
                Budget.DEFAULT,
                clock,
                judging);
        return (question, standalone, always, readers) -> {
            // A large index is made in the background where people wait; here nobody does.
            recall.prepare(question.place(), question.asker());
            return recall.recall(question, standalone, always, readers);
        };
    }

    Answered ask(Place place, Person asker, String text) {
        InteractionId id = InteractionId.random();
        Question question = new Question(id, place, new ThreadId(id.toString()), asker, text, now);
        Interaction answered = answers.answer(question);
        return new Answered(answered, writer.given());
    }

    /** Keeps what it was given last. */
    private static final class Listening implements Writer {

        private final Writer writer;
        private List<String> given = List.of();

        Listening(Writer writer) {
            this.writer = writer;
        }

        @Override
        public Draft write(Brief brief) {
            given = Stream.concat(
                            brief.given().stream()
                                    .map(one -> one.correction().lesson().text()),
                            brief.passages().stream()
                                    .map(found -> found.passage().text()))
                    .toList();
            return writer.write(brief);
        }

        List<String> given() {
            return new ArrayList<>(given);
        }
    }
}
