package dev.errata.server.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.evaluation.run.Run;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.Question;
import dev.errata.bot.question.ThreadId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.server.Bot;
import dev.errata.server.Main;
import dev.errata.server.process.LocalProgram;
import dev.errata.server.process.WithLocalProgram;
import dev.errata.server.settings.Settings;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is measured and looked for by itself, in the workspaces of a real database. */
@WithLocalProgram
class NightlyIT {

    private final Settings settings;
    private final Bot bot;
    private final WorkspaceId workspace;

    NightlyIT(LocalProgram local) {
        local.startOver();
        this.settings = new Main(Map.of("ERRATA_DATA_DIR", local.data().toString())).settings();
        this.bot = Bot.open(settings);
        this.workspace = bot.sample().workspace();
    }

    @AfterEach
    void close() {
        bot.close();
    }

    private Correction anyCorrection() {
        return bot.stored().corrections().list(workspace, Optional.empty()).stream()
                .filter(one -> one.holdsAt(Instant.now()))
                .findFirst()
                .orElseThrow();
    }

    private Interaction asked(Correction correction, String text) {
        InteractionId id = InteractionId.random();
        Place place =
                bot.stored().directory().place(workspace, correction.madeIn()).orElseThrow();
        Person asker = correction.author();
        return bot.answers().answer(new Question(id, place, new ThreadId(id.toString()), asker, text, Instant.now()));
    }

    private List<Run> runs() {
        return bot.stored().runs().list(workspace, 10);
    }

    @Test
    void a_night_measures_what_has_changed_and_the_next_one_does_not_measure_it_again() {
        Correction correction = anyCorrection();
        Interaction other = asked(correction, "Tell me how that one was done again, please?");
        assertThat(bot.stored()
                        .corrections()
                        .confirm(correction, other.id(), correction.author(), Instant.now())
                        .correction())
                .isEqualTo(correction.id());

        try (Nightly nightly = new Nightly(bot, settings, Clock.systemUTC())) {
            nightly.measure();
            nightly.measure();

            assertThat(runs()).singleElement().satisfies(run -> {
                assertThat(run.ended()).isPresent();
                assertThat(run.measuredIn()).isEqualTo("everywhere");
                assertThat(run.scores()).isNotEmpty();
            });
            assertThat(nightly.worse()).isEqualTo(runs().get(0).guardsHurt());
        }
    }

    @Test
    void what_people_have_to_say_again_too_often_raises_the_alarm() {
        Correction correction = anyCorrection();
        try (Nightly nightly = new Nightly(bot, settings, Clock.systemUTC())) {
            nightly.look();
            int before = nightly.alarms();
            for (int i = 0; i < 10; i++) {
                Interaction again = asked(correction, "How was that done in case " + i + "?");
                bot.stored().corrections().repeat(correction, again.id(), correction.author(), Instant.now());
            }

            nightly.look();

            assertThat(before).isZero();
            assertThat(nightly.alarms()).isEqualTo(1);
        }
    }
}
