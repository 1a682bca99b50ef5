package dev.errata.models;

import java.time.Duration;
import java.util.Optional;

/**
 * A language model gave no usable answer. Its message can be logged: it holds neither the key, nor the prompt, nor what the provider
 * wrote back, and for the same reason there is no cause.
 */
public final class ChatFailure extends ModelsException {

    private final Reason reason;
    private final transient Optional<Duration> retryAfter;

    /** What kind of trouble it is, and so who can mend it. */
    public enum Reason {
        /** The key is wrong, or may not use this model. */
        UNAUTHORISED,
        /** Too many questions for now. */
        RATE_LIMITED,
        /** Not reachable, or broken on the provider's side; or it was so a moment ago and is being left alone. */
        UNAVAILABLE,
        /** No answer within the time that one question may take. */
        TIMED_OUT,
        /** The provider will not answer this request however often it is asked. */
        REFUSED,
        /** It answered, but with nothing that is an answer. */
        GARBAGE
    }

    /** @param why what happened, to be read after whose answer is missing */
    ChatFailure(Reason reason, String model, String why) {
        this(reason, model, why, Optional.empty());
    }

    ChatFailure(Reason reason, String model, String why, Optional<Duration> retryAfter) {
        super(ModelWords.failed(model, why));
        this.reason = reason;
        this.retryAfter = retryAfter;
    }

    public Reason reason() {
        return reason;
    }

    /** How long the provider asked us to wait. */
    Optional<Duration> retryAfter() {
        return retryAfter;
    }

    boolean mayPass() {
        return reason == Reason.UNAVAILABLE || reason == Reason.RATE_LIMITED;
    }

    /** Whether it says something about the provider and not only about this one request. */
    boolean isOutage() {
        return mayPass() || reason == Reason.TIMED_OUT;
    }
}
