package dev.errata.bot.cache;

/** About how much memory things take, on a JVM with compressed pointers: rather too much than too little. */
public final class Bytes {

    /** An entry of a cache, with a key of an id or two. */
    public static final long ENTRY = 200;

    /** An id, in an object of its own. */
    public static final long ID = 48;

    /** A record of a few fields. */
    public static final long OBJECT = 32;

    private static final long TEXT = 40;

    private Bytes() {}

    public static long of(String text) {
        return TEXT + 2L * text.length();
    }
}
