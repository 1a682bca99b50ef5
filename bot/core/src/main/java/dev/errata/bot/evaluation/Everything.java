package dev.errata.bot.evaluation;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionsInForce;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.question.Question;
import dev.errata.bot.recall.Application;
import dev.errata.bot.recall.Application.Reason;
import dev.errata.bot.recall.Recall;
import dev.errata.bot.recall.Recalled;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** No retrieval: whatever holds in a place is in the prompt, the newest first, as far as a prompt can hold it. */
final class Everything implements Recall {

    /** Of more no language model reads the last ones. */
    private static final int MOST = 500;

    private final CorrectionsInForce corrections;
    private final Instant now;

    Everything(CorrectionsInForce corrections, Instant now) {
        this.corrections = corrections;
        this.now = now;
    }

    @Override
    public Recalled recall(Question question, String standalone, Optional<Correction> always, Readers readers) {
        List<Correction> here = corrections.inScope(question.place(), question.asker(), now).stream()
                .filter(correction -> mayBeUsed(correction, readers))
                .toList();
        Stream<Application> others = here.stream()
                .filter(correction -> !correction.lesson().isStanding())
                .map(correction -> new Application(correction, true, 1, Reason.LIKE_ACCEPTED, null, null))
                .limit(MOST);
        return new Recalled(Stream.concat(standing(here), others).toList());
    }

    static Stream<Application> standing(List<Correction> here) {
        return here.stream()
                .filter(correction -> correction.lesson().isStanding())
                .map(correction -> new Application(correction, true, 1, Reason.STANDING, null, null));
    }

    /** What somebody taught for themselves alone is used where nobody else reads, whatever the strategy. */
    static boolean mayBeUsed(Correction correction, Readers readers) {
        return readers == Readers.ASKER_ALONE || !(correction.scope() instanceof Scope.Me);
    }
}
