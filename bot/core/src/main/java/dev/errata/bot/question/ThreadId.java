package dev.errata.bot.question;

/** Identifies a thread within its place as the platform does; the text is opaque. */
public record ThreadId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
