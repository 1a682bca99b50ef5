package dev.errata.storage.evaluation;

import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.evaluation.Curve;
import dev.errata.bot.evaluation.outcome.Condition;
import dev.errata.bot.evaluation.outcome.Outcome;
import dev.errata.bot.evaluation.outcome.Outcome.Recollection;
import dev.errata.bot.evaluation.run.Circumstances;
import dev.errata.bot.evaluation.run.Run;
import dev.errata.bot.evaluation.run.Runs;
import dev.errata.bot.evaluation.score.Estimate;
import dev.errata.bot.evaluation.score.Score;
import dev.errata.bot.evaluation.score.Scored;
import dev.errata.bot.interaction.Answer;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.recall.Application;
import dev.errata.storage.Rows;
import dev.errata.storage.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** Measurements, in PostgreSQL. */
public final class JdbiRuns implements Runs {

    /** What the scores of the curve are kept under; those of a condition have no number of records. */
    private static final String CURVE = "curve";

    private static final int NO_RECORDS = -1;

    private final Transactions transactions;

    public JdbiRuns(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void begin(WorkspaceId workspace, Run run) {
        Circumstances circumstances = run.circumstances();
        transactions.run(
                workspace,
                "beginning run " + run.id(),
                handle -> handle.createUpdate("""
                        insert into evaluation_run (workspace_id, run_id, began_at, measured_in, model, judge, prompts, parameters,
                            corrections, taught, documents, cases)
                        values (:workspace, :id, :began, :in, :model, :judge, :prompts, :parameters, :corrections, :taught,
                            :documents, :cases)
                        """)
                        .bind("workspace", workspace)
                        .bind("id", run.id())
                        .bind("began", run.began())
                        .bind("in", run.measuredIn())
                        .bind("model", circumstances.model())
                        .bind("judge", circumstances.judge())
                        .bindArray("prompts", String.class, circumstances.prompts())
                        .bind("parameters", circumstances.parameters())
                        .bind("corrections", circumstances.corrections())
                        .bind("taught", circumstances.taught())
                        .bind("documents", circumstances.documents())
                        .bind("cases", circumstances.cases())
                        .execute());
    }

    @Override
    public void keep(WorkspaceId workspace, UUID run, List<Outcome> outcomes) {
        if (outcomes.isEmpty()) {
            return;
        }
        transactions.run(workspace, "keeping outcomes of run " + run, handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                    insert into evaluation_outcome (workspace_id, run_id, condition, case_id, kind, answer, recalled, given,
                        probabilities, reasons, scores, score_values, judged, failed)
                    values (:workspace, :run, :condition, :case, :kind, :answer, :recalled, :given, :probabilities, :reasons,
                        :scores, :values, :judged, :failed)
                    on conflict do nothing
                    """);
            outcomes.forEach(outcome -> bind(batch, workspace, run, outcome).add());
            batch.execute();
        });
    }

    private static PreparedBatch bind(PreparedBatch batch, WorkspaceId workspace, UUID run, Outcome outcome) {
        List<Recollection> recalled = outcome.recalled();
        List<Map.Entry<Score, Double>> scores =
                List.copyOf(outcome.scored().values().entrySet());
        return batch.bind("workspace", workspace)
                .bind("run", run)
                .bind("condition", outcome.condition().name())
                .bind("case", outcome.of())
                .bind("kind", outcome.kind().name())
                .bind("answer", outcome.text())
                .bindArray(
                        "recalled",
                        CorrectionId.class,
                        recalled.stream().map(Recollection::correction).toList())
                .bindArray(
                        "given",
                        Boolean.class,
                        recalled.stream().map(Recollection::given).toList())
                .bindArray(
                        "probabilities",
                        Double.class,
                        recalled.stream().map(Recollection::probability).toList())
                .bindArray(
                        "reasons",
                        String.class,
                        recalled.stream().map(one -> one.reason().name()).toList())
                .bindArray(
                        "scores",
                        String.class,
                        scores.stream().map(one -> one.getKey().name()).toList())
                .bindArray(
                        "values",
                        Double.class,
                        scores.stream().map(Map.Entry::getValue).toList())
                .bindArray(
                        "judged",
                        String.class,
                        outcome.scored().judged().stream().map(Score::name).toList())
                .bind("failed", outcome.failed());
    }

    @Override
    public void end(WorkspaceId workspace, Run run) {
        transactions.run(workspace, "ending run " + run.id(), handle -> {
            handle.createUpdate("""
                            update evaluation_run set ended_at = :ended, guards_hurt = :hurt
                            where workspace_id = :workspace and run_id = :id
                            """)
                    .bind("workspace", workspace)
                    .bind("id", run.id())
                    .bind("ended", run.ended().orElseThrow())
                    .bind("hurt", run.guardsHurt())
                    .execute();
            PreparedBatch batch = handle.prepareBatch("""
                    insert into evaluation_score (workspace_id, run_id, condition, records, score, mean, low, high, n)
                    values (:workspace, :run, :condition, :records, :score, :mean, :low, :high, :n)
                    on conflict do nothing
                    """);
            run.scores()
                    .forEach((condition, scores) ->
                            add(batch, workspace, run.id(), condition.name(), NO_RECORDS, scores));
            run.curve().forEach(point -> add(batch, workspace, run.id(), CURVE, point.records(), point.scores()));
            if (batch.size() > 0) {
                batch.execute();
            }
            handle.createUpdate("""
                            delete from evaluation_outcome
                            where workspace_id = :workspace and run_id not in (
                                select run_id from evaluation_run where workspace_id = :workspace
                                order by began_at desc, run_id limit :kept)
                            """)
                    .bind("workspace", workspace)
                    .bind("kept", WITH_OUTCOMES)
                    .execute();
        });
    }

    private static void add(
            PreparedBatch batch,
            WorkspaceId workspace,
            UUID run,
            String condition,
            int records,
            Map<Score, Estimate> scores) {
        scores.forEach((score, estimate) -> batch.bind("workspace", workspace)
                .bind("run", run)
                .bind("condition", condition)
                .bind("records", records)
                .bind("score", score.name())
                .bind("mean", estimate.mean())
                .bind("low", estimate.low())
                .bind("high", estimate.high())
                .bind("n", estimate.n())
                .add());
    }

    /** A score as it is kept. */
    private record Row(String condition, int records, Score score, Estimate estimate) {}

    @Override
    public List<Run> list(WorkspaceId workspace, int most) {
        return transactions.in(
                workspace,
                "reading the runs of workspace " + workspace,
                handle ->
                        handle
                                .createQuery("""
                        select * from evaluation_run where workspace_id = :workspace
                        order by began_at desc, run_id limit :most
                        """)
                                .bind("workspace", workspace)
                                .bind("most", most)
                                .map(JdbiRuns::bare)
                                .list()
                                .stream()
                                .map(run -> whole(handle, workspace, run))
                                .toList());
    }

    private static Run bare(ResultSet row, StatementContext context) throws SQLException {
        return new Run(
                row.getObject("run_id", UUID.class),
                Rows.instant(row, "began_at"),
                Optional.ofNullable(Rows.instantOrNull(row, "ended_at")),
                row.getString("measured_in"),
                new Circumstances(
                        row.getString("model"),
                        row.getString("judge"),
                        Rows.texts(row, "prompts"),
                        row.getString("parameters"),
                        row.getInt("corrections"),
                        row.getString("taught"),
                        row.getString("documents"),
                        row.getString("cases")),
                row.getInt("guards_hurt"),
                Map.of(),
                List.of());
    }

    private static Run whole(Handle handle, WorkspaceId workspace, Run run) {
        if (run.ended().isEmpty()) {
            return run;
        }
        Map<Condition, Map<Score, Estimate>> scores = new EnumMap<>(Condition.class);
        Map<Integer, Map<Score, Estimate>> curve = new TreeMap<>();
        handle.createQuery("""
                        select condition, records, score, mean, low, high, n from evaluation_score
                        where workspace_id = :workspace and run_id = :run
                        """)
                .bind("workspace", workspace)
                .bind("run", run.id())
                .map((row, context) -> new Row(
                        row.getString("condition"),
                        row.getInt("records"),
                        Score.valueOf(row.getString("score")),
                        new Estimate(
                                row.getDouble("mean"), row.getDouble("low"), row.getDouble("high"), row.getInt("n"))))
                .forEach(row -> (row.condition().equals(CURVE)
                                ? curve.computeIfAbsent(row.records(), missing -> new EnumMap<>(Score.class))
                                : scores.computeIfAbsent(
                                        Condition.valueOf(row.condition()), missing -> new EnumMap<>(Score.class)))
                        .put(row.score(), row.estimate()));
        List<Curve.Point> points = new ArrayList<>();
        curve.forEach((records, means) -> points.add(new Curve.Point(records, means)));
        return run.ended(run.ended().orElseThrow(), run.guardsHurt(), scores, points);
    }

    @Override
    public List<Outcome> outcomes(WorkspaceId workspace, UUID run) {
        return transactions.in(
                workspace,
                "reading the outcomes of run " + run,
                handle -> handle.createQuery("""
                        select * from evaluation_outcome where workspace_id = :workspace and run_id = :run
                        """)
                        .bind("workspace", workspace)
                        .bind("run", run)
                        .map(JdbiRuns::outcome)
                        .list());
    }

    private static Outcome outcome(ResultSet row, StatementContext context) throws SQLException {
        UUID[] recalled = array(row, "recalled", UUID[].class);
        Boolean[] given = array(row, "given", Boolean[].class);
        Double[] probabilities = array(row, "probabilities", Double[].class);
        List<String> reasons = Rows.texts(row, "reasons");
        List<Recollection> all = new ArrayList<>();
        for (int i = 0; i < recalled.length; i++) {
            all.add(new Recollection(
                    new CorrectionId(recalled[i]),
                    given[i],
                    probabilities[i],
                    Application.Reason.valueOf(reasons.get(i))));
        }
        List<String> scores = Rows.texts(row, "scores");
        Double[] values = array(row, "score_values", Double[].class);
        Map<Score, Double> scored = new EnumMap<>(Score.class);
        for (int i = 0; i < values.length; i++) {
            scored.put(Score.valueOf(scores.get(i)), values[i]);
        }
        Set<Score> judged = EnumSet.noneOf(Score.class);
        Rows.texts(row, "judged").forEach(name -> judged.add(Score.valueOf(name)));
        return new Outcome(
                row.getObject("case_id", UUID.class),
                Condition.valueOf(row.getString("condition")),
                Answer.Kind.valueOf(row.getString("kind")),
                row.getString("answer"),
                all,
                new Scored(scored, judged),
                row.getBoolean("failed"));
    }

    private static <T> T array(ResultSet row, String column, Class<T> type) throws SQLException {
        return Objects.requireNonNull(type.cast(row.getArray(column).getArray()));
    }
}
