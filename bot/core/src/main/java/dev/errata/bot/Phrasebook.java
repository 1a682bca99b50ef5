package dev.errata.bot;

import java.text.MessageFormat;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The words that one module says to people, in properties files, in the patterns of {@link MessageFormat}. */
public final class Phrasebook {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private static final String FORMER_COLLEAGUE =
            ResourceBundle.getBundle("dev.errata.bot.words", Locale.ROOT).getString("former-colleague");

    private final List<ResourceBundle> words;

    /**
     * Reads the files at once.
     *
     * @param bundles their packages and names, without the ending; what is not in one is looked for in the next
     * @throws java.util.MissingResourceException if one is not there
     */
    public Phrasebook(String... bundles) {
        this.words = Stream.of(bundles)
                .map(bundle -> ResourceBundle.getBundle(bundle, Locale.ROOT))
                .toList();
    }

    /** The words under a key, with what is put into them made fit by the caller for where they go. */
    public String say(String key, Object... arguments) {
        String said = new MessageFormat(pattern(key), Locale.ENGLISH).format(arguments);
        return said.startsWith(FORMER_COLLEAGUE) ? Character.toUpperCase(said.charAt(0)) + said.substring(1) : said;
    }

    /** What somebody is called who was forgotten. */
    public static String formerColleague() {
        return FORMER_COLLEAGUE;
    }

    private String pattern(String key) {
        return words.stream()
                .filter(bundle -> bundle.containsKey(key))
                .findFirst()
                .orElse(words.get(0))
                .getString(key);
    }

    /** A day as people write it: 3 May 2026. Of a moment, the day that it is in UTC. */
    public static String day(TemporalAccessor dayOrMoment) {
        return DAY.format(dayOrMoment);
    }

    /** Ana's, Ana Flores'. */
    public static String possessive(String name) {
        return name + (name.endsWith("s") ? "'" : "'s");
    }
}
