package dev.errata.bot.recall.background;

import java.util.EnumMap;
import java.util.Map;

/** A value for every {@link Parameter}. */
public final class Parameters {

    /** What the program uses. */
    public static final Parameters MEASURED = new Parameters(Map.of());

    private final Map<Parameter, Double> changed;

    private Parameters(Map<Parameter, Double> changed) {
        this.changed = changed;
    }

    /** The same with one other value, to measure what that does. */
    public Parameters with(Parameter parameter, double value) {
        Map<Parameter, Double> more = new EnumMap<>(Parameter.class);
        more.putAll(changed);
        more.put(parameter, value);
        return new Parameters(more);
    }

    public float get(Parameter parameter) {
        return changed.getOrDefault(parameter, parameter.measured()).floatValue();
    }
}
