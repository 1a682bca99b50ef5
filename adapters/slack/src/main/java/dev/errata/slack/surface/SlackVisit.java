package dev.errata.slack.surface;

import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.Place.Privacy;
import dev.errata.bot.question.ThreadId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.chat.screen.Message;
import dev.errata.chat.surface.Visit;
import dev.errata.slack.directory.SlackDirectory;
import dev.errata.slack.directory.SlackVisibility;
import dev.errata.slack.request.SlackEvent.Spot;
import dev.errata.slack.text.SlackText;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody in Slack: in a thread of a channel, or in a modal, of which Slack says nothing but whose it is. */
final class SlackVisit implements Visit {

    private final SlackDirectory directory;
    private final SlackVisibility sight;
    private final EphemeralMessages whispers;
    private final Stored at;

    /**
     * What is known of it, as it is stored.
     *
     * @param channel null in a modal
     * @param privacy null where Slack does not say it
     */
    record Stored(
            String user,
            @Nullable String channel,
            @Nullable Privacy privacy,
            boolean shared,
            @Nullable String ts,
            @Nullable String threadTs) {

        static Stored of(String user, Spot spot) {
            return new Stored(
                    user,
                    spot.channel(),
                    spot.privacy(),
                    spot.shared(),
                    spot.ts(),
                    spot.isReply() ? spot.threadTs() : null);
        }

        /** Below a message. */
        static Stored below(String user, String channel, @Nullable String threadTs) {
            return new Stored(user, channel, null, false, null, threadTs);
        }

        static Stored inDirectMessage(String user, String channel) {
            return new Stored(user, channel, Privacy.DIRECT, false, null, null);
        }

        static Stored inModal(String user) {
            return new Stored(user, null, null, false, null, null);
        }
    }

    SlackVisit(SlackDirectory directory, SlackVisibility sight, EphemeralMessages whispers, Stored at) {
        this.directory = directory;
        this.sight = sight;
        this.whispers = whispers;
        this.at = at;
    }

    @Override
    public WorkspaceId workspace() {
        return directory.customer().workspace();
    }

    @Override
    public String user() {
        return at.user;
    }

    @Override
    public String room() {
        return channel();
    }

    private String channel() {
        if (at.channel == null) {
            throw new IllegalStateException("Slack does not say in which channel " + at.user + " is");
        }
        return at.channel;
    }

    /** A direct message that is in no thread goes on with the conversation; everywhere else it begins a thread. */
    @Override
    public ThreadId thread() {
        if (at.threadTs != null) {
            return new ThreadId(at.threadTs);
        }
        return new ThreadId(at.ts == null || at.privacy == Privacy.DIRECT ? channel() : at.ts);
    }

    @Override
    public Person person() {
        return directory.person(at.user);
    }

    @Override
    public Person personAtOnce() {
        return directory.personAtOnce(at.user);
    }

    @Override
    public Place place() {
        String channel = channel();
        Place place =
                directory.place(new Spot(channel, at.privacy, at.shared, at.ts == null ? "" : at.ts, at.threadTs));
        sight.wasThere(at.user, channel);
        return place;
    }

    @Override
    public String readable(String text) {
        return new SlackText(text, directory.customer().botUser()).readable(directory::name);
    }

    /** Below a message, what stands in that channel; in a modal, what this person can read wherever it stands. */
    @Override
    public boolean reaches(Interaction answer) {
        Place place = answer.question().place();
        boolean own = answer.question().asker().externalId().equals(at.user);
        if (at.channel != null) {
            return place.externalId().equals(at.channel) && (own || answer.isForEveryone());
        }
        if (own && place.isDirect()) {
            // A conversation with the bot alone is read by whoever asks there, however long ago it was.
            sight.wasThere(at.user, place.externalId());
        }
        return (own || answer.isForEveryone()) && sight.canSee(personAtOnce(), place);
    }

    @Override
    public void tell(Message message) {
        whispers.in(channel(), threadTs(), at.user, message);
    }

    private @Nullable String threadTs() {
        return at.ts == null ? at.threadTs : EphemeralMessages.threadTs(channel(), thread());
    }

    @Override
    public void tell(Interaction below, Message message) {
        whispers.below(below, at.user, message);
    }

    @Override
    public void reach(Message message) {
        whispers.atOnce(channel(), threadTs(), at.user, message);
    }

    @Override
    public void reach(Interaction below, Message message) {
        whispers.atOnce(below, at.user, message);
    }

    @Override
    public Map<String, Object> stored() {
        Map<String, Object> stored = new HashMap<>();
        stored.put("user", at.user);
        stored.put("shared", at.shared);
        put("channel", at.channel, stored);
        put("privacy", at.privacy, stored);
        put("ts", at.ts, stored);
        put("threadTs", at.threadTs, stored);
        return stored;
    }

    private static void put(String name, @Nullable Object value, Map<String, Object> stored) {
        if (value != null) {
            stored.put(name, value);
        }
    }
}
