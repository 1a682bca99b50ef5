package dev.errata.server.benchmark;

import dev.errata.bot.embedding.Vectors;
import dev.errata.bot.recall.Thresholds;
import dev.errata.bot.recall.applicability.Applicability;
import dev.errata.bot.recall.applicability.Parameters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Decides all questions of a benchmark, in the order of the file. */
public final class Play {

    private static final int LISTED = 10;

    private final Track track;
    private final Thresholds thresholds;
    private final Map<String, PlayedWorkspace> workspaces = new LinkedHashMap<>();
    private final Map<String, Integer> asked = new HashMap<>();

    /**
     * Lays all workspaces out.
     *
     * @param history oldest first
     * @param historyLimit how many past questions of a workspace are known; the newest are kept
     */
    public Play(
            Track track,
            Thresholds thresholds,
            Parameters parameters,
            List<Lines.Taught> taught,
            List<Lines.Earlier> history,
            int historyLimit,
            Vectors vectors) {
        this.track = track;
        this.thresholds = thresholds;
        Map<String, List<String>> before = history.stream()
                .collect(Collectors.groupingBy(
                        Lines.Earlier::workspace, Collectors.mapping(Lines.Earlier::text, Collectors.toList())));
        taught.stream()
                .collect(Collectors.groupingBy(Lines.Taught::workspace, LinkedHashMap::new, Collectors.toList()))
                .forEach((name, corrections) -> {
                    List<String> all = before.getOrDefault(name, List.of());
                    List<String> known = all.subList(Math.max(0, all.size() - historyLimit), all.size());
                    workspaces.put(
                            name, new PlayedWorkspace(corrections, track.exemplars(), known, vectors, parameters));
                });
    }

    /**
     * Decides all questions.
     *
     * @param applying what applies, by question; looked at only in the stream track, and there after deciding each
     * @param done is told of each question
     */
    public List<Lines.Decided> decide(
            List<Lines.Asked> questions, Map<String, Set<String>> applying, Consumer<Lines.Asked> done) {
        questions.forEach(this::workspaceOf);
        List<Lines.Decided> decided = new ArrayList<>();
        for (Lines.Asked question : questions) {
            Lines.Decided next = decide(question);
            int index = asked.merge(question.workspace(), 1, Integer::sum) - 1;
            Set<String> right = applying.get(question.id());
            if (track == Track.stream && right != null) {
                react(question, index, next, right);
            }
            decided.add(next);
            done.accept(question);
        }
        return decided;
    }

    private PlayedWorkspace workspaceOf(Lines.Asked question) {
        PlayedWorkspace workspace = workspaces.get(question.workspace());
        if (workspace == null) {
            throw new Lines.UnusableFile(
                    "Question " + question.id() + " is of workspace " + question.workspace()
                            + ", for which there is no correction",
                    null);
        }
        return workspace;
    }

    private Lines.Decided decide(Lines.Asked question) {
        List<Lines.Candidate> candidates = new ArrayList<>();
        workspaceOf(question).decide(question.text()).entrySet().stream()
                .limit(LISTED)
                .forEach(entry -> {
                    Applicability a = entry.getValue();
                    candidates.add(new Lines.Candidate(
                            entry.getKey(), a.probability(), thresholds.reaches(a.probability(), a.second())));
                });
        return new Lines.Decided(question.id(), candidates);
    }

    private void react(Lines.Asked question, int index, Lines.Decided decided, Set<String> right) {
        PlayedWorkspace workspace = workspaceOf(question);
        List<String> applied = decided.candidates().stream()
                .filter(Lines.Candidate::applied)
                .map(Lines.Candidate::id)
                .toList();
        Reaction.to(applied, right, question.workspace(), index)
                .forEach(one -> workspace.say(one.correction(), question.text(), one.verdict()));
    }
}
