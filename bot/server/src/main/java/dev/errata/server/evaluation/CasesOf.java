package dev.errata.server.evaluation;

import dev.errata.bot.evaluation.cases.EvaluationCase;
import dev.errata.bot.evaluation.cases.GoldenSet;
import dev.errata.bot.people.LinkedTeam;
import dev.errata.bot.people.LinkedTeams;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.TeamId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.server.terminal.ProgramWords;
import dev.errata.server.terminal.WrongUse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The cases of a workspace, of one channel, or of a team.
 *
 * @param name what they are called together
 */
record CasesOf(WorkspaceId workspace, String name, Predicate<EvaluationCase> which) {

    /**
     * What somebody named.
     *
     * @throws WrongUse if no case is of that team, or both were named
     */
    static CasesOf named(
            Directory directory,
            LinkedTeams teams,
            WorkspaceId workspace,
            Optional<Place> channel,
            Optional<String> team) {
        if (channel.isPresent() && team.isPresent()) {
            throw new WrongUse(ProgramWords.say("evaluate.channel-or-team"));
        }
        if (team.isPresent()) {
            return ofTeam(directory, teams, workspace, team.get());
        }
        return channel.map(place -> new CasesOf(
                        workspace, "#" + place.name(), one -> one.place().id().equals(place.id())))
                .orElseGet(() -> new CasesOf(workspace, ProgramWords.say("evaluate.everywhere"), one -> true));
    }

    private static CasesOf ofTeam(Directory directory, LinkedTeams teams, WorkspaceId workspace, String named) {
        Map<TeamId, String> names =
                teams.list(workspace).stream().collect(Collectors.toMap(LinkedTeam::id, LinkedTeam::name));
        Set<TeamId> all = directory.places(workspace).stream()
                .flatMap(place -> place.teams().stream())
                .collect(Collectors.toSet());
        TeamId found = all.stream()
                .filter(team -> team.value().equals(named) || named.equals(names.get(team)))
                .findFirst()
                .orElseThrow(() -> new WrongUse(ProgramWords.say(
                        "evaluate.team",
                        named,
                        all.stream()
                                .map(team -> names.getOrDefault(team, team.value()))
                                .sorted()
                                .collect(Collectors.joining(", ")))));
        return new CasesOf(
                workspace,
                names.getOrDefault(found, found.value()),
                one -> one.place().teams().contains(found));
    }

    List<EvaluationCase> of(GoldenSet golden) {
        return golden.of(workspace).stream().filter(which).toList();
    }
}
