package dev.errata.bench.proof.attacks;

import dev.errata.bench.measuring.InventedTexts;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One text through some mouths; through all others go harmless words.
 *
 * @param number what tells it apart from all others
 * @param document the number of the document that may be read for it, which has the same text in it
 */
record Attempt(int number, int document, AttackText attack, Set<Mouth> mouths) {

    /** A word that stands in a log only if what people wrote stands there. */
    static final String CANARY = "wombat";

    private static final Pattern NUMBER = Pattern.compile(CANARY + "(\\d+)");
    private static final Map<Mouth, String> HARMLESS = Map.of(
            Mouth.QUESTION, "Which " + CANARY + " may I feed?",
            Mouth.CORRECTION, "Feed the old " + CANARY + " first.",
            Mouth.NOT_WHEN, "the " + CANARY + " sleeps",
            Mouth.TAG, CANARY + "s",
            Mouth.SOURCE, "https://wiki.example/" + CANARY,
            Mouth.REWRITE, "Feed the old " + CANARY + ", then the young one.",
            Mouth.PERSON, "Walter Wombat",
            Mouth.PLACE, CANARY + "-house",
            Mouth.MODEL, "A " + CANARY + " eats grass.");

    /** All mouths at once. */
    static Attempt everywhere(int number, AttackText attack) {
        return new Attempt(number, number, attack, Set.copyOf(Arrays.asList(Mouth.values())));
    }

    /** The same text through one mouth alone. */
    Attempt only(Mouth mouth, int newNumber) {
        return new Attempt(newNumber, mouth == Mouth.DOCUMENT ? document : newNumber, attack, Set.of(mouth));
    }

    /** The same without what some field did not take. */
    Attempt without(Mouth mouth) {
        return new Attempt(
                number,
                document,
                attack,
                mouths.stream().filter(other -> other != mouth).collect(Collectors.toUnmodifiableSet()));
    }

    String through(Mouth mouth) {
        return mouths.contains(mouth) ? attack.text() : harmless(mouth);
    }

    static String harmless(Mouth mouth) {
        return HARMLESS.getOrDefault(mouth, CANARY);
    }

    /** One that documents and corrections are found for, and that the model knows again. */
    String question() {
        return question(document, number);
    }

    private static String question(int document, int number) {
        return InventedTexts.question(document).replaceFirst("\\?$", "") + " " + CANARY + number + "?";
    }

    /** What the document says that is found for it. */
    static String document(int number, String text) {
        String asked = question(number, number);
        return "# " + text + "\n\n## " + text + "\n\n" + asked + " " + text + "\n";
    }

    /** The number of the attempt that a text belongs to; -1 for none. */
    static int numberIn(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.find() ? Integer.parseInt(number.group(1)) : -1;
    }

    String throughWhat() {
        return mouths.size() == Mouth.values().length
                ? "every mouth"
                : mouths.stream().map(mouth -> mouth.words).sorted().collect(Collectors.joining(" and "));
    }
}
