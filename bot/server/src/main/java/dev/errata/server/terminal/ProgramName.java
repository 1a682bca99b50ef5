package dev.errata.server.terminal;

/** How the program was called, so that what it tells people to type works as it stands. */
public final class ProgramName {

    private ProgramName() {}

    public static String asCalled() {
        return with("");
    }

    /**
     * The same with more for Java.
     *
     * @param options each with a space before it
     */
    public static String with(String options) {
        String command = System.getProperty("sun.java.command", "errata");
        int space = command.indexOf(".jar") + 4;
        return space >= 4 && space <= command.length()
                ? "java" + options + " -jar " + command.substring(0, space)
                : "errata";
    }
}
