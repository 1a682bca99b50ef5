package dev.errata.server.benchmark;

import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.recall.applicability.Applicability;
import dev.errata.bot.recall.judge.Diligence;
import dev.errata.bot.recall.judge.Judge;
import dev.errata.bot.recall.judge.Judge.Candidate;
import dev.errata.bot.recall.judge.Judging;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a judge says of pairs of a question and a correction: read from a file, else asked of a model and kept in that file. */
final class Verdicts {

    private final Judge judge;
    private final Diligence diligence;
    private final @Nullable Path file;
    private final Map<String, Map<String, Boolean>> known = new HashMap<>();
    private final List<Duration> waited = new ArrayList<>();
    private int missing;

    /**
     * Asks nothing yet.
     *
     * @param judge asked about what has no verdict
     * @param file of verdicts, which may not be there yet; null for none
     * @param corrections the names of all, by workspace
     * @param questions all that will be decided
     * @throws UnusableFile if the verdicts are about other questions or corrections
     */
    Verdicts(
            Judge judge,
            Diligence diligence,
            @Nullable Path file,
            Map<String, Set<String>> corrections,
            List<Lines.QuestionLine> questions) {
        this.judge = judge;
        this.diligence = diligence;
        this.file = file;
        if (file != null && Files.exists(file) && file.toFile().length() > 0) {
            Map<String, String> workspaces = questions.stream()
                    .collect(Collectors.toMap(Lines.QuestionLine::id, Lines.QuestionLine::workspace, (a, b) -> a));
            Lines.read(file, Lines.Judged.class).forEach(one -> keep(one, workspaces, corrections));
        }
    }

    private void keep(Lines.Judged one, Map<String, String> workspaces, Map<String, Set<String>> corrections) {
        String workspace = workspaces.get(one.question());
        if (workspace == null) {
            throw new UnusableFile("verdict-question", one.question());
        }
        Set<String> names = corrections.getOrDefault(workspace, Set.of());
        one.asked().stream().filter(name -> !names.contains(name)).findFirst().ifPresent(stranger -> {
            throw new UnusableFile("verdict-correction", one.question(), stranger);
        });
        remember(one);
    }

    private void remember(Lines.Judged one) {
        Map<String, Boolean> verdicts = known.computeIfAbsent(one.question(), q -> new HashMap<>());
        one.asked().forEach(name -> verdicts.put(name, one.applying().contains(name)));
    }

    /**
     * By the names of corrections, as far as there is a verdict; the others are decided without.
     *
     * @param weighed by name, the most probable first
     */
    Map<String, Boolean> of(Lines.QuestionLine question, Map<String, Applicability> weighed) {
        Map<CorrectionId, String> names = new HashMap<>();
        weighed.forEach((name, found) -> names.put(found.correction().id(), name));
        List<Candidate> candidates = Judging.candidates(List.copyOf(weighed.values()), diligence);
        List<String> asked = candidates.stream()
                .map(candidate -> names.getOrDefault(candidate.correction().id(), ""))
                .toList();
        if (!known.getOrDefault(question.id(), Map.of()).keySet().containsAll(asked)) {
            ask(question, candidates, names);
        }
        Map<String, Boolean> verdicts = known.getOrDefault(question.id(), Map.of());
        missing +=
                (int) asked.stream().filter(name -> !verdicts.containsKey(name)).count();
        return asked.stream().filter(verdicts::containsKey).collect(Collectors.toMap(name -> name, verdicts::get));
    }

    private void ask(Lines.QuestionLine question, List<Candidate> candidates, Map<CorrectionId, String> names) {
        long began = System.nanoTime();
        Optional<Set<CorrectionId>> applying =
                judge.applying(question.text(), candidates).get();
        applying.ifPresent(fitting -> {
            waited.add(Duration.ofNanos(System.nanoTime() - began));
            Lines.Judged verdict = new Lines.Judged(
                    question.id(),
                    candidates.stream()
                            .map(candidate ->
                                    names.getOrDefault(candidate.correction().id(), ""))
                            .toList(),
                    fitting.stream().map(id -> names.getOrDefault(id, "")).toList());
            remember(verdict);
            if (file != null) {
                Lines.append(file, verdict);
            }
        });
    }

    /** How long each reply of the judge took. */
    List<Duration> waited() {
        return List.copyOf(waited);
    }

    /** Of how many pairs nothing was said. */
    int missing() {
        return missing;
    }
}
