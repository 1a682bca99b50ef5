package dev.errata.bot.reply;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What tells a correction from other talk, with its weight in a logistic regression over all of them (ridge of 2) on the first half of the
 * replies of {@code benchmark replies}. They are about English.
 */
public enum Sign {
    /** It begins with a no, and goes on to say what is so. */
    DENIAL(
            .36,
            "\\A(sorry,? )?(no|nope|nah|wrong|incorrect|that's (wrong|not right|not true)|that is (wrong|not right|not true)"
                    + "|not (quite|right|true))\\s*[,.:;\u2013\u2014-]+\\s*\\S"),
    /** It says what an answer should say. */
    SHOULD(.03, "\\b(it|that|this|which) (should|ought to|must) (be|say|read)\\b|\\bactually\\b"),
    /** One thing, and not the other. */
    INSTEAD(.38, "\\b(instead of|rather than)\\b|\\S, (and )?not (\\w+ ){0,2}\\w+|\\Anot [^,]{1,40}, \\S"),
    /** Somebody or something is called by a name. */
    NAME(1.01, "") {
        @Override
        boolean isIn(Said said) {
            return NAMED.matcher(said.written()).find() && !said.written().matches("\\W*I\\b[\\s\\S]*");
        }
    },
    /** It says how things are, or what people do. */
    RULE(
            .87,
            "\\b(you|they|people|customers|visitors|managers|interns|externals|contractors|requests?) (can|have to|need|needs|must|may|should|get|go"
                    + "|take|takes|send|write|keep|don't|can't|'ll|register)\\b|\\byou'll\\b|\\bhas to\\b|\\bhave to\\b|\\bit takes\\b|\\bit's\\b"
                    + "|\\bthey're\\b|\\bthey are\\b|\\bthere are\\b|\\bthere's\\b|\\bwe (use|take|keep|stopped|moved|gave|don't)\\b"),
    /** In a place, where it was not known. */
    PLACE(.72, "\\b(on|in|at|behind|under|next to|every|by|from|ask|register|posts?)\\b") {
        @Override
        boolean isIn(Said said) {
            return said.unanswered() && isAbout(said.text());
        }
    },
    PRESENT(
            .47,
            "\\b(is|are|has|have|does|do|gets?|goes|go|takes?|needs?|works?|runs?|leaves?|lasts?|covers?|moved|starts?|ends?|begins?|sees|confirm"
                    + "|excluded|made|counted|billed|imported|capped|released|done)\\b"),
    /** It begins with when or for what. */
    LIMIT(
            .53,
            "\\A(and |but )?(only|not|never|except|unless|but|for|in|on|with|without|after|before|from|until|the first|if|most|just|at|under|over"
                    + "|since|during|two|three|there are only)\\b"),
    /** A number that nobody has named. */
    NUMBER(.92, "") {
        @Override
        boolean isIn(Said said) {
            return namesNew(NUMBERS, said);
        }
    },
    INSTRUCTION(
            .6,
            "\\A(ask|use|call|write|send|reserve|order|put|go|try|take|keep|register|wait|look|talk|leave|sell)\\b"),
    /** It tells the bot what to do with its answer. */
    ORDER(0, "\\A(please )?(use|say|mention|add|include|count|quote|name)\\b(?!.*\\bme\\b)"),
    ADDITION(.24, "\\b(too|as well|also|both)\\b|\\A(and|plus)\\b"),
    /** How such answers should look. */
    FORM(
            .4,
            "\\b(bullets?|bullet points?|tables?|checklist|shorter|too long|numbered|easier to read|sentences?|tone|formal|formatted?|link would|paste"
                    + "|headings?|plain words|jargon|less detail|more detail|deadline first|first in such|in such summaries)\\b"),
    WISH(.38, "\\b(please|would|could you|plenty|next time|in future|always)\\b"),
    /** The one word that was not known. */
    WORD(.37, "\\d") {
        @Override
        boolean isIn(Said said) {
            return said.unanswered() && said.words().size() == 1 && isAbout(said.text());
        }
    },
    EXCLUSION(
            .23,
            "\\b(only|except|unless|excluded|aren't|isn't|don't|doesn't|can't|cannot|never|not|no|nobody|none|nothing|refused|forbids?|forbidden"
                    + "|allowed)\\b"),
    /** A day, month or season that nobody has named. */
    DAY(.35, "") {
        @Override
        boolean isIn(Said said) {
            return namesNew(DAYS, said);
        }
    },
    FIVE_WORDS(.65, "") {
        @Override
        boolean isIn(Said said) {
            return said.words().size() >= 5;
        }
    },
    EIGHT_WORDS(.81, "") {
        @Override
        boolean isIn(Said said) {
            return said.words().size() >= 8;
        }
    },
    /** Numbers, and all of them are known. */
    SAME_NUMBER(-.49, "") {
        @Override
        boolean isIn(Said said) {
            return NUMBERS.matcher(said.text()).find() && !namesNew(NUMBERS, said);
        }
    },
    SAME_WORD(-.1, "") {
        @Override
        boolean isIn(Said said) {
            return said.shared() > 0;
        }
    },
    SAME_WORDS(-.17, "") {
        @Override
        boolean isIn(Said said) {
            return said.shared() > 1;
        }
    },
    HAPPENED(
            -.32,
            "\\b(paid|answered|said|says|failed|arrived|slept|broke|came back|bought|picked|keeps?|happened|wrote|asked|called|signed|earns?)\\b"),
    TWO_WORDS(-.59, "") {
        @Override
        boolean isIn(Said said) {
            return said.words().size() <= 2;
        }
    },
    /** It is about one case. */
    CASE(
            -.99,
            "\\b(the customer|this customer|customer (is|lives|wants|says|didn't)|he|she|it came|it says|it asks|pipeline|computer)\\b"),
    OWN(-.94, "\\bmy\\b"),
    THANKS(-.84, "\\bthank|\\bthx\\b|\\blol\\b|:\\)|\\bsorry\\b|!\\z"),
    PLAN(
            -1.08,
            "\\b(will|going to|let|let's|later|today|tomorrow|yesterday|last (week|night|month|time)|this (morning|month|week)|just)\\b"),
    JOKE(
            -1.1,
            "\\b(of course|lucky|luck|fingers|pigs|story of|favou?rite|anyway|again|ha|sigh|pizza|forever|hate|love|weekend for me|generous"
                    + "|like it|used to it)\\b"),
    AGREEMENT(
            -1.47,
            "\\A(thanks?|thank you|thx|ty|great|nice|perfect|cool|good|ok|okay|got it|found|done|yay|phew|finally|lol|haha?|hm+|yes|yep|yeah|exactly"
                    + "|sure|right|sounds|makes sense|noted|no worries|not (again|today)|very|wow|oh|ah|sorry|works|worked|so|booked|printed|sent|installed"
                    + "|merged|sold|ordered|requested|reminder)\\b"),
    /** Whoever writes it speaks of themselves, and does not think or believe. */
    I(
            -2.82,
            "\\b(i|i've|i'm|i'll|i'd|me|mine|myself|let me|let's)\\b"
                    + "|\\A(just |already )?(moved|changed|updated|fixed|sent|called|booked|merged|installed|ordered|printed|corrected|replaced|deleted|added"
                    + "|checked|asked|paid|signed|tried|restarted|requested) (the|my|mine|it|them|this|that|her|him)\\b") {
        @Override
        boolean isIn(Said said) {
            return isAbout(HEDGE.matcher(said.text()).replaceAll(" "));
        }
    };

