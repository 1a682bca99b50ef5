package dev.errata.web.company;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.errata.bot.question.WorkspaceId;
import java.util.UUID;

/** Ids that follow from what they are for, so that doing something twice does it once. */
public final class Named {

    private Named() {}

    /** Another one in every workspace. */
    public static UUID of(WorkspaceId workspace, String what, String key) {
        return UUID.nameUUIDFromBytes((workspace + ":" + what + ":" + key).getBytes(UTF_8));
    }
}
