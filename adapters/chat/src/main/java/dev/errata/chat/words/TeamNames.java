package dev.errata.chat.words;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.question.TeamId;
import dev.errata.bot.question.WorkspaceId;
import java.util.Optional;

/** What teams are called. */
public interface TeamNames {

    /** Where nobody says. */
    TeamNames NONE = (workspace, team) -> Optional.empty();

    Optional<String> of(WorkspaceId workspace, TeamId team);

    /** What the team is called that a correction is for. */
    default Optional<String> of(Correction correction) {
        return correction.scope() instanceof Scope.Team team
                ? of(correction.workspace(), team.team())
                : Optional.empty();
    }
}
