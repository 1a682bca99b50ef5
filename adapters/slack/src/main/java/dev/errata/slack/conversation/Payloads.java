package dev.errata.slack.conversation;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.errata.bot.loop.Taught;
import dev.errata.bot.question.Place.Privacy;
import dev.errata.slack.request.SlackEvent;
import dev.errata.slack.request.SlackEvent.Spot;
import org.jspecify.annotations.Nullable;

/** What deliveries carry from the request to the work. */
final class Payloads {

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private Payloads() {}

    /** Somebody asked something. */
    record Asked(
            String channel,
            @Nullable Privacy privacy,
            boolean shared,
            String ts,
            @Nullable String threadTs,
            String user,
            String text) {

        static final String KIND = "slack.question";

        static Asked of(SlackEvent event, String user) {
            Spot spot = event.spot();
            return new Asked(
                    spot.channel(),
                    spot.privacy(),
                    spot.shared(),
                    spot.ts(),
                    spot.isReply() ? spot.threadTs() : null,
                    user,
                    event.text().raw());
        }

        Spot spot() {
            return new Spot(channel, privacy, shared, ts, threadTs);
        }
    }

    /**
     * Somebody corrected an answer, changed the correction, or said that one fits; the answer is to be written again.
     *
     * @param user whoever said it
     */
    record Said(String user, Taught taught) {

        static final String KIND = "slack.taught";
    }

    /**
     * Somebody undid what made an answer what it is; it is to be marked.
     *
     * @param onlyHere whether the correction still holds, so that no other answer is to be marked
     */
    record Undone(String answer, String user, String correction, boolean onlyHere) {

        static final String KIND = "slack.undone";
    }

    static String write(Object payload) {
        return GSON.toJson(payload);
    }

    static <T> T read(String payload, Class<T> type) {
        return GSON.fromJson(payload, type);
    }
}
