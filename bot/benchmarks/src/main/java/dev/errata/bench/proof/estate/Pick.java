package dev.errata.bench.proof.estate;

import java.util.List;
import java.util.Random;

/** One of many. */
public final class Pick {

    private Pick() {}

    public static <T> T from(Random random, List<T> many) {
        return many.get(random.nextInt(many.size()));
    }
}
