package dev.errata.bench.proof.attacks.door;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;

/** Everything that the program logs in this process, with more of its own than it logs usually. */
public final class LogDoor implements AutoCloseable {

    /** So short a text stands in logs by chance. */
    private static final int TELLING = 10;

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = context.getLogger("dev.errata");
    private final PatternLayout layout = new PatternLayout();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            lines.add(layout.doLayout(event));
        }
    };

    private LogDoor() {}

    public static LogDoor open() {
        LogDoor door = new LogDoor();
        door.layout.setContext(door.context);
        door.layout.setPattern("%level %logger{0} %msg %mdc %ex");
        door.layout.start();
        door.appender.setContext(door.context);
        door.appender.start();
        door.root.addAppender(door.appender);
        door.ours.setLevel(Level.DEBUG);
        return door;
    }

    public int size() {
        return lines.size();
    }

    /**
     * What of these texts is in the log, whatever was done to its signs.
     *
     * @param canary a word that stood in every question, and in no log that has nothing of questions in it
     */
    public List<String> problems(List<String> written, String canary) {
        List<String> told = lines.stream().map(LogDoor::words).toList();
        List<String> wrong = new ArrayList<>();
        told.stream()
                .filter(line -> line.contains(canary))
                .map(line -> "a question is in the log: " + Signs.shown(around(line, canary)))
                .forEach(wrong::add);
        for (String text : written) {
            String words = words(text);
            Optional<String> found = words.length() < TELLING
                    ? Optional.empty()
                    : told.stream().filter(line -> line.contains(words)).findFirst();
            found.ifPresent(
                    line -> wrong.add(Signs.shown(text) + " is in the log: " + Signs.shown(around(line, words))));
        }
        return wrong;
    }

    private static String around(String line, String words) {
        int at = line.indexOf(words);
        return line.substring(Math.max(0, at - 40), Math.min(line.length(), at + 60));
    }

    private static String words(String text) {
        return SIGNS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    @Override
    public void close() {
        root.detachAppender(appender);
        ours.setLevel(null);
        appender.stop();
    }
}
