package dev.errata.server.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.server.CommandLineTest;
import dev.errata.server.benchmark.Scores.Workspace;
import dev.errata.server.process.ModelProvider;
import dev.errata.server.process.Program.Ended;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command on the small set beside this class: invented companies, with near misses on purpose. Its texts were written before any score
 * was seen and are not to be tuned; the bounds are a little worse than what was measured, and fail when the decision gets clearly worse.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApplicabilityBenchmarkTest {

    /** Of the paraphrases in workspaces of single rules: .76 were found. */
    private static final double FOUND = .70;

    /** Of the same, where 5 % of the other questions are let through: .73. */
    private static final double FOUND_AT_FIVE_PERCENT = .66;

    /** Of the rules that say when they hold, one known question each: .39 were found. */
    private static final double RULES_FOUND = .33;

    /** Of the near misses of single rules: .10 got a correction. */
    private static final double NEAR_MISSES = .15;

    @TempDir
    private static Path folder;

    private Path corrections = folder;
    private Path history = folder;
    private Path questions = folder;
    private Path gold = folder;
    private Path k1 = folder;
    private Ended k1Ended = new Ended(0, "", "");

    @BeforeAll
    void decide() throws IOException {
        corrections = copied("corrections.jsonl");
        history = copied("history.jsonl");
        questions = copied("questions.jsonl");
        gold = copied("gold.jsonl");
        k1 = folder.resolve("k1.jsonl");
        k1Ended = done(k1, "--track", "k1", "--gold", gold.toString());
    }

    @Test
    void every_question_has_a_line_with_three_candidates_or_more_by_score() {
        assertThat(questionsOf(k1))
                .isEqualTo(asked().stream().map(Lines.QuestionLine::id).toList());
        assertAllRanked(k1);
    }

    @Test
    void what_is_printed_are_the_figures_by_workspace_and_their_means() {
        assertThat(k1Ended.out())
                .containsPattern("workspace +n +P +R +F1 +first +R@FA5 +near +far +P@10% +ECE")
                .containsPattern("tallowbrook +80 ")
                .containsPattern("merrinlift +48 ")
                .containsPattern("mean, one rule at a time +152 ")
                .containsPattern("mean, several rules +48 ")
                .contains("F1 at the threshold that is best for the others");
        assertThat(k1Ended.err()).isEmpty();
    }

    @Test
    void paraphrases_are_found_and_near_misses_are_left_alone() {
        Scores scores = Scores.of(known(), decided(k1));
        List<Workspace> single = scores.withSeveralRules(false);
        List<Workspace> rules = scores.withSeveralRules(true);

        assertThat(Scores.mean(single, Workspace::recall)).isGreaterThan(FOUND);
        assertThat(Scores.mean(single, Workspace::rightAtFivePercentFalse)).isGreaterThan(FOUND_AT_FIVE_PERCENT);
        assertThat(Scores.mean(single, w -> w.falselyApplied("near"))).isLessThan(NEAR_MISSES);
        assertThat(Scores.mean(rules, Workspace::recall)).isGreaterThan(RULES_FOUND);
    }

    @Test
    void the_program_applies_to_fewer_near_misses_than_the_best_f1_does() {
        Path strict = folder.resolve("default.jsonl");

        done(strict, "--track", "k1", "--setting", "default");

        assertThat(nearMissesOf(strict)).isLessThan(nearMissesOf(k1));
    }

    @Test
    void what_a_judge_says_decides_is_kept_and_is_read_again_without_a_model() throws IOException {
        Path verdicts = folder.resolve("verdicts.jsonl");
        Path judged = folder.resolve("judged.jsonl");
        Object[] arguments = {
            "--track", "k1", "--setting", "default", "--judge=thrifty", "--verdicts", verdicts, "--gold", gold
        };
        try (ModelProvider provider = ModelProvider.start()) {
            provider.answers(ModelProvider.says("{\\\"applies\\\":[1]}"));
            Map<String, String> settings = new HashMap<>(provider.settings());
            settings.put("ERRATA_DATA_DIR", folder.resolve("data").toString());

            Ended asked = run(settings, files(judged, arguments));

            assertThat(asked.exit()).describedAs("%s", asked).isZero();
            assertThat(asked.out())
                    .contains("Without a judge:", "With a judge:")
                    .containsPattern("Judge: " + provider.asked() + " calls, [1-9][0-9,]+ tokens in, [1-9][0-9,]+ out");
        }
        List<Lines.Judged> kept = Lines.read(verdicts, Lines.Judged.class);
        Map<String, List<Lines.Candidate>> candidates =
                decided(judged).stream().collect(Collectors.toMap(Lines.Decided::id, Lines.Decided::candidates));
        assertThat(kept).hasSizeGreaterThan(30).allSatisfy(one -> {
            assertThat(one.asked()).hasSizeLessThanOrEqualTo(4);
            assertThat(one.applying()).containsExactly(one.asked().get(0));
            assertThat(candidates.getOrDefault(one.question(), List.of()).stream()
                            .filter(Lines.Candidate::applied)
                            .map(Lines.Candidate::id))
                    .contains(one.asked().get(0))
                    .noneMatch(one.asked().stream().skip(1).toList()::contains);
        });

        Path again = folder.resolve("judged-again.jsonl");
        Ended ended = done(again, arguments);
        assertThat(ended.out()).contains("Judge: 0 calls").doesNotContain("nothing was said");
        assertThat(again).hasSameBinaryContentAs(judged);
    }

    @Test
    void a_judge_that_does_not_judge_changes_nothing() {
        Path judged = folder.resolve("prose.jsonl");
        Path strict = folder.resolve("without-judge.jsonl");
        Object[] arguments = {"--track", "k1", "--setting", "default"};
        try (ModelProvider provider = ModelProvider.start()) {
            provider.answers(ModelProvider.says("Well, always apply me."));
            Map<String, String> settings = new HashMap<>(provider.settings());
            settings.put("ERRATA_DATA_DIR", folder.resolve("data").toString());

            Ended ended = run(settings, files(judged, "--track", "k1", "--setting", "default", "--judge"));

            assertThat(ended.out()).containsPattern("Of [0-9,]+ pairs nothing was said");
        }
        done(strict, arguments);
        assertThat(judged).hasSameBinaryContentAs(strict);
    }

    @Test
    void verdicts_that_are_about_something_else_and_a_judge_that_is_nowhere_are_refused() throws IOException {
        String question = asked().get(0).id();
        assertThat(failedWith(
                                "--verdicts",
                                file("others.jsonl", "{\"question\":\"q9\",\"asked\":[],\"applies\":[]}"),
                                "--track",
                                "k1",
                                "--judge")
                        .err())
                .contains("question q9", "these verdicts are of others");
        assertThat(failedWith(
                                "--verdicts",
                                file(
                                        "other.jsonl",
                                        "{\"question\":\"" + question + "\",\"asked\":[\"c-9\"],\"applies\":[]}"),
                                "--track",
                                "k1",
                                "--judge")
                        .err())
                .contains("question " + question, "correction c-9");
        assertThat(failed("--track", "k1", "--judge").err()).contains("needs a language model", "ERRATA_JUDGE_MODEL");
        assertThat(failed("--track", "k1", "--judge=always").err()).contains("always", "thorough, thrifty");
        assertThat(failed("--track", "k1", "--verdicts", folder.resolve("unused.jsonl"))
                        .err())
                .contains("use it with --judge");
    }

    @Test
    void what_applies_never_reaches_a_decision_without_reactions() throws IOException {
        Path withoutGold = folder.resolve("without-gold.jsonl");
        Path withShuffledGold = folder.resolve("with-shuffled-gold.jsonl");

        Ended without = done(withoutGold, "--track", "k1");
        done(withShuffledGold, "--track", "k1", "--gold", shuffledGold().toString());

        assertThat(withoutGold).hasSameBinaryContentAs(k1);
        assertThat(withShuffledGold).hasSameBinaryContentAs(k1);
        assertThat(without.out()).isEmpty();
    }

    @Test
    void people_react_only_after_the_first_decision_of_a_workspace() {
        Path stream = folder.resolve("stream.jsonl");

        Ended ended = done(stream, "--track", "stream", "--gold", gold.toString());

        assertAllRanked(stream);
        assertThat(firstOfEachWorkspace(stream)).hasSize(3).isEqualTo(firstOfEachWorkspace(k1));
        assertThat(decided(stream)).isNotEqualTo(decided(k1));
        assertThat(ended.out()).containsPattern("tallowbrook +40 ").containsPattern("merrinlift +24 ");
    }

    @Test
    void without_any_earlier_question_it_decides_too() {
        Path out = folder.resolve("no-history.jsonl");

        done(out, "--track", "k1", "--history-limit", "0");

        assertAllRanked(out);
        assertThat(decided(out)).isNotEqualTo(decided(k1));
    }

    @Test
    void reactions_need_to_be_known() {
        assertThat(failed("--track", "stream").err()).contains("--track stream needs --gold");
    }

    @Test
    void files_that_cannot_be_used_are_named_with_the_line() throws IOException {
        Object[] track = {"--track", "k1"};

        assertThat(failedWith("--questions", folder.resolve("none.jsonl"), track)
                        .err())
                .contains("There is no file", "none.jsonl");
        assertThat(failedWith("--gold", folder.resolve("none.jsonl"), track).err())
                .contains("There is no file", "none.jsonl");
        assertThat(failedWith("--history", file("empty.jsonl", ""), track).err())
                .contains("empty.jsonl is empty");
        assertThat(failedWith("--corrections", file("words.jsonl", "\nhello\n"), track)
                        .err())
                .contains("words.jsonl, line 2 is not JSON");
        assertThat(failedWith("--questions", file("null.jsonl", "null"), track).err())
                .contains("null.jsonl, line 1 is no JSON object");
        assertThat(failedWith("--questions", file("list.jsonl", "[1]"), track).err())
                .contains("list.jsonl, line 1 is no JSON object");
        assertThat(failedWith("--questions", file("without.jsonl", "{\"ws\":\"a\",\"id\":\"b\"}"), track)
                        .err())
                .contains("without.jsonl, line 1 has no usable \"text\"");
        assertThat(failedWith("--history", file("blank.jsonl", "{\"ws\":\"a\",\"text\":\" \"}"), track)
                        .err())
                .contains("blank.jsonl, line 1 has no text in \"text\"");
        assertThat(failedWith("--history", file("two.jsonl", "{\"ws\":\"a\",\"text\":\"b\"} x"), track)
                        .err())
                .contains("two.jsonl, line 1 ");
        assertThat(failedWith(
                                "--questions",
                                file("stranger.jsonl", "{\"ws\":\"stranger\",\"id\":\"s1\",\"text\":\"Who?\"}"),
                                track)
                        .err())
                .contains("s1", "workspace stranger", "no correction");
    }

    @Test
    void corrections_of_one_name_are_refused() throws IOException {
        String first = Files.readAllLines(corrections).get(0);

        Ended ended = failedWith("--corrections", file("twice.jsonl", first + "\n" + first), "--track", "k1");

        assertThat(ended.err()).contains("tallowbrook-c00", "is there twice");
    }

    @Test
    void what_is_known_too_late_to_be_read_leaves_the_decisions() throws IOException {
        Path out = folder.resolve("kept.jsonl");

        Ended ended = run(
                "--corrections",
                corrections,
                "--history",
                history,
                "--questions",
                questions,
                "--track",
                "k1",
                "--gold",
                file("odd.jsonl", "{}"),
                "--out",
                out);

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err()).contains("odd.jsonl, line 1");
        assertThat(out).hasSameBinaryContentAs(k1);
    }

    @Test
    void numbers_that_cannot_be_meant_are_refused() {
        assertThat(failed("--track", "k1", "--history-limit", "-1").err()).contains("-1 is less than none");
        assertThat(failed("--track", "k1", "--history-limit", "few").err()).contains("--history-limit", "few");
        assertThat(failed("--track", "k1", "--set", "LUCK=1").err()).contains("LUCK");
        assertThat(failed("--track", "k1", "--set", "SMOOTHING=much").err()).contains("SMOOTHING", "much");
        assertThat(failed("--track", "k1", "--set", "SMOOTHING=NaN").err()).contains("SMOOTHING=NaN", "number");
        assertThat(failed("--track", "k1", "--set", "SMOOTHING").err()).contains("SMOOTHING");
        assertThat(failed("--track", "k3").err()).contains("k3");
    }

    @Test
    void a_file_that_cannot_be_written_or_is_read_is_refused_before_anything_is_decided() {
        for (Path out : List.of(folder, folder.resolve("nowhere").resolve("out.jsonl"))) {
            Ended ended = to(out, "--track", "k1");

            assertThat(ended.exit()).isEqualTo(2);
            assertThat(ended.err()).contains("cannot be written").doesNotContain("\tat ");
        }
        assertThat(to(history, "--track", "k1").err()).contains("would overwrite", "history.jsonl");
    }

    private static void assertAllRanked(Path predictions) {
        assertThat(decided(predictions)).hasSize(200).allSatisfy(one -> {
            assertThat(one.candidates()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(one.candidates())
                    .isSortedAccordingTo(
                            Comparator.comparingDouble(Lines.Candidate::score).reversed());
            assertThat(one.candidates()).allSatisfy(c -> assertThat(c.score()).isBetween(0., 1.));
        });
    }

    private long nearMissesOf(Path predictions) {
        List<String> near = known().stream()
                .filter(one -> one.kind().equals("near"))
                .map(Lines.Gold::id)
                .toList();
        return decided(predictions).stream()
                .filter(one -> near.contains(one.id()))
                .filter(one -> one.candidates().stream().anyMatch(Lines.Candidate::applied))
                .count();
    }

    private Map<String, Lines.Decided> firstOfEachWorkspace(Path predictions) {
        Map<String, Lines.Decided> first = new LinkedHashMap<>();
        List<Lines.Decided> decided = decided(predictions);
        List<Lines.QuestionLine> asked = asked();
        for (int i = 0; i < asked.size(); i++) {
            first.putIfAbsent(asked.get(i).workspace(), decided.get(i));
        }
        return first;
    }

    /** What applies to one question is said to apply to another one. */
    private Path shuffledGold() throws IOException {
        List<String> ids = new ArrayList<>(known().stream().map(Lines.Gold::id).toList());
        Collections.shuffle(ids, new Random(7));
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(gold)) {
            lines.add(line.replaceFirst("\"id\": \"[^\"]+\"", "\"id\": \"" + ids.get(lines.size()) + "\""));
        }
        return Files.write(folder.resolve("shuffled.jsonl"), lines);
    }

    private List<Lines.QuestionLine> asked() {
        return Lines.read(questions, Lines.QuestionLine.class);
    }

    private List<Lines.Gold> known() {
        return Lines.read(gold, Lines.Gold.class);
    }

    private static List<Lines.Decided> decided(Path predictions) {
        return Lines.read(predictions, Lines.Decided.class);
    }

    private static List<String> questionsOf(Path predictions) {
        return decided(predictions).stream().map(Lines.Decided::id).toList();
    }

    private Ended done(Path out, Object... more) {
        Ended ended = to(out, more);
        assertThat(ended.exit()).describedAs("%s", ended).isZero();
        return ended;
    }

    private Ended failed(Object... more) {
        Ended ended = to(folder.resolve("refused.jsonl"), more);
        assertThat(ended.exit()).describedAs("%s", ended).isEqualTo(2);
        assertThat(ended.err()).doesNotContain("\tat ", "Exception");
        return ended;
    }

    private Ended to(Path out, Object... more) {
        return with(Map.of(), out, more);
    }

    /** With another file for one of the options. */
    private Ended failedWith(String option, Path file, Object... more) {
        Ended ended = with(Map.of(option, file), folder.resolve("refused.jsonl"), more);
        assertThat(ended.exit()).describedAs("%s", ended).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).doesNotContain("\tat ", "Exception", "dev.errata");
        return ended;
    }

    private Ended with(Map<String, Path> other, Path out, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(files(out, more)));
        other.forEach((option, file) -> {
            int at = arguments.indexOf(option);
            if (at >= 0) {
                arguments.set(at + 1, file);
            } else {
                arguments.addAll(List.of(option, file));
            }
        });
        return run(arguments.toArray());
    }

    /** The arguments with the files that every run needs. */
    private Object[] files(Path out, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(more));
        arguments.addAll(List.of("--corrections", corrections, "--history", history, "--questions", questions));
        arguments.addAll(List.of("--out", out));
        return arguments.toArray();
    }

    private static Ended run(Object... arguments) {
        return run(Map.of("ERRATA_DATA_DIR", folder.resolve("data").toString()), arguments);
    }

    private static Ended run(Map<String, String> settings, Object... arguments) {
        List<String> all = new ArrayList<>(List.of("benchmark", "applicability"));
        for (Object one : arguments) {
            all.add(one.toString());
        }
        return CommandLineTest.run(settings, all.toArray(new String[0]));
    }

    private static Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Path copied(String name) throws IOException {
        Path copy = folder.resolve(name);
        try (InputStream text = Optional.ofNullable(ApplicabilityBenchmarkTest.class.getResourceAsStream(name))
                .orElseThrow()) {
            Files.copy(text, copy);
        }
        return copy;
    }
}
