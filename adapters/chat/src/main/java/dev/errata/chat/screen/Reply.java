package dev.errata.chat.screen;

import java.util.Map;
import java.util.Optional;

/** What comes of something that was pressed or submitted, for whoever did it. */
public sealed interface Reply {

    /** A sentence that has to be read. */
    record Say(Message message) implements Reply {}

    /** A sentence that says no more than the screen does, which a platform that shows what is stored need not say. */
    record Acknowledge(String words) implements Reply {}

    /** It takes the place of the message in which something was pressed. */
    record Instead(Message message) implements Reply {}

    /** It opens, or takes the place of what was submitted. */
    record Open(Screen screen) implements Reply {}

    /**
     * The form stays, with what is wrong said beside the fields.
     *
     * @param problems by field
     * @param form as it was sent; empty where it cannot be drawn again, because what it is about is not to be found
     */
    public record Mend(Map<String, String> problems, Optional<Form> form) implements Reply {

        public Mend {
            problems = Map.copyOf(problems);
        }

        public static Mend of(Map<String, String> problems, Form form) {
            return new Mend(problems, Optional.of(form.with(problems)));
        }

        /** What is wrong, where nothing can be said beside a field. */
        public String words() {
            return String.join(" ", problems.values());
        }
    }

    /**
     * The form closes; what comes of it comes soon.
     *
     * @param also what has to be said all the same
     */
    public record Saved(Optional<Message> also) implements Reply {

        public Saved() {
            this(Optional.empty());
        }
    }

    public static Reply say(String words) {
        return new Say(Message.saying(words));
    }
}
