package dev.errata.models;

import dev.errata.models.ChatFailure.Reason;
import java.nio.file.Path;
import java.util.Map;

/** Everything that this module says to the people who run the bot. */
final class ModelWords {

    static final String FILTERED = "its content filter stepped in";
    static final String EMPTY = "the answer was empty";
    static final String LEFT_ALONE = "it failed several times in a row and is left alone for a moment";
    static final String INTERRUPTED = "the program is stopping";
    static final String KEY_MISSING =
            "is missing; openai/... needs it, unless OPENAI_BASE_URL names a server that needs none";
    static final String KEY_MALFORMED =
            "holds characters that no key has (a line break, a blank or a letter outside ASCII); copy it again";
    static final String URL_MALFORMED = "is no address such as https://models.example.com/v1";

    private static final Map<Reason, String> MEND = Map.of(
            Reason.UNAUTHORISED,
            "Check OPENAI_API_KEY, and that it may use this model.",
            Reason.RATE_LIMITED,
            "Wait a little, or raise the limits of the account.",
            Reason.UNAVAILABLE,
            "Check OPENAI_BASE_URL and the network, or look at the provider's status page.",
            Reason.TIMED_OUT,
            "Check OPENAI_BASE_URL and the network, or choose a faster model in ERRATA_CHAT_MODEL.",
            Reason.REFUSED,
            "Check the model's name in ERRATA_CHAT_MODEL, the path in OPENAI_BASE_URL (most end in /v1), and the account's credit.",
            Reason.GARBAGE,
            "Check that OPENAI_BASE_URL is the address of an OpenAI-compatible server (most end in /v1).");

    private ModelWords() {}

    static String encoderNotLoaded(Path folder) {
        return "The encoder could not be loaded. It needs to write to " + folder.toAbsolutePath() + " and to "
                + System.getProperty("java.io.tmpdir")
                + " (choose another with -Djava.io.tmpdir=...), and to run native code from both.";
    }

    static String failed(String model, String why) {
        return model + " did not answer: " + why;
    }

    static String status(int status, Reason reason) {
        String what = switch (reason) {
            case UNAUTHORISED -> "the key was turned down";
            case RATE_LIMITED -> "it was asked too often";
            case UNAVAILABLE -> "the provider is in trouble";
            case TIMED_OUT, REFUSED, GARBAGE -> "the provider refused the request";
        };
        return what + " (HTTP " + status + ")";
    }

    static String unreachable(Throwable thrown) {
        return "the connection failed (" + thrown.getClass().getSimpleName() + ")";
    }

    static String unreadable(Throwable thrown) {
        return "the answer could not be read (" + thrown.getClass().getSimpleName() + ")";
    }

    static String late(long millis) {
        return "it took longer than " + millis + " ms";
    }

    static String works(String model, long millis) {
        return model + " answered in " + millis + " ms.";
    }

    static String mend(ChatFailure failure) {
        return failure.getMessage() + ". " + MEND.get(failure.reason());
    }

    static String malformedName(String setting) {
        return "\"" + setting + "\" is not of the form provider/model, such as openai/gpt-4.1-mini";
    }

    static String notYet(String provider) {
        return provider + "/... is not supported yet; use openai/... with OPENAI_BASE_URL for a compatible server";
    }

    static String unknownProvider(String provider) {
        return "\"" + provider + "\" is no provider; use openai/... with OPENAI_BASE_URL for a compatible server";
    }
}
