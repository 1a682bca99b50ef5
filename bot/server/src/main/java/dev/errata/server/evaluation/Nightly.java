package dev.errata.server.evaluation;

import dev.errata.bot.evaluation.cases.EvaluationCase;
import dev.errata.bot.evaluation.run.Run;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.server.Bot;
import dev.errata.server.DaemonThreads;
import dev.errata.server.settings.Settings;
import dev.errata.server.terminal.NotDone;
import dev.errata.server.terminal.ProgramWords;
import dev.errata.server.terminal.ProgressBar;
import java.io.PrintWriter;
import java.io.Writer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * While the program serves: looks each hour whether people have to say too much again, and measures each night where that is wanted and
 * anything has changed. What was interrupted is gone on with in the next night.
 */
public final class Nightly implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Nightly.class);

    private static final LocalTime NIGHT = LocalTime.of(3, 0);
    private static final int ORDERS = 3;

    private final Bot bot;
    private final Settings settings;
    private final Clock clock;
    private final AtomicInteger alarms = new AtomicInteger();
    private final Map<WorkspaceId, Integer> worse = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("nightly"));

    public Nightly(Bot bot, Settings settings, Clock clock) {
        this.bot = bot;
        this.settings = settings;
        this.clock = clock;
    }

    public void start() {
        Future<?> unused = timer.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.HOURS);
        if (settings.evaluating().nightly()) {
            awaitNight();
        }
    }

    private void awaitNight() {
        Duration wait = untilNight(clock.instant(), ZoneId.systemDefault());
        Future<?> unused = timer.schedule(
                () -> {
                    measure();
                    awaitNight();
                },
                wait.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Until three in the morning there, whatever is done to the clocks meanwhile. */
    static Duration untilNight(Instant moment, ZoneId there) {
        ZonedDateTime now = moment.atZone(there);
        ZonedDateTime today = now.with(NIGHT);
        return Duration.between(now, now.isBefore(today) ? today : today.plusDays(1));
    }

    /** In how many workspaces people have to say too much again. */
    public int alarms() {
        return alarms.get();
    }

    /** How many confirmed answers were worse when each workspace was measured last. */
    public int worse() {
        return worse.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Counts where too much is said again. */
    void look() {
        try {
            alarms.set((int) workspaces().stream()
                    .filter(workspace -> new Measuring(bot, settings, workspace)
                            .lookBack()
                            .repeats(workspace)
                            .isAlarming())
                    .count());
        } catch (RuntimeException e) {
            LOG.warn("Nobody looked whether too much is said again: {}", e.getMessage());
        }
    }

    /** Measures every workspace in which anything has changed. What fails is left for the next night. */
    void measure() {
        try {
            workspaces().forEach(this::measure);
        } catch (RuntimeException e) {
            LOG.warn("Nothing was measured: {}", e.getMessage());
        }
    }

    private void measure(WorkspaceId workspace) {
        try {
            worse.put(workspace, measured(workspace).map(Run::guardsHurt).orElse(0));
        } catch (NotDone e) {
            LOG.info("Workspace {} is not measured to the end: {}", workspace, e.getMessage());
        } catch (RuntimeException e) {
            LOG.warn("Workspace {} was not measured: {}", workspace, e.getMessage());
        }
    }

    /** The run that says how it is now; empty where there is nothing to measure. */
    private Optional<Run> measured(WorkspaceId workspace) {
        Measuring measuring = new Measuring(bot, settings, workspace);
        List<EvaluationCase> all = measuring.golden().of(workspace);
        if (all.stream().allMatch(EvaluationCase::isEchoOnly)) {
            return Optional.empty();
        }
        MeasureCases cases = new MeasureCases(
                measuring,
                workspace,
                bot.stored().runs(),
                new MeasureCases.Wanted(ProgramWords.say("evaluate.everywhere"), all, Set.of(), ORDERS));
        Optional<Run> unchanged = cases.unchanged();
        if (unchanged.isPresent()) {
            return unchanged;
        }
        ProgressBar unseen = new ProgressBar(new PrintWriter(Writer.nullWriter()), false);
        Run run = cases.measure(cases.interrupted(), unseen).run();
        LOG.info("Measured workspace {}: run {}, {} guards worse", workspace, run.id(), run.guardsHurt());
        return Optional.of(run);
    }

    /** The sample that measures itself is nobody's. */
    private List<WorkspaceId> workspaces() {
        Directory directory = bot.stored().directory();
        Optional<WorkspaceId> sample = directory.findWorkspace(SampleSet.WHERE);
        return directory.workspaces().stream()
                .filter(workspace -> !sample.equals(Optional.of(workspace)))
                .toList();
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
