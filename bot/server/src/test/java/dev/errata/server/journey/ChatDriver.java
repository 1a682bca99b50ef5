package dev.errata.server.journey;

import dev.errata.bot.correction.Reach;
import dev.errata.chat.form.Filled;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What people do in a chat and what they see there, whatever the platform. A workspace in it has Ana, who administers it, Ben, Li and Cem,
 * and channels that come to be when they are first named; those whose name begins with "private" are private.
 */
interface ChatDriver extends AutoCloseable {

    /**
     * An answer as everyone in its place sees it.
     *
     * @param id how the platform finds it again
     * @param text everything that can be read in it
     */
    record Seen(String channel, String thread, String id, String text) {}

    /** Where a correction is said to hold. */
    enum Where {
        HERE,
        TEAM,
        EVERYONE,
        ME,
        JUST_THIS_ANSWER
    }

    /** What is filled in. */
    record Teaching(String text, Where where, boolean everyAnswer) {

        static Teaching of(String text) {
            return new Teaching(text, Where.HERE, false);
        }

        Teaching holding(Where other) {
            return new Teaching(text, other, everyAnswer);
        }

        Teaching forEveryAnswer() {
            return new Teaching(text, where, true);
        }

        /** The same as the fields of the form, but for those that stay as they are. */
        Map<String, String> filled() {
            Map<String, String> filled = new HashMap<>(Map.of(Filled.TEXT, text, Filled.WHERE, where.name()));
            if (everyAnswer) {
                filled.put(Filled.REACH, Reach.EVERY_ANSWER.name());
            }
            return filled;
        }
    }

    /** Somebody asks in a channel and waits for the answer. */
    Seen ask(String person, String channel, String question);

    /** Somebody goes on in the thread of an answer, without naming the bot. */
    Seen goOn(String person, Seen before, String question);

    /** Whether people can talk to each other below an answer, and the bot hears it. */
    boolean hearsPeople();

    /** Somebody says something to the bot in the thread of an answer, and waits for the answer that comes of it. */
    Seen tell(String person, Seen before, String words);

    /** Somebody says something to the others in the thread of an answer; what the bot then asks them, alone. */
    Asked say(String person, Seen before, String words);

    /**
     * What the bot asks one person alone.
     *
     * @param id how the platform finds it again
     */
    record Asked(Seen below, String id, String text) {}

    /** Whoever was asked wants it remembered, and waits for the answer that comes of it. */
    Seen remember(String person, Asked asked);

    /** The same for what was said to the bot, below its answer. */
    Seen remember(String person, Seen answer);

    /** Whoever was asked writes it otherwise first, and waits for the answer that comes of it. */
    Seen rememberAs(String person, Asked asked, String words);

    /** Whoever was asked does not want it remembered; what they read then. */
    String notNow(String person, Asked asked);

    /**
     * These channels belong to one team from now on, which Ben and Li are in.
     *
     * @return whether there are teams
     */
    boolean team(String... channels);

    /** Whoever was asked beside an answer says that something holds for the team, and waits for their question to be answered again. */
    Seen useForTeam(String person, Seen answer);

    /** Somebody asks in their own chat with the bot. */
    Seen askAlone(String person, String question);

    /** Somebody corrects an answer and waits for it to be answered again; what only that person sees comes back for {@link Where#ME}. */
    Seen correct(String person, Seen answer, Teaching teaching);

    /** Somebody takes back what was just taught, where it was answered again. */
    void undo(String person, Seen answeredAgain);

    /** Below an answer somebody keeps the older of two corrections that contradict each other, whose author this is. */
    void keepOlder(String person, Seen answer, String author);

    /** Somebody says that the only correction an answer was given does not fit. */
    void doesNotFit(String person, Seen answer);

    /** Somebody says that the correction offered below an answer fits, and waits for it to be answered again. */
    Seen use(String person, Seen answer);

    /** What that answer looks like now. */
    Seen now(Seen answer);

    /** Everything that was said in a channel so far, by anybody. */
    List<String> everythingIn(String channel);

    /** The program ends in good order and starts again. */
    void restart();

    @Override
    void close();
}
