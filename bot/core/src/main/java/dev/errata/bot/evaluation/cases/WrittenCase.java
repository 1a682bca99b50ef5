package dev.errata.bot.evaluation.cases;

import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.PlaceId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A case that somebody wrote down.
 *
 * @param asker empty for whoever may ask there
 * @param expected what the answer should say
 * @param mustFollow texts that the answer has to hold, or ids of corrections that are right for it; empty where nothing was said of that
 * @param mustNotFollow texts that it must not hold, or ids of corrections that are not
 */
public record WrittenCase(
        UUID id,
        PlaceId place,
        Optional<PersonId> asker,
        String input,
        Optional<String> expected,
        Optional<List<String>> mustFollow,
        Optional<List<String>> mustNotFollow) {

    public WrittenCase {
        if (input.isBlank()) {
            throw new IllegalArgumentException("case " + id + " asks nothing");
        }
        mustFollow = mustFollow.map(List::copyOf);
        mustNotFollow = mustNotFollow.map(List::copyOf);
    }
}
