package dev.errata.chat.text;

import dev.errata.bot.question.VisibleText;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people write that is no question: nothing at all, thanks, a greeting, a nod, a bare no, in words or as an emoji. */
public final class SmallTalk {

    private static final String SHADE = "(?:[\uD83C\uDFFB-\uD83C\uDFFF]|:skin-tone-\\d:)?";

    private static final String WAVE = "(?:\uD83D\uDC4B|:wave:)" + SHADE;

    /** Thumbs and hands that thank or agree, faces that smile, hearts, ticks. */
    private static final String NOD =
            "(?:[\uD83D\uDC4D\uD83D\uDC4C\uD83D\uDE4F\uD83D\uDC4F\uD83D\uDE4C\uD83D\uDCAF\uD83C\uDF89\u2705\u2714\u2764"
                    + "\uD83D\uDE00\uD83D\uDE01\uD83D\uDE03\uD83D\uDE04\uD83D\uDE05\uD83D\uDE0A\uD83D\uDE42\uD83D\uDE0D\uD83E\uDD29]"
                    + "|:(?:\\+1|thumbsup|ok_hand|pray|clap|raised_hands|100|tada|white_check_mark|heavy_check_mark|heart"
                    + "|grinning|smile|smiley|blush|slightly_smiling_face|heart_eyes|star-struck):|[:;]-?\\))" + SHADE;

    private static final String SHAKE = "(?:[\uD83D\uDC4E\u274C\uD83D\uDE15]|:(?:-1|thumbsdown|x|confused):)" + SHADE;

    /** That something is not so, and nothing of what is. */
    private static final String DENIAL = "no|nope|nah|wrong|incorrect|false|not (?:true|right|correct|quite)"
            + "|(?:that|this|it)(?:['\u2019]?s| is)(?: (?:just|simply))? (?:wrong|incorrect|false|not (?:true|right|correct))"
            + "|(?:that|this) (?:isn['\u2019]?t|is not) (?:true|right|correct)";

    private static final String HELLO =
            "(?:hi|hello|hey|hiya)(?: there| all| everyone| team)?|good (?:morning|afternoon|evening|day)";

    private static final String HELP = "help|what can you do";

    private static final String THANKS = "(?:(?:many )?thanks|thank (?:you|u)|thx|ty|cheers)"
            + "(?: a lot| a bunch| (?:so|very) much| again| for (?:that|this|the help|your help))?"
            + "|ok(?:ay)?|okey|alright|all right|k|(?:ok(?:ay)? )?(?:got it|noted|understood|i see)|great|perfect|cool|nice(?: one)?"
            + "|awesome|excellent|exactly|agreed|sure|yes|yep|yeah|sounds good|will do|no problem|never ?mind|bye|good ?bye|good ?night|see you";

    /** Whoever writes one of these wants to know what the bot is for. */
    private static final Pattern GREETED = spoken(HELLO + "|" + HELP, WAVE, "?");

    private static final Pattern DENIED = spoken(DENIAL, SHAKE, "");

    private static final Pattern THANKED = spoken(HELLO + "|" + THANKS, WAVE + "|" + NOD, "");

    private SmallTalk() {}

    private static Pattern spoken(String words, String emoji, String end) {
        String between = "[\\s,.!\u2026~\\-\u2013\u2014" + end + "]*+";
        return Pattern.compile("(?i)" + between + "(?:(?:(?:" + words + ")(?![\\p{L}\\p{N}'\u2019])|" + emoji + ")"
                + between + "){1,4}");
    }

    /** The key of what is said to it; empty for a question. */
    public static Optional<String> answerTo(String text) {
        if (VisibleText.isBlank(text)) {
            return Optional.of("ask.empty");
        }
        String visible = VisibleText.of(text);
        if (GREETED.matcher(visible).matches()) {
            return Optional.of("small.greeting");
        }
        if (DENIED.matcher(visible).matches()) {
            return Optional.of("small.denied");
        }
        return THANKED.matcher(visible).matches() ? Optional.of("small.thanks") : Optional.empty();
    }
}
