package dev.errata.bot.signal;

import dev.errata.bot.interaction.Interaction;
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
    public Map<Kind, Integer> beside(Interaction answer) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        all.values().stream()
                .filter(signal -> signal.workspace().equals(answer.workspace())
                        && signal.answer().equals(answer.id()))
                .forEach(signal -> counts.merge(signal.kind(), 1, Integer::sum));
        return counts;
    }
}
