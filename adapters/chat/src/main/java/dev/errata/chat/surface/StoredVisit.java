package dev.errata.chat.surface;

/** What {@link Visit#stored} put aside. */
public interface StoredVisit {

    /**
     * Reads one part of it.
     *
     * @throws IllegalStateException if it cannot be read as that
     */
    <T> T read(Class<T> type);
}
