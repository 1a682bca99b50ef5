package dev.errata.bot.recall;

import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.question.Person;

/** What people were asked about before: nobody is asked twice about the same correction unless they answered the first time. */
public interface Offers {

    /** Whether this person may be asked about this correction: never was, or answered since. */
    boolean isNew(Person asker, CorrectionId correction);
}
