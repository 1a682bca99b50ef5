package dev.errata.teams.sending;

import dev.errata.bot.delivery.AsideRoom;
import dev.errata.teams.api.Content;
import dev.errata.teams.api.ConversationRef;
import dev.errata.teams.api.TeamsClient;
import dev.errata.teams.cards.AnswerMessage;
import dev.errata.teams.directory.TeamsDirectory;
import dev.errata.teams.request.Scene;
import dev.errata.teams.text.Neutral;

/** Tells one person something that nobody else sees, in their chat with the bot. */
public final class Privately {

    private final TeamsClient teams;
    private final TeamsDirectory directory;
    private final AsideRoom asides;

    public Privately(TeamsClient teams, TeamsDirectory directory, AsideRoom asides) {
        this.teams = teams;
        this.directory = directory;
        this.asides = asides;
    }

    public void say(Scene to, String words) {
        send(to, Content.text(Neutral.of(words)));
    }

    public void show(Scene to, AnswerMessage message) {
        send(to, message.content());
    }

    private void send(Scene to, Content content) {
        asides.soon("telling somebody something alone", () -> {
            String chat = directory.alone(to).externalId();
            teams.post(new ConversationRef(to.serviceUrl(), chat), content);
        });
    }
}
