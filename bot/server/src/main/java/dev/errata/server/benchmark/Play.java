package dev.errata.server.benchmark;

import dev.errata.bot.correction.Exemplar.Verdict;
import dev.errata.bot.embedding.Vectors;
import dev.errata.bot.recall.Thresholds;
import dev.errata.bot.recall.applicability.Applicability;
import dev.errata.bot.recall.applicability.Parameters;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
     * Decides the next question.
     *
     * @param applying what applies; looked at after deciding, and only in the stream track
     */
    public Lines.Decided decide(Lines.Asked question, Optional<Set<String>> applying) {
        PlayedWorkspace workspace = workspaces.get(question.workspace());
        if (workspace == null) {
            throw new Lines.UnusableFile("no correction is for workspace " + question.workspace(), null);
        }
        int index = asked.merge(question.workspace(), 1, Integer::sum) - 1;
        Map<String, Applicability> found = workspace.decide(question.text());
        List<Lines.Candidate> candidates = new ArrayList<>();
        found.entrySet().stream().limit(LISTED).forEach(entry -> {
            Applicability a = entry.getValue();
            candidates.add(new Lines.Candidate(
                    entry.getKey(), a.probability(), thresholds.reaches(a.probability(), a.second())));
        });
        if (track == Track.stream && applying.isPresent()) {
            reveal(workspace, question, index, candidates, applying.get());
        }
        return new Lines.Decided(question.id(), candidates);
    }

    /**
     * Applied and right: accepted. Applied and wrong: rejected, and in half of the cases the right one is named. Nothing applied though one
     * should: corrected again in three of ten cases.
     */
    private static void reveal(
            PlayedWorkspace workspace,
            Lines.Asked question,
            int index,
            List<Lines.Candidate> candidates,
            Set<String> applying) {
        List<String> applied = candidates.stream()
                .filter(Lines.Candidate::applied)
                .map(Lines.Candidate::id)
                .toList();
        List<String> wrong =
                applied.stream().filter(id -> !applying.contains(id)).toList();
        applied.stream().filter(applying::contains).forEach(id -> workspace.say(id, question.text(), Verdict.ACCEPTED));
        wrong.forEach(id -> workspace.say(id, question.text(), Verdict.REJECTED));
        boolean named = wrong.isEmpty()
                ? applied.isEmpty() && coin(question.workspace(), index, "re") < .3
                : coin(question.workspace(), index, "fix") < .5;
        if (named) {
            applying.stream()
                    .filter(id -> !applied.contains(id))
                    .forEach(id -> workspace.say(id, question.text(), Verdict.ACCEPTED));
        }
    }

    /** The benchmark's own: the hash of workspace, index and purpose, modulo 1,000. */
    private static double coin(String workspace, int index, String purpose) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((workspace + "|" + index + "|" + purpose).getBytes(StandardCharsets.UTF_8));
            return new BigInteger(1, hash).mod(BigInteger.valueOf(1000)).intValue() / 1000.;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
