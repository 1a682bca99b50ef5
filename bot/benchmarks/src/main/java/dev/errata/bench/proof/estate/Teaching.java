package dev.errata.bench.proof.estate;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Question;

/**
 * Something that was taught, with the facts that the rules ask for.
 *
 * @param asked the question that it was made on
 * @param isOver whether it was retired, or has ended before anything is asked
 */
public record Teaching(int number, Correction correction, Question asked, boolean isOver) {

    public Teaching over() {
        return new Teaching(number, correction, asked, true);
    }

    public boolean isBy(Person person) {
        return correction.author().id().equals(person.id());
    }
}
