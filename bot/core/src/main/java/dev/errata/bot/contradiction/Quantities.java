package dev.errata.bot.contradiction;

import dev.errata.bot.knowledge.TellingWords;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
 * @param ones what it says there is one of, which may be no number, and counts only beside a number of the same
 * @param rest the text without them
 */
record Quantities(Map<String, Set<String>> values, Set<String> ones, String rest) {

    private static final String PERCENT = "%";
    private static final String TIME = "time";
    private static final String CLOCK = "clock";
    private static final String LENGTH = "length";
    private static final String WEIGHT = "weight";
    private static final String RATE = "rate";

    /** In minutes. */
    private static final int DAY = 24 * 60;

    private static final String PLAIN = "";

    private static final Set<String> MEASURED =
            Set.of(PERCENT, TIME, CLOCK, LENGTH, WEIGHT, RATE, "euro", "dollar", "pound");

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
            Map.entry("fiver", 5),
            Map.entry("tenner", 10),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19));

    private static final Map<String, Integer> TENS = Map.of(
            "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70, "eighty", 80, "ninety",
            90);

    private static final Map<String, Integer> ORDINALS =
            Map.of("first", 1, "second", 2, "third", 3, "fourth", 4, "fifth", 5, "sixth", 6, "seventh", 7, "eighth", 8);

    /** In minutes. A month is taken for thirty days, a year for 365. */
    private static final Map<String, Integer> TIMES = Map.ofEntries(
            Map.entry("minute", 1),
            Map.entry("hour", 60),
            Map.entry("day", 1_440),
            Map.entry("week", 10_080),
            Map.entry("fortnight", 20_160),
            Map.entry("month", 43_200),
            Map.entry("quarter", 131_400),
            Map.entry("year", 525_600));

    /** Lengths of time that differ by less are the same: a year and twelve months of thirty days. */
    private static final double SAME_TIME = .02;

    private static final Map<String, String> OTHER_WORDS = Map.ofEntries(
            Map.entry("h", "hour"),
            Map.entry("hr", "hour"),
            Map.entry("hrs", "hour"),
            Map.entry("min", "minute"),
            Map.entry("mins", "minute"),
            Map.entry("wk", "week"),
            Map.entry("wks", "week"),
            Map.entry("yr", "year"),
            Map.entry("yrs", "year"),
            Map.entry("degrees", "degree"),
            Map.entry("c", "degree"),
            Map.entry("megabyte", "mb"),
            Map.entry("gigabyte", "gb"),
            Map.entry("terabyte", "tb"));

    /** In centimetres. */
    private static final Map<String, Integer> LENGTHS =
            Map.of("cm", 1, "centimetre", 1, "centimeter", 1, "m", 100, "metre", 100, "meter", 100);

    /** In grams. */
    private static final Map<String, Integer> WEIGHTS = Map.of(
            "g", 1, "gram", 1, "kg", 1_000, "kilo", 1_000, "kilogram", 1_000, "tonne", 1_000_000, "ton", 1_000_000);

    private static final Map<String, Integer> TIMES_IN_WORDS = Map.of("once", 1, "twice", 2, "thrice", 3);

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
            "\\b(?<hour>[01]?\\d|2[0-3])(?:[:.](?<minute>[0-5]\\d))?\\s?(?<half>[ap]\\.?m\\b\\.?)|\\b(?<full>(?:[01]?\\d|2[0-3]):[0-5]\\d)\\b"
                    + "|\\b(?<day>[1-9]|1[0-2])\\s(?<part>in\\sthe\\s(?:morning|afternoon|evening)|at\\snight)\\b"
                    + "|\\b(?<beside>half\\spast|quarter\\spast|quarter\\sto)\\s(?<past>" + HOUR + ")\\b"
                    + "|(?<=\\b(?:at|from|until|till|til|by|arrives|opens|closes)\\s)(?<dotted>(?:[01]?\\d|2[0-3])\\.[0-5]\\d)"
                    + "(?!\\d|\\s?[%\u20ac$\u00a3]|\\s(?:per|euros?|pounds?|dollars?)\\b)"
                    + "|\\b(?<noon>noon|midday|midnight)\\b|\\b(?<either>" + HOUR + ")\\s?o['\u2019]?clock\\b"
                    + "|(?<=\\b(?:at|from|until|till)\\s)(?<bare>" + HOUR
                    + ")(?=\\s*(?:[;!?]|[.,](?!\\d)|$)|\\s+(?:on|until|till|to)\\b)");

    private static final String IN_WORD = "(?:(?:" + words(TENS.keySet()) + ")(?:[\\s-](?:one|"
            + words(IN_WORDS.keySet()) + "))?+|one|" + words(IN_WORDS.keySet())
            + ")(?:\\s(?:hundred|thousand)(?:\\s(?:and\\s)?(?:" + words(TENS.keySet()) + ")(?:[\\s-](?:one|"
            + words(IN_WORDS.keySet()) + "))?+)?+)?+";

    private static final Pattern NUMBER = Pattern.compile(
            "(?<before>[\u20ac$\u00a3]\\s?)?(?<![\\p{L}\\d])(?<number>\\d+(?:[.,]\\d+)*+k?+|" + IN_WORD + ")"
                    + "(?<ordinal>st|nd|rd|th)?(?![\\p{L}\\d])(?:\\s?(?<sign>[%\u20ac$\u00a3])|[\\s-]+(?<word>\\p{L}+)(?:\\s+(?<second>\\p{L}+))?)?"
                    + "|\\b(?<nth>" + words(ORDINALS.keySet()) + ")\\s+(?<what>\\p{L}+)");

    /** "After an hour", "a day in advance", but not "40 euros a day". */
    private static final Pattern ONE_OF_TIME = Pattern.compile(
            "\\b((?:after|within|in|for|than|have|has|get|gets|book|takes?|lasts?)(?=\\s+an?\\s)|the whole|a whole|a full)\\s+(?:an?\\s+)?+("
                    + words(TIMES.keySet()) + ")\\b|\\ban?\\s+(" + words(TIMES.keySet())
                    + ")(?=\\s+(?:in\\sadvance|ahead|before|later|after|earlier)\\b)");

    private static final Pattern KIND_OF_DAY = Pattern.compile("\\b(?:working|business|calendar)\\s(days?)\\b");

    private static final Pattern LAST_DAY = Pattern.compile(
            "\\blast\\sday\\sof\\s((?:the\\s|each\\s|every\\s|a\\s)?(?:next\\s|following\\s)?month)\\b");

    private static final Pattern NUMBERED_DAY =
            Pattern.compile("\\bday\\s(\\d{1,3}|" + IN_WORD + ")(?![\\p{L}\\d:.,]\\d|[\\p{L}\\d])");

    /** How often: "twice a year", "3x per week". */
    private static final Pattern OFTEN = Pattern.compile("\\b(?:(?<once>once|twice|thrice)|(?<times>\\d{1,2}|" + IN_WORD
            + ")(?:\\stimes|x))\\s(?:an?|per|each|every|in\\sa)\\s(?<each>" + words(TIMES.keySet()) + ")\\b");

    private static final Pattern PART_OF_AN_HOUR =
            Pattern.compile("\\b(?:(three quarters of an)|(a?\\s?quarter of an)|half an)\\s+hour\\b");

    private static final Pattern HALF_A_YEAR = Pattern.compile("\\bhalf\\s+an?\\s+year\\b");

    /** Written as one: "48h", "20kg". */
    private static final Pattern GLUED = Pattern.compile(
            "(?<![\\p{L}\\d.,])(\\d+(?:[.,]\\d+)?+)(hrs?|h|mins?|kg|g|km|cm|m|gb|mb|tb)(?![\\p{L}\\d])");

    private static String words(Set<String> words) {
        return Stream.of(words.toArray(new String[0])).sorted().collect(Collectors.joining("|"));
    }

    /** @param text in lower case, without dates */
    static Quantities of(String text) {
        Quantities read = new Quantities(new HashMap<>(), new HashSet<>(), "");
        Matcher rate = OFTEN.matcher(text);
        String seldom = rate.replaceAll(found -> {
            read.addRate(rate);
            return " ";
        });
        Matcher clock = CLOCK_TIME.matcher(inFigures(seldom));
        String rest = clock.replaceAll(found -> {
            minutes(clock).forEach(minute -> read.add(CLOCK, String.valueOf(minute)));
            return " ";
        });
        Matcher number = NUMBER.matcher(rest);
        StringBuilder without = new StringBuilder();
        int from = 0;
        while (number.find(from)) {
            Optional<Integer> end = read.read(number);
            without.append(rest, from, end.isPresent() ? number.start() : number.end());
            if (end.isPresent()) {
                without.append(' ');
            }
            from = end.orElseGet(number::end);
        }
        return new Quantities(
                read.values, read.ones, without.append(rest.substring(from)).toString());
    }

    private void addRate(Matcher often) {
        int times = TIMES_IN_WORDS.getOrDefault(
                often.group("once") == null ? "" : often.group("once"),
                often.group("times") == null ? 1 : Integer.parseInt(value(often.group("times"))));
        int each = TIMES.getOrDefault(often.group("each"), 1);
        add(RATE, String.valueOf(times * TIMES.getOrDefault("year", 1) / each));
    }

    private static String inFigures(String text) {
        String halves = PART_OF_AN_HOUR
                .matcher(HALF_A_YEAR.matcher(text).replaceAll("6 months"))
                .replaceAll(found ->
                        found.group(1) != null ? "45 minutes" : found.group(2) != null ? "15 minutes" : "30 minutes");
        String ones = ONE_OF_TIME
                .matcher(halves)
                .replaceAll(found ->
                        found.group(1) != null ? found.group(1) + " 1 " + found.group(2) : "1 " + found.group(3));
        String days =
                LAST_DAY.matcher(KIND_OF_DAY.matcher(ones).replaceAll("$1")).replaceAll("31st day of $1");
        String numbered = NUMBERED_DAY.matcher(days).replaceAll(found -> value(found.group(1)) + "th day");
        return GLUED.matcher(numbered).replaceAll("$1 $2");
    }

    private static List<Integer> minutes(Matcher clock) {
        String full = clock.group("full") == null ? clock.group("dotted") : clock.group("full");
        if (full != null) {
            String[] parts = full.split("[:.]", -1);
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
        if (clock.group("part") != null) {
            int hour = Integer.parseInt(clock.group("day")) % 12;
            boolean isLate = !clock.group("part").endsWith("morning")
                    && (hour > 0 || !clock.group("part").endsWith("night"));
            return List.of((isLate ? hour + 12 : hour) * 60);
        }
        int beside = clock.group("beside") == null
                ? 0
                : clock.group("beside").startsWith("half")
                        ? 30
                        : clock.group("beside").endsWith("past") ? 15 : -15;
        String said = Stream.of("either", "bare", "past")
                .map(clock::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        int minute = (Integer.parseInt(value(said)) % 12 * 60 + beside + DAY) % DAY;
        return List.of(minute, (minute + DAY / 2) % DAY);
    }

    /** Returns where the quantity ends; empty if it is none. */
    private Optional<Integer> read(Matcher found) {
        if (found.group("nth") != null) {
            String what = singular(found.group("what"));
            if (TellingWords.stems(what).isEmpty()) {
                return Optional.empty();
            }
            add("nth " + what, String.valueOf(ORDINALS.get(found.group("nth"))));
            return Optional.of(found.end("nth"));
        }
        Optional<String> sign = Stream.of("before", "sign")
                .flatMap(group -> Optional.ofNullable(found.group(group)).stream())
                .map(String::strip)
                .findFirst();
        String number = found.group("number");
        if (sign.isPresent()) {
            add(MONEY.getOrDefault(sign.get(), PERCENT), value(number));
            return Optional.of(found.group("sign") == null ? found.end("number") : found.end("sign"));
        }
        return counted(found, number);
    }

    private Optional<Integer> counted(Matcher found, String number) {
        for (String group : new String[] {"word", "second"}) {
            if (found.group(group) == null) {
                continue;
            }
            String word = unit(found.group(group));
            if (word.equals("percent")
                    || word.equals("pct")
                    || (word.equals("per") && "cent".equals(found.group("second")))) {
                add(PERCENT, value(number));
                return Optional.of(word.equals("per") ? found.end("second") : found.end(group));
            }
            if (MONEY.containsKey(word)) {
                add(MONEY.get(word), value(number));
                return Optional.of(found.end(group));
            }
            if (found.group("ordinal") == null && TIMES.containsKey(word)) {
                add(TIME, times(number, TIMES.get(word)));
                return Optional.of(found.end(group));
            }
            if (group.equals("word") && WEIGHTS.containsKey(word)) {
                add(WEIGHT, times(number, WEIGHTS.get(word)));
                return Optional.of(found.end(group));
            }
            if (group.equals("word") && LENGTHS.containsKey(word)) {
                add(LENGTH, times(number, LENGTHS.get(word)));
                return Optional.of(found.end(group));
            }
        }
        if (number.equals("one")) {
            Optional.ofNullable(found.group("word")).ifPresent(word -> ones.add(unit(word)));
            return Optional.empty();
        }
        String what = Optional.ofNullable(found.group("word"))
                .map(Quantities::unit)
                .filter(word -> !TellingWords.stems(word).isEmpty())
                .orElse(found.group("ordinal") == null ? PLAIN : "day");
        add(found.group("ordinal") == null ? what : "nth " + what, value(number));
        return Optional.of(found.group("ordinal") == null ? found.end("number") : found.end("ordinal"));
    }

    private static String times(String number, int each) {
        return new BigDecimal(value(number))
                .multiply(BigDecimal.valueOf(each))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** A comma or a point before three digits parts thousands. */
    private static String value(String number) {
        if (Character.isLetter(number.charAt(0))) {
            return String.valueOf(inWords(number));
        }
        boolean isThousands = number.endsWith("k");
        String digits = (isThousands ? number.substring(0, number.length() - 1) : number)
                .replaceAll("[.,](?=\\d{3}(?!\\d))", "")
                .replace(',', '.');
        return digits.chars().filter(c -> c == '.').count() > 1
                ? digits
                : new BigDecimal(digits)
                        .multiply(BigDecimal.valueOf(isThousands ? 1_000 : 1))
                        .stripTrailingZeros()
                        .toPlainString();
    }

    private static int inWords(String number) {
        int sum = 0;
        for (String word : number.replace(" and ", " ").split("[\\s-]", -1)) {
            sum = switch (word) {
                case "one" -> sum + 1;
                case "hundred" -> sum * 100;
                case "thousand" -> sum * 1_000;
                default -> sum + TENS.getOrDefault(word, IN_WORDS.getOrDefault(word, 0));
            };
        }
        return sum;
    }

    /** What is counted, under one name. */
    private static String unit(String word) {
        String singular = singular(word);
        return OTHER_WORDS.getOrDefault(singular, singular);
    }

    private static String singular(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.length() > 3 && lower.endsWith("s") && !lower.endsWith("ss")
                ? lower.substring(0, lower.length() - 1)
                : lower;
    }

    private void add(String counted, String value) {
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
                                .filter(numbers -> areApart(counted.getKey(), counted.getValue(), numbers))
                                .isPresent())
                || isMoreThanOneIn(other)
                || other.isMoreThanOneIn(this);
    }

    private boolean isMoreThanOneIn(Quantities other) {
        return ones.stream().map(other.values::get).anyMatch(numbers -> numbers != null && !numbers.contains("1"));
    }

    private static boolean areApart(String counted, Set<String> some, Set<String> others) {
        return some.stream().noneMatch(one -> others.stream().anyMatch(other -> isSame(counted, one, other)));
    }

    private static boolean isSame(String counted, String one, String other) {
        if (!counted.equals(TIME)) {
            return one.equals(other);
        }
        double longer = Math.max(Double.parseDouble(one), Double.parseDouble(other));
        return longer - Math.min(Double.parseDouble(one), Double.parseDouble(other)) <= SAME_TIME * longer;
    }

    /** Whether nothing is counted in both, each has one number, and these are others; of one of them nothing says what it counts. */
    boolean differInAnyWord(Quantities other) {
        if (isOneAlone() && other.isOneAlone() && Collections.disjoint(all(), other.all())) {
            Set<String> mine = values.keySet();
            Set<String> theirs = other.values.keySet();
            return !mine.equals(theirs)
                    && (isOfThings(mine) || isOfThings(theirs))
                    && (mine.contains(PLAIN) || theirs.contains(PLAIN) || (isOfThings(mine) && isOfThings(theirs)));
        }
        return false;
    }

    private boolean isOneAlone() {
        return values.size() == 1 && all().size() == 1;
    }

    private static boolean isOfThings(Set<String> counted) {
        return Collections.disjoint(counted, MEASURED);
    }

    private Set<String> all() {
        return values.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }
}
