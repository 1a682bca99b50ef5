package dev.errata.bot.recall.background;

import dev.errata.bot.interaction.InMemoryInteractions;
import dev.errata.bot.question.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@link PastQuestions} read off the answers in memory. */
public final class InMemoryPastQuestions implements PastQuestions {

    private final InMemoryInteractions interactions;

    public InMemoryPastQuestions(InMemoryInteractions interactions) {
        this.interactions = interactions;
    }

    @Override
    public List<PastQuestion> newest(Place place, int most) {
        List<PastQuestion> newestLast = new ArrayList<>(interactions.all().stream()
                .filter(i -> i.question().place().id().equals(place.id()))
                .filter(i -> i.replaces().isEmpty())
                .sorted((a, b) -> a.question().at().compareTo(b.question().at()))
                .map(i -> new PastQuestion(i.id(), i.standalone()))
                .toList());
        java.util.Collections.reverse(newestLast);
        Set<String> texts = new HashSet<>();
        return newestLast.stream()
                .filter(past -> texts.add(past.standalone()))
                .limit(most)
                .toList();
    }
}
