package dev.errata.bench.proof.attacks;

import dev.errata.bench.proof.Books;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** A platform on which somebody asks, corrects, explains, edits and undoes, while everything that is shown there is looked at. */
abstract class Chat {

    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_TEXT = 3_000;
    private static final Map<String, Mouth> FIELDS = Map.of(
            "text",
            Mouth.CORRECTION,
            "not_when",
            Mouth.NOT_WHEN,
            "tags",
            Mouth.TAG,
            "source",
            Mouth.SOURCE,
            "rewrite",
            Mouth.REWRITE);

    private final Books books;
    private final List<String> wrong = new ArrayList<>();
    private final Set<Mouth> notTaken = EnumSet.noneOf(Mouth.class);

    Chat(Books books) {
        this.books = books;
    }

    abstract String name();

    /** Does all of it once, and returns what was wrong with what came out. */
    final List<String> tries(Attempt attempt) {
        wrong.clear();
        notTaken.clear();
        try {
            play(attempt);
        } catch (RuntimeException | AssertionError e) {
            wrong("it could not be gone on with: "
                    + String.valueOf(e.getMessage()).replaceAll("[^\\x20-\\x7E]", "?"));
        }
        return wrong.stream().distinct().toList();
    }

    /** What was refused of the last attempt, in words to whoever tried. */
    final Set<Mouth> notTaken() {
        return Set.copyOf(notTaken);
    }

    abstract void play(Attempt attempt);

    final void found(String where, List<String> problems) {
        problems.forEach(problem -> wrong.add(where + ": " + problem));
        count("looked at: " + where);
    }

    final void wrong(String what) {
        wrong.add(what);
    }

    final void count(String what) {
        books.count(name() + ", " + what, 1);
    }

    final void refused(Mouth mouth) {
        notTaken.add(mouth);
        count("not taken: " + mouth.words);
    }

    /**
     * What is filled into the form of a correction, as much as its fields let people write.
     *
     * @param hasField whether the form has such a field: an answer that is too long for one cannot be rewritten
     */
    final Map<String, String> filled(Attempt attempt, Predicate<String> hasField) {
        Map<String, String> filled = new HashMap<>();
        FIELDS.forEach((field, mouth) -> {
            if (!hasField.test(field)) {
                return;
            }
            if (mouth != Mouth.REWRITE || attempt.mouths().contains(mouth)) {
                // Left as it was opened, an answer is not rewritten.
                boolean lines = mouth == Mouth.CORRECTION || mouth == Mouth.REWRITE;
                filled.put(field, fitting(attempt.through(mouth), lines ? LONGEST_TEXT : LONGEST_LINE));
            } else if (notTaken.contains(mouth)) {
                filled.put(field, "");
            }
        });
        return filled;
    }

    /** The attempt without what its form was refused for, which is told beside these fields. */
    final Attempt withoutRefused(Attempt attempt, Predicate<String> isRefused) {
        Attempt less = attempt;
        for (Map.Entry<String, Mouth> field : FIELDS.entrySet()) {
            if (isRefused.test(field.getKey())) {
                if (!less.mouths().contains(field.getValue())) {
                    wrong("harmless words are not taken as " + field.getValue().words);
                }
                refused(field.getValue());
                less = less.without(field.getValue());
            }
        }
        return less;
    }

    /** What somebody or something is called, as long as platforms let names be. */
    static String name(Attempt attempt, Mouth mouth) {
        return fitting(attempt.through(mouth), LONGEST_NAME);
    }

    private static String fitting(String text, int longest) {
        int end = Math.min(text.length(), longest);
        boolean cut = end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, cut ? end - 1 : end);
    }
}
