package dev.errata.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.Samples;
import dev.errata.bot.SettableClock;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.server.Bot;
import dev.errata.server.Main;
import dev.errata.server.process.LocalProgram;
import dev.errata.server.process.WithLocalProgram;
import dev.errata.storage.audit.AuditSeals;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The job that seals, over a real database. */
@WithLocalProgram
class SealAuditIT {

    private final LocalProgram local;

    SealAuditIT(LocalProgram local) {
        this.local = local;
    }

    @Test
    void a_round_seals_every_workspace_and_leaves_nothing_unsealed() {
        local.startOver();
        try (Bot bot = Bot.open(new Main(Map.of("ERRATA_DATA_DIR", local.data().toString())).settings())) {
            WorkspaceId workspace = bot.sample().workspace();
            AuditSeals seals = new AuditSeals(bot.database().working());

            try (SealAudit job = new SealAudit(bot.stored().directory(), seals, new SettableClock(Samples.NOW))) {
                job.seal();
            }

            AuditSeals.Looked looked = seals.verify(workspace, Optional.empty());
            assertThat(looked.rows()).isPositive();
            assertThat(looked.unsealed()).isZero();
            assertThat(looked.difference()).isEmpty();
        }
    }
}
