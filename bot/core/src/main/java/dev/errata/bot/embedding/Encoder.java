package dev.errata.bot.embedding;

import java.util.List;

/** Turns texts into embeddings. Thread-safe. */
public interface Encoder {

    /** The name under which embeddings of this encoder are stored; embeddings of different names do not compare. */
    String model();

    /** One embedding for each text, in the same order. Blank texts are not allowed. */
    List<Embedding> encode(List<String> texts);

    default Embedding encode(String text) {
        return encode(List.of(text)).get(0);
    }
}
