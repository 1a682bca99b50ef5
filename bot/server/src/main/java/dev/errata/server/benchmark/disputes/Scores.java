package dev.errata.server.benchmark.disputes;

import dev.errata.bot.disagreement.Relation;
import java.util.Locale;
import java.util.function.Predicate;

/** How many pairs are told rightly, in per cent. */
final class Scores {

    private final Share right = new Share();
    private final Share found = new Share();
    private final Share toldByWords = new Share();
    private final Share wronglyCalled = new Share();

    /** A part of some. */
    private static final class Share {

        private int part;
        private int all;

        void add(LabelledPair pair, Predicate<LabelledPair> counts, boolean isPart) {
            if (counts.test(pair)) {
                all++;
                part += isPart ? 1 : 0;
            }
        }

        @Override
        public String toString() {
            return all == 0 ? "-" : String.format(Locale.ROOT, "%.1f", 100. * part / all);
        }
    }

    void add(LabelledPair pair, Relation told) {
        boolean contradicts = told == Relation.CONTRADICTION;
        right.add(pair, any -> true, pair.is(told));
        found.add(pair, one -> one.is(Relation.CONTRADICTION), contradicts);
        toldByWords.add(pair, LabelledPair::isToldByWords, contradicts);
        wronglyCalled.add(pair, LabelledPair::isNone, contradicts);
    }

    /** Of all. */
    String right() {
        return right.toString();
    }

    /** Of the contradictions. */
    String found() {
        return found.toString();
    }

    /** Of the contradictions in a number, date, name or negation. */
    String toldByWords() {
        return toldByWords.toString();
    }

    /** Of refinements, other scopes and what is unrelated, those called contradictions. */
    String wronglyCalled() {
        return wronglyCalled.toString();
    }
}
