package dev.errata.bot.reply;

import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Replies that may be remembered, and who does not want to be asked about theirs. */
public interface OfferedReplies {

    /** Whoever says so often <em>Not now</em>, one after the other, is not asked for {@link #SILENCE}. */
    int DECLINED_IN_A_ROW = 3;

    Duration SILENCE = Duration.ofDays(30);

    /** Keeps it; one that is there already stays. */
    void keep(OfferedReply reply);

    /** Keeps it if it is the first of its author that was said to people in the thread of an answer; returns whether it is. */
    boolean keepFirst(OfferedReply reply, Interaction answer);

    Optional<OfferedReply> find(WorkspaceId workspace, ReplyId id);

    /** Those below an answer, oldest first. */
    List<OfferedReply> below(Interaction answer);

    /**
     * Says what became of one. Returns false, and changes nothing, unless it is open, or was accepted and is remembered now, or is open again
     * since that cannot be.
     */
    boolean settle(OfferedReply reply, OfferedReply.State state, Instant at);

    /** A message was deleted. */
    void withdraw(WorkspaceId workspace, String message, Instant at);

    /** A message of which the words are kept says something else now. */
    void rewrite(WorkspaceId workspace, String message, String words);

    /** The words of those from before are kept no longer. */
    void blank(WorkspaceId workspace, Instant before);

    /**
     * Whether what somebody says below an answer may be looked at: nobody has switched that off for the place, for this person or for this
     * person there.
     *
     * @param author the platform's own id
     */
    boolean mayRead(Interaction answer, String author);

    /**
     * Whether somebody may be asked about a reply below an answer: it is the first in that thread, and they did not decline several in a row
     * just before.
     *
     * @param author the platform's own id
     */
    boolean mayAsk(Interaction answer, String author, Instant now);

    /** Switches asking on or off, for a place, for a person, or for a person in a place. */
    void switchAsking(WorkspaceId workspace, Asking asking, boolean on);

    /** Which asking is meant; at least one of them is there. */
    record Asking(Optional<PlaceId> place, Optional<PersonId> person) {

        public static Asking in(PlaceId place) {
            return new Asking(Optional.of(place), Optional.empty());
        }

        public static Asking of(Person person) {
            return new Asking(Optional.empty(), Optional.of(person.id()));
        }

        public static Asking of(PersonId person, PlaceId place) {
            return new Asking(Optional.of(place), Optional.of(person));
        }
    }
}
