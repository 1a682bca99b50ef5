package dev.errata.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.Installation;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.models.BgeSmallEncoder;
import dev.errata.server.process.CommandLineIT;
import dev.errata.server.process.FreshData;
import dev.errata.server.process.Program.Ended;
import dev.errata.storage.Database;
import dev.errata.storage.server.EmbeddedServer;
import dev.errata.web.company.OwnWorkplace;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What commands say in a terminal with nothing configured; {@link CommandLineIT} runs the most important ones from the package. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public class CommandLineTest {

    private static final String RETURNS = "How do we calculate quarterly returns?";
    private static final String FISCAL = "Use the fiscal year-end (31 January), not the calendar year.";
    private static final Pattern ANSWER = Pattern.compile("Answer ([0-9a-f]{8})\\.");
    private static final Pattern CORRECTION = Pattern.compile("Correction ([0-9a-f]{8})\\.");

    @TempDir
    private static Path folder;

    /** Open all the time, so that no command has to load or to start anything. */
    private BgeSmallEncoder encoder;

    private EmbeddedServer postgres;

    @BeforeAll
    void open() {
        encoder = BgeSmallEncoder.open(folder.resolve("data").resolve("encoder"));
        postgres = EmbeddedServer.open(FreshData.in(folder.resolve("data")));
        try (Bot bot = bot()) {
            bot.stored().directory().show(OwnWorkplace.OWN);
        }
    }

    private static Bot bot() {
        return Bot.open(
                new Main(Map.of("ERRATA_DATA_DIR", folder.resolve("data").toString())).settings());
    }

    @AfterAll
    void close() {
        postgres.close();
        encoder.close();
    }

    @Test
    void a_follow_up_goes_on_in_the_thread_of_its_answer_and_its_channel() {
        Ended unknown = done("ask", RETURNS, "--channel", "controlling");
        done("correct", answerIn(unknown), FISCAL);
        Ended answer = done("ask", RETURNS, "--channel", "controlling");

        Ended followUp = done("ask", "And for last year?", "--reply-to", answerIn(answer));

        assertThat(followUp.out()).contains(FISCAL);
    }

    @Test
    void how_sure_the_bot_has_to_be_is_shown_and_set_and_a_bad_value_is_refused_in_words() {
        assertThat(done("applicability").out())
                .contains(
                        "from a probability of 0.7 on, and asked about from 0.35 on",
                        "up to eight that may apply (thorough), and says when a new correction holds.");
        assertThat(done("applicability", "--apply", "0.9", "--ask", ".5", "--judge", "off")
                        .out())
                .contains(
                        "from a probability of 0.9 on, and asked about from 0.5 on",
                        "No language model judges what may apply");
        assertThat(done("applicability").out()).contains("from a probability of 0.9 on");

        assertThat(wrong("applicability", "--apply", "1.5")).contains("--apply 1.5: not a probability");
        assertThat(wrong("applicability", "--ask", "NaN")).contains("--ask NaN: not a probability");
        assertThat(wrong("applicability", "--ask", "0")).contains("--ask 0: not a probability");
        assertThat(wrong("applicability", "--apply", "0.4")).contains("--ask 0.5 is above --apply 0.4");
        assertThat(wrong("applicability", "--judge", "maybe")).contains("--judge maybe: use thorough, thrifty or off");

        assertThat(done("applicability", "--apply", "0.7", "--ask", "0.35", "--judge", "thrifty")
                        .out())
                .contains("from a probability of 0.7 on");
    }

    @Test
    void what_may_fit_is_confirmed_or_rejected_once_and_that_can_be_taken_back() {
        String correction = correctionIn(
                done("correct", answerIn(done("ask", RETURNS, "--channel", "offers")), FISCAL, "--as", "Ana Flores"));
        done("applicability", "--apply", "1");
        Ended asked = done("ask", "what is the way to compute the returns of a quarter?", "--channel", "offers");
        done("applicability", "--apply", "0.7");

        Ended confirmed = done("corrections", "confirm", correction, answerIn(asked));

        assertThat(asked.out())
                .contains("Ana Flores' correction may fit.", "corrections confirm " + correction)
                .doesNotContain(FISCAL);
        assertThat(confirmed.out()).contains(FISCAL, "Take it back: ");
        assertThat(wrong("corrections", "reject", correction, answerIn(asked)))
                .contains("Somebody has said already whether it fits.");
        assertThat(done("corrections", "undo", actIn(confirmed)).out()).contains("Undone. I answer as before.");
        assertThat(done("corrections", "reject", correction, answerIn(asked)).out())
                .contains("I won't use Ana Flores' correction for questions like this one.");
        assertThat(wrong("corrections", "confirm", correction, "ffffffff")).contains("There is no answer");
    }

    /** By which id something that was said can be taken back. */
    public static String actIn(Ended ended) {
        Matcher matcher = Pattern.compile("corrections undo ([0-9a-f-]{36})").matcher(ended.out());
        assertThat(matcher.find()).describedAs("%s", ended).isTrue();
        return matcher.group(1);
    }

    @Test
    void a_rule_that_is_taught_again_is_counted_beside_the_first() {
        done("correct", answerIn(done("ask", RETURNS, "--channel", "again")), FISCAL, "--as", "Ana Flores");
        Ended repeated = done(
                "correct",
                answerIn(done("ask", "What about yearly returns?", "--channel", "again")),
                FISCAL.toLowerCase(Locale.ROOT));

        assertThat(repeated.out())
                .contains("Ana Flores taught this on", "I counted yours as a confirmation and added your question.");
        assertThat(done("corrections", "list", "--channel", "again").out())
                .containsPattern(" 1  Use the fiscal")
                .contains("Rules that were taught again: ");
    }

    @Test
    void a_line_is_cut_between_two_characters() {
        for (String before : List.of("Ask ", "Ask a")) {
            Ended unknown = done("ask", RETURNS, "--channel", "signs" + before.length());
            done("correct", answerIn(unknown), before + "\uD83D\uDE80".repeat(100));

            assertThat(done("corrections", "list", "--channel", "signs" + before.length())
                            .out()
                            .codePoints())
                    .contains(0x1F680)
                    .noneMatch(c -> Character.getType(c) == Character.SURROGATE);
        }
    }

    private String wrong(String... arguments) {
        return failed(2, arguments).err();
    }

    /** A channel's answers are for everyone who reads along, on a terminal too. */
    @Test
    void what_somebody_teaches_for_themselves_holds_for_them_alone() {
        Ended unknown = done("ask", "How do I start my day?", "--as", "Ben", "--channel", "desk");

        Ended again =
                done("correct", answerIn(unknown), "Read the incident log first.", "--holds", "me", "--as", "Ben");
        Ended ben = done("ask", "How do I start my day?", "--as", "Ben", "--channel", "desk");
        Ended li = done("ask", "How do I start my day?", "--as", "Li", "--channel", "desk");

        assertThat(again.out()).contains("I follow it where only you read", "Read the incident log first.");
        assertThat(ben.out()).contains("I left your own rule out").doesNotContain("incident log");
        assertThat(li.out()).doesNotContain("incident log").doesNotContain("your own rule");
    }

    @Test
    void what_somebody_taught_for_themselves_is_taken_back_by_nobody_else_and_not_even_shown() {
        Ended unknown = done("ask", "Where do I park?", "--as", "Ben", "--channel", "garage");
        done("correct", answerIn(unknown), "Below the tree.", "--holds", "me", "--as", "Ben");
        String id = done("corrections", "list", "--as", "Ben")
                .out()
                .lines()
                .filter(line -> line.contains("Below the tree."))
                .map(line -> line.substring(0, 8))
                .findFirst()
                .orElseThrow();

        assertThat(failed(2, "corrections", "undo", id, "--as", "Li").err())
                .contains("There is no correction")
                .doesNotContain("tree");
        assertThat(done("corrections", "undo", id, "--as", "Ben").out()).contains("Below the tree.");
    }

    @Test
    void a_name_stands_on_one_line_whatever_it_is() throws IOException {
        Path forged = folder.resolve("a.md\n  deadbeef  2026-11-30      1  everyone          salaries.md");
        Files.writeString(forged, "# Lobby\n\nThe lobby is on the ground floor.\n");

        done("ingest", forged.toString(), "--channel", "forged");

        assertThat(done("documents", "list", "--channel", "forged").out().lines())
                .noneMatch(line -> line.startsWith("  deadbeef"))
                .anyMatch(line -> line.contains("salaries.md"));
    }

    @Test
    void what_cannot_be_meant_ends_with_2_and_a_word() {
        String answer = answerIn(done("ask", "Where is the lobby?", "--channel", "lobby"));

        assertThat(failed(2, "ask", "   ").err()).contains("Ask something");
        assertThat(failed(2, "ask").err()).contains("QUESTION");
        assertThat(failed(2, "correct", "zzzz", "Use the fiscal year.").err()).contains("There is no answer \"zzzz\"");
        assertThat(failed(2, "correct", "", "Use the fiscal year.").err()).contains("too short to name one");
        assertThat(failed(2, "correct", answer.substring(0, 3), "Use the fiscal year.")
                        .err())
                .contains("too short to name one");
        assertThat(failed(2, "ask", "\u200B").err()).contains("Ask something");
        assertThat(failed(2, "ingest", "").err()).contains("no such file or folder");
        assertThat(failed(2, "correct", answer, " ").err()).contains("Write what it should say instead.");
        assertThat(failed(2, "correct", answer, "wrong").err()).contains("\"Wrong\" alone won't help");
        assertThat(failed(2, "correct", answer, "x".repeat(10_000)).err()).contains("3,000 characters");
        assertThat(failed(2, "correct", answer, "Use it.", "--holds", "nowhere").err())
                .contains("--holds");
        assertThat(failed(2, "ask", "Where?", "--workspace", "acme").err())
                .contains("There is no workspace \"acme\"")
                .contains("local");
        assertThat(failed(2, "ingest", folder.resolve("nothing").toString()).err())
                .contains("no such file or folder");
        assertThat(failed(2, "corrections", "undo", "00000000").err()).contains("There is no correction");
        assertThat(failed(2, "no-such-command").err()).contains("no-such-command");
        assertThat(failed(2, "half \uD83D").err()).doesNotContain("\uD83D");
        assertThat(failed(2, "ask", "Where?", "--channel", "half \uD83D", "--workspace", "half \uD83D")
                        .err())
                .doesNotContain("\uD83D");
    }

    @Test
    void several_workspaces_are_listed_until_one_is_named() {
        Path data = folder.resolve("several");
        Map<String, String> settings = Map.of("ERRATA_DATA_DIR", data.toString());
        try (EmbeddedServer server = EmbeddedServer.open(FreshData.in(data));
                Database database = Database.open(server.login(), server.login())) {
            Directory directory = Stores.in(database, CacheBudget.usual()).directory();
            directory.workspace(new Installation("slack", "T0ACME", "Acme"));
            directory.workspace(new Installation("slack", "T0VENDOR", "Vendor Inc"));

            for (String[] command : List.of(
                    new String[] {"ask", RETURNS},
                    new String[] {"correct", "00000000", FISCAL},
                    new String[] {"corrections", "list"},
                    new String[] {"ingest", folder.toString()})) {
                Ended unnamed = run(settings, command);

                assertThat(unnamed.exit()).describedAs("%s", unnamed).isEqualTo(2);
                assertThat(unnamed.out()).isEmpty();
                assertThat(unnamed.err())
                        .contains("There are several workspaces. Say which one with --workspace:")
                        .containsPattern("T0ACME +Acme\\R")
                        .containsPattern("T0VENDOR +Vendor Inc\\R");
            }
            assertThat(run(settings, "corrections", "list", "--workspace", "Vendor Inc")
                            .exit())
                    .isZero();
            assertThat(run(settings, "corrections", "list", "--workspace", "T0ACME")
                            .exit())
                    .isZero();
        }
    }

    @Test
    void with_a_platform_its_workspace_is_meant_from_the_first_command_on_and_without_one_this_machines()
            throws Exception {
        Path data = folder.resolve("teams");
        Path handbook = Files.writeString(folder.resolve("parking.md"), "# Parking\n\nVisitors park in the yard.\n");
        String tenant = "7f1b0000-0000-0000-0000-00000000000a";
        Map<String, String> alone = Map.of("ERRATA_DATA_DIR", data.toString());
        Map<String, String> teams = new HashMap<>(alone);
        teams.put("MICROSOFT_APP_ID", "01234567-89ab-cdef-0123-456789abcdef");
        teams.put("MICROSOFT_APP_PASSWORD", "s3cret");
        teams.put("MICROSOFT_APP_TENANT_ID", tenant);
        try (EmbeddedServer server = EmbeddedServer.open(FreshData.in(data))) {
            assertThat(run(teams, "ingest", handbook.toString()).out())
                    .contains("1 passage for everyone in workspace " + tenant);
            assertThat(run(teams, "ask", "Where?", "--workspace", "acme").err())
                    .contains("These are known: " + tenant + ", sample, local");

            Ended named = run(alone, "ask", "Where do visitors park?", "--workspace", "local");

            assertThat(named.out()).containsPattern("correct [0-9a-f]{8} --workspace local \"");
            assertThat(run(teams, "ask", "Where?").err()).contains("Name one of them with --as");
            try (Database database = Database.open(server.login(), server.login())) {
                assertThat(Stores.in(database, CacheBudget.usual()).directory().installations())
                        .extracting(Installation::externalId)
                        .containsExactlyInAnyOrder(tenant, "local");
            }
        }
    }

    @Test
    void a_channel_that_nobody_opened_is_refused_with_the_nearest_names() {
        done("ask", RETURNS, "--channel", "treasury");

        assertThat(wrong("ask", RETURNS, "--channel", "tresury"))
                .contains("There is no channel \"tresury\" in your own workspace. The nearest: #treasury")
                .contains("add --new-channel");
        assertThat(wrong("ingest", folder.toString(), "--channel", "tresury")).contains("The nearest: #treasury");
        assertThat(wrong("corrections", "list", "--channel", "tresury")).contains("The nearest: #treasury");
        assertThat(wrong("ask", RETURNS, "--channel", "A b", "--new-channel"))
                .contains("--channel A b: a new channel has small letters");
        assertThat(wrong("ask", RETURNS, "--channel", "alone-ana", "--new-channel"))
                .contains("a new channel has");
    }

    @Test
    void before_anybody_chose_commands_mean_the_sample_and_ingest_ones_own_from_then_on(@TempDir Path elsewhere)
            throws IOException {
        Path handbook = Files.writeString(elsewhere.resolve("parking.md"), "# Parking\n\nVisitors park in the yard.\n");
        Map<String, String> settings =
                Map.of("ERRATA_DATA_DIR", elsewhere.resolve("data").toString());
        try (EmbeddedServer server = EmbeddedServer.open(FreshData.in(elsewhere.resolve("data")))) {
            Ended sample = run(settings, "ask", RETURNS, "--as", "Kim");
            Ended sales = run(settings, "ask", RETURNS, "--channel", "finanse", "--new-channel");
            Ended read = run(settings, "ingest", handbook.toString());
            Ended own = run(settings, "ask", "Where do visitors park?");
            Ended returns = run(settings, "ask", RETURNS);
            Ended again = run(settings, "ask", "Where do visitors park?", "--workspace", "sample");

            assertThat(sample.out()).contains("Quarters are those of the calendar");
            assertThat(sample.err()).contains("In the sample company, since nobody has chosen yet.");
            assertThat(sales.err())
                    .contains("There is no channel \"finanse\" in the sample company. The nearest: #finance.")
                    .contains("--workspace local");
            assertThat(read.out()).contains("1 read", "everyone in workspace local");
            assertThat(read.err()).contains("In your own workspace, which the page shows from now on.");
            assertThat(own.out()).contains("in the yard");
            assertThat(own.err()).contains("In your own workspace, which the page shows.");
            assertThat(returns.out()).contains("I don't know yet.");
            assertThat(again.out()).doesNotContain("in the yard").contains("--workspace sample");
            assertThat(again.err()).doesNotContain("In the sample company");
            try (Database database = Database.open(server.login(), server.login())) {
                assertThat(Stores.in(database, CacheBudget.usual()).directory().shown())
                        .contains(OwnWorkplace.OWN);
            }
        }
    }

    @Test
    void a_platform_that_is_not_known_yet_is_not_taken_for_this_machine() {
        Map<String, String> slack = Map.of(
                "ERRATA_DATA_DIR", folder.resolve("data").toString(),
                "SLACK_BOT_TOKEN", "xoxb-1",
                "SLACK_SIGNING_SECRET", "s3cret");

        assertThat(run(slack, "corrections", "list").err()).contains("No workspace is known yet. Start Errata once");
    }

    @Test
    void odd_questions_are_answered() {
        assertThat(done("ask", "x".repeat(10_000)).out()).contains("I don't know yet.");
        assertThat(done("ask", "\uD83D\uDE42").out()).contains("I don't know yet.");
        assertThat(done("ask", "\u05DE\u05D4 \u05D4\u05E9\u05E2\u05D4?").out()).contains("I don't know yet.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "corrections show %s",
                "corrections undo %s",
                "corrections list --workspace %s",
                "correct %s x",
                "ingest %s",
                "documents show %s",
                "documents remove --source %s --yes",
                "corrections list %s",
                "--%s",
                "%s",
                "applicability --apply %s",
                "benchmark %s"
            })
    void what_a_terminal_would_obey_is_not_repeated_in_errors(String command) {
        String evil = "\u001B[31mred\u0007\rover\nline\u202Eturn";
        String[] arguments = Stream.of(command.split(" ", -1))
                .map(argument -> argument.replace("%s", evil))
                .toArray(String[]::new);

        Ended ended = run(Map.of("ERRATA_DATA_DIR", folder.resolve("data").toString()), arguments);

        assertThat(ended.exit()).isNotZero();
        assertThat(ended.out() + ended.err()).doesNotContainPattern("[\\u001B\\u0007\\u202E\\r]");
        assertThat(ended.err()).doesNotContainPattern("(?m)^line");
    }

    @Test
    void until_when_and_when_not_a_correction_holds_is_shown_as_it_was_entered() {
        Ended taught = done("correct", answerIn(done("ask", "Who opens the gate?", "--channel", "gate")), "Ask Li.");
        CorrectionId ending = CorrectionId.random();
        try (Bot bot = bot()) {
            WorkspaceId local = bot.stored().directory().workspace(OwnWorkplace.OWN);
            Correction first = bot.stored().corrections().list(local, Optional.empty()).stream()
                    .filter(correction -> correction.id().toString().startsWith(correctionIn(taught)))
                    .findFirst()
                    .orElseThrow();
            bot.stored().corrections().take(endingWith2026(first, ending));
        }

        assertThat(done("corrections", "show", ending.toString()).out())
                .containsPattern("(?m)^until +2026-12-31$")
                .containsPattern("(?m)^not when +on Sundays$")
                .containsPattern("(?m)^source +https://wiki.example/gate$");
        assertThat(done("corrections", "show", correctionIn(taught)).out())
                .doesNotContain("until", "not when", "source");
    }

    private static Correction endingWith2026(Correction like, CorrectionId id) {
        Lesson lesson = like.lesson();
        return new Correction(
                like.workspace(),
                id,
                1,
                like.state(),
                new Lesson(
                        "Ask Ben at the gate.",
                        lesson.type(),
                        lesson.severity(),
                        lesson.scope(),
                        lesson.reach(),
                        lesson.tags(),
                        "on Sundays",
                        Instant.parse("2027-01-01T00:00:00Z"),
                        "https://wiki.example/gate"),
                like.author(),
                like.madeAt(),
                like.origin(),
                like.madeIn(),
                like.question());
    }

    @Test
    void who_is_named_is_shown_what_they_could_read_in_a_chat() {
        Ended asked = done("ask", "Where is my desk?", "--as", "Ben", "--channel", "own");
        Ended mine = done("correct", answerIn(asked), "My desk is in room 7.", "--holds", "me", "--as", "Ben");

        assertThat(done("corrections", "list", "--as", "Ben").out()).contains("room 7");
        assertThat(done("corrections", "list", "--as", "Li").out()).doesNotContain("room 7");
        assertThat(done("corrections", "list").out()).contains("room 7");
        assertThat(wrong("corrections", "show", correctionIn(mine), "--as", "Li"))
                .doesNotContain("room 7");
    }

    @Test
    void what_a_terminal_would_obey_is_not_printed() {
        String evil = "Press\u001B[2J\u0007 the \u202Enettub\u202C red one";
        Ended unknown = done("ask", "Which button\u001B[31m stops the press?", "--channel", "plant");

        Ended again = done("correct", answerIn(unknown), evil, "--as", "Eve\u001B[31m");
        Ended next = done("ask", "Which button stops the press?", "--channel", "plant");
        Ended listed = done("corrections", "list", "--channel", "plant");
        Ended shown = done("corrections", "show", correctionIn(again));

        assertThat(next.out()).contains("red one");
        for (Ended each : new Ended[] {unknown, again, next, listed, shown}) {
            assertThat(each.out() + each.err()).doesNotContainPattern("[\\u001B\\u0007\\u202E]");
        }
    }

    @Test
    void documents_are_read_once_and_cited_by_number_and_what_cannot_be_read_is_named() throws IOException {
        Path documents = Files.createDirectory(folder.resolve("documents"));
        Files.writeString(
                documents.resolve("travel.md"),
                "# Travel\n\n## Hotels\n\nIn Lisbon we book the hotel Avenida, at most 140 euros a night.\n");
        Files.writeString(documents.resolve("empty.md"), "");
        Files.write(documents.resolve("latin.txt"), "Caf\u00E9 au lait".getBytes(StandardCharsets.ISO_8859_1));
        Files.write(documents.resolve("huge.txt"), new byte[50 * 1024 * 1024]);

        Ended first = done("ingest", documents.toString(), "--channel", "travel");
        Ended second = done("ingest", documents.toString(), "--channel", "travel");
        Ended answer = done("ask", "Which hotel do we book in Lisbon?", "--channel", "travel");
        Ended elsewhere = done("ask", "Which hotel do we book in Lisbon?", "--channel", "home");

        assertThat(first.out()).contains("1 read, 0 unchanged, 3 left out, 0 removed. 1 passage for #travel");
        assertThat(first.err()).contains("empty.md", "latin.txt", "huge.txt");
        assertThat(second.out()).contains("0 read, 1 unchanged, 3 left out, 0 removed. No passages for #travel");
        assertThat(answer.out()).contains("hotel Avenida", "[1] ");
        assertThat(elsewhere.out()).contains("I don't know yet.");
    }

    @Test
    void documents_of_two_folders_are_listed_shown_and_removed_and_what_is_gone_goes(@TempDir Path elsewhere)
            throws IOException {
        Path ours = Files.createDirectories(elsewhere.resolve("ours"));
        Path theirs = Files.createDirectories(elsewhere.resolve("theirs"));
        Files.writeString(ours.resolve("readme.md"), "# Ours\n\n## Where\n\nThe lift key hangs beside the door.\n");
        Files.writeString(ours.resolve("gone soon.md"), "# Gone\n\nThe old lift key hangs in the cellar.\n");
        Files.writeString(theirs.resolve("readme.md"), "# Theirs\n\nThe bicycle key hangs in the kitchen.\n");
        Files.write(theirs.resolve("logo.png"), new byte[] {1});

        done("ingest", ours.toString(), "--channel", "keys", "--base-url", "https://wiki.example/keys");
        Ended second = done("ingest", theirs.toString(), "--channel", "keys", "--source", "wiki");
        Ended listed = done("documents", "list", "--channel", "keys");
        assertThat(done("ask", "Where does the lift key hang?", "--channel", "keys")
                        .out())
                .containsPattern(
                        "Ours \u203A Where \u00B7 read \\d{1,2} \\w+ \\d{4} https://wiki.example/keys/readme.md");
        Ended shown = done("documents", "show", "gone soon.md");

        assertThat(second.out()).contains("1 read, 0 unchanged, 0 left out, 0 removed. 1 passage for #keys");
        assertThat(second.err()).contains("1 image is nothing to read.");
        assertThat(listed.out())
                .containsPattern(ours.toRealPath() + " \\(https://wiki.example/keys\\)\\R"
                        + "  [0-9a-f]{8}  20\\d\\d-\\d\\d-\\d\\d +1 +#keys +gone soon.md\\R"
                        + "  [0-9a-f]{8}  20\\d\\d-\\d\\d-\\d\\d +1 +#keys +readme.md\\R")
                .containsPattern("wiki\\R  [0-9a-f]{8} .* readme.md");
        assertThat(shown.out())
                .contains(
                        "Gone",
                        "link       https://wiki.example/keys/gone%20soon.md",
                        "for        #keys",
                        "The old lift key hangs in the cellar.");
        assertThat(failed(2, "documents", "show", "readme.md").err()).contains("Several documents are called");
        assertThat(failed(2, "documents", "show", "nothing.md").err()).contains("There is no document \"nothing.md\".");

        Files.delete(ours.resolve("gone soon.md"));
        Files.writeString(ours.resolve("readme.md"), "# Ours\n\n## Where\n\nThe lift key hangs on the roof.\n");
        Ended mirrored = done("ingest", ours.toString(), "--channel", "keys");

        assertThat(mirrored.out()).contains("1 read, 0 unchanged, 0 left out, 1 removed.");
        assertThat(mirrored.err())
                .contains("readme.md: changed; in place of what was read before", "gone soon.md: gone; removed");
        assertThat(done("ask", "Where does the lift key hang?", "--channel", "keys")
                        .out())
                .contains("on the roof")
                .doesNotContain("cellar");

        assertThat(done("documents", "remove", "--source", "wiki", "--yes").out())
                .contains("readme.md: removed");
        assertThat(failed(2, "documents", "remove", "--source", "wiki", "--yes").err())
                .contains("There is nothing that came from wiki.");
        assertThat(done("documents", "remove", "readme.md").out()).contains("readme.md: removed");
        assertThat(done("ask", "Where does the lift key hang?", "--channel", "keys")
                        .out())
                .contains("I don't know yet.");
        assertThat(done("documents", "list", "--channel", "keys").out()).contains("Nothing was read yet.");
    }

    @Test
    void a_folder_that_lost_everything_removes_nothing_unless_that_is_said(@TempDir Path elsewhere) throws IOException {
        Path documents = Files.createDirectories(elsewhere.resolve("mounted"));
        Path only = Files.writeString(documents.resolve("a.md"), "# Ropes\n\nRopes are in the attic.\n");
        done("ingest", documents.toString(), "--channel", "ropes");
        Files.delete(only);

        Ended empty = failed(1, "ingest", documents.toString(), "--channel", "ropes");
        Ended kept = failed(1, "ingest", documents.toString(), "--channel", "ropes", "--keep");

        assertThat(empty.err()).contains("1 document is gone (a.md)", "nothing was removed", "--remove");
        assertThat(kept.err()).contains("Gone, but kept: a.md", "Nothing could be read at");
        assertThat(done("ask", "Where are the ropes?", "--channel", "ropes").out())
                .contains("in the attic");
        assertThat(failed(2, "ingest", documents.toString(), "--keep", "--remove")
                        .err())
                .contains("Either --keep or --remove");
        failed(1, "ingest", documents.toString(), "--channel", "ropes", "--remove", "--quiet");
        assertThat(done("ask", "Where are the ropes?", "--channel", "ropes").out())
                .contains("I don't know yet.");
    }

    @Test
    void a_source_and_an_address_that_are_none_are_refused_in_words() {
        assertThat(failed(2, "ingest", folder.toString(), "--source", "/etc").err())
                .contains("--source /etc: use a name");
        for (String url : List.of("wiki", "ftp://wiki.example/", "https:///x", "http://a b")) {
            assertThat(failed(2, "ingest", folder.toString(), "--base-url", url).err())
                    .contains("--base-url " + url + ": use a whole address");
        }
        assertThat(failed(2, "documents", "remove").err()).contains("Name documents, or a source");
    }

    @Test
    void documents_of_a_closed_channel_are_not_listed_for_others(@TempDir Path elsewhere) throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("merger.md"), "# Merger\n\nWe buy Northwind in May.\n");
        try (Bot bot = bot()) {
            WorkspaceId local = bot.stored().directory().workspace(OwnWorkplace.OWN);
            bot.stored()
                    .directory()
                    .save(new Place(
                            local, PlaceId.random(), "local:vault", "vault", Place.Privacy.PRIVATE, false, Set.of()));
        }
        done("ingest", secret.toString(), "--channel", "vault");

        assertThat(done("documents", "list").out()).contains("merger.md", "#vault");
        assertThat(done("documents", "list", "--as", "Mallory").out()).doesNotContain("merger.md", "vault");
        assertThat(failed(2, "documents", "show", "merger.md", "--as", "Mallory")
                        .err())
                .contains("There is no document");
    }

    @Test
    void the_doctor_finds_everything_well() {
        Ended doctor = done("doctor");

        assertThat(doctor.out())
                .contains(
                        "ok    database: PostgreSQL 18",
                        "ok    isolation",
                        "ok    encoder",
                        "memory: ",
                        "note  chat model: none")
                .doesNotContain("WRONG");
    }

    @Test
    void wrong_settings_are_all_listed() {
        Map<String, String> settings = Map.of("ERRATA_PROT", "1", "PORT", "http", "SLACK_BOT_TOKEN", "xoxp-s3cret");

        Ended doctor = run(settings, "doctor");

        assertThat(doctor.exit()).isEqualTo(2);
        assertThat(doctor.err())
                .contains(
                        "ERRATA_PROT: no such setting", "PORT: \"http\"", "SLACK_BOT_TOKEN: needs", "begins with xoxb-")
                .doesNotContain("s3cret");
    }

    @Test
    void what_is_to_be_forgotten_is_asked_about_first_and_then_gone_for_good() {
        Ended answer = done("ask", "Where is Zanzibar?", "--channel", "geography", "--as", "Zoe Zimmer");
        done("correct", answerIn(answer), "Zanzibar is an island.", "--as", "Zoe Zimmer");

        Ended unasked = failed(2, "forget", "answer", answerIn(answer));
        assertThat(unasked.err()).contains("\u201CWhere is Zanzibar?\u201D", "its 2 answers", "add --yes to go on");
        assertThat(failed(2, "forget").err()).contains("Say what to forget: answer or person");
        assertThat(failed(2, "forget", "person", "Zed", "--yes").err()).contains("nobody called \"Zed\"");

        assertThat(done("forget", "answer", answerIn(answer), "--yes").out())
                .contains("Forgotten: the question and its 2 answers.");
        assertThat(failed(2, "forget", "answer", answerIn(answer), "--yes").err())
                .contains("There is no answer");
        assertThat(done("corrections", "list").out()).contains("Zoe Zimmer", "Zanzibar is an island.");

        assertThat(done("forget", "person", "Zoe Zimmer", "--yes").out()).contains("Corrections that stay");
        assertThat(done("corrections", "list").out())
                .contains("a former colleague", "Zanzibar is an island.")
                .doesNotContain("Zoe");
        Ended again = done("ask", "Is Zanzibar an island?", "--channel", "geography");
        assertThat(again.out()).contains("a former colleague").doesNotContain("Zoe");
    }

    @Test
    void a_backup_goes_into_an_empty_database_only() throws IOException {
        String file = folder.resolve("all.backup").toString();
        done("ask", RETURNS, "--channel", "backed-up");

        assertThat(done("backup", file).out()).contains("Wrote " + file, "rows");
        assertThat(failed(2, "backup", file).err()).contains("--overwrite");
        assertThat(done("backup", "--overwrite", file).out()).contains("Wrote " + file);
        assertThat(failed(2, "restore", file).err()).contains("The database holds something already");
        assertThat(failed(2, "restore", file + "2").err()).contains("no such file");

        Path cut = Files.write(folder.resolve("cut.backup"), "not a backup".getBytes(StandardCharsets.UTF_8));
        Map<String, String> empty = Map.of(
                "ERRATA_DATA_DIR", FreshData.in(folder.resolve("restored")).toString());
        assertThat(run(empty, "restore", cut.toString()).err()).contains("is no backup of Errata's");
        assertThat(run(empty, "restore", file).out()).contains("Restored");
        assertThat(run(empty, "ask", RETURNS, "--channel", "backed-up").exit()).isZero();
        assertThat(run(empty, "corrections", "list").out())
                .isEqualTo(done("corrections", "list").out());
    }

    /** Whoever names a channel opens it, where it is new. */
    private Ended done(String... arguments) {
        boolean opens = List.of("ask", "ingest").contains(arguments[0])
                && List.of(arguments).contains("--channel");
        return failed(
                0,
                opens
                        ? Stream.concat(Stream.of(arguments), Stream.of("--new-channel"))
                                .toArray(String[]::new)
                        : arguments);
    }

    private Ended failed(int exit, String... arguments) {
        Ended ended = run(Map.of("ERRATA_DATA_DIR", folder.resolve("data").toString()), arguments);
        assertThat(ended.exit()).describedAs("%s", ended).isEqualTo(exit);
        return ended;
    }

    /** In this process. */
    public static Ended run(Map<String, String> settings, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = new CommandLine(new Main(settings))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        int exit = Main.run(line, arguments);
        return new Ended(exit, out.toString(), err.toString());
    }

    private static String answerIn(Ended ended) {
        return idIn(ANSWER, ended);
    }

    /** What a correction that was just made is called. */
    public static String correctionIn(Ended ended) {
        return idIn(CORRECTION, ended);
    }

    private static String idIn(Pattern pattern, Ended ended) {
        Matcher matcher = pattern.matcher(ended.out());
        assertThat(matcher.find()).describedAs("%s", ended).isTrue();
        return matcher.group(1);
    }
}
