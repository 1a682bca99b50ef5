package dev.errata.slack.api;

import com.slack.api.model.ResponseMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Goes through the pages in which Slack answers, from the first, for no longer than needed. */
final class Pages {

    /** More pages than this are a cursor that leads in a circle. */
    private static final int MOST = 1_000;

    private Pages() {}

    /** @param cursor leads to the next page; null on the last one */
    record Page<T>(List<T> items, @Nullable String cursor) {}

    static <T> Page<T> page(@Nullable List<T> items, @Nullable ResponseMetadata metadata) {
        String cursor = metadata == null ? null : metadata.getNextCursor();
        return new Page<>(items == null ? List.of() : items, cursor == null || cursor.isEmpty() ? null : cursor);
    }

    static <T> List<T> all(Function<@Nullable String, Page<T>> pages) {
        List<T> all = new ArrayList<>();
        first(pages, item -> {
            all.add(item);
            return false;
        });
        return all;
    }

    static <T> boolean any(Function<@Nullable String, Page<T>> pages, Predicate<T> wanted) {
        return first(pages, wanted).isPresent();
    }

    static <T> Optional<T> first(Function<@Nullable String, Page<T>> pages, Predicate<T> wanted) {
        String cursor = null;
        for (int i = 0; i < MOST; i++) {
            Page<T> page = pages.apply(cursor);
            Optional<T> found = page.items().stream().filter(wanted).findFirst();
            cursor = page.cursor();
            if (found.isPresent() || cursor == null) {
                return found;
            }
        }
        return Optional.empty();
    }
}
