package dev.errata.server.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler.RetainedContentLoaderFactory;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Passes a request on once its body is there, and hangs up if that takes too long. No thread is held until then, so that those who send
 * slowly, or never end, keep nobody else waiting.
 */
final class BodyDeadline extends Handler.Wrapper {

    /** More than any platform sends; what is longer is refused unread. */
    private static final long LONGEST = 1_500_000;

    private static final String PENDING = BodyDeadline.class.getName();

    private final Duration deadline;

    private BodyDeadline(Handler next, Duration deadline) {
        super(next);
        this.deadline = deadline;
    }

    /** @param deadline from the end of the headers to the end of the body */
    static Handler before(Handler handler, Duration deadline) {
        return new BodyDeadline(
                new EagerContentHandler(new Arrived(handler), new RetainedContentLoaderFactory(LONGEST, -1, true)),
                deadline);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (request.getLength() > LONGEST) {
            Response.writeError(request, response, callback, HttpStatus.PAYLOAD_TOO_LARGE_413);
            return true;
        }
        EndPoint connection = request.getConnectionMetaData().getConnection().getEndPoint();
        Scheduler.Task hangUp = request.getComponents()
                .getScheduler()
                .schedule(
                        () -> connection.close(new TimeoutException("its body did not end within " + deadline)),
                        deadline.toMillis(),
                        TimeUnit.MILLISECONDS);
        request.setAttribute(PENDING, hangUp);
        return super.handle(request, response, Callback.from(callback, hangUp::cancel));
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
            return super.handle(request, response, callback);
        }
    }
}
