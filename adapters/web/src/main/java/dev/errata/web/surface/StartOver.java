package dev.errata.web.surface;

import dev.errata.web.company.FirstDay;
import dev.errata.web.company.Workplace;

/** Begins anew: everything that was asked and taught is deleted, and the company is laid out again. */
public final class StartOver {

    private final Workplace workplace;
    private final FirstDay firstDay;
    private final PendingAnswers pending;
    private final AskedDoubts doubts;
    private final Changes changes;

    public StartOver(
            Workplace workplace, FirstDay firstDay, PendingAnswers pending, AskedDoubts doubts, Changes changes) {
        this.workplace = workplace;
        this.firstDay = firstDay;
        this.pending = pending;
        this.doubts = doubts;
        this.changes = changes;
    }

    /** Of two at the same time the second begins anew once more. */
    public synchronized void run() {
        workplace.startOver();
        pending.forgetAll();
        doubts.forgetAll();
        firstDay.layOut();
        changes.happened();
    }
}
