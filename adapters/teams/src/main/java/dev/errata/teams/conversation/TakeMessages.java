package dev.errata.teams.conversation;

import dev.errata.bot.question.Attention;
import dev.errata.bot.question.Heard;
import dev.errata.bot.question.Heard.Address;
import dev.errata.bot.question.ThreadId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.teams.directory.TeamsDirectory;
import dev.errata.teams.request.Scene;
import dev.errata.teams.request.Spot;
import dev.errata.teams.request.TeamsMessage;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes messages that are meant for the bot; the others are dropped here, unread. */
final class TakeMessages {

    private final TeamsDirectory directory;
    private final Attention attention;
    private final Hearing hearing;
    private final Lanes lanes;

    TakeMessages(TeamsDirectory directory, Attention attention, Hearing hearing, Lanes lanes) {
        this.directory = directory;
        this.attention = attention;
        this.hearing = hearing;
        this.lanes = lanes;
    }

    void take(TeamsMessage message) {
        Scene scene = message.scene();
        if (scene.isNowhere() || scene.sender().isBot() || scene.activity().isEmpty()) {
            return;
        }
        Address address = address(message);
        if (address == Address.OTHERS || address == Address.NOBODY) {
            hearing.heardAll(scene);
        }
        WorkspaceId workspace = directory.workspace(scene);
        Heard heard = new Heard(
                workspace,
                scene.spot().conversation(),
                thread(scene),
                scene.sender().key(),
                address);
        if (attention.isForUs(heard)) {
            Payloads.Asked asked = new Payloads.Asked(scene, message.text().readable());
            lanes.take(scene, workspace, UUID.randomUUID(), new Lanes.Work(Payloads.Asked.KIND, asked));
        }
    }

    /** In a group chat, which has no threads, only a mention is for us: people there talk to each other. */
    private static @Nullable ThreadId thread(Scene scene) {
        return scene.spot().kind() == Spot.Kind.CHANNEL ? Lanes.thread(scene) : null;
    }

    private static Address address(TeamsMessage message) {
        if (message.text().mentionsBot()) {
            return Address.BOT;
        }
        if (message.scene().spot().kind() == Spot.Kind.PERSONAL) {
            return Address.DIRECT;
        }
        return message.text().mentionsOthers() ? Address.OTHERS : Address.NOBODY;
    }
}
