package dev.errata.teams.surface;

import dev.errata.bot.delivery.BackgroundTasks;
import dev.errata.chat.screen.Message;
import dev.errata.teams.api.Content;
import dev.errata.teams.api.ConversationRef;
import dev.errata.teams.api.TeamsClient;
import dev.errata.teams.directory.TeamsDirectory;
import dev.errata.teams.request.ActivityContext;
import dev.errata.teams.skin.AnswerMessage;
import dev.errata.teams.text.Neutral;

/** Tells one person something that nobody else sees, in their chat with the bot. */
final class DirectMessages {

    private final TeamsClient teams;
    private final TeamsDirectory directory;
    private final BackgroundTasks asides;

    DirectMessages(TeamsClient teams, TeamsDirectory directory, BackgroundTasks asides) {
        this.teams = teams;
        this.directory = directory;
        this.asides = asides;
    }

    void tell(ActivityContext to, Message message) {
        Content content = message.parts().isEmpty()
                ? Content.text(Neutral.of(message.summary()))
                : AnswerMessage.of(message).content();
        asides.soon("telling somebody something alone", () -> {
            String chat = directory.alone(to).externalId();
            teams.post(new ConversationRef(to.serviceUrl(), chat), content);
        });
    }
}
