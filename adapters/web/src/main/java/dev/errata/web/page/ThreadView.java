package dev.errata.web.page;

import java.util.List;
import java.util.Optional;

/**
 * A question with everything that followed from it.
 *
 * @param replyTo the answer to go on from
 */
public record ThreadView(String id, List<Entry> entries, Optional<String> replyTo) {

    /** One thing that was said; each has one of the three. */
    public record Entry(Optional<AskedView> asked, Optional<AnswerView> answer, Optional<WaitingView> waiting) {

        static Entry asked(AskedView asked) {
            return new Entry(Optional.of(asked), Optional.empty(), Optional.empty());
        }

        static Entry answer(AnswerView answer) {
            return new Entry(Optional.empty(), Optional.of(answer), Optional.empty());
        }

        static Entry waiting(WaitingView waiting) {
            return new Entry(Optional.empty(), Optional.empty(), Optional.of(waiting));
        }
    }

    /** A question as it was asked. */
    public record AskedView(PersonView who, String text, String time) {}

    /**
     * A person as shown beside what they say.
     *
     * @param tint which colour this person has
     */
    public record PersonView(String name, String initials, int tint) {}

    /** An answer that is being written or was given up, or what is said instead of one. */
    public record WaitingView(String id, String text, boolean writing, boolean failed) {}
}
