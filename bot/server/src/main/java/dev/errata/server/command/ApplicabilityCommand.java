package dev.errata.server.command;

import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.recall.Strictness;
import dev.errata.bot.recall.Strictnesses;
import dev.errata.bot.recall.Thresholds;
import dev.errata.server.Bot;
import dev.errata.server.Main;
import dev.errata.server.terminal.ProgramWords;
import dev.errata.server.terminal.Terminal;
import dev.errata.server.terminal.WrongUse;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Shows and sets how sure the bot has to be before it follows a correction. */
@Command(
        name = "applicability",
        description = "Show or set how sure the bot has to be before it follows a correction.",
        mixinStandardHelpOptions = true)
public final class ApplicabilityCommand implements Runnable {

    private static final String ON = ProgramWords.say("applicability.on");
    private static final String OFF = ProgramWords.say("applicability.off");

    @ParentCommand
    private Main main = new Main(Map.of());

    @Mixin
    private Identity identity = new Identity();

    @Option(names = "--apply", paramLabel = "P", description = "apply from this probability on, above 0 and at most 1")
    private @Nullable String apply;

    @Option(names = "--ask", paramLabel = "P", description = "ask whether it fits from this probability on")
    private @Nullable String ask;

    @Option(
            names = "--judge",
            paramLabel = "on|off",
            description =
                    "whether a language model, if there is one, judges what is uncertain and says when a correction holds")
    private @Nullable String judge;

    @Override
    public void run() {
        Optional<Double> applied = number("--apply", apply, Thresholds.DEFAULT.apply());
        Optional<Double> asked = number("--ask", ask, Thresholds.DEFAULT.ask());
        Optional<Boolean> judged = judged();
        try (Bot bot = Bot.open(main.settings())) {
            Strictnesses strictnesses = bot.stored().strictnesses();
            WorkspaceId chosen = identity.workspace(bot, main.settings());
            Strictness now = strictnesses.of(chosen);
            Strictness next = new Strictness(
                    thresholds(
                            applied.orElse(now.thresholds().apply()),
                            asked.orElse(now.thresholds().ask())),
                    judged.orElse(now.judged()));
            if (!next.equals(now)) {
                strictnesses.choose(chosen, next);
            }
            String said = words(next);
            new Terminal(main.spec().commandLine().getOut())
                    .line(next.equals(now) ? said : ProgramWords.say("applicability.changed", said));
        }
        main.spec().commandLine().getOut().flush();
    }

    private static Optional<Double> number(String option, @Nullable String value, double example) {
        if (value == null) {
            return Optional.empty();
        }
        try {
            double number = new BigDecimal(value.strip()).doubleValue();
            if (number > 0 && number <= 1) {
                return Optional.of(number);
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number that is out of range.
        }
        throw new WrongUse(ProgramWords.say("applicability.number", option, value, shown(example)));
    }

    private Optional<Boolean> judged() {
        if (judge != null && !judge.equals(ON) && !judge.equals(OFF)) {
            throw new WrongUse(ProgramWords.say("applicability.judge", judge));
        }
        return Optional.ofNullable(judge).map(ON::equals);
    }

    private static Thresholds thresholds(double applied, double asked) {
        if (asked > applied) {
            throw new WrongUse(ProgramWords.say("applicability.order", shown(asked), shown(applied)));
        }
        return new Thresholds(applied, asked);
    }

    private static String words(Strictness strictness) {
        return ProgramWords.say(
                "applicability.now",
                shown(strictness.thresholds().apply()),
                shown(strictness.thresholds().ask()),
                strictness.judged() ? ON : OFF);
    }

    private static String shown(double probability) {
        return BigDecimal.valueOf(probability).stripTrailingZeros().toPlainString();
    }
}
