package dev.errata.bot.answer;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.interaction.Answer;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Interaction.Audience;
import dev.errata.bot.interaction.Interactions;
import dev.errata.bot.interaction.Interactions.Asked;
import dev.errata.bot.interaction.Writing;
import dev.errata.bot.knowledge.FindPassages;
import dev.errata.bot.knowledge.Passages.Scored;
import dev.errata.bot.question.Question;
import dev.errata.bot.recall.Application;
import dev.errata.bot.recall.Recall;
import dev.errata.bot.recall.Recall.Readers;
import dev.errata.bot.recall.Recalled;
import dev.errata.bot.trace.AnswerTrace;
import dev.errata.bot.trace.Traces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers a question with what colleagues have taught and what documents say. */
public final class AnswerQuestion {

    /** So much of a thread is looked at. */
    private static final int LONGEST = 12;

    private final ThreadMemory thread;
    private final Standalone standalone;
    private final Recall recall;
    private final FindPassages passages;
    private final Writer writer;
    private final Interactions interactions;
    private final Clock clock;
    private final AnswerTrace trace;

    public AnswerQuestion(
            ThreadMemory thread,
            Standalone standalone,
            Recall recall,
            FindPassages passages,
            Writer writer,
            Interactions interactions,
            Clock clock,
            Traces traces) {
        this.thread = thread;
        this.standalone = standalone;
        this.recall = recall;
        this.passages = passages;
        this.writer = writer;
        this.interactions = interactions;
        this.clock = clock;
        this.trace = new AnswerTrace(traces);
    }

    /** As in {@link Writer#quotesOnly}. */
    public boolean quotesOnly() {
        return writer.quotesOnly();
    }

    /** What would apply to the question of an answer, and waits for somebody's word to hold there. */
    public List<Correction> waiting(Interaction answer) {
        return recall.waiting(answer.question(), answer.standalone());
    }

    /** Answering the same question twice, by its id, gives the answer that was recorded first. */
    public Interaction answer(Question question) {
        Asked asked = interactions.asked(question, LONGEST);
        return asked.answer().orElseGet(() -> trace.answered(question, () -> answerNow(question, asked.thread())));
    }

    /**
     * Answers a corrected question again, following that correction whatever else is decided.
     *
     * @param again the question under an id of its own, asked by whoever the new answer is for
     * @param correction need not be stored: one for just this answer is not
     */
    public Interaction answerAgain(Question again, Interaction old, Correction correction, Audience audience) {
        Asked asked = interactions.asked(again, LONGEST);
        return asked.answer()
                .orElseGet(() ->
                        trace.answered(again, () -> answerAgainNow(again, asked.thread(), old, correction, audience)));
    }

    private Interaction answerNow(Question question, List<Interaction> said) {
        Instant started = clock.instant();
        Readers readers = readers(question, Audience.PLACE);
        List<Interaction> before = thread.before(question, said, readers);
        String text = trace.understood(() -> standalone.textOf(question, before));
        Supplier<List<Scored>> finding = passages.begin(question.place(), question.asker(), text);
        Recalled recalled = trace.recalled(text, () -> recall.recall(question, text, Optional.empty(), readers));
        List<Scored> found = trace.found(text, finding);
        Brief brief = new Brief(question, text, recalled.given(), found, before, Optional.empty(), Audience.PLACE);
        return record(brief, recalled, started, Optional.empty());
    }

    private Interaction answerAgainNow(
            Question again, List<Interaction> said, Interaction old, Correction correction, Audience audience) {
        Instant started = clock.instant();
        Instant askedAt = first(old).question().at();
        Readers readers = readers(again, audience);
        List<Interaction> before = thread.before(again, said, readers).stream()
                .filter(earlier -> earlier.question().at().isBefore(askedAt))
                .toList();
        Supplier<List<Scored>> finding = passages.begin(again.place(), again.asker(), old.standalone());
        Recalled recalled = trace.recalled(
                old.standalone(), () -> recall.recall(again, old.standalone(), Optional.of(correction), readers));
        List<Scored> found = trace.found(old.standalone(), finding);
        Brief brief = new Brief(
                again,
                old.standalone(),
                recalled.given(),
                found,
                before,
                Optional.of(new Brief.Rewrite(old, correction)),
                audience);
        return record(brief, recalled, started, Optional.of(old));
    }

    private static Readers readers(Question question, Audience audience) {
        return audience.isAskerAlone(question.place()) ? Readers.ASKER_ALONE : Readers.OTHERS_TOO;
    }

    /** The interaction in which the question was asked for the first time: an answer may be corrected more than once. */
    private Interaction first(Interaction old) {
        return old.replaces()
                .flatMap(id -> interactions.find(old.workspace(), id))
                .map(this::first)
                .orElse(old);
    }

    private Interaction record(Brief brief, Recalled recalled, Instant started, Optional<Interaction> old) {
        Instant recalledAt = clock.instant();
        Draft draft = trace.written(brief.given(), brief.passages(), () -> writer.write(brief));
        Writing writing = new Writing(
                draft.writer(),
                draft.promptVersion(),
                draft.inputTokens(),
                draft.outputTokens(),
                Duration.between(started, recalledAt).toMillis(),
                Duration.between(recalledAt, clock.instant()).toMillis());
        List<Application> applied = recalled.applications().stream()
                .map(one -> draft.kind() == Answer.Kind.WRITTEN ? one : one.quoted())
                .map(one -> one.followed(draft.followed().get(one.correction().id())))
                .toList();
        Answer answer = new Answer(draft.kind(), draft.text(), applied, draft.sources(), draft.changed(), writing);
        Interaction interaction = new Interaction(
                brief.question(), brief.standalone(), answer, old.map(Interaction::id), brief.audience());
        // What was corrected may have been so for this answer alone, and then less is stored.
        boolean storedAsItIs = interactions.record(interaction) && old.isEmpty();
        return storedAsItIs
                ? interaction
                : interactions.find(interaction.workspace(), interaction.id()).orElse(interaction);
    }
}
