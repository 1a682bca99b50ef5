package dev.errata.web.company;

/** What people and channels of this machine are called outside, on the page and on the command line alike. */
public final class LocalAccount {

    public static final String PLATFORM = "local";

    private static final String BEGINNING = PLATFORM + ":";

    private LocalAccount() {}

    /** Of a person, or of a channel that more than one person may see. */
    public static String externalId(String name) {
        return BEGINNING + name;
    }

    /** Whether this is somebody, or a channel, that was not forgotten. */
    static boolean is(String externalId) {
        return externalId.startsWith(BEGINNING);
    }

    /** Whoever sits at this machine. */
    public static String you() {
        return System.getProperty("user.name", "you");
    }
}
