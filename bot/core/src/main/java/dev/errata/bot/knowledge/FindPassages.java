package dev.errata.bot.knowledge;

import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.embedding.Vectors;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import java.util.List;

/** Finds what documents say about a question, by its words and by its meaning, and leaves out what is hardly about it. */
public final class FindPassages {

    private static final int MOST = 5;

    private final Passages passages;
    private final Vectors vectors;
    private final Relevance relevance;

    public FindPassages(Passages passages, Vectors vectors) {
        this(passages, vectors, Relevance.OF_BGE_SMALL);
    }

    /**
     * With a rule of its own for what is relevant.
     *
     * @param relevance goes with the encoder of the vectors
     */
    public FindPassages(Passages passages, Vectors vectors, Relevance relevance) {
        this.passages = passages;
        this.vectors = vectors;
        this.relevance = relevance;
    }

    /** Best first, at most five; none where nothing is relevant. */
    public List<Passages.Scored> about(Place place, Person asker, String text) {
        Embedding asked = vectors.ofAsked(place.workspace(), text);
        List<Passages.Scored> best = passages.best(place, asker, vectors.model(), asked, text, MOST);
        return relevance.enough(best);
    }
}
