package dev.errata.bot.embedding;

import java.util.List;

/**
 * Embeddings of one encoder in a quarter of their size: a byte a dimension and one scale for each. The cosine of two of them is off by less
 * than .01.
 */
public final class VectorTable {

    private final int dimensions;
    private final byte[] bytes;
    private final float[] scales;

    private VectorTable(int dimensions, byte[] bytes, float[] scales) {
        this.dimensions = dimensions;
        this.bytes = bytes;
        this.scales = scales;
    }

    /**
     * A table of these, in their order.
     *
     * @throws IllegalArgumentException if the embeddings are not all of one dimension
     */
    public static VectorTable of(List<Embedding> embeddings) {
        int dimensions = embeddings.isEmpty() ? 0 : embeddings.get(0).dimensions();
        byte[] bytes = new byte[dimensions * embeddings.size()];
        float[] scales = new float[embeddings.size()];
        for (int i = 0; i < scales.length; i++) {
            if (embeddings.get(i).dimensions() != dimensions) {
                throw new IllegalArgumentException("embeddings of " + dimensions + " and "
                        + embeddings.get(i).dimensions() + " dimensions do not compare");
            }
            scales[i] = store(embeddings.get(i).values(), bytes, i * dimensions);
        }
        return new VectorTable(dimensions, bytes, scales);
    }

    /**
     * Another order of the same embeddings, with others between them.
     *
     * @param from for each place the index of what was stored, or -1
     * @param others for each -1 an embedding, in their order
     * @throws IllegalArgumentException if the embeddings are not all of one dimension
     */
    public VectorTable rearranged(int[] from, List<Embedding> others) {
        VectorTable added = of(others);
        if (size() > 0 && added.size() > 0 && added.dimensions != dimensions) {
            throw new IllegalArgumentException(
                    "embeddings of " + dimensions + " and " + added.dimensions + " dimensions do not compare");
        }
        VectorTable all = new VectorTable(
                Math.max(dimensions, added.dimensions),
                new byte[Math.max(dimensions, added.dimensions) * from.length],
                new float[from.length]);
        int next = 0;
        for (int i = 0; i < from.length; i++) {
            if (from[i] >= 0) {
                all.copy(i, this, from[i]);
            } else {
                all.copy(i, added, next++);
            }
        }
        return all;
    }

    private void copy(int to, VectorTable other, int from) {
        System.arraycopy(other.bytes, from * dimensions, bytes, to * dimensions, dimensions);
        scales[to] = other.scales[from];
    }

    private static float store(float[] values, byte[] bytes, int from) {
        float largest = 0;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        float scale = largest / Byte.MAX_VALUE;
        for (int i = 0; i < values.length; i++) {
            bytes[from + i] = (byte) Math.round(values[i] / scale);
        }
        return scale;
    }

    public int size() {
        return scales.length;
    }

    public int dimensions() {
        return dimensions;
    }

    /** What it takes in memory. */
    public long weight() {
        return bytes.length + 4L * scales.length;
    }

    /** The cosine of a stored embedding with a question's. */
    public float cosine(int index, Probe probe) {
        int[] values = probe.values;
        int from = index * dimensions;
        int sum = 0;
        // One sum: the JIT unrolls that by itself, and two take twice as long.
        for (int i = 0; i < dimensions; i++) {
            sum += bytes[from + i] * values[i];
        }
        return sum * scales[index] * probe.scale;
    }

    /** The cosines of all stored embeddings, in their order. */
    public float[] cosines(Probe probe) {
        float[] cosines = new float[size()];
        for (int i = 0; i < cosines.length; i++) {
            cosines[i] = cosine(i, probe);
        }
        return cosines;
    }

    /** A stored embedding as something to compare with others. */
    public Probe probe(int index) {
        int[] values = new int[dimensions];
        for (int i = 0; i < dimensions; i++) {
            values[i] = bytes[index * dimensions + i];
        }
        return new Probe(values, scales[index]);
    }

    /** Adds a stored embedding, times a weight, to a sum. */
    public void addTo(float[] sum, int index, float weight) {
        for (int i = 0; i < dimensions; i++) {
            sum[i] += weight * scales[index] * bytes[index * dimensions + i];
        }
    }

    /** One embedding, ready to be compared with many. */
    public static final class Probe {

        private final int[] values;
        private final float scale;

        private Probe(int[] values, float scale) {
            this.values = values;
            this.scale = scale;
        }

        public static Probe of(Embedding embedding) {
            return VectorTable.of(List.of(embedding)).probe(0);
        }
    }
}
