package dev.errata.bot.contradiction;

import dev.errata.bot.knowledge.TellingWords;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The numbers of a text, by what they count: per cent, money, time that passes, anything else by its word. Only what counts the same can be
 * compared.
 *
 * @param values by what is counted
 * @param rest the text without them
 */
record Quantities(Map<String, Set<String>> values, String rest) {

    private static final String PERCENT = "%";
    private static final String TIME = "time";
    private static final String CLOCK = "clock";
    private static final String PLAIN = "";

    private static final Map<String, Integer> IN_WORDS = Map.ofEntries(
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("fifteen", 15),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("ninety", 90));

    private static final Map<String, Integer> ORDINALS =
            Map.of("first", 1, "second", 2, "third", 3, "fourth", 4, "fifth", 5, "sixth", 6, "seventh", 7, "eighth", 8);

    /** In minutes. A month is taken for thirty days, a year for 365. */
    private static final Map<String, Integer> TIMES = Map.of(
            "minute", 1, "hour", 60, "day", 1_440, "week", 10_080, "month", 43_200, "quarter", 131_400, "year",
            525_600);

    private static final Map<String, String> MONEY = Map.ofEntries(
            Map.entry("\u20ac", "euro"),
            Map.entry("euro", "euro"),
            Map.entry("eur", "euro"),
            Map.entry("$", "dollar"),
            Map.entry("dollar", "dollar"),
            Map.entry("usd", "dollar"),
            Map.entry("\u00a3", "pound"),
            Map.entry("pound", "pound"),
            Map.entry("gbp", "pound"));

    private static final String HOUR = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1[0-2]|[1-9]";

    /** Of an hour without its half of the day either is meant: "until eleven", "six o'clock". */
    private static final Pattern CLOCK_TIME = Pattern.compile(
            "\\b(?<hour>[01]?\\d|2[0-3])(?::(?<minute>[0-5]\\d))?\\s?(?<half>[ap]\\.?m\\b\\.?)|\\b(?<full>(?:[01]?\\d|2[0-3]):[0-5]\\d)\\b"
                    + "|\\b(?<noon>noon|midday|midnight)\\b|\\b(?<either>" + HOUR + ")\\s?o['\u2019]?clock\\b"
                    + "|(?<=\\b(?:at|from|until|till)\\s)(?<bare>" + HOUR
                    + ")(?=\\s*(?:[;!?]|[.,](?!\\d)|$)|\\s+(?:on|until|till|to)\\b)");

    private static final Pattern NUMBER =
            Pattern.compile("(?<before>[\u20ac$\u00a3]\\s?)?(?<![\\p{L}\\d])(?<number>\\d+(?:[.,]\\d+)*+|one|"
                    + words(IN_WORDS.keySet()) + ")"
                    + "(?<ordinal>st|nd|rd|th)?(?![\\p{L}\\d])(?:\\s?(?<sign>[%\u20ac$\u00a3])|[\\s-]+(?<word>\\p{L}+)(?:\\s+(?<second>\\p{L}+))?)?"
                    + "|\\b(?<nth>" + words(ORDINALS.keySet()) + ")\\s+(?<what>\\p{L}+)");

    /** "After an hour", but not "40 euros a day". */
    private static final Pattern ONE_OF_TIME =
            Pattern.compile("\\b(after|within|in|for|than)\\s+an?\\s+(" + words(TIMES.keySet()) + ")\\b");

    private static String words(Set<String> words) {
        return Stream.of(words.toArray(new String[0])).sorted().collect(Collectors.joining("|"));
    }

    /** @param text in lower case, without dates */
    static Quantities of(String text) {
        Map<String, Set<String>> values = new HashMap<>();
        Matcher clock = CLOCK_TIME.matcher(ONE_OF_TIME.matcher(text).replaceAll("$1 1 $2"));
        String rest = clock.replaceAll(found -> {
            minutes(clock).forEach(minute -> add(values, CLOCK, String.valueOf(minute)));
            return " ";
        });
        Matcher number = NUMBER.matcher(rest);
        StringBuilder without = new StringBuilder();
        int from = 0;
        while (number.find(from)) {
            Optional<Integer> end = read(number, values);
            without.append(rest, from, end.isPresent() ? number.start() : number.end());
            if (end.isPresent()) {
                without.append(' ');
            }
            from = end.orElseGet(number::end);
        }
        return new Quantities(values, without.append(rest.substring(from)).toString());
    }

