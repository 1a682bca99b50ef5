package dev.errata.bot.trace;

import java.util.List;
import java.util.function.Supplier;

/** Something that is being done. Used by the thread that began it. */
public interface Span extends AutoCloseable {

    Span with(String name, String value);

    Span with(String name, long value);

    Span with(String name, double value);

    Span with(String name, boolean value);

    Span with(String name, List<String> values);

    /** What people or language models wrote: asked for, and kept, only where the operator wants it. */
    Span words(String name, Supplier<String> words);

    /** It did not work. Only what kind of thing went wrong is told: messages may hold what people wrote. */
    Span failed(Throwable why);

    /** It is done. */
    @Override
    void close();
}
