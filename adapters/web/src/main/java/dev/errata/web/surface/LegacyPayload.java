package dev.errata.web.surface;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.CorrectionType;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Interactions;
import dev.errata.bot.loop.Cause.How;
import dev.errata.bot.loop.OnlyThis;
import dev.errata.bot.loop.Taught;
import dev.errata.bot.question.InteractionId;
import dev.errata.chat.queue.Payload;
import dev.errata.chat.queue.WorkQueue;
import dev.errata.chat.surface.Visit;
import java.net.URLDecoder;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Deliveries that the release before took, whose payloads were encoded as forms are, read as those of today. */
final class LegacyPayload {

    static final String AGAIN = "web.again";

    private final PageSurface surface;
    private final Interactions interactions;

    LegacyPayload(PageSurface surface, Interactions interactions) {
        this.surface = surface;
        this.interactions = interactions;
    }

    /**
     * The same delivery as it would be taken today.
     *
     * @throws IllegalStateException if it is to be answered again, and what was answered is gone
     */
    Delivery today(Delivery taken) {
        if (taken.payload().startsWith("{")) {
            return taken;
        }
        Map<String, String> values = values(taken.payload());
        return taken.kind().equals(AGAIN) ? again(taken, values) : asked(taken, values);
    }

    private Delivery asked(Delivery taken, Map<String, String> values) {
        Visit visit = surface.visit(
                taken.workspace(),
                new PageVisit.Stored(
                        get(values, "place"),
                        get(values, "person"),
                        get(values, "thread"),
                        taken.id().toString()));
        return with(taken, WorkQueue.QUESTION, Payload.asked(visit, get(values, "text"), true));
    }

    private Delivery again(Delivery taken, Map<String, String> values) {
        InteractionId answer = InteractionId.of(get(values, "answer"));
        Interaction about = interactions
                .find(taken.workspace(), answer)
                .orElseThrow(() -> new IllegalStateException("answer " + answer + " is gone"));
        Visit visit = surface.visit(
                taken.workspace(),
                new PageVisit.Stored(about.question().place().id().toString(), get(values, "by"), null, null));
        return with(taken, WorkQueue.TAUGHT, Payload.taught(visit, taught(answer, values)));
    }

    private static Taught taught(InteractionId answer, Map<String, String> values) {
        CorrectionId correction = CorrectionId.of(get(values, "correction"));
        @Nullable
        OnlyThis only = Optional.ofNullable(values.get("only"))
                .map(text -> new OnlyThis(correction, text, CorrectionType.valueOf(get(values, "type"))))
                .orElse(null);
        return new Taught(answer, correction, null, only, How.valueOf(get(values, "how")));
    }

    private static Delivery with(Delivery taken, String kind, String payload) {
        return new Delivery(
                taken.workspace(),
                taken.id(),
                taken.key(),
                taken.channel(),
                taken.queueKey(),
                PageSurface.NAME + kind,
                payload,
                taken.takenAt());
    }

    private static Map<String, String> values(String form) {
        return Stream.of(form.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(
                        pair -> URLDecoder.decode(pair[0], UTF_8),
                        pair -> URLDecoder.decode(pair[1], UTF_8),
                        (first, last) -> last));
    }

    private static String get(Map<String, String> values, String name) {
        return Optional.ofNullable(values.get(name))
                .orElseThrow(() -> new IllegalStateException("a delivery has no " + name));
    }
}
