package dev.errata.models;

import dev.errata.models.ChatFailure.Reason;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.UnresolvedModelServerException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Tells from what a provider's library threw what kind of trouble it is. */
final class Diagnosis {

    private Diagnosis() {}

    static ChatFailure of(String model, Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof HttpException http) {
                return refused(model, http);
            }
            if (t instanceof ContentFilteredException) {
                return new ChatFailure(Reason.REFUSED, model, ModelWords.FILTERED);
            }
            // Not every IOException: Jackson's are of that type too.
            if (t instanceof UncheckedIOException || t instanceof UnresolvedModelServerException) {
                Throwable why = t.getCause() == null ? t : t.getCause();
                return new ChatFailure(Reason.UNAVAILABLE, model, ModelWords.unreachable(why));
            }
        }
        return new ChatFailure(Reason.GARBAGE, model, ModelWords.unreadable(thrown));
    }

    private static ChatFailure refused(String model, HttpException http) {
        Reason reason = reason(http);
        Optional<Duration> retryAfter = http instanceof HttpRefusal refusal ? refusal.retryAfter() : Optional.empty();
        return new ChatFailure(reason, model, ModelWords.status(http.statusCode(), reason), retryAfter);
    }

    private static Reason reason(HttpException http) {
        int status = http.statusCode();
        if (status == 401 || status == 403) {
            return Reason.UNAUTHORISED;
        }
        if (status == 429) {
            return isOutOfCredit(http) ? Reason.REFUSED : Reason.RATE_LIMITED;
        }
        return status >= 500 || status == 408 ? Reason.UNAVAILABLE : Reason.REFUSED;
    }

    /** OpenAI says 429 for an empty account too, which no waiting fills. */
    private static boolean isOutOfCredit(HttpException http) {
        String body = http.getMessage();
        return body != null && body.toLowerCase(Locale.ROOT).contains("insufficient_quota");
    }
}
