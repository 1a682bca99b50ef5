package dev.errata.bot.embedding;

import dev.errata.bot.question.WorkspaceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The embeddings of texts, each computed once: from memory, else from the store, else from the encoder. Texts that were never embedded
 * (because the process ended in between, or the model is new) are embedded when they are first needed.
 */
public final class Vectors {

    private static final int BATCH = 32;

    /** Most questions are answered and never looked at again; those being answered and corrected now are a handful. */
    private static final int ASKED_REMEMBERED = 500;

    private final Encoder encoder;
    private final Embeddings embeddings;
    private final Map<Key, Embedding> memory;
    private final Map<Key, Embedding> asked = leastRecent(ASKED_REMEMBERED);

    /**
     * Keeps some in memory.
     *
     * @param remembered how many embeddings stay in memory; one of 384 dimensions takes 1.6 kB
     */
    public Vectors(Encoder encoder, Embeddings embeddings, int remembered) {
        this.encoder = encoder;
        this.embeddings = embeddings;
        this.memory = leastRecent(remembered);
    }

    private static Map<Key, Embedding> leastRecent(int limit) {
        return new LinkedHashMap<>(64, .75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Embedding> eldest) {
                return size() > limit;
            }
        };
    }

    /** The name of the encoder's model, under which embeddings are stored. */
    public String model() {
        return encoder.model();
    }

    public Embedding of(WorkspaceId workspace, String text) {
        Embedding known = remembered(new Key(workspace, text));
        return known != null
                ? known
                : of(workspace, List.of(text)).values().iterator().next();
    }

    /**
     * The embedding of a question that somebody asks. It is only stored once it is asked for in another way, such as by a correction: most
     * questions never are, and nobody should wait for a write that nothing reads.
     */
    public Embedding ofAsked(WorkspaceId workspace, String text) {
        Key key = new Key(workspace, text);
        Embedding known = recollect(key);
        if (known != null) {
            return known;
        }
        Embedding computed = encoder.encode(text);
        synchronized (memory) {
            asked.put(key, computed);
        }
        return computed;
    }

    /** One embedding for each different text. */
    public Map<String, Embedding> of(WorkspaceId workspace, Collection<String> texts) {
        Map<String, Embedding> found = new HashMap<>();
        Set<String> missing = new LinkedHashSet<>();
        for (String text : texts) {
            Embedding known = remembered(new Key(workspace, text));
            if (known == null) {
                missing.add(text);
            } else {
                found.put(text, known);
            }
        }
        if (!missing.isEmpty()) {
            Map<String, Embedding> fetched = fetch(workspace, missing);
            fetched.forEach((text, embedding) -> remember(new Key(workspace, text), embedding));
            found.putAll(fetched);
        }
        return found;
    }

    private Map<String, Embedding> fetch(WorkspaceId workspace, Set<String> texts) {
        Map<String, Embedding> fetched = new HashMap<>(embeddings.find(workspace, encoder.model(), texts));
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
            Embedding known = recollect(new Key(workspace, text));
            if (known == null) {
                never.add(text);
            } else {
                computed.put(text, known);
            }
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

    @Nullable
    private Embedding remembered(Key key) {
        synchronized (memory) {
            return memory.get(key);
        }
    }

    /** Also if it was only ever asked. */
    @Nullable
    private Embedding recollect(Key key) {
        synchronized (memory) {
            Embedding known = memory.get(key);
            return known == null ? asked.get(key) : known;
        }
    }

    private void remember(Key key, Embedding embedding) {
        synchronized (memory) {
            memory.put(key, embedding);
        }
    }

    private record Key(WorkspaceId workspace, String text) {}
}
