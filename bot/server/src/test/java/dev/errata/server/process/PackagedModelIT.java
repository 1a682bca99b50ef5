package dev.errata.server.process;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.interaction.Answer;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.server.CommandLineTest;
import dev.errata.server.Stores;
import dev.errata.server.process.Program.Ended;
import dev.errata.storage.Database;
import dev.errata.storage.server.EmbeddedServer;
import dev.errata.web.company.OwnWorkplace;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The packaged program with a language model that works, and with a key that is refused; what else can be wrong with a model is asked in
 * this process.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackagedModelIT {

    private static final Pattern ANSWER = Pattern.compile("Answer ([0-9a-f]{8})\\.");
    private static final String DOWN = "No language model is answering right now.";

    @TempDir
    private static Path folder;

    private final ModelProvider provider = ModelProvider.start();
    private EmbeddedServer postgres;
    private Database database;

    @BeforeAll
    void open() {
        postgres = EmbeddedServer.open(FreshData.in(folder.resolve("data")));
        database = Database.open(postgres.login(), postgres.login());
        Stores.in(database, CacheBudget.usual()).directory().show(OwnWorkplace.OWN);
        provider.answers(ModelProvider.says("The calendar year counts."));
        Ended taught = said("ask", "Which year counts?", "--channel", "troubles", "--new-channel");
        said("correct", id(taught), "Use the fiscal year.");
    }

    @AfterAll
    void close() {
        provider.close();
        database.close();
        postgres.close();
    }

    @Test
    void an_answer_is_written_with_its_tokens_and_after_a_correction_says_what_changed() {
        provider.answers(ModelProvider.says("The calendar year counts."));
        Ended first = done("ask", "Which year counts?");
        provider.answers(ModelProvider.says("CHANGED: The fiscal year counts now.\\n\\nThe **fiscal** year counts."));

        Ended again = done("correct", id(first), "Use the fiscal year.");

        assertThat(first.out()).contains("The calendar year counts.").doesNotContain(DOWN);
        assertThat(again.out())
                .contains("Changed: The fiscal year counts now.", "The fiscal year counts.")
                .doesNotContain("CHANGED");
        Answer stored = stored(first).answer();
        assertThat(stored.kind()).isEqualTo(Answer.Kind.WRITTEN);
        assertThat(stored.writing().writer()).isEqualTo("openai/gpt-test");
        assertThat(stored.writing().inputTokens()).isEqualTo(190);
        assertThat(stored.writing().outputTokens()).isEqualTo(17);
    }

    @Test
    void a_provider_that_says_how_long_to_wait_is_waited_for() {
        provider.answersFirst(
                ModelProvider.fails(429).withHeader("Retry-After", "1"), ModelProvider.says("Here it is."));

        Ended answer = said("ask", "Where is it?", "--channel", "patience", "--new-channel");

        assertThat(answer.out()).contains("Here it is.");
        assertThat(provider.asked()).isEqualTo(2);
    }

    @Test
    void a_key_that_is_refused_is_said_and_not_printed_and_what_the_team_wrote_is_quoted() {
        provider.answers(ModelProvider.fails(401));

        Ended answer = done("ask", "Which year counts?", "--channel", "troubles");

        assertThat(answer.out()).contains(DOWN, "Use the fiscal year.");
        assertThat(answer.out() + answer.err()).doesNotContain("sk-for-tests");
    }

    static Stream<Arguments> troubles() {
        return Stream.of(
                Arguments.of("too-many", ModelProvider.fails(429).withHeader("Retry-After", "600")),
                Arguments.of("broken", ModelProvider.fails(503)),
                Arguments.of("empty", ModelProvider.says("")),
                Arguments.of("garbage", okJson("<html>not JSON</html>")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("troubles")
    void a_model_in_trouble_is_said_and_what_the_team_wrote_is_quoted(
            String trouble, ResponseDefinitionBuilder response) {
        provider.answers(response);

        Ended answer = said("ask", "Which year counts?", "--channel", "troubles");

        assertThat(answer.out()).describedAs(trouble).contains(DOWN, "Use the fiscal year.");
        assertThat(answer.out() + answer.err()).doesNotContain("sk-for-tests");
    }

    @Test
    void the_doctor_says_how_to_mend_a_key_that_is_refused() {
        provider.answers(ModelProvider.fails(401));

        Ended doctor = Program.run(settings(), folder, "doctor");

        assertThat(doctor.exit()).isEqualTo(1);
        assertThat(doctor.out())
                .contains("WRONG openai/gpt-test", "OPENAI_API_KEY")
                .doesNotContain("sk-for-tests");
    }

    private Interaction stored(Ended ended) {
        Stores stored = Stores.in(database, CacheBudget.usual());
        WorkspaceId workspace =
                stored.directory().findWorkspace(OwnWorkplace.OWN).orElseThrow();
        return stored.interactions().findByPrefix(workspace, id(ended)).get(0);
    }

    private static String id(Ended ended) {
        Matcher matcher = ANSWER.matcher(ended.out());
        assertThat(matcher.find()).describedAs("%s", ended).isTrue();
        return matcher.group(1);
    }

    private Ended done(String... arguments) {
        return good(Program.run(settings(), folder, arguments));
    }

    /** The same in this process. */
    private Ended said(String... arguments) {
        return good(CommandLineTest.run(settings(), arguments));
    }

    private static Ended good(Ended ended) {
        assertThat(ended.exit()).describedAs("%s", ended).isZero();
        return ended;
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(provider.settings());
        settings.put("ERRATA_DATA_DIR", folder.resolve("data").toString());
        return settings;
    }
}
