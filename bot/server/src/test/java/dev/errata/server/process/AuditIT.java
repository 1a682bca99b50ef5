package dev.errata.server.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.question.WorkspaceId;
import dev.errata.server.Bot;
import dev.errata.server.CommandLineTest;
import dev.errata.server.Main;
import dev.errata.server.process.Program.Ended;
import dev.errata.storage.audit.AuditSeals;
import dev.errata.web.company.SampleWorkplace;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whether anybody has changed who did what, asked on the command line. */
@WithLocalProgram
class AuditIT {

    private static final Pattern HEAD = Pattern.compile("Head: ([0-9a-f]{64})");

    private final LocalProgram local;

    AuditIT(LocalProgram local) {
        this.local = local;
    }

    @Test
    void what_was_done_is_sealed_and_a_hash_that_was_noted_is_found_again() {
        local.startOver();
        try (Bot bot = Bot.open(new Main(settings()).settings())) {
            WorkspaceId workspace = bot.stored().directory().workspace(SampleWorkplace.SAMPLE);
            assertThat(new AuditSeals(bot.database().working()).seal(workspace, Instant.now()))
                    .isPresent();
        }

        Ended whole = said(0, "audit", "verify");
        Matcher head = HEAD.matcher(whole.out());

        assertThat(whole.out()).contains("rows are as they were sealed. Sealing began on ", "None waits to be sealed");
        assertThat(head.find()).describedAs("%s", whole).isTrue();
        assertThat(said(0, "audit", "verify", "--head", head.group(1)).out()).contains("rows are as they were sealed");
        assertThat(said(1, "audit", "verify", "--head", "0".repeat(63) + "1").err())
                .contains("is the hash of none of them");
        assertThat(said(2, "audit", "verify", "--head", "yesterday").err()).contains("64 hexadecimal digits");
        assertThat(said(2, "audit").err()).contains("audit verify");
    }

    private Ended said(int exit, String... arguments) {
        Ended ended = CommandLineTest.run(settings(), arguments);
        assertThat(ended.exit()).describedAs("%s", ended).isEqualTo(exit);
        return ended;
    }

    private Map<String, String> settings() {
        return Map.of("ERRATA_DATA_DIR", local.data().toString());
    }
}
