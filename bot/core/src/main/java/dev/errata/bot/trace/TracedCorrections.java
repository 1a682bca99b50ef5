package dev.errata.bot.trace;

import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.correction.around.CorrectionsOfOthers;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Corrections of which it is told what people do with them; never what they say. */
public record TracedCorrections(Corrections others, Traces traces) implements CorrectionsOfOthers {

    @Override
    public Act take(Correction correction) {
        return told("take", correction, () -> others.take(correction));
    }

    @Override
    public Optional<Correction> edit(Correction seen, Lesson lesson, Person by, Instant at) {
        return told("edit", seen, () -> others.edit(seen, lesson, by, at));
    }

    @Override
    public Act confirm(Correction correction, InteractionId question, Person by, Instant at) {
        return told("confirm", correction, () -> others.confirm(correction, question, by, at));
    }

    @Override
    public Act repeat(Correction correction, InteractionId question, Person by, Instant at) {
        return told("repeat", correction, () -> others.repeat(correction, question, by, at));
    }

    @Override
    public Act reject(Correction correction, InteractionId question, Person by, Instant at) {
        return told("reject", correction, () -> others.reject(correction, question, by, at));
    }

    @Override
    public Act retire(Correction correction, Person by, Instant at) {
        return told("retire", correction, () -> others.retire(correction, by, at));
    }

    private <T> T told(String what, Correction correction, Supplier<T> done) {
        try (Span span = traces.step(what + " correction")) {
            span.with("errata.workspace", correction.workspace().toString())
                    .with("errata.correction", correction.id().toString())
                    .with(
                            "errata.correction.type",
                            correction.lesson().type().name().toLowerCase(Locale.ROOT))
                    .with("errata.correction.version", correction.version())
                    .words("errata.correction.text", () -> correction.lesson().text());
            return done.get();
        }
    }
}
