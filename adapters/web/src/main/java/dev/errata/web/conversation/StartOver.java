package dev.errata.web.conversation;

import dev.errata.web.company.FirstDay;
import dev.errata.web.company.Workplace;

/** Begins anew: everything that was asked and taught is deleted, and the company is laid out again. */
public final class StartOver {

    private final Workplace workplace;
    private final FirstDay firstDay;
    private final Underway underway;
    private final AskAuthor author;
    private final Changes changes;

    public StartOver(Workplace workplace, FirstDay firstDay, Underway underway, AskAuthor author, Changes changes) {
        this.workplace = workplace;
        this.firstDay = firstDay;
        this.underway = underway;
        this.author = author;
        this.changes = changes;
    }

    /** Of two at the same time the second begins anew once more. */
    public synchronized void run() {
        workplace.startOver();
        underway.forgetAll();
        author.forgetAll();
        firstDay.layOut();
        changes.happened();
    }
}
