package dev.errata.bench.proof.estate;

import dev.errata.bot.correction.Scope;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.TeamId;
import java.util.Set;

/**
 * Who may read what, written down once more from README.md and docs/architecture.md in the plainest way. It calls nothing of what it
 * checks.
 */
public final class Rules {

    private Rules() {}

    /** Whether something may be used for whoever asks in this place, and nobody but them reads it or others do. */
    public static boolean mayUse(Teaching taught, Person asker, Place in, boolean alone) {
        boolean own = taught.correction().lesson().scope() instanceof Scope.Me;
        return holds(taught, asker, in) && (!own || alone);
    }

    /** Whether it is for whoever asks in this place, leaving aside who else reads. */
    public static boolean holds(Teaching taught, Person asker, Place in) {
        if (taught.isOver() || !taught.correction().workspace().equals(in.workspace())) {
            return false;
        }
        boolean othersAbout = in.shared() || asker.role() == Person.Role.EXTERNAL;
        return covers(taught, asker, in) && (!othersAbout || wasMadeInAndFor(taught, in));
    }

    /** Whether somebody may read its words below an answer: somebody from outside only what was taught in that place. */
    public static boolean mayReadBelow(Teaching taught, Person asker, Place in, Person reader) {
        boolean own = taught.correction().lesson().scope() instanceof Scope.Me;
        boolean outside = reader.role() == Person.Role.EXTERNAL;
        return !taught.isOver()
                && taught.correction().workspace().equals(in.workspace())
                && covers(taught, asker, in)
                && (!own || taught.isBy(reader))
                && (!outside || taught.correction().madeIn().equals(in.id()));
    }

    /** Whether it waits to be for whoever asks in this place, and is not yet. */
    public static boolean waits(Teaching taught, Person asker, Place in) {
        boolean othersAbout = in.shared() || asker.role() == Person.Role.EXTERNAL;
        return !taught.isOver()
                && !othersAbout
                && taught.correction().workspace().equals(in.workspace())
                && taught.correction()
                        .lesson()
                        .wanted()
                        .filter(wanted -> covers(wanted, taught, asker, in))
                        .isPresent()
                && !holds(taught, asker, in);
    }

    /** Whether somebody who asks in this place may be asked about it: a member of that team, or an administrator, but its author. */
    public static boolean mayBeAsked(Teaching taught, Person asker, Place in) {
        boolean decides = asker.role() == Person.Role.ADMIN
                || (taught.correction().lesson().meant() instanceof Scope.Team team
                        && asker.teams().contains(team.team()));
        return waits(taught, asker, in) && decides && !taught.isBy(asker);
    }

    private static boolean covers(Teaching taught, Person asker, Place in) {
        return covers(taught.correction().lesson().scope(), taught, asker, in);
    }

    private static boolean covers(Scope scope, Teaching taught, Person asker, Place in) {
        if (scope instanceof Scope.Me) {
            PersonId author = taught.correction().author().id();
            return author.equals(asker.id());
        }
        if (scope instanceof Scope.Channel channel) {
            return channel.place().equals(in.id());
        }
        if (scope instanceof Scope.Team team) {
            Set<TeamId> teams = in.privacy() == Place.Privacy.DIRECT ? asker.teams() : in.teams();
            return teams.contains(team.team());
        }
        return true;
    }

    private static boolean wasMadeInAndFor(Teaching taught, Place in) {
        Scope scope = taught.correction().lesson().scope();
        boolean wide = scope instanceof Scope.Team || scope instanceof Scope.Everyone;
        return !wide && taught.correction().madeIn().equals(in.id());
    }
}
