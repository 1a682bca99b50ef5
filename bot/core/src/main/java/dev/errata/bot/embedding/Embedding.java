package dev.errata.bot.embedding;

import java.util.Arrays;

/** A text as a vector of unit length, so that the dot product is the cosine. */
public final class Embedding {

    private static final long OBJECTS = 40;

    private final float[] values;

    private Embedding(float[] values) {
        this.values = values;
    }

    /**
     * Scales to unit length.
     *
     * @throws IllegalArgumentException if a value is not finite or all are zero
     */
    public static Embedding of(float[] values) {
        double squares = 0;
        for (float value : values) {
            squares += (double) value * value;
        }
        if (!(squares > 0) || Double.isInfinite(squares)) {
            throw new IllegalArgumentException("not a direction: " + values.length + " values of length " + squares);
        }
        float[] unit = new float[values.length];
        double length = Math.sqrt(squares);
        for (int i = 0; i < values.length; i++) {
            unit[i] = (float) (values[i] / length);
        }
        return new Embedding(unit);
    }

    /** The cosine of the angle to another embedding of the same model, from -1 to 1. */
    public double cosine(Embedding other) {
        if (values.length != other.values.length) {
            throw new IllegalArgumentException(
                    "embeddings of " + values.length + " and " + other.values.length + " dimensions do not compare");
        }
        // Four accumulators let the JIT use vector instructions.
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = 0;
        for (; i + 3 < values.length; i += 4) {
            a += values[i] * other.values[i];
            b += values[i + 1] * other.values[i + 1];
            c += values[i + 2] * other.values[i + 2];
            d += values[i + 3] * other.values[i + 3];
        }
        for (; i < values.length; i++) {
            a += values[i] * other.values[i];
        }
        return a + b + c + d;
    }

    public float[] values() {
        return values.clone();
    }

    public int dimensions() {
        return values.length;
    }

    /** What it takes in memory. */
    public long weight() {
        return OBJECTS + (long) Float.BYTES * values.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Embedding e && Arrays.equals(values, e.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Embedding of " + values.length + " dimensions";
    }
}
