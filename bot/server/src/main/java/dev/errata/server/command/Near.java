package dev.errata.server.command;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** The names that somebody may have meant. */
final class Near {

    private static final int NAMED = 3;
    private static final double ALIKE = .7;

    private Near() {}

    /** Those that are like it, the nearest first; if none is, some. */
    static List<String> to(String name, List<String> known) {
        JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
        String wanted = name.toLowerCase(Locale.ROOT);
        List<String> alike = known.stream()
                .filter(one -> similarity.apply(wanted, one.toLowerCase(Locale.ROOT)) >= ALIKE)
                .sorted(Comparator.comparing((String one) -> -similarity.apply(wanted, one.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(NAMED)
                .toList();
        return alike.isEmpty() ? known.stream().sorted().limit(NAMED).toList() : alike;
    }
}
