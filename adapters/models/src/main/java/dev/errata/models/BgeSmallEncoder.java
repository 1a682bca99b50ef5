package dev.errata.models;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.embedding.Encoder;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * The quantised bge-small-en-v1.5 in this process, with the mean of its token vectors: 384 dimensions, English.
 *
 * <p>The model reads 510 tokens at a time. Of a longer text the pieces are encoded one by one and averaged by their length, up to the
 * first eight (some 15,000 characters of English); what comes after is not looked at.
 */
public final class BgeSmallEncoder implements Encoder, AutoCloseable {

    private static final String MODEL = "/bge-small-en-v1.5-q.onnx";
    private static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";
    private static final int DIMENSIONS = 384;
    private static final int WINDOW = 510;
    private static final int MOST_WINDOWS = 8;
    /** Each takes some 45 MB beside the heap, which the runtime keeps; more at once are no faster where there are two processors. */
    private static final int AT_ONCE = 2;
    /** More than eight windows hold in any language; so that a huge text costs no time in the tokenizer. */
    private static final int MOST_CHARACTERS = 50_000;

    private static final Semaphore TURNS = new Semaphore(AT_ONCE, true);
    private static final Object LOADING = new Object();
    private static int users;
    private static @Nullable Loaded loaded;

    private final Loaded model;
    // Closing native memory that a running call still reads would end the whole process.
    private final ReadWriteLock open = new ReentrantReadWriteLock();
    private boolean closed;

    /** Some 70 MB beside the heap: all who use it in one process share it. */
    private record Loaded(OrtEnvironment environment, OrtSession session, HuggingFaceTokenizer tokenizer) {}

    private BgeSmallEncoder(Loaded model) {
        this.model = model;
    }

    /**
     * Loads the model, which takes about a second, unless this process has another one open.
     *
     * @param folder where native libraries are unpacked and found again; made when it is missing
     */
    public static BgeSmallEncoder open(Path folder) {
        try {
            new NativeLibraries(folder).unpack();
            return new BgeSmallEncoder(take());
        } catch (IOException | OrtException | RuntimeException | LinkageError e) {
            throw new ModelsException(ModelWords.encoderNotLoaded(folder), e);
        }
    }

    private static Loaded take() throws IOException, OrtException {
        synchronized (LOADING) {
            Loaded model = loaded == null ? load() : loaded;
            loaded = model;
            users++;
            return model;
        }
    }

    private static Loaded load() throws IOException, OrtException {
        HuggingFaceTokenizer tokenizer = tokenizer();
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        return new Loaded(environment, session(environment), tokenizer);
    }

    private static HuggingFaceTokenizer tokenizer() throws IOException {
        try (InputStream description = resource(TOKENIZER)) {
            return HuggingFaceTokenizer.newInstance(description, Map.of("padding", "false", "truncation", "false"));
        }
    }

    /** One thread for each call and no spinning: on small machines the defaults burn a second core and take longer. */
    private static OrtSession session(OrtEnvironment environment) throws IOException, OrtException {
        try (InputStream model = resource(MODEL);
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            return environment.createSession(model.readAllBytes(), options);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream resource = BgeSmallEnV15QuantizedEmbeddingModel.class.getResourceAsStream(name);
        if (resource == null) {
            throw new IOException(name + " is not on the class path");
        }
        return resource;
    }

    @Override
    public String model() {
        return "bge-small-en-v1.5-q/mean";
    }

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }

    @Override
    public List<Embedding> encode(List<String> texts) {
        if (texts.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("one of " + texts.size() + " texts to encode is blank");
        }
        open.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException(model() + " is closed");
            }
            List<Embedding> embeddings = new ArrayList<>(texts.size());
            for (String text : texts) {
                embeddings.add(embedding(text));
            }
            return embeddings;
        } catch (OrtException e) {
            throw new ModelsException("encoding " + texts.size() + " texts with " + model() + " failed", e);
        } finally {
            open.readLock().unlock();
        }
    }

    private Embedding embedding(String text) throws OrtException {
        Encoding encoding =
                model.tokenizer.encode(text.substring(0, Math.min(text.length(), MOST_CHARACTERS)), true, false);
        long[] ids = encoding.getIds();
        float[] sum = new float[0];
        for (int window = 0, from = 1; window < MOST_WINDOWS && (window == 0 || from < ids.length - 1); window++) {
            int to = Math.min(from + WINDOW, ids.length - 1);
            sum = plus(sum, mean(window(ids, from, to)), Math.max(1, to - from));
            from = to;
        }
        return Embedding.of(sum);
    }

    /** These tokens between the marks for the start and the end that stand around the whole text. */
    private static long[] window(long[] ids, int from, int to) {
        long[] window = Arrays.copyOfRange(ids, from - 1, to + 1);
        window[0] = ids[0];
        window[window.length - 1] = ids[ids.length - 1];
        return window;
    }

    /** One window, so that nobody with a short text waits for the whole of a long one. */
    private float[] mean(long[] ids) throws OrtException {
        TURNS.acquireUninterruptibly();
        try {
            return encoded(ids);
        } finally {
            TURNS.release();
        }
    }

    private float[] encoded(long[] ids) throws OrtException {
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor input = OnnxTensor.createTensor(model.environment, new long[][] {ids});
                OnnxTensor mask = OnnxTensor.createTensor(model.environment, new long[][] {ones});
                OnnxTensor types = OnnxTensor.createTensor(model.environment, new long[1][ids.length]);
                OrtSession.Result result = model.session.run(
                        Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
            float[][] vectors = ((float[][][]) result.get(0).getValue())[0];
            float[] mean = new float[0];
            for (float[] vector : vectors) {
                mean = plus(mean, vector, 1f / vectors.length);
            }
            return mean;
        }
    }

    private static float[] plus(float[] sum, float[] values, float weight) {
        float[] total = sum.length == 0 ? new float[values.length] : sum;
        for (int i = 0; i < values.length; i++) {
            total[i] += weight * values[i];
        }
        return total;
    }

    /** Waits for its own calls; whoever closes the last one gives the memory back. */
    @Override
    public void close() {
        open.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                leave();
            }
        } finally {
            open.writeLock().unlock();
        }
    }

    private void leave() {
        synchronized (LOADING) {
            users--;
            if (users > 0) {
                return;
            }
            loaded = null;
            try {
                model.session.close();
                model.tokenizer.close();
            } catch (OrtException e) {
                throw new ModelsException("closing " + model() + " failed", e);
            }
        }
    }
}
