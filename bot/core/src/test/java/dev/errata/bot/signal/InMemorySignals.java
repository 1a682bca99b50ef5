package dev.errata.bot.signal;

import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.signal.Signal.Kind;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@link Signals} in memory. */
public final class InMemorySignals implements Signals {

    private final Map<List<Object>, Signal> all = new LinkedHashMap<>();

    @Override
    public boolean note(Signal signal) {
        return all.putIfAbsent(key(signal), signal) == null;
    }

    @Override
    public void takeBack(Signal signal) {
        all.remove(key(signal));
    }

    private static List<Object> key(Signal signal) {
        return List.of(signal.workspace(), signal.answer(), signal.kind(), signal.by());
    }

    @Override
    public Map<Kind, Integer> beside(WorkspaceId workspace, InteractionId answer) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        all.values().stream()
                .filter(signal ->
                        signal.workspace().equals(workspace) && signal.answer().equals(answer))
                .forEach(signal -> counts.merge(signal.kind(), 1, Integer::sum));
        return counts;
    }
}
