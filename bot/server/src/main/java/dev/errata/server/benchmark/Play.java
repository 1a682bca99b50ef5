package dev.errata.server.benchmark;

import dev.errata.bot.embedding.Vectors;
import dev.errata.bot.recall.Thresholds;
import dev.errata.bot.recall.applicability.Applicability;
import dev.errata.bot.recall.background.Parameters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Decides all questions of a benchmark, in the order of the file. */
public final class Play {

    private static final int LISTED = 10;

    private final Track track;
    private final Thresholds thresholds;
    private final BiFunction<Lines.QuestionLine, Map<String, Applicability>, Map<String, Boolean>> judged;
    private final Map<String, PlayedWorkspace> workspaces = new LinkedHashMap<>();
    private final Map<String, Integer> asked = new HashMap<>();

    /**
     * Lays all workspaces out.
     *
     * @param judged what a judge says of a question's corrections, by their names; of others nothing
     * @param restated when some of the corrections hold
     * @param history oldest first
     */
    public Play(
            Track track,
            Thresholds thresholds,
            BiFunction<Lines.QuestionLine, Map<String, Applicability>, Map<String, Boolean>> judged,
            Parameters parameters,
            List<Lines.CorrectionLine> taught,
            List<Lines.Restated> restated,
            List<Lines.Earlier> history,
            Vectors vectors) {
        this.track = track;
        this.thresholds = thresholds;
        this.judged = judged;
        taught.stream()
                .collect(
                        Collectors.groupingBy(Lines.CorrectionLine::workspace, LinkedHashMap::new, Collectors.toList()))
                .forEach((name, corrections) -> workspaces.put(
                        name,
                        new PlayedWorkspace(corrections, track.exemplars(), of(name, history), vectors, parameters)));
        restated.forEach(one -> workspace(one.workspace(), one.id()).restate(one.id(), one.line()));
    }

    private static List<String> of(String workspace, List<Lines.Earlier> history) {
        return history.stream()
                .filter(one -> one.workspace().equals(workspace))
                .map(Lines.Earlier::text)
                .toList();
    }

    /**
     * Decides all questions.
     *
     * @param applying what applies, by question; looked at only in the stream track, and there after deciding each
     * @param done is told of each question
     */
    public List<Lines.Decided> decide(
            List<Lines.QuestionLine> questions, Map<String, Set<String>> applying, Consumer<Lines.QuestionLine> done) {
        questions.forEach(this::workspaceOf);
        List<Lines.Decided> decided = new ArrayList<>();
        for (Lines.QuestionLine question : questions) {
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

    private PlayedWorkspace workspaceOf(Lines.QuestionLine question) {
        return workspace(question.workspace(), question.id());
    }

    private PlayedWorkspace workspace(String name, String ofLine) {
        PlayedWorkspace workspace = workspaces.get(name);
        if (workspace == null) {
            throw new UnusableFile("stranger", ofLine, name);
        }
        return workspace;
    }

    private Lines.Decided decide(Lines.QuestionLine question) {
        Map<String, Applicability> weighed = workspaceOf(question).decide(question.text());
        Map<String, Boolean> verdicts = judged.apply(question, weighed);
        return new Lines.Decided(
                question.id(),
                weighed.entrySet().stream()
                        .limit(LISTED)
                        .map(one -> new Lines.Candidate(
                                one.getKey(),
                                one.getValue().probability(),
                                verdicts.getOrDefault(one.getKey(), thresholds.give(one.getValue()))))
                        .toList());
    }

    private void react(Lines.QuestionLine question, int index, Lines.Decided decided, Set<String> right) {
        PlayedWorkspace workspace = workspaceOf(question);
        List<String> applied = decided.candidates().stream()
                .filter(Lines.Candidate::applied)
                .map(Lines.Candidate::id)
                .toList();
        Reaction.to(applied, right, question.workspace(), index)
                .forEach(one -> workspace.say(one.correction(), question.text(), one.verdict()));
    }
}
