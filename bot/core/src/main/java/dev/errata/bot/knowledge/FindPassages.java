package dev.errata.bot.knowledge;

import dev.errata.bot.aside.Aside;
import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.embedding.Vectors;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Finds what documents say about a question, by its words and by its meaning, and leaves out what is hardly about it. */
public final class FindPassages {

    private static final int MOST = 5;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Passages passages;
    private final Vectors vectors;
    private final Executor threads;
    private final Relevance relevance;

    /** @param threads on which is searched while other things are done */
    public FindPassages(Passages passages, Vectors vectors, Executor threads) {
        this(passages, vectors, threads, Relevance.OF_BGE_SMALL);
    }

    /**
     * With a rule of its own for what is relevant.
     *
     * @param relevance goes with the encoder of the vectors
     */
    public FindPassages(Passages passages, Vectors vectors, Executor threads, Relevance relevance) {
        this.passages = passages;
        this.vectors = vectors;
        this.threads = threads;
        this.relevance = relevance;
    }

    /** Begins to find what {@link #about} does, and does not wait for it. */
    public Supplier<List<Passages.Scored>> begin(Place place, Person asker, String text) {
        return Aside.begin(threads, () -> about(place, asker, text))::join;
    }

    /** Best first, at most five; none where nothing is relevant. What stands in several documents word for word is one. */
    public List<Passages.Scored> about(Place place, Person asker, String text) {
        Embedding asked = vectors.ofAsked(place.workspace(), text);
        List<Passages.Scored> best = passages.best(place, asker, vectors.model(), asked, text, 2 * MOST);
        Set<String> seen = new HashSet<>();
        return relevance.enough(best.stream()
                .filter(found -> seen.add(BLANKS.matcher(found.passage().text()).replaceAll(" ")))
                .limit(MOST)
                .toList());
    }
}
