package dev.errata.server.metrics;

import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.signal.Signal;
import dev.errata.bot.signal.Signal.Kind;
import dev.errata.bot.signal.Signals;
import java.util.Map;
import java.util.function.Consumer;

/** Signals that are counted when they are new. */
record CountedSignals(Signals signals, Consumer<Kind> noted) implements Signals {

    @Override
    public boolean note(Signal signal) {
        boolean isNew = signals.note(signal);
        if (isNew) {
            noted.accept(signal.kind());
        }
        return isNew;
    }

    @Override
    public void takeBack(Signal signal) {
        signals.takeBack(signal);
    }

    @Override
    public Map<Kind, Integer> beside(WorkspaceId workspace, InteractionId answer) {
        return signals.beside(workspace, answer);
    }
}
