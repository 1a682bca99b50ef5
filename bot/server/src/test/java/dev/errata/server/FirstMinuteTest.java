package dev.errata.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.teaching.Proposal;
import dev.errata.bot.correction.teaching.ScopeChoice;
import dev.errata.bot.interaction.Answer;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.loop.CorrectAnswer.Outcome.Learnt;
import dev.errata.bot.loop.LearningLoop;
import dev.errata.bot.loop.Taught;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Question;
import dev.errata.bot.question.ThreadId;
import dev.errata.bot.recall.Application;
import dev.errata.server.settings.ReadSettings;
import dev.errata.server.settings.Settings;
import dev.errata.web.company.Company;
import dev.errata.web.company.Move;
import dev.errata.web.company.Viewer;
import dev.errata.web.company.Workplace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the guided minute says about each answer is so, in a fresh folder, and not by a hair. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstMinuteTest {

    /** What is given needs .70, and what is not even asked about less than .35. */
    private static final double GIVEN = .75;

    private static final double LEFT = .30;

    @TempDir
    private static Path folder;

    private final Company company = Company.larkspur();
    private final Map<String, Interaction> said = new LinkedHashMap<>();
    private Bot bot;
    private Workplace workplace;

    @BeforeAll
    void goThroughTheMinute() {
        Settings settings = ((ReadSettings.Outcome.Usable)
                        ReadSettings.from(Map.of("ERRATA_DATA_DIR", folder.toString()), Clock.systemUTC()))
                .settings();
        bot = Bot.open(settings);
        workplace = bot.sample();
        List<Move> moves =
                company.minute().stream().flatMap(step -> step.moves().stream()).toList();
        for (Move move : moves) {
            said.put(move.key(), move.kind() == Move.Kind.ASK ? asked(move) : corrected(move));
        }
    }

    @AfterAll
    void close() {
        if (bot != null) {
            bot.close();
        }
    }

    @Test
    void the_handbook_answers_and_the_correction_makes_it_another_answer() {
        assertThat(text("ask")).contains("Quarters are those of the calendar");
        assertThat(text("correct")).contains("Use the fiscal year").contains("Corrected by Ana Flores");
        assertThat(text("correct")).doesNotContain("> Quarters are those of the calendar");
    }

    @Test
    void the_paraphrase_follows_it_with_a_margin() {
        assertThat(text("paraphrase")).contains("Use the fiscal year");
        assertThat(likeliest("paraphrase")).isGreaterThan(GIVEN);
    }

    @Test
    void what_only_sounds_like_it_is_answered_from_the_handbook_with_a_margin() {
        assertThat(text("near-miss")).contains("within 30 days").doesNotContain("fiscal");
        assertThat(likeliest("near-miss")).isLessThan(LEFT);
    }

    @Test
    void elsewhere_the_handbook_is_right() {
        assertThat(text("elsewhere"))
                .contains("Quarters are those of the calendar")
                .doesNotContain("fiscal");
    }

    @Test
    void inside_it_knows_with_a_margin_and_outside_there_is_nothing_to_know() {
        assertThat(text("inside")).contains("On 2 March");
        assertThat(likeliest("inside")).isGreaterThan(GIVEN);
        assertThat(text("outside")).contains("I don't know yet").doesNotContain("March");
        assertThat(answer("outside").applications()).isEmpty();
    }

    private Answer answer(String move) {
        return Objects.requireNonNull(said.get(move)).answer();
    }

    private String text(String move) {
        return answer(move).text().replace("\\", "");
    }

    private double likeliest(String move) {
        return answer(move).applications().stream()
                .mapToDouble(Application::probability)
                .max()
                .orElseThrow();
    }

    private Interaction asked(Move move) {
        Viewer viewer = workplace.viewer(move.person(), move.channel()).orElseThrow();
        InteractionId id = InteractionId.random();
        return bot.answers()
                .answer(new Question(
                        id, viewer.place(), new ThreadId(id.toString()), viewer.person(), move.text(), Instant.now()));
    }

    /** The answer of the move before. */
    private Interaction corrected(Move move) {
        Interaction old = new ArrayList<>(said.values()).get(said.size() - 1);
        Viewer by = workplace.viewer(move.person(), move.channel()).orElseThrow();
        LearningLoop loop = bot.loop();
        InteractionId again = InteractionId.random();
        Proposal proposal = Proposal.saying(CorrectionId.random(), by.person(), move.text(), ScopeChoice.HERE);
        Learnt learnt = (Learnt) loop.correct(workplace).correct(proposal, old, again);
        return loop.again()
                .answer(loop.again().cause(again, Taught.of(old, learnt), by.person(), Instant.now()))
                .again();
    }
}