    private static final Pattern NAMED = Pattern.compile("(?<!^)(?<![.!?] )\\b\\p{Lu}[\\p{L}\\p{N}]+");
    private static final Pattern HEDGE = Pattern.compile(
            "\\b(i think|i believe|i guess|pretty sure|afaik|as far as i know|i'd say|if i remember|iirc|i heard|i'm told|i was told)\\b");
    private static final Pattern NUMBERS = Pattern.compile(
            "\\b\\d[\\d.,:]*%?|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|third|fourth|fifth|sixth"
                    + "|seventh)\\b");
    private static final Pattern DAYS = Pattern.compile(
            "\\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\\b|\\b(?:january|february|march|april|may|june|july|august|september|october|november"
                    + "|december|christmas|new year|summer|winter|weekends?)\\b");

    private static final Pattern END = Pattern.compile("(?:(?<=day)s|[.,:])\\z");

    private final double weight;
    private final Pattern pattern;

    Sign(double weight, String pattern) {
        this.weight = weight;
        this.pattern = Pattern.compile(pattern);
    }

    double weight() {
        return weight;
    }

    boolean isIn(Said said) {
        return isAbout(said.text());
    }

    boolean isAbout(String text) {
        return pattern.matcher(text).find();
    }

    static boolean isNumberOrDay(String word) {
        return NUMBERS.matcher(word).matches() || DAYS.matcher(word).matches();
    }

    /** Whether there is one in the reply that is neither in the question nor in the answer. */
    private static boolean namesNew(Pattern kind, Said said) {
        return !found(kind, said.context()).containsAll(found(kind, said.text()));
    }

    /** Without what may stand behind them, and in the singular. */
    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> END.matcher(found.group()).replaceFirst(""))
                .collect(Collectors.toSet());
    }
}
