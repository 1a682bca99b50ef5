package dev.errata.bot.evaluation;

import dev.errata.bot.answer.Standalone;
import dev.errata.bot.answer.Writer;
import dev.errata.bot.embedding.Vectors;
import dev.errata.bot.knowledge.FindPassages;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.recall.Thresholds;
import dev.errata.bot.recall.judge.Judging;
import dev.errata.bot.spending.Ledger;
import dev.errata.bot.trace.Traces;
import java.util.function.Function;

/**
 * What answers are made with, as the program has it.
 *
 * @param thresholds from which probability on a correction is given
 * @param ledger counts what all of these take
 */
public record Means(
        Vectors vectors,
        Standalone standalone,
        FindPassages passages,
        Writer writer,
        Function<WorkspaceId, Thresholds> thresholds,
        Judging judging,
        Ledger ledger,
        Traces traces) {

    /** The same, of which nobody is told. */
    Means untold() {
        return new Means(vectors, standalone, passages, writer, thresholds, judging, ledger, Traces.NONE);
    }
}
