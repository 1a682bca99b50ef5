package dev.errata.storage.delivery;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.ExecutionHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.delivery.DeliveryWork;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.storage.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Has deliveries worked on, by this process or by any other on the same database: those of one queue one after the other, only so many
 * of one workspace at once, again later when they fail, and again elsewhere when a process dies.
 */
public final class DeliveryScheduler implements AutoCloseable {

    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(2);
    private static final Duration LOOKING = Duration.ofSeconds(10);
    private static final Duration CLEANING = Duration.ofHours(1);
    private static final Duration SOON = Duration.ofMillis(20);

    private final Database database;
    private final List<DeliveryWork> works;
    private final WorkerSettings pace;
    private final CacheBudget caches;
    private final Clock clock;
    private final Claims claims;
    private final ScheduledExecutorService timer = timer("delivery-timer");
    /** Apart, since it waits for platforms. */
    private final ScheduledExecutorService notices = timer("delivery-notices");

    private final Set<WorkspaceId> soon = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Scheduler scheduler;

    /** @param works the first that takes a delivery's kind works on it */
    public DeliveryScheduler(
            Database database, List<DeliveryWork> works, WorkerSettings pace, CacheBudget caches, Clock clock) {
        this.database = database;
        this.works = List.copyOf(works);
        this.pace = pace;
        this.caches = caches;
        this.clock = clock;
        this.claims = new Claims(database.working(), pace, caches, clock);
    }

    public void start() {
        Scheduler started = Scheduler.create(database.connections(), slot(), due())
                .startTasks(looking(), cleaning())
                .jdbcCustomization(Slots.customization())
                .schedulerName(new ProcessName(UUID.randomUUID()))
                .clock(clock::instant)
                .threads(pace.threads())
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(pace.poll())
                .enableImmediateExecution()
                .heartbeatInterval(pace.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(pace.stop())
                .build();
        scheduler = started;
        Future<?> unused = notices.scheduleWithFixedDelay(
                new WaitingNotices(database.working(), works, caches, clock),
                WaitingNotices.EVERY.toMillis(),
                WaitingNotices.EVERY.toMillis(),
                TimeUnit.MILLISECONDS);
        started.start();
    }

    /** Looks for what is due now instead of at the next poll. */
    public void wake() {
        @Nullable Scheduler running = scheduler;
        if (running != null) {
            running.triggerCheckForDueExecutions();
        }
    }

    /** Looks in a moment whether anything in a workspace may be begun: once, however often that is asked for until then. */
    public void lookSoon(WorkspaceId workspace) {
        if (soon.add(workspace)) {
            Future<?> unused = timer.schedule(
                    () -> {
                        soon.remove(workspace);
                        open(workspace);
                    },
                    SOON.toMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }

    private CustomTask<Void> slot() {
        Attempts attempts = new Attempts(database.working(), works, pace, this::openAt, clock);
        return task(Slot.TASK, new SlotRun(claims, attempts, this::wake, clock));
    }

    private CustomTask<Void> due() {
        return task(Slots.DUE, (instance, context) -> {
            open(Slots.workspaceOf(instance));
            return (complete, operations) -> operations.remove();
        });
    }

    private CustomTask<Void> task(TaskDescriptor<Void> task, ExecutionHandler<Void> run) {
        return Tasks.custom(task)
                .onDeadExecutionRevive()
                // Reached only when the database or the JVM is in trouble: what the work throws is dealt with there.
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, clock.instant().plus(AFTER_TROUBLE)))
                .execute(run);
    }

    /** To the moment: the scheduler looks once in a while, and only what was due before it looked is done in time. */
    private void openAt(WorkspaceId workspace, Instant moment) {
        long millis = Math.max(0, Duration.between(clock.instant(), moment).toMillis());
        Future<?> unused = timer.schedule(() -> open(workspace), millis, TimeUnit.MILLISECONDS);
    }

    private void open(WorkspaceId workspace) {
        if (claims.openIfNeeded(workspace)) {
            wake();
        }
    }

    /** For the one case in which nobody looks: a process was killed after all slots were seen open and before they were seen once more. */
    private RecurringTask<Void> looking() {
        Workspaces workspaces = new Workspaces(database.working());
        return Tasks.recurring("delivery-looking", FixedDelay.of(LOOKING))
                .execute((instance, context) -> workspaces.all().forEach(this::open));
    }

    private RecurringTask<Void> cleaning() {
        EndedDeliveries ended = new EndedDeliveries(database.working(), clock);
        return Tasks.recurring("delivery-cleaning", FixedDelay.of(CLEANING))
                .execute((instance, context) -> ended.forget());
    }

    /** Takes nothing new, waits for what runs as long as {@link WorkerSettings#stop} says, and then interrupts it. */
    @Override
    public void close() {
        @Nullable Scheduler running = scheduler;
        if (running != null) {
            running.stop();
        }
        notices.shutdownNow();
        timer.shutdownNow();
    }

    private static ScheduledExecutorService timer(String name) {
        return new ScheduledThreadPoolExecutor(
                1,
                task -> {
                    Thread thread = new Thread(task, name);
                    thread.setDaemon(true);
                    return thread;
                },
                // Of a process that stops nobody waits for the moments: they are in the database too.
                new ThreadPoolExecutor.DiscardPolicy());
    }
}
