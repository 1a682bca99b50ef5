package dev.errata.bot.recall.occasion;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a correction holds, in the words of its author: "whenever an overdraft is mentioned, …", "for transfers, payments and deposits: …".
 * Such a rule is for every question about its subject, however unlike the question on which it was made.
 *
 * @param subjects what the question has to be about: any of these
 */
public record Occasion(List<String> subjects) {

    /** The openings that say when a rule holds; the group is what comes after. */
    private static final List<Pattern> OPENINGS = List.of(
            opening("(?:in|for|on|with) (?:every|each|all|any)(?:thing| answers?| questions?| requests?| cases?)?"
                    + " (?:about|on|around|regarding|concerning|of|that|to do with|involving) (.+)"),
            opening(
                    "(?:for|in|on) (?:everything|anything|questions?|all questions) (?:about|on|around|regarding|concerning) (.+)"),
            opening(
                    "(?:everything|anything|questions?|requests?|answers?) (?:about|on|around|regarding|concerning|of) (.+)"),
            opening("(?:whenever|any ?time|every time) (.+)"),
            opening(
                    "(?:when|if|in case|as soon as|wherever|should) (?=[^,:;.]*\\b(?:asks?|asked|asking|mention\\w*|comes? up|questions?"
                            + "|involv\\w*|about|concern\\w*|talks?|know|wonder\\w*|request\\w*)\\b)(.+)"),
            opening("whatever the (.+)"),
            opening("(?:all|any|every) (.+?) (?:questions?|requests?|answers?|matters?|issues?)\\b.*"),
            opening("(?:for|on|about|regarding|concerning|with) (.+)"),
            opening("([\\w' -]{2,40}?) (?:questions?|requests?|matters?|issues?)\\b ?"
                    + "(?::|need|go|get|always|must|should|are|have).*"));

    private static final String ORDER =
            "(?:always|never|must|should|needs?|goes?|hand over|mention|add|say|give|tell|remind|quote|show|send|use)\\b";

    /** "Transfers, payments and deposits" goes on over its commas. */
    private static final Pattern LIST =
            Pattern.compile("((?:[\\w' -]+, ){1,100}[\\w' -]+? (?:and|or) [\\w' -]+?)(?=[,:;.]| " + ORDER + ").*");

    private static final Pattern END = Pattern.compile("[,:;.]|\\b" + ORDER);
    private static final Pattern BEFORE_SUBJECT = Pattern.compile(
            "^(?:the )?(?:question|questions|answer|customer|customers|people|somebody|someone|anyone|they|users?|it|members?|asked|ask|asks"
                    + "|asking|is|are|was|about|on|for|their|the|a|an|of|comes? up|involves?|mentions?|talks?|talk|this|that|there|any"
                    + "|anything|everything)\\b[ ']*");
    private static final Pattern AFTER_SUBJECT = Pattern.compile(
            "\\b(?:comes? up|is mentioned|are mentioned|is asked(?: about)?|asked about|is involved|questions?"
                    + "|arises?|is concerned|comes in)\\s*$");
    private static final Pattern BETWEEN_SUBJECTS = Pattern.compile(",| and | or ");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private static final int LONGEST_OPENING = 300;

    public Occasion {
        subjects = List.copyOf(subjects);
        if (subjects.isEmpty()) {
            throw new IllegalArgumentException("an occasion without a subject");
        }
    }

    private static Pattern opening(String pattern) {
        return Pattern.compile("^(?:so |please |and )?" + pattern);
    }

    /** Empty if the text does not begin by saying when it holds. English. */
    public static Optional<Occasion> statedIn(String text) {
        String opening = SPACE.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceAll(" ");
        String short_ = opening.substring(0, Math.min(opening.length(), LONGEST_OPENING));
        return OPENINGS.stream()
                .map(pattern -> pattern.matcher(short_))
                .filter(Matcher::matches)
                .findFirst()
                .flatMap(found -> about(found.group(1)));
    }

    /** What somebody named as an exception or a subject, without any opening: "trial accounts or partners". */
    public static Optional<Occasion> about(String words) {
        String subject = bare(
                upToItsEnd(SPACE.matcher(words.strip().toLowerCase(Locale.ROOT)).replaceAll(" ")));
        List<String> subjects = Arrays.stream(BETWEEN_SUBJECTS.split(subject))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        return subjects.isEmpty() ? Optional.empty() : Optional.of(new Occasion(subjects));
    }

    private static String upToItsEnd(String subject) {
        Matcher list = LIST.matcher(subject);
        if (list.matches()) {
            return list.group(1);
        }
        Matcher end = END.matcher(subject);
        return end.find() ? subject.substring(0, end.start()) : subject;
    }

    private static String bare(String subject) {
        String before;
        String bare = subject.strip();
        do {
            before = bare;
            bare = AFTER_SUBJECT
                    .matcher(BEFORE_SUBJECT.matcher(bare).replaceFirst(""))
                    .replaceFirst("")
                    .strip();
        } while (!bare.equals(before));
        return bare.replaceAll("^[ ,.:;']+|[ ,.:;']+$", "");
    }

    /** The subjects in one phrase, to be embedded. */
    public String phrase() {
        return String.join(" or ", subjects);
    }
}
