package dev.errata.server;

import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.cache.Share;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Interactions;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.Question;
import dev.errata.bot.recall.RecallInScope;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes ready what the next questions in places will need in which somebody asked lately, until that fills a quarter of the memory for caches: the
 * last one may be large, and the first ones shall stay.
 */
record AskedLately(
        Directory directory, Interactions interactions, RecallInScope recall, CacheBudget caches, Clock clock)
        implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(AskedLately.class);
    private static final Duration LATELY = Duration.ofDays(7);
    private static final int PLACES_OF_EACH = 20;

    /** Once, the place asked last first; what fails is made ready when somebody asks. */
    @Override
    public void run() {
        try {
            for (Question asked : lately()) {
                if (caches.used(Share.DECISIONS) > caches.most() / 4
                        || Thread.currentThread().isInterrupted()) {
                    return;
                }
                recall.prepare(asked.place(), asked.asker());
            }
        } catch (RuntimeException e) {
            LOG.warn("what was asked lately is not all made ready: {}", e.getMessage());
        }
    }

    private List<Question> lately() {
        return directory.workspaces().stream()
                .flatMap(workspace ->
                        interactions.lately(workspace, clock.instant().minus(LATELY), PLACES_OF_EACH).stream())
                .map(Interaction::question)
                .sorted(Comparator.comparing(Question::at).reversed())
                .toList();
    }
}
