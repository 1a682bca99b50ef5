package dev.errata.server.benchmark;

import java.util.Arrays;

/** A file that cannot be used: what is wrong with it, and which file, line and value it is. */
public final class UnusableFile extends RuntimeException {

    private final String problem;
    private final String[] where;

    public UnusableFile(String problem, Object... where) {
        super(problem + " " + Arrays.toString(where));
        this.problem = problem;
        this.where = Arrays.stream(where).map(String::valueOf).toArray(String[]::new);
    }

    /** Names the words for it. */
    public String problem() {
        return problem;
    }

    /** What the words name. */
    public Object[] where() {
        return where.clone();
    }
}
