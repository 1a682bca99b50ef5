package dev.errata.server.benchmark;

import dev.errata.bot.prompt.TimedCall;
import dev.errata.bot.recall.judge.Diligence;
import dev.errata.bot.recall.judge.Judge;
import dev.errata.bot.recall.judge.ModelJudge;
import dev.errata.models.ResilientChatModel;
import dev.errata.server.settings.Settings;
import dev.errata.server.terminal.ProgramWords;
import dev.errata.server.terminal.WrongUse;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The judge of a benchmark: the configured language model, a file of what one said before, or both. */
public final class Judges implements AutoCloseable {

    /** Nobody waits for an answer here. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Optional<Diligence> diligence;
    private final Optional<ResilientChatModel> model;
    private final Optional<CountingModel> counted;
    private final @Nullable Path file;
    private final ExecutorService calls = Executors.newSingleThreadExecutor();

    /** How much is judged, as a workspace may have it. */
    public enum Judged {
        thorough,
        thrifty
    }

    private Judges(Optional<Diligence> diligence, Optional<ResilientChatModel> model, @Nullable Path file) {
        this.diligence = diligence;
        this.model = model;
        this.counted = model.map(CountingModel::new);
        this.file = file;
    }

    /**
     * Asks nothing yet.
     *
     * @param wanted empty for no judge
     * @throws WrongUse if there is neither a model nor a file with verdicts
     */
    public static Judges of(Settings settings, Optional<Judged> wanted, @Nullable Path file) {
        if (wanted.isEmpty()) {
            return new Judges(Optional.empty(), Optional.empty(), null);
        }
        Optional<ResilientChatModel> model = settings.judging().model();
        boolean recorded = file != null && Files.exists(file) && file.toFile().length() > 0;
        if (model.isEmpty() && !recorded) {
            throw new WrongUse(ProgramWords.say("benchmark.no-judge"));
        }
        return new Judges(wanted.map(judged -> Diligence.valueOf(judged.name().toUpperCase(Locale.ROOT))), model, file);
    }

    /** Empty where no judge is wanted. */
    Optional<Verdicts> verdicts(List<Lines.CorrectionLine> taught, List<Lines.QuestionLine> asked) {
        Map<String, Set<String>> names = taught.stream()
                .collect(Collectors.groupingBy(
                        Lines.CorrectionLine::workspace,
                        Collectors.mapping(Lines.CorrectionLine::id, Collectors.toSet())));
        return diligence.map(wanted -> new Verdicts(judge(), wanted, file, names, asked));
    }

    /** The model, if one is wanted and there is one. */
    public Judge judge() {
        return counted.<Judge>map(one -> new ModelJudge(new TimedCall(one, PATIENCE, calls)))
                .orElse(Judge.NONE);
    }

    public Diligence diligence() {
        return diligence.orElse(Diligence.OFF);
    }

    /** What it cost. */
    void print(Verdicts verdicts, PrintWriter to) {
        List<Duration> waited = verdicts.waited().stream().sorted().toList();
        to.println(ProgramWords.say(
                "benchmark.judge-cost",
                counted.map(CountingModel::calls).orElse(0L),
                counted.map(CountingModel::inputTokens).orElse(0L),
                counted.map(CountingModel::outputTokens).orElse(0L)));
        if (!waited.isEmpty()) {
            to.println(ProgramWords.say(
                    "benchmark.judge-time", seconds(waited, .5), seconds(waited, .95), seconds(waited, 1)));
        }
        if (verdicts.missing() > 0) {
            to.println(ProgramWords.say("benchmark.judge-missing", verdicts.missing()));
        }
        to.flush();
    }

    private static String seconds(List<Duration> sorted, double share) {
        Duration one = sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
        return String.format(Locale.ROOT, "%.2f", one.toMillis() / 1000.);
    }

    @Override
    public void close() {
        calls.shutdownNow();
        model.ifPresent(ResilientChatModel::close);
    }
}
