package dev.errata.report;

import dev.errata.bot.Phrasebook;
import dev.errata.bot.evaluation.Evaluation;
import dev.errata.bot.evaluation.cases.EvaluationCase;
import dev.errata.bot.evaluation.cases.Wording;
import dev.errata.bot.evaluation.finding.Finding;
import dev.errata.bot.evaluation.outcome.Condition;
import dev.errata.bot.evaluation.outcome.Outcome;
import dev.errata.bot.evaluation.run.Circumstances;
import dev.errata.bot.evaluation.score.Estimate;
import dev.errata.bot.evaluation.score.Score;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands on the page of a report. */
public final class ReportView {

    /** More nobody reads. */
    private static final int MOST_EXAMPLES = 100;

    private static final int MOST_FINDINGS = 25;

    private static final List<Score> TILES = List.of(Score.RECALL, Score.FALSE_USE, Score.ADHERENCE, Score.GUARDS_KEPT);

    private final Report report;

    ReportView(Report report) {
        this.report = report;
    }

    /** A figure that is read first. */
    public record Tile(String name, String value, String interval, String n) {}

    /** A score under each condition. */
    public record Row(String name, List<Optional<Cell>> cells, String difference, String tone) {}

    /** One figure. */
    public record Cell(String value, String interval, String n) {}

    /** A case, with its answers side by side. */
    public record Example(
            String anchor,
            String asked,
            String place,
            String right,
            MarkedText without,
            MarkedText with,
            String score) {}

    /** A kind of thing to look at. */
    public record Listed(String title, int count, List<Entry> entries, int more) {}

    /** One thing to look at, with the example in which it is seen. */
    public record Entry(Optional<String> anchor, String asked, String correction, String lever) {}

    /** A score and what it means. */
    public record Definition(String name, String text) {}

    public String title() {
        return ReportWords.say("page.title", report.workspace());
    }

    public String lead() {
        Evaluation evaluation = report.evaluation();
        return ReportWords.say(
                "page.lead",
                report.workspace(),
                report.run().measuredIn(),
                Phrasebook.day(report.run().began()),
                evaluation.cases().size() - evaluation.echoesOnly(),
                report.run().circumstances().corrections());
    }

