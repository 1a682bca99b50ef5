package dev.errata.server.benchmark.disputes;

import dev.errata.bot.disagreement.Relation;
import java.util.Locale;

/** What relations are called in files. */
final class Words {

    private Words() {}

    static String of(Relation relation) {
        return relation.name().toLowerCase(Locale.ROOT);
    }
}
