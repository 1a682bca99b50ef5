package dev.errata.server.http;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.EagerContentHandler.ContentLoader;
import org.eclipse.jetty.server.handler.EagerContentHandler.ContentLoaderFactory;
import org.eclipse.jetty.server.handler.EagerContentHandler.RetainedContentLoaderFactory;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * How much of what is sent may be in memory. What is as large as platforms usually send always may; of what is larger only so much together,
 * since anybody can say that they send it.
 */
final class ContentLimits implements ContentLoaderFactory {

    /** More than any platform sends; what is longer is refused unread. */
    private static final int LONGEST = 1_500_000;

    private static final int USUAL = 64 * 1024;
    private static final int LARGE_TOGETHER = 24_000_000;

    private final Map<String, Integer> large;
    private final Semaphore room;
    private final ContentLoaderFactory announced;
    private final ContentLoaderFactory unannounced = new RetainedContentLoaderFactory(USUAL, -1, true);

    /** @param large what is sent to these addresses may be so long, in bytes */
    ContentLimits(Map<String, Integer> large) {
        int most = large.values().stream().reduce(LONGEST, Math::max);
        this.large = large;
        this.room = new Semaphore(Math.max(LARGE_TOGETHER, most));
        this.announced = new RetainedContentLoaderFactory(most, -1, true);
    }

    /** What is longer is refused unread. */
    int longest(Request request) {
        return Optional.ofNullable(large.get(request.getHttpURI().getCanonicalPath()))
                .orElse(LONGEST);
    }

    /** Room for the body of a request, of which none is taken yet: whoever announces much and sends nothing takes none. */
    Room of(Request request) {
        return new Room(request.getLength() > USUAL);
    }

    /** Room for one body. */
    final class Room {

        private final boolean counts;
        private int bytes;
        private boolean over;

        private Room(boolean counts) {
            this.counts = counts;
        }

        /** Whether there is room for more of the body now; if so it is held until it is given back. */
        synchronized boolean takes(int more) {
            if (over || (counts && !room.tryAcquire(more))) {
                return false;
            }
            bytes += counts ? more : 0;
            return true;
        }

        /** However often it is said. */
        synchronized void giveBack() {
            over = true;
            room.release(bytes);
            bytes = 0;
        }
    }

    /** Everything that has a body. */
    @Override
    public @Nullable String getApplicableMimeType() {
        return null;
    }

    /** Who does not say how long it is may not send more than is usual. */
    @Override
    public ContentLoader newContentLoader(
            @Nullable String contentType,
            @Nullable String mimeType,
            Handler handler,
            Request request,
            Response response,
            Callback callback) {
        return (request.getLength() < 0 ? unannounced : announced)
                .newContentLoader(contentType, mimeType, handler, request, response, callback);
    }
}
