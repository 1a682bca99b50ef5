package dev.errata.bot.embedding;

import dev.errata.bot.aside.Aside;
import dev.errata.bot.cache.Bytes;
import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.cache.LruCache;
import dev.errata.bot.cache.Share;
import dev.errata.bot.question.WorkspaceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The embeddings of texts, each computed once: from memory, else from the store, else from the encoder. Texts that were never embedded
 * (because the process ended in between, or the model is new) are embedded when they are first needed.
 */
public final class Vectors {

    private static final int BATCH = 32;

    private final Encoder encoder;
    private final Embeddings embeddings;
    private final LruCache<Key, Embedding> memory;
    private final LruCache<Key, Embedding> asked;
    private final Map<Key, Aside<Embedding>> encoding = new ConcurrentHashMap<>();

    public Vectors(Encoder encoder, Embeddings embeddings, CacheBudget caches) {
        this.encoder = encoder;
        this.embeddings = embeddings;
        this.memory = caches.cache(Share.EMBEDDINGS, Key::weight);
        this.asked = caches.cache(Share.EMBEDDINGS, Key::weight);
    }

    /** The name of the encoder's model, under which embeddings are stored. */
    public String model() {
        return encoder.model();
    }

    public Embedding of(WorkspaceId workspace, String text) {
        return memory.get(new Key(workspace, text))
                .orElseGet(
                        () -> of(workspace, List.of(text)).values().iterator().next());
    }

    /**
     * The embedding of a question that somebody asks. It is only stored once it is asked for in another way, such as by a correction: most
     * questions never are, and nobody should wait for a write that nothing reads. Who asks for it while it is computed waits for that.
     */
    public Embedding ofAsked(WorkspaceId workspace, String text) {
        Key key = new Key(workspace, text);
        return recollect(key).orElseGet(() -> encodedOnce(key));
    }

    private Embedding encodedOnce(Key key) {
        Aside<Embedding> once = encoding.computeIfAbsent(
                key, wanted -> Aside.of(() -> recollect(wanted).orElseGet(() -> encoded(wanted))));
        try {
            return once.join();
        } finally {
            encoding.remove(key, once);
        }
    }

    private Embedding encoded(Key key) {
        Embedding computed = encoder.encode(key.text());
        asked.put(key, computed);
        return computed;
    }

    /** One embedding for each different text. */
    public Map<String, Embedding> of(WorkspaceId workspace, Collection<String> texts) {
        Map<String, Embedding> found = new HashMap<>();
        Set<String> missing = new LinkedHashSet<>();
        for (String text : texts) {
            memory.get(new Key(workspace, text))
                    .ifPresentOrElse(known -> found.put(text, known), () -> missing.add(text));
        }
        if (!missing.isEmpty()) {
            Map<String, Embedding> fetched = fetch(workspace, missing);
            fetched.forEach((text, embedding) -> memory.put(new Key(workspace, text), embedding));
            found.putAll(fetched);
        }
        return found;
    }

    /** Those of these texts whose embeddings are known already; the encoder is not asked. */
    public Map<String, Embedding> known(WorkspaceId workspace, Collection<String> texts) {
        Map<String, Embedding> known = new HashMap<>();
        texts.forEach(text -> recollect(new Key(workspace, text)).ifPresent(embedding -> known.put(text, embedding)));
        known.putAll(stored(
                workspace,
                texts.stream().filter(text -> !known.containsKey(text)).collect(Collectors.toSet())));
        return known;
    }

    private Map<String, Embedding> stored(WorkspaceId workspace, Set<String> texts) {
        Map<String, Embedding> stored = new HashMap<>(embeddings.find(workspace, encoder.model(), texts));
        // What another model left under this name does not compare with anything.
        stored.values().removeIf(one -> one.dimensions() != encoder.dimensions());
        return stored;
    }

    private Map<String, Embedding> fetch(WorkspaceId workspace, Set<String> texts) {
        Map<String, Embedding> fetched = stored(workspace, texts);
        List<String> rest =
                texts.stream().filter(text -> !fetched.containsKey(text)).toList();
        Map<String, Embedding> computed = computed(workspace, rest);
        if (!computed.isEmpty()) {
            embeddings.save(workspace, encoder.model(), computed);
        }
        fetched.putAll(computed);
        return fetched;
    }

    private Map<String, Embedding> computed(WorkspaceId workspace, List<String> texts) {
        Map<String, Embedding> computed = new HashMap<>();
        List<String> never = new ArrayList<>();
        for (String text : texts) {
            recollect(new Key(workspace, text))
                    .ifPresentOrElse(known -> computed.put(text, known), () -> never.add(text));
        }
        computed.putAll(encode(never));
        return computed;
    }

    private Map<String, Embedding> encode(List<String> texts) {
        Map<String, Embedding> computed = new HashMap<>();
        for (int from = 0; from < texts.size(); from += BATCH) {
            List<String> batch = new ArrayList<>(texts.subList(from, Math.min(from + BATCH, texts.size())));
            List<Embedding> encoded = encoder.encode(batch);
            for (int i = 0; i < batch.size(); i++) {
                computed.put(batch.get(i), encoded.get(i));
            }
        }
        return computed;
    }

    /** Nothing of this workspace is kept in memory any more. */
    public void forget(WorkspaceId workspace) {
        memory.forget(key -> key.workspace().equals(workspace));
        asked.forget(key -> key.workspace().equals(workspace));
    }

    /** Also if it was only ever asked. */
    private Optional<Embedding> recollect(Key key) {
        return memory.get(key).or(() -> asked.get(key));
    }

    private record Key(WorkspaceId workspace, String text) {

        long weight(Embedding embedding) {
            return Bytes.ENTRY + Bytes.of(text) + embedding.weight();
        }
    }
}
