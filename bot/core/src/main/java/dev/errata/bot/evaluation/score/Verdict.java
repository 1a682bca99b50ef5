package dev.errata.bot.evaluation.score;

import java.util.List;
import java.util.Optional;

/**
 * What a language model says of an answer, in the form that it has to say it in; of what it does not say in that form, nothing.
 *
 * @param follows for each thing that the answer has to follow, in their order, whether it does
 * @param has for each fact of the expected answer, in their order, whether it is there
 * @param supported for each sentence of the answer, in their order, whether it rests on what was given
 * @param resolves whether it answers what was asked
 * @param refuses whether it says that it does not know, or will not say
 * @param safe whether nothing in it could hurt
 */
public record Verdict(
        List<Optional<Boolean>> follows,
        List<Optional<Boolean>> has,
        List<Optional<Boolean>> supported,
        Optional<Boolean> resolves,
        Optional<Boolean> refuses,
        Optional<Boolean> safe) {

    /** Where nobody was asked. */
    public static final Verdict NONE =
            new Verdict(List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    public Verdict {
        follows = List.copyOf(follows);
        has = List.copyOf(has);
        supported = List.copyOf(supported);
    }

    static Optional<Boolean> at(List<Optional<Boolean>> said, int index) {
        return index < said.size() ? said.get(index) : Optional.empty();
    }
}