    private static List<Integer> minutes(Matcher clock) {
        if (clock.group("full") != null) {
            String[] parts = clock.group("full").split(":", -1);
            return List.of(Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]));
        }
        if (clock.group("noon") != null) {
            return List.of(clock.group("noon").equals("midnight") ? 0 : 12 * 60);
        }
        if (clock.group("half") != null) {
            int hour = Integer.parseInt(clock.group("hour")) % 12
                    + (clock.group("half").startsWith("p") ? 12 : 0);
            int minute = clock.group("minute") == null ? 0 : Integer.parseInt(clock.group("minute"));
            return List.of(hour * 60 + minute);
        }
        String said = clock.group("either") == null ? clock.group("bare") : clock.group("either");
        int hour = Integer.parseInt(value(said)) % 12;
        return List.of(hour * 60, (hour + 12) * 60);
    }

    /** Returns where the quantity ends; empty if it is none. */
    private static Optional<Integer> read(Matcher found, Map<String, Set<String>> values) {
        if (found.group("nth") != null) {
            String what = singular(found.group("what"));
            if (TellingWords.stems(what).isEmpty()) {
                return Optional.empty();
            }
            add(values, "nth " + what, String.valueOf(ORDINALS.get(found.group("nth"))));
            return Optional.of(found.end("nth"));
        }
        Optional<String> sign = Stream.of("before", "sign")
                .flatMap(group -> Optional.ofNullable(found.group(group)).stream())
                .map(String::strip)
                .findFirst();
        String number = found.group("number");
        if (sign.isPresent()) {
            add(values, MONEY.getOrDefault(sign.get(), PERCENT), value(number));
            return Optional.of(found.group("sign") == null ? found.end("number") : found.end("sign"));
        }
        return counted(found, number, values);
    }

    private static Optional<Integer> counted(Matcher found, String number, Map<String, Set<String>> values) {
        for (String group : new String[] {"word", "second"}) {
            if (found.group(group) == null) {
                continue;
            }
            String word = singular(found.group(group));
            if (word.equals("percent") || (word.equals("per") && "cent".equals(found.group("second")))) {
                add(values, PERCENT, value(number));
                return Optional.of(word.equals("per") ? found.end("second") : found.end(group));
            }
            if (MONEY.containsKey(word)) {
                add(values, MONEY.get(word), value(number));
                return Optional.of(found.end(group));
            }
            if (TIMES.containsKey(word)) {
                add(values, TIME, minutes(number, TIMES.get(word)));
                return Optional.of(found.end(group));
            }
        }
        if (number.equals("one")) {
            return Optional.empty();
        }
        String what = Optional.ofNullable(found.group("word"))
                .map(Quantities::singular)
                .filter(word -> !TellingWords.stems(word).isEmpty())
                .orElse(PLAIN);
        add(values, found.group("ordinal") == null ? what : "nth " + what, value(number));
        return Optional.of(found.group("ordinal") == null ? found.end("number") : found.end("ordinal"));
    }

    private static String minutes(String number, int each) {
        return new BigDecimal(value(number))
                .multiply(BigDecimal.valueOf(each))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** A comma or a point before three digits parts thousands. */
    private static String value(String number) {
        if (number.equals("one")) {
            return "1";
        }
        if (IN_WORDS.containsKey(number)) {
            return String.valueOf(IN_WORDS.get(number));
        }
        String digits = number.replaceAll("[.,](?=\\d{3}(?!\\d))", "").replace(',', '.');
        return digits.chars().filter(c -> c == '.').count() > 1
                ? digits
                : new BigDecimal(digits).stripTrailingZeros().toPlainString();
    }

    private static String singular(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.length() > 3 && lower.endsWith("s") && !lower.endsWith("ss")
                ? lower.substring(0, lower.length() - 1)
                : lower;
    }

    private static void add(Map<String, Set<String>> values, String counted, String value) {
        values.computeIfAbsent(counted, key -> new HashSet<>()).add(value);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** Whether everything that is counted in another text is counted here, with all its numbers. */
    boolean hold(Quantities other) {
        return other.values.entrySet().stream()
                .allMatch(counted ->
                        values.getOrDefault(counted.getKey(), Set.of()).containsAll(counted.getValue()));
    }

    /** Whether both have a number of the same. */
    boolean share(Quantities other) {
        return other.values.entrySet().stream()
                .anyMatch(counted ->
                        !Collections.disjoint(values.getOrDefault(counted.getKey(), Set.of()), counted.getValue()));
    }

    /** Whether something is counted in both, and no number of it is the same. */
    boolean differFrom(Quantities other) {
        return values.entrySet().stream()
                .anyMatch(counted -> Optional.ofNullable(other.values.get(counted.getKey()))
                        .filter(numbers -> Collections.disjoint(numbers, counted.getValue()))
                        .isPresent());
    }
}
