package dev.errata.report;

import dev.errata.bot.Samples;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.evaluation.Evaluation;
import dev.errata.bot.evaluation.Rehearsed;
import dev.errata.bot.evaluation.finding.LookBack.Repeats;
import dev.errata.bot.evaluation.outcome.Condition;
import dev.errata.bot.evaluation.run.Circumstances;
import dev.errata.bot.evaluation.run.Run;
import dev.errata.bot.question.Place;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Measurements of a workspace in memory, to be shown. */
final class Reports {

    static final String QUESTION = "How do we calculate <b>quarterly</b> returns?";
    static final String ALIKE = "Please calculate <b>quarterly</b> returns";
    static final String FISCAL = "Use the fiscal <script>year-end</script>, 31 January.";
    static final String SECRET = "When does the board announce the office?";

    private Reports() {}

    /** One that is found, one that is an echo, and one from a private place. */
    static Report of(boolean withPrivate) {
        Rehearsed workspace = new Rehearsed();
        Correction correction = workspace.taught(QUESTION, FISCAL);
        workspace.confirmed(correction, ALIKE);
        workspace.taught("Who waters the plants?", "Nobody, they are made of cloth.");
        Place board = workspace.stores().directory().save(workspace.samples().place("board", Place.Privacy.PRIVATE));
        Correction secret = workspace.taught(workspace.ask(board, SECRET), "On 2 March.");
        workspace.word(secret, "The office: when does the board announce it?");
        return of(workspace.measured(2), withPrivate);
    }

    /** A workspace in which nothing happened. */
    static Report ofNothing() {
        Rehearsed workspace = new Rehearsed();
        return of(workspace.measured(2), false);
    }

    private static Report of(Evaluation evaluation, boolean withPrivate) {
        Run run = Run.begun(
                        Samples.NOW,
                        "everywhere",
                        new Circumstances("quoting", "none", List.of(), ".70", 3, "a", "b", "c"))
                .ended(Samples.NOW, 0, Map.of(Condition.WITH, evaluation.scores(Condition.WITH)), evaluation.curve());
        Map<UUID, String> names = evaluation.cases().stream()
                .flatMap(one -> one.taught().stream())
                .collect(Collectors.toMap(
                        one -> one.id().value(), one -> one.lesson().text()));
        return new Report("Larkspur", run, evaluation, new Repeats(4, 1), names, withPrivate);
    }
}
