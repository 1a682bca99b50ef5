package dev.errata.bot.recall.occasion;

import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.correction.around.CorrectionsOfOthers;
import dev.errata.bot.question.Person;
import java.time.Instant;
import java.util.Optional;

/** Corrections of which each new version is restated. */
public record RestatedCorrections(Corrections others, Restating restating) implements CorrectionsOfOthers {

    @Override
    public Act take(Correction correction) {
        Act act = others.take(correction);
        restating.of(correction);
        return act;
    }

    @Override
    public Optional<Correction> edit(Correction seen, Lesson lesson, Person by, Instant at) {
        Optional<Correction> edited = others.edit(seen, lesson, by, at);
        edited.ifPresent(restating::of);
        return edited;
    }

    /** It says the same, in another version. */
    @Override
    public Optional<Act> decide(Correction seen, Lesson lesson, Person by, Instant at) {
        Optional<Act> decided = others.decide(seen, lesson, by, at);
        decided.flatMap(act -> others.find(seen.workspace(), seen.id())).ifPresent(restating::of);
        return decided;
    }
}
