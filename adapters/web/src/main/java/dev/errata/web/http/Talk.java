package dev.errata.web.http;

import dev.errata.chat.action.Action;
import dev.errata.chat.action.ActionCodec;
import dev.errata.chat.conversation.Conversation;
import dev.errata.chat.form.Filled;
import dev.errata.chat.screen.Form;
import dev.errata.chat.screen.Reply;
import dev.errata.chat.surface.Pressed;
import dev.errata.chat.surface.Submitted;
import dev.errata.web.company.Viewer;
import dev.errata.web.page.ActionText;
import dev.errata.web.surface.PageSurface;
import java.util.Optional;

/** What people do on every platform, done by somebody who has the page open. */
public record Talk(PageSurface surface, ActionCodec codec, Conversation.Taking taking) {

    Action read(String button) {
        return codec.read(ActionText.read(button));
    }

    Reply pressed(Action action, Viewer by) {
        return taking.pressed(new Pressed(action, surface.visit(by))).reply().get();
    }

    Reply submitted(Filled filled, Viewer by) {
        return taking.submitted(new Submitted(filled, surface.visit(by)));
    }

    /** The form as it is with this filled in, where there is one. */
    Optional<Form> redrawn(Filled filled, Viewer by) {
        return taking.redrawn(new Submitted(filled, surface.visit(by)), Optional.empty());
    }
}
