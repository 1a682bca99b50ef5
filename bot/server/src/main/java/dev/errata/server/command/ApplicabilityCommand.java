package dev.errata.server.command;

import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.recall.Strictness;
import dev.errata.bot.recall.Strictnesses;
import dev.errata.bot.recall.Thresholds;
import dev.errata.bot.recall.judge.Diligence;
import dev.errata.server.Bot;
import dev.errata.server.Main;
import dev.errata.server.terminal.ProgramWords;
import dev.errata.server.terminal.Terminal;
import dev.errata.server.terminal.WrongUse;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
            paramLabel = "thorough|thrifty|off",
            description =
                    "how much of what may apply a language model judges, if there is one; off: nothing, and it does not say when a"
                            + " correction holds either")
    private @Nullable String judge;

    @Override
    public void run() {
        Optional<Double> applied = number("--apply", apply, Thresholds.DEFAULT.apply());
        Optional<Double> asked = number("--ask", ask, Thresholds.DEFAULT.ask());
        Optional<Diligence> judged = judged();
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

    private Optional<Diligence> judged() {
        String wanted = judge;
        if (wanted == null) {
            return Optional.empty();
        }
        return Optional.of(Stream.of(Diligence.values())
                .filter(diligence -> name(diligence).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new WrongUse(ProgramWords.say("applicability.judge", wanted))));
    }

    private static String name(Diligence diligence) {
        return diligence.name().toLowerCase(Locale.ROOT);
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
                ProgramWords.say("applicability.judged." + name(strictness.judged())));
    }

    private static String shown(double probability) {
        return BigDecimal.valueOf(probability).stripTrailingZeros().toPlainString();
    }
}
