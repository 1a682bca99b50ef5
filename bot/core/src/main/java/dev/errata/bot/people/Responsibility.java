package dev.errata.bot.people;

import dev.errata.bot.correction.Scope;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.WorkspaceId;

/**
 * That somebody looks after what is taught somewhere. Whoever has none is a teacher, as every member is.
 *
 * @param over a channel, a team, or the workspace; never somebody alone
 */
public record Responsibility(WorkspaceId workspace, Scope over, PersonId person, Duty duty) {

    /** What somebody looks after. */
    public enum Duty {
        /** Decides where people disagree, and says who else looks after it. */
        OWNER,
        /** What they taught or approved stays in force until an owner decides. */
        REVIEWER
    }

    public Responsibility {
        if (over instanceof Scope.Me) {
            throw new IllegalArgumentException("nobody looks after what somebody taught for themselves");
        }
    }
}
