package dev.errata.bot.embedding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns texts into embeddings. Thread-safe. */
public interface Encoder {

    /** The name under which embeddings of this encoder are stored; embeddings of different names do not compare. */
    String model();

    /** Of each embedding. */
    int dimensions();

    /** One embedding for each text, in the same order. Blank texts are not allowed. */
    List<Embedding> encode(List<String> texts);

    /** The embedding of each of these different texts. */
    default Map<String, Embedding> encoded(List<String> texts) {
        List<Embedding> embeddings = encode(texts);
        Map<String, Embedding> encoded = new LinkedHashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            encoded.put(texts.get(i), embeddings.get(i));
        }
        return encoded;
    }

    default Embedding encode(String text) {
        return encode(List.of(text)).get(0);
    }
}
