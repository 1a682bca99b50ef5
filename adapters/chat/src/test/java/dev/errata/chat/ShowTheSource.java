package dev.errata.chat;

import dev.errata.bot.interaction.Interaction;
import dev.errata.chat.action.Action;
import dev.errata.chat.action.ActionCodec;
import dev.errata.chat.action.Wire;
import dev.errata.chat.conversation.Feature;
import dev.errata.chat.screen.Button;
import dev.errata.chat.screen.PendingReply;
import dev.errata.chat.screen.Reader;
import dev.errata.chat.screen.Reply;
import dev.errata.chat.surface.Visit;
import java.util.Map;
import java.util.Optional;

/** Something that nobody can do yet: asks on how many sources an answer rests. No platform knows of it. */
public record ShowTheSource(String answer) implements Action {

    private static final String NAME = "answer_source";

    public static final Feature<ShowTheSource> FEATURE = new Feature<>(
            ActionCodec.Kind.aboutAnswer(NAME, ShowTheSource::new),
            ShowTheSource.class,
            ShowTheSource::button,
            ShowTheSource::tell);

    @Override
    public Wire wire() {
        return new Wire(NAME, Map.of(Wire.ANSWER, answer));
    }

    private static Optional<Button> button(Interaction answer, Reader reader) {
        return Optional.of(
                Button.does("Show the source", new ShowTheSource(answer.id().toString())));
    }

    private static PendingReply tell(ShowTheSource asked, Visit by) {
        return PendingReply.of(Reply.say("It rests on 0 sources."));
    }
}
