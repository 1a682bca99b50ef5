package dev.errata.bot.answer;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.knowledge.Passages.Scored;
import dev.errata.bot.question.Question;
import dev.errata.bot.recall.Application;
import java.util.List;
import java.util.Optional;

/**
 * Everything a writer may use for one answer.
 *
 * @param given the corrections that apply, in order of precedence
 * @param passages best first
 * @param thread what was said in the thread before, oldest first; answers that no longer hold have no text
 * @param rewrite set when a corrected answer is written again
 * @param audience who will read the answer
 */
public record Brief(
        Question question,
        String standalone,
        List<Application> given,
        List<Scored> passages,
        List<Interaction> thread,
        Optional<Rewrite> rewrite,
        Interaction.Audience audience) {

    /** The answer that was wrong and what its reader said about it. */
    public record Rewrite(Interaction old, Correction correction) {}

    public Brief {
        given = List.copyOf(given);
        passages = List.copyOf(passages);
        thread = List.copyOf(thread);
    }
}
