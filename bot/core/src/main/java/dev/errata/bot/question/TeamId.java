package dev.errata.bot.question;

/** Identifies a team as its platform does; the text is opaque. */
public record TeamId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
