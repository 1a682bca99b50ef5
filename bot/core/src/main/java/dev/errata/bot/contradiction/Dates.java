package dev.errata.bot.contradiction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days, months, weekdays and years that a text names.
 *
 * @param days as {@code month-day}
 * @param months of these days, and those without a day
 * @param rest the text without them
 */
record Dates(Set<String> days, Set<String> months, Set<String> weekdays, Set<String> years, String rest) {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** May and March are verbs too, so that a month has a capital letter, and May a day or a preposition beside it. */
    private static final String MONTH =
            "(?<month@>January|February|March|April|(?<=(?:in|of|until|by|since|from|to|on|before|after|the|each|every)\\s)May|(?<=[Mm]id-)May|(?<=\\d\\s)May|May(?=\\s\\d)|June"
                    + "|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)";

    private static final Pattern DATE = Pattern.compile("\\b(?<year0>\\d{4})-(?<month0>\\d{2})-(?<day0>\\d{2})\\b"
            + "|\\b(?<day1>\\d{1,2})(?:st|nd|rd|th|\\.)?\\s(?:of\\s)?" + MONTH.replace('@', '1')
            + "(?:,?\\s(?<year1>\\d{4}))?"
            + "|\\b" + MONTH.replace('@', '2') + "\\s(?<day2>\\d{1,2})(?:st|nd|rd|th)?\\b(?:,?\\s(?<year2>\\d{4}))?"
            + "|\\b" + MONTH.replace('@', '3') + "(?:\\s(?<year3>\\d{4}))?"
            + "|\\b(?!24/7\\b)(?<day4>\\d{1,2})(?:(?<part>[./])(?<month4>\\d{1,2})\\k<part>(?<year5>\\d{4})|/(?<month5>\\d{1,2}))\\b(?![/.,]?\\d)"
            + "|\\b(?<weekday>Mondays?|Tuesdays?|Wednesdays?|Thursdays?|Fridays?|Saturdays?|Sundays?"
            + "|(?:Mon|Tues?|Wed|Thu|Thurs?|Fri|Sat)(?![\\p{L}\\d])|(?<=(?:Sat|and|to|on|every)\\s)Sun(?![\\p{L}\\d]))\\b"
            + "|\\b(?<year4>(?:19|20)\\d{2})\\b(?!\\s?[%\u20ac$\u00a3])");

    static Dates of(String text) {
        Dates dates = new Dates(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>(), "");
        Matcher date = DATE.matcher(text);
        String rest = date.replaceAll(found -> {
            dates.read(date);
            return " ";
        });
        return new Dates(dates.days, dates.months, dates.weekdays, dates.years, rest);
    }

    private void read(Matcher date) {
        if (date.group("weekday") != null) {
            weekdays.add(date.group("weekday").substring(0, 3).toLowerCase(Locale.ROOT));
        }
        for (String year : groups(date, "year", 6)) {
            years.add(year);
        }
        readInFigures(date);
        for (int form = 0; form < 4; form++) {
            String month = date.group("month" + form);
            if (month != null) {
                int number = form == 0
                        ? Integer.parseInt(month)
                        : 1 + MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT));
                months.add(String.valueOf(number));
                if (form < 3) {
                    days.add(number + "-" + Integer.parseInt(date.group("day" + form)));
                }
            }
        }
    }

    /** Which is the day is known after a point, or where only one of them can be a month. */
    private void readInFigures(Matcher date) {
        if (date.group("day4") == null) {
            return;
        }
        int first = Integer.parseInt(date.group("day4"));
        int second = Integer.parseInt(date.group(date.group("month4") == null ? "month5" : "month4"));
        if (Math.max(first, second) > 31) {
            return;
        }
        if (second <= 12 && (first > 12 || ".".equals(date.group("part")))) {
            months.add(String.valueOf(second));
            days.add(second + "-" + first);
        } else if (first <= 12 && second > 12) {
            months.add(String.valueOf(first));
            days.add(first + "-" + second);
        }
    }

    private static List<String> groups(Matcher date, String name, int count) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (date.group(name + i) != null) {
                found.add(date.group(name + i));
            }
        }
        return found;
    }

    /** Whether both name a day, a month, a weekday or a year, and none of these is the same. */
    boolean differFrom(Dates other) {
        return differ(days, other.days)
                || differ(months, other.months)
                || differ(weekdays, other.weekdays)
                || differ(years, other.years);
    }

    private static boolean differ(Set<String> one, Set<String> other) {
        return !one.isEmpty() && !other.isEmpty() && Collections.disjoint(one, other);
    }

    boolean isEmpty() {
        return days.isEmpty() && months.isEmpty() && weekdays.isEmpty() && years.isEmpty();
    }

    /** Whether everything that another text names is named here. */
    boolean hold(Dates other) {
        return days.containsAll(other.days)
                && months.containsAll(other.months)
                && weekdays.containsAll(other.weekdays)
                && years.containsAll(other.years);
    }

    /** Whether both name a day, month, weekday or year. */
    boolean share(Dates other) {
        return !Collections.disjoint(days, other.days)
                || !Collections.disjoint(months, other.months)
                || !Collections.disjoint(weekdays, other.weekdays)
                || !Collections.disjoint(years, other.years);
    }
}
