package dev.errata.bot.loop;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Interactions;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.Question;
import dev.errata.bot.question.ThreadId;
import dev.errata.bot.recall.applicability.LeastSure;
import dev.errata.bot.recall.occasion.Occasion;
import dev.errata.bot.recall.suggestion.Suggesting;
import dev.errata.bot.recall.suggestion.Suggestion;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What whoever has taught something is asked about it: past questions that are in doubt, and what a language model suggests. */
public final class WhatFits {

    /**
     * A question of which the author of a correction is asked whether it fits.
     *
     * @param suggested whether nobody asked it: a language model suggests that somebody may
     */
    public record Doubtful(Question question, boolean suggested) {}

    /**
     * For what a correction may be and for what not, where its author did not say so. It holds only once the author has sent it.
     *
     * @param answer the last one that was made of the correction
     */
    public record Limits(Interaction answer, Optional<String> when, Optional<String> notWhen) {}

    private static final Logger LOG = LoggerFactory.getLogger(WhatFits.class);

    private final LeastSure leastSure;
    private final Suggesting suggesting;
    private final Interactions interactions;
    private final Replacements replacements;
    private final Directory directory;
    private final Clock clock;

    public WhatFits(
            LeastSure leastSure,
            Suggesting suggesting,
            Interactions interactions,
            Replacements replacements,
            Directory directory,
            Clock clock) {
        this.leastSure = leastSure;
        this.suggesting = suggesting;
        this.interactions = interactions;
        this.replacements = replacements;
        this.directory = directory;
        this.clock = clock;
    }

    /** Waits for the language model, if there is one. */
    public List<Doubtful> about(Correction taken, Place place, Person author) {
        Stream<Doubtful> past = leastSure.about(taken, place, author).stream()
                .flatMap(one -> interactions.find(taken.workspace(), one.id()).stream())
                .map(asked -> new Doubtful(asked.question(), false));
        Stream<Doubtful> suggested = suggestions(taken).stream()
                .filter(one -> one.kind().isQuestion())
                .flatMap(one -> doubtful(taken, one).stream());
        return Stream.concat(past, suggested).toList();
    }

    /** What goes wrong with a language model takes nothing else along. */
    private List<Suggestion> suggestions(Correction taken) {
        try {
            return suggesting.about(taken);
        } catch (RuntimeException e) {
            LOG.warn("nothing is suggested of correction {}", taken.id(), e);
            return List.of();
        }
    }

    /** A question by its id that was suggested of this very correction. */
    public Optional<Doubtful> suggested(Correction taken, String id) {
        try {
            return suggesting
                    .suggestions()
                    .find(taken.workspace(), InteractionId.of(id))
                    .filter(one ->
                            one.correction().equals(taken.id()) && one.kind().isQuestion())
                    .flatMap(one -> doubtful(taken, one));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The same below the last answer that was made of it for everyone. */
    public Optional<Limits> limits(Correction now) {
        return replacements.lastMadeOn(now).flatMap(answer -> limits(now, answer));
    }

    /** What was suggested of when a correction holds, and is not said by now, below an answer that was made of it. */
    public Optional<Limits> limits(Correction now, Interaction answer) {
        if (!answer.answer().isCarriedBy(now.id()) || !suggesting.wanted().test(now.workspace())) {
            return Optional.empty();
        }
        List<Suggestion> suggestions = suggesting.suggestions().of(now);
        Optional<String> when = first(suggestions, Suggestion.Kind.WHEN)
                .filter(words -> Occasion.statedIn(now.lesson().text()).isEmpty());
        Optional<String> notWhen = first(suggestions, Suggestion.Kind.NOT_WHEN)
                .filter(words -> now.lesson().notWhen() == null);
        return when.isEmpty() && notWhen.isEmpty() ? Optional.empty() : Optional.of(new Limits(answer, when, notWhen));
    }

    private static Optional<String> first(List<Suggestion> suggestions, Suggestion.Kind kind) {
        return suggestions.stream()
                .filter(one -> one.kind() == kind)
                .map(Suggestion::text)
                .findFirst();
    }

    private Optional<Doubtful> doubtful(Correction taken, Suggestion one) {
        return directory
                .place(taken.workspace(), one.place())
                .map(place -> new Doubtful(
                        new Question(
                                one.id(),
                                place,
                                new ThreadId(one.id().toString()),
                                taken.author(),
                                one.text(),
                                clock.instant()),
                        true));
    }
}
