package dev.errata.bot.recall.occasion;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.question.WorkspaceId;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has corrections restated without anybody waiting for it. One that was not restated is found by its questions, as without this. */
public final class Restating {

    private static final Logger LOG = LoggerFactory.getLogger(Restating.class);

    private final Restater restater;
    private final Restatements restatements;
    private final Predicate<WorkspaceId> wanted;
    private final Executor background;

    /**
     * Restates nothing yet.
     *
     * @param wanted whether a workspace wants its corrections restated
     * @param background where it is done; may refuse
     */
    public Restating(Restater restater, Restatements restatements, Predicate<WorkspaceId> wanted, Executor background) {
        this.restater = restater;
        this.restatements = restatements;
        this.wanted = wanted;
        this.background = background;
    }

    /** A correction that says itself when it holds, or holds always, needs none. */
    void of(Correction correction) {
        if (correction.lesson().isStanding()
                || Occasion.statedIn(correction.lesson().text()).isPresent()) {
            return;
        }
        try {
            background.execute(() -> restate(correction));
        } catch (RejectedExecutionException e) {
            LOG.warn("correction {} is not restated: too much is waiting already", correction.id());
        }
    }

    private void restate(Correction correction) {
        try {
            if (!wanted.test(correction.workspace()) || isKnown(correction)) {
                return;
            }
            restater.whenHolds(correction).ifPresent(line -> restatements.record(correction, line));
        } catch (RuntimeException e) {
            LOG.warn("correction {} is not restated", correction.id(), e);
        }
    }

    /** The same form, sent twice, takes the same correction twice. */
    private boolean isKnown(Correction correction) {
        return restatements.of(correction.workspace(), List.of(correction.id())).containsKey(correction.id());
    }
}
