package dev.errata.bench.proof;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a proof has tried and what broke it, added up over all runs in the same folder: a file of counts, and one of what broke, a line for each
 * with the seed that shows it again. Threads may count at the same time.
 */
public final class Books {

    private static final String RUNS = "runs";
    private static final String BROKEN = "broken";
    private static final String LINE = "%-60s %12s %12s%n";

    private final Optional<Path> folder;
    private final String name;
    private final Map<String, Long> before = new TreeMap<>();
    private final Map<String, Long> now = new TreeMap<>();
    private final List<String> broken = new ArrayList<>();
    private int written;

    private Books(Optional<Path> folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    /** Opens those of earlier runs, or new ones; without a folder they are gone when the process ends. */
    public static Books open(Optional<Path> folder, String name) {
        Books books = new Books(folder, name);
        books.counts().filter(Files::exists).ifPresent(books::read);
        return books;
    }

    /** How many runs were written down before this one. */
    public long runs() {
        return before.getOrDefault(RUNS, 0L);
    }

    public synchronized void count(String what, long times) {
        now.merge(what, times, Long::sum);
    }

    /**
     * Something that must not happen.
     *
     * @param what with all that is needed to see it again
     */
    public synchronized void broke(String what) {
        broken.add(what);
    }

    /** In this run. */
    public synchronized long counted(String what) {
        return now.getOrDefault(what, 0L);
    }

    /** In this run. */
    public synchronized long broken() {
        return broken.size();
    }

    /** Writes them down as they are now, so that a run that is killed loses only what comes after. */
    public synchronized void save() {
        now.put(RUNS, 1L);
        now.put(BROKEN, broken());
        folder.ifPresent(this::write);
    }

    /** Writes them down and prints the table. */
    public synchronized void close(PrintStream out, long seed) {
        save();
        out.printf(Locale.ROOT, "%n%s, seed %d%n", name, seed);
        out.printf(Locale.ROOT, LINE, "", "this run", "all runs");
        total().forEach((what, times) -> out.printf(Locale.ROOT, LINE, what, now.getOrDefault(what, 0L), times));
        broken.stream().limit(20).forEach(each -> out.println("BROKEN " + each));
    }

    private Map<String, Long> total() {
        Map<String, Long> all = new TreeMap<>(before);
        now.forEach((what, times) -> all.merge(what, times, Long::sum));
        return all;
    }

    private Optional<Path> counts() {
        return folder.map(in -> in.resolve(name + ".tsv"));
    }

    private void read(Path counts) {
        try {
            for (String line : Files.readAllLines(counts)) {
                String[] columns = line.split("\t", 2);
                before.put(columns[1], Long.parseLong(columns[0]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the books " + counts + " cannot be read", e);
        }
    }

    private void write(Path to) {
        try {
            Files.createDirectories(to);
            Files.write(
                    to.resolve(name + ".tsv"),
                    total().entrySet().stream()
                            .map(entry -> entry.getValue() + "\t" + entry.getKey())
                            .toList());
            Files.write(
                    to.resolve(name + "-broken.txt"),
                    broken.subList(written, broken.size()),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            written = broken.size();
        } catch (IOException e) {
            throw new UncheckedIOException("the books in " + to + " cannot be written", e);
        }
    }
}
