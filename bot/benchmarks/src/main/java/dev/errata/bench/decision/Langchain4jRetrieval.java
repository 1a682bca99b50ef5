package dev.errata.bench.decision;

import dev.errata.bot.correction.Exemplar;
import dev.errata.bot.embedding.Encoder;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.retriever.EmbeddingStoreContentRetriever;
import dev.langchain4j.rag.query.Query;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The nearest of the same vectors, as langchain4j's retriever finds them in its in-memory store. It decides nothing about them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Langchain4jRetrieval {

    /** As many as the decision looks at in the end. */
    private static final int MOST = 20;

    private final LoadedEncoder encoder = LoadedEncoder.open();
    private final EncodedQuestions encoded = EncodedQuestions.with(encoder.encoder());
    private final InMemoryEmbeddingStore<TextSegment> store = filled(encoder.encoder());
    private final EmbeddingStoreContentRetriever encoding = retriever(encoder.encoder()::encode);
    private final EmbeddingStoreContentRetriever knowing = retriever(encoded::embedding);
    private int asked;

    @Benchmark
    public List<Content> withEmbedding() {
        return encoding.retrieve(Query.from(TaughtWorkspace.fresh(asked++)));
    }

    @Benchmark
    public List<Content> withoutEmbedding() {
        return knowing.retrieve(Query.from(encoded.text(asked++)));
    }

    @TearDown
    public void close() {
        encoder.close();
    }

    private static InMemoryEmbeddingStore<TextSegment> filled(Encoder encoder) {
        SyntheticEmbeddings directions = new SyntheticEmbeddings(encoder);
        TaughtWorkspace workspace =
                new TaughtWorkspace(ErrataDecision.CORRECTIONS, ErrataDecision.QUESTIONS, directions);
        List<Embedding> embeddings = new ArrayList<>();
        List<TextSegment> segments = new ArrayList<>();
        for (List<Exemplar> exemplars : workspace.exemplars().values()) {
            List<String> texts = exemplars.stream().map(Exemplar::question).toList();
            Map<String, dev.errata.bot.embedding.Embedding> found =
                    directions.find(workspace.place().workspace(), encoder.model(), texts);
            found.forEach((text, embedding) -> {
                embeddings.add(Embedding.from(embedding.values()));
                segments.add(TextSegment.from(text));
            });
        }
        InMemoryEmbeddingStore<TextSegment> store = new InMemoryEmbeddingStore<>();
        store.addAll(embeddings, segments);
        return store;
    }

    private EmbeddingStoreContentRetriever retriever(Function<String, dev.errata.bot.embedding.Embedding> encode) {
        return EmbeddingStoreContentRetriever.builder()
                .embeddingStore(store)
                .embeddingModel(new Adapted(encode))
                .maxResults(MOST)
                .build();
    }

    /** Our encoder as langchain4j wants one. */
    private record Adapted(Function<String, dev.errata.bot.embedding.Embedding> encode) implements EmbeddingModel {

        @Override
        public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
            return Response.from(segments.stream()
                    .map(segment -> Embedding.from(encode.apply(segment.text()).values()))
                    .toList());
        }
    }
}
