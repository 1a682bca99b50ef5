package dev.errata.server.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.errata.server.benchmark.UnusableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseFileTest {

    @TempDir
    private Path folder;

    @Test
    void all_but_the_input_may_be_absent() throws IOException {
        List<CaseFile.Numbered<CaseLine>> lines = read("""
                {"input": "When?", "context": {"channel": "finance", "as": "Ana"}, "expected": "Now.", "must follow": ["a"], "must not follow": []}

                {"input": "Who?", "source": "elsewhere", "must_follow": ["b"]}
                """);

        assertThat(lines)
                .containsExactly(
                        new CaseFile.Numbered<>(
                                1,
                                new CaseLine(
                                        "When?",
                                        new CaseLine.Context("finance", "Ana"),
                                        "Now.",
                                        List.of("a"),
                                        List.of())),
                        new CaseFile.Numbered<>(3, new CaseLine("Who?", null, null, List.of("b"), null)));
    }

    @Test
    void a_line_that_cannot_be_used_is_named_with_its_number() {
        String good = "{\"input\": \"When?\"}\n";
        Map<String, String> problems = Map.of(
                "{\"input\": \"When?\"", "no-json",
                "[]", "no-object",
                "null", "no-object",
                "{\"input\": \" \"}", "no-text",
                "{\"expected\": \"Now.\"}", "no-value",
                "{\"input\": \"When?\", \"must follow\": \"now\"}", "no-value");

        problems.forEach((line, problem) -> assertThatThrownBy(() -> read(good + line + "\n"))
                .describedAs(line)
                .isInstanceOfSatisfying(UnusableFile.class, unusable -> {
                    assertThat(unusable.problem()).isEqualTo(problem);
                    assertThat(String.valueOf(unusable.where()[1])).isEqualTo("2");
                }));
        assertThatThrownBy(() -> read("\n")).isInstanceOf(UnusableFile.class);
        assertThatThrownBy(() -> CaseFile.read(folder.resolve("none.jsonl"))).isInstanceOf(UnusableFile.class);
    }

    @Test
    void a_line_that_is_written_is_read_as_it_was() throws IOException {
        CaseLine line = new CaseLine("When \"exactly\"?", null, "Now.", List.of("a"), null);

        assertThat(read(CaseFile.line(line) + "\n")).containsExactly(new CaseFile.Numbered<>(1, line));
    }

    @Test
    void each_correction_of_the_sample_has_its_case_and_the_near_misses_have_none_that_is_right() {
        Set<String> taught = CaseFile.included("sample-corrections.jsonl", SampleSet.Taught.class).stream()
                .map(one -> one.value().id())
                .collect(Collectors.toSet());
        List<CaseLine> cases = CaseFile.included("sample-cases.jsonl", CaseLine.class).stream()
                .map(CaseFile.Numbered::value)
                .toList();

        assertThat(taught).hasSize(40);
        assertThat(cases).hasSize(60);
        assertThat(cases.stream().flatMap(one -> named(one.mustFollow()).stream()))
                .containsExactlyInAnyOrderElementsOf(taught);
        assertThat(cases.stream().flatMap(one -> named(one.mustNotFollow()).stream()))
                .hasSize(20)
                .isSubsetOf(taught);
    }

    private static List<String> named(@Nullable List<String> names) {
        return names == null ? List.of() : names;
    }

    private List<CaseFile.Numbered<CaseLine>> read(String text) throws IOException {
        Path file = folder.resolve("cases.jsonl");
        Files.writeString(file, text);
        return CaseFile.read(file);
    }
}
