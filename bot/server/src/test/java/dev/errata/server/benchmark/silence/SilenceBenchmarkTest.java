package dev.errata.server.benchmark.silence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.server.CommandLineTest;
import dev.errata.server.process.ModelProvider;
import dev.errata.server.process.Program.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SilenceBenchmarkTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void files() throws IOException {
        write("beliefs.seed.json", """
                [{"_id": "b-deploy", "user_id": "ana", "type": "entity", "canonical_name": "how_do_we_deploy_services",
                  "aliases": ["How are services deployed?"], "content": "With Helm charts.", "scope": ["domain:code"],
                  "epistemic_status": "active", "pinned": false},
                 {"_id": "b-old", "user_id": "ana", "type": "entity", "canonical_name": "how_do_we_deploy_services_today",
                  "aliases": [], "content": "By hand.", "scope": ["domain:code"], "epistemic_status": "superseded",
                  "pinned": false, "superseded_by": "b-deploy"},
                 {"_id": "b-secret", "user_id": "ben", "type": "entity", "canonical_name": "how_do_we_deploy_services_now",
                  "aliases": [], "content": "Ben's.", "scope": ["domain:code"], "epistemic_status": "active", "pinned": false},
                 {"_id": "b-short", "user_id": "ana", "type": "preference", "canonical_name": "length", "aliases": [],
                  "content": "Be brief.", "scope": ["domain:writing"], "epistemic_status": "active", "pinned": true},
                 {"_id": "b-open", "user_id": "ana", "type": "open_question", "canonical_name": "which_host", "aliases": [],
                  "content": "Not decided.", "scope": ["domain:code"], "epistemic_status": "exploratory", "pinned": true}]
                """);
        write("retrieval.cases.json", """
                [{"caseId": "1", "scope": ["domain:code"], "query": "How do we deploy services?",
                  "expect": {"relevantBeliefs": {"shouldOnlyInclude": ["b-deploy"]}, "openQuestions": {"mustInclude": ["b-open"]}}},
                 {"caseId": "2", "scope": ["domain:code"], "query": "When is the canteen open on Fridays?",
                  "expect": {"relevantBeliefs": {"shouldOnlyInclude": []}, "personaPrelude": {"nonEmpty": true}}},
                 {"caseId": "3", "scope": ["domain:writing"], "query": "How do we deploy services?",
                  "expect": {"relevantBeliefs": {"shouldOnlyInclude": []}, "pinnedFacts": {"mustInclude": ["b-short"]}}},
                 {"caseId": "4", "scope": ["domain:code"], "query": " ",
                  "expect": {"relevantBeliefs": {"shouldOnlyInclude": []}, "pinnedFacts": {"mustExclude": ["b-short"]}}},
                 {"caseId": "5", "scope": ["domain:code"], "query": "Which tool do we roll out services with?",
                  "expect": {"relevantBeliefs": {"shouldOnlyInclude": ["b-deploy"]}}},
                 {"caseId": "6", "scope": ["domain:code"], "query": "Any?", "budget": {"maxBeliefs": 0},
                  "expect": {"relevantBeliefs": {"shouldOnlyInclude": []}}},
                 {"caseId": "7", "scope": ["domain:code"], "query": "Any?", "userId": "new",
                  "expect": {"relevantBeliefs": {"shouldOnlyInclude": []}}},
                 {"caseId": "8", "scope": ["domain:code"], "query": "Any?", "expect": {"openQuestions": {"mustInclude": []}}}]
                """);
        write("session-retrieval.cases.json", """
                [{"caseId": "s", "turns": [
                  {"scope": ["domain:code"], "userMessage": "How are our services deployed?",
                   "expect": {"relevantBeliefs": {"shouldOnlyInclude": ["b-deploy"]}}},
                  {"scope": ["domain:code"], "userMessage": "How do we deploy services?",
                   "expect": {"relevantBeliefs": {"shouldOnlyInclude": []}}}]}]
                """);
    }

    @Test
    void it_is_counted_what_is_found_and_nothing_else_and_what_does_not_fit_is_left_out() {
        Ended ended = run(Map.of());

        assertThat(ended.exit()).describedAs("%s", ended).isZero();
        assertThat(ended.out())
                .contains(
                        "Active: 1 of 2 cases",
                        "in 1 all of it is found",
                        "All: 4 of 5 cases hold",
                        "mean precision 0.50, mean recall 0.50",
                        "Sessions: 1 of 2 turns hold; mean drift 0.50; precision where something is found 0.50",
                        "Left out: 1 cases with a budget of beliefs, 1 of another user; 2 assertions about open questions, 1 about a prelude.");
    }

    @Test
    void a_judge_decides_where_one_is_wanted() {
        try (ModelProvider provider = ModelProvider.start()) {
            provider.answers(ModelProvider.says("{\\\"applies\\\":[1]}"));

            Ended ended = run(provider.settings(), "--judge");

            assertThat(ended.out()).contains("Active: 2 of 2 cases", "All: 5 of 5 cases hold");
        }
    }

    @Test
    void files_that_are_missing_or_something_else_are_named() throws IOException {
        Files.delete(folder.resolve("session-retrieval.cases.json"));
        assertThat(run(Map.of()).err()).contains("There is no file", "session-retrieval.cases.json");

        write("session-retrieval.cases.json", "[{\"turns\": 1}]");
        Ended ended = run(Map.of());
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err())
                .contains("session-retrieval.cases.json is not of the form of PrecisionMemBench")
                .doesNotContain("\tat ");
    }

    private Ended run(Map<String, String> settings, String... more) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("ERRATA_DATA_DIR", folder.resolve("data").toString());
        String[] arguments = new String[4 + more.length];
        System.arraycopy(new String[] {"benchmark", "silence", "--folder", folder.toString()}, 0, arguments, 0, 4);
        System.arraycopy(more, 0, arguments, 4, more.length);
        return CommandLineTest.run(all, arguments);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
