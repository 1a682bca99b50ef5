package dev.errata.server.metrics;

import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.correction.around.CorrectionsOfOthers;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import java.time.Instant;
import java.util.Optional;

/** Corrections that say when a rule was taught again. */
record CountedCorrections(Corrections others, Runnable repeated) implements CorrectionsOfOthers {

    /** A form that is sent twice repeats once: the act is then the one that was there before. */
    @Override
    public Act repeat(Correction correction, InteractionId question, Person by, Instant at) {
        Optional<Act> before = others.saying(correction.workspace(), correction.id(), question);
        Act act = others.repeat(correction, question, by, at);
        if (before.filter(act::equals).isEmpty()) {
            repeated.run();
        }
        return act;
    }
}
