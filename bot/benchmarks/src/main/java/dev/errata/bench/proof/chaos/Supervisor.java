package dev.errata.bench.proof.chaos;

import dev.errata.bench.program.Program;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Starts the program again whenever it ends, as an operator's would. */
final class Supervisor implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Map<String, String> settings;
    private final Path log;
    private final Thread thread = new Thread(this::watch, "supervisor");
    private volatile Program program;
    private volatile boolean over;

    private Supervisor(Map<String, String> settings, Path log) {
        this.settings = settings;
        this.log = log;
        this.program = Program.serve(settings, log);
    }

    static Supervisor of(Map<String, String> settings, Path log) {
        Supervisor supervisor = new Supervisor(settings, log);
        supervisor.thread.setDaemon(true);
        supervisor.thread.start();
        return supervisor;
    }

    private void watch() {
        while (!over) {
            program.process().onExit().join();
            LockSupport.parkNanos(PAUSE.toNanos());
            startUnlessOver();
        }
    }

    private synchronized void startUnlessOver() {
        if (!over) {
            program = Program.serve(settings, log);
        }
    }

    /** As a power cut does it. */
    void kill() {
        program.process().destroyForcibly();
    }

    boolean isReady() {
        return program.isReady();
    }

    /** Waits at most for three minutes, and says whether it is ready then. */
    boolean awaitReady() {
        long start = System.nanoTime();
        while (!isReady()) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                return false;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        return true;
    }

    /** Ends the program as an operator does. */
    @Override
    public void close() {
        synchronized (this) {
            over = true;
        }
        program.close();
    }
}
