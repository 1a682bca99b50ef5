package dev.errata.chat.surface;

import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.ThreadId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.chat.screen.Message;
import java.util.Map;

/** Somebody doing something somewhere, as a platform knows them. Whatever it has to ask the platform for is asked when it is wanted. */
public interface Visit {

    WorkspaceId workspace();

    /** The platform's own id of whoever it is. */
    String user();

    /** The platform's own id of where it is. */
    String room();

    ThreadId thread();

    /**
     * Whoever it is, for the work that comes of it.
     *
     * @throws dev.errata.chat.call.CallProblem if the platform does not say it, and asking later may help
     */
    Person person();

    /** The same while somebody waits: what was known before is good enough, and a stranger is nobody in particular. */
    Person personAtOnce();

    /**
     * Where it is.
     *
     * @throws dev.errata.chat.call.CallProblem if the platform does not say it, and asking later may help
     */
    Place place();

    /** What was written with names in place of ids. */
    default String readable(String text) {
        return text;
    }

    /** Whether a button of this answer can be in front of this person where they are. */
    boolean reaches(Interaction answer);

    /**
     * Says something that is no answer where this person wrote, before it returns.
     *
     * @throws dev.errata.chat.call.CallProblem if it is not known that it was said
     */
    default void say(String words) {
        reach(Message.saying(words));
    }

    /** Tells this person something that nobody else reads, soon, and where they are. */
    void tell(Message message);

    /** The same where an answer stands. */
    void tell(Interaction below, Message message);

    /**
     * Tells this person something that nobody else reads before it returns, because they wait for it.
     *
     * @throws dev.errata.chat.call.CallProblem if it is not known that they were told
     */
    default void reach(Message message) {
        tell(message);
    }

    /** The same where an answer stands. */
    default void reach(Interaction below, Message message) {
        reach(message);
    }

    /** By which {@link Surface#visit} finds the same person and place again. */
    Map<String, Object> stored();
}
