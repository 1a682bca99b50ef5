package dev.errata.server.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Passes a request on once its body is there, and hangs up if that takes too long. No thread is held until then, so that those who send
 * slowly, or never end, keep nobody else waiting.
 */
final class BodyDeadline extends Handler.Wrapper {

    private static final String PENDING = BodyDeadline.class.getName();
    private static final String HUNG_UP = PENDING + ".hung-up";

    private final ContentLimits limits;
    private final Duration deadline;

    private BodyDeadline(Handler next, ContentLimits limits, Duration deadline) {
        super(next);
        this.limits = limits;
        this.deadline = deadline;
    }

    /** @param deadline from the end of the headers to the end of the body */
    static Handler before(Handler handler, ContentLimits limits, Duration deadline) {
        return new BodyDeadline(new EagerContentHandler(new Arrived(handler), limits), limits, deadline);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (request.getLength() > limits.longest(request)) {
            Response.writeError(request, response, callback, HttpStatus.PAYLOAD_TOO_LARGE_413);
            return true;
        }
        ContentLimits.Room room = limits.of(request);
        Scheduler.Task hangUp = hangUpLater(request, room);
        request.setAttribute(PENDING, hangUp);
        try {
            return super.handle(new Metered(request, room), response, Callback.from(callback, () -> {
                hangUp.cancel();
                room.giveBack();
            }));
        } catch (Exception e) {
            room.giveBack();
            throw e;
        }
    }

    /** Whoever is hung up on gives their room back, too: nothing else says that the request is over. */
    private Scheduler.Task hangUpLater(Request request, ContentLimits.Room room) {
        EndPoint connection = request.getConnectionMetaData().getConnection().getEndPoint();
        return request.getComponents()
                .getScheduler()
                .schedule(
                        () -> {
                            request.setAttribute(HUNG_UP, true);
                            room.giveBack();
                            connection.close(new TimeoutException("its body did not end within " + deadline));
                        },
                        deadline.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    /** A request whose body takes room as it comes. */
    private static final class Metered extends Request.Wrapper {

        private final ContentLimits.Room room;

        Metered(Request request, ContentLimits.Room room) {
            super(request);
            this.room = room;
        }

        @Override
        public Content.@Nullable Chunk read() {
            Content.Chunk chunk = super.read();
            if (chunk == null || Content.Chunk.isFailure(chunk) || room.takes(chunk.remaining())) {
                return chunk;
            }
            chunk.release();
            return Content.Chunk.from(new HttpException.RuntimeException(HttpStatus.SERVICE_UNAVAILABLE_503), true);
        }
    }

    /** The body is there: whatever else is to be done may take its time. */
    private static final class Arrived extends Handler.Wrapper {

        Arrived(Handler next) {
            super(next);
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            if (request.removeAttribute(PENDING) instanceof Scheduler.Task hangUp) {
                hangUp.cancel();
            }
            if (request.getAttribute(HUNG_UP) != null) {
                // It comes here too, and nobody would notice when it is over: it would keep its turn for good.
                callback.failed(new TimeoutException("its body did not end in time"));
                return true;
            }
            return super.handle(request, response, callback);
        }
    }
}
