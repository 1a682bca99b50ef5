package dev.errata.bot.answer;

/** What stands in place of an answer, or of somebody's name in one, that was forgotten. */
public final class ForgottenAnswer {

    private ForgottenAnswer() {}

    /** What an answer says whose correction was forgotten. */
    public static String text() {
        return Phrases.say("forgotten");
    }

    /** How somebody's name stands in answers. */
    public static String inMarkdown(String name) {
        return Markdown.line(name);
    }
}
