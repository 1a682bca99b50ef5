package dev.errata.storage.knowledge;

import dev.errata.bot.embedding.Embedding;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** How an embedding is written: float32, little-endian. */
final class EmbeddingBytes {

    private EmbeddingBytes() {}

    static byte[] of(Embedding embedding) {
        ByteBuffer bytes =
                ByteBuffer.allocate(embedding.dimensions() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(embedding.values());
        return bytes.array();
    }

    /** Empty if these bytes are no embedding, such as one with a value that is not a number. */
    static Optional<Embedding> tryToRead(byte[] bytes) {
        try {
            return Optional.of(read(bytes));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Embedding read(byte[] bytes) {
        float[] values = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return Embedding.of(values);
    }
}