    /** What has to be known to read the figures. */
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        remarks.add(ReportWords.say(
                report.isQuoting() ? "by.quoting" : "by.model",
                report.run().circumstances().model()));
        if (report.evaluation().echoesOnly() > 0) {
            remarks.add(ReportWords.say("echoes", report.evaluation().echoesOnly()));
        }
        if (report.evaluation().failed() > 0) {
            remarks.add(ReportWords.say("failed", report.evaluation().failed()));
        }
        if (report.hidden() > 0) {
            remarks.add(ReportWords.say("hidden", report.hidden()));
        }
        List<String> unmeasured =
                report.unmeasured().stream().map(ReportView::name).toList();
        if (!unmeasured.isEmpty()) {
            remarks.add(ReportWords.say("unmeasured", String.join(", ", unmeasured)));
        }
        if (report.isUnclaimed()) {
            remarks.add(ReportWords.say("unclaimed"));
        }
        if (report.isUnpriced()) {
            remarks.add(ReportWords.say("unpriced"));
        }
        return remarks;
    }

    public List<Tile> tiles() {
        Map<Score, Estimate> with = report.evaluation().scores(Condition.WITH);
        return TILES.stream()
                .filter(with::containsKey)
                .map(score -> tile(score, with.get(score)))
                .toList();
    }

    private static Tile tile(Score score, @Nullable Estimate estimate) {
        Estimate one = Objects.requireNonNull(estimate);
        return new Tile(
                name(score),
                Shown.percent(one.mean()) + " %",
                ReportWords.say("tile.between", Shown.percent(one.low()), Shown.percent(one.high())),
                ReportWords.say("tile.of", one.n()));
    }

    public Optional<CurvePlot> curve() {
        return CurvePlot.of(report.evaluation().curve());
    }

    public List<String> conditions() {
        return report.evaluation().conditions().stream()
                .map(condition -> ReportWords.say("condition." + condition.key()))
                .toList();
    }

    public List<Row> rows() {
        Evaluation evaluation = report.evaluation();
        List<Row> rows = new ArrayList<>();
        for (Score score : Score.values()) {
            List<Optional<Cell>> cells = evaluation.conditions().stream()
                    .map(condition -> Optional.ofNullable(
                                    evaluation.scores(condition).get(score))
                            .map(one -> cell(score, one, evaluation.judged(condition, score))))
                    .toList();
            Optional<Estimate> difference = evaluation.difference(Condition.WITH, Condition.WITHOUT, score);
            if (cells.stream().anyMatch(Optional::isPresent)) {
                rows.add(new Row(
                        name(score),
                        cells,
                        difference.map(one -> Shown.difference(score, one)).orElse(""),
                        difference.map(one -> tone(score, one)).orElse("")));
            }
        }
        return rows;
    }

    /** Whether a difference is one, and for the better. */
    private static String tone(Score score, Estimate difference) {
        if (difference.isNoise()) {
            return "noise";
        }
        return difference.mean() > 0 == (score.better() == Score.Better.HIGH) ? "better" : "worse";
    }

    private static Cell cell(Score score, Estimate one, long judged) {
        String n = String.valueOf(one.n());
        return new Cell(
                Shown.mean(score, one.mean()),
                score.unit() == Score.Unit.SHARE ? Shown.interval(one) : "",
                judged == 0 ? n : ReportWords.say("scores.judged", n, judged));
    }

    /** Those that the corrections changed come first. */
    public List<Example> examples() {
        return all().stream().limit(MOST_EXAMPLES).toList();
    }

    private List<Example> all() {
        Map<UUID, Map<Condition, Outcome>> outcomes = report.evaluation().byCase();
        return report.shown().stream()
                .flatMap(one -> example(one, outcomes.getOrDefault(one.id(), Map.of())).stream())
                .sorted(Comparator.comparing(
                        (Example one) -> one.with().parts().stream().noneMatch(MarkedText.Part::isNew)))
                .toList();
    }

    public Optional<String> moreExamples() {
        int more = all().size() - MOST_EXAMPLES;
        return more > 0 ? Optional.of(ReportWords.say("examples.more", more)) : Optional.empty();
    }

    private Optional<Example> example(EvaluationCase one, Map<Condition, Outcome> outcomes) {
        Outcome with = outcomes.get(Condition.WITH);
        Outcome without = outcomes.get(Condition.WITHOUT);
        if (with == null || without == null) {
            return Optional.empty();
        }
        List<String> right = one.relevant().right().stream()
                .flatMap(id -> Optional.ofNullable(report.names().get(id.value())).stream())
                .sorted()
                .toList();
        return Optional.of(new Example(
                anchor(one),
                one.wording().map(Wording::text).orElse(one.question()),
                one.place().name(),
                right.isEmpty()
                        ? ReportWords.say("examples.none-right")
                        : ReportWords.say("examples.right", String.join(" / ", right)),
                MarkedText.of(without.text(), without.text()),
                MarkedText.of(without.text(), with.text()),
                verdict(with)));
    }

    private static String verdict(Outcome with) {
        boolean bad = with.scored()
                        .of(Score.FALSE_USE)
                        .filter(value -> value > 0)
                        .isPresent()
                || with.scored().of(Score.RECALL).filter(value -> value < 1).isPresent()
                || with.scored()
                        .of(Score.GUARDS_KEPT)
                        .filter(value -> value < 1)
                        .isPresent();
        return bad ? "bad" : "good";
    }

    private static String anchor(EvaluationCase one) {
        return "case-" + one.id();
    }

    public List<Listed> lists() {
        List<Listed> lists = new ArrayList<>();
        for (Finding.List list : Finding.List.values()) {
            List<Finding> shown = report.findings(list);
            lists.add(new Listed(
                    ReportWords.say("list." + list.key()),
                    report.evaluation().findings().of(list).size(),
                    shown.stream().limit(MOST_FINDINGS).map(this::entry).toList(),
                    Math.max(
                            0,
                            report.evaluation().findings().of(list).size() - Math.min(MOST_FINDINGS, shown.size()))));
        }
        return lists;
    }

    private Entry entry(Finding finding) {
        Optional<EvaluationCase> one = report.of(finding);
        return new Entry(
                one.map(ReportView::anchor),
                one.map(of -> of.wording().map(Wording::text).orElse(of.question()))
                        .orElse(""),
                report.name(finding).orElse(""),
                ReportWords.say("lever." + finding.lever().key()));
    }

    public String repeats() {
        return report.saidAgain();
    }

    public List<Definition> definitions() {
        List<Definition> definitions = new ArrayList<>();
        for (Score score : Score.values()) {
            definitions.add(new Definition(name(score), say("definition." + score.key())));
        }
        return definitions;
    }

    /** What it was made with, name by name. */
    public List<Definition> made() {
        Circumstances in = report.run().circumstances();
        return List.of(
                new Definition(say("made.model"), report.isQuoting() ? say("by.quoting.short") : in.model()),
                new Definition(say("made.judge"), in.judge().equals("none") ? say("nobody") : in.judge()),
                new Definition(
                        say("made.prompts"), in.prompts().isEmpty() ? "\u2013" : String.join(", ", in.prompts())),
                new Definition(say("made.corrections"), String.valueOf(in.corrections())),
                new Definition(
                        say("made.run"),
                        Shown.id(report.run().id()) + ", " + report.run().began()));
    }

    public String say(String key, Object... arguments) {
        return ReportWords.say(key, arguments);
    }

    private static String name(Score score) {
        return ReportWords.say("score." + score.key());
    }
}
