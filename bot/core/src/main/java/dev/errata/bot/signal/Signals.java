package dev.errata.bot.signal;

import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.signal.Signal.Kind;
import java.util.Map;

/** What happened beside answers, each thing once for a person. */
public interface Signals {

    /** Returns whether it is new. */
    boolean note(Signal signal);

    /** It is so no longer. */
    void takeBack(Signal signal);

    /** How many people did what beside an answer. */
    Map<Kind, Integer> beside(WorkspaceId workspace, InteractionId answer);
}
