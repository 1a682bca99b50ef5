package dev.errata.bot.trace;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutorService;

/** Where it is told what is done, step by step, and how long it takes. Nothing that goes wrong there is noticed by whoever tells it. */
public interface Traces {

    /** Where nobody listens. */
    Traces NONE = new UntoldTraces();

    /**
     * Begins a trace. What is begun on this thread until it is closed is part of it.
     *
     * @param id by which it is found again: that of the delivery, the answer or the correction that comes of it
     * @param name what is done, such as {@code slack.question}; of few different ones
     */
    Span begin(UUID id, String name);

    /** Begins a step of what is open on this thread, which what is begun on it until it is closed is part of; where nothing is, a trace. */
    Span step(String name);

    /** Tells of a step that has begun before. */
    Span step(String name, Instant began);

    /** Begins a step in which another program is asked. */
    Span call(String name);

    /** The same threads, on which what is handed over is part of what is open where that is done. */
    ExecutorService carrying(ExecutorService threads);
}
