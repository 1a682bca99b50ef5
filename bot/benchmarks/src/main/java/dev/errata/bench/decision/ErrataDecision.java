package dev.errata.bench.decision;

import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.recall.applicability.Applicability;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Which of {@value #CORRECTIONS} corrections in scope apply to a question, with a full history. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ErrataDecision {

    static final int CORRECTIONS = 10_000;

    /** The one on which it was made, and four exemplars. */
    static final int QUESTIONS = 5;

    private final LoadedEncoder encoder = LoadedEncoder.open();
    private final SyntheticEmbeddings directions = new SyntheticEmbeddings(encoder.encoder());
    private final TaughtWorkspace workspace = new TaughtWorkspace(CORRECTIONS, QUESTIONS, directions);
    private final TaughtWorkspaces program =
            new TaughtWorkspaces(encoder.encoder(), directions, List.of(workspace), TaughtWorkspaces.quarter());
    private final EncodedQuestions encoded = EncodedQuestions.with(encoder.encoder());
    private int asked;

    @Benchmark
    public List<Applicability> withEmbedding() {
        String question = TaughtWorkspace.fresh(asked++);
        Embedding embedding = encoder.encoder().encode(question);
        return program.weigh(workspace, question, embedding);
    }

    @Benchmark
    public List<Applicability> withoutEmbedding() {
        String question = encoded.text(asked++);
        return program.weigh(workspace, question, encoded.embedding(question));
    }

    @TearDown
    public void close() {
        encoder.close();
    }
}
