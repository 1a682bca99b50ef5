package dev.errata.slack.text;

import java.util.ArrayList;
import java.util.List;

/** Packs lines into as few texts as they need, none longer than a limit, each complete in itself. */
final class Sections {

    private static final String FENCE = "```";
    /** A fence with its line break, at both ends. */
    private static final int FENCES = 2 * (FENCE.length() + 1);

    private final int limit;
    private final List<String> finished = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private boolean inCode;

    private Sections(int limit) {
        this.limit = limit;
    }

    static List<String> pack(List<Line> lines, int limit) {
        Sections sections = new Sections(limit);
        lines.forEach(sections::add);
        sections.finish();
        return sections.finished;
    }

    private void add(Line line) {
        Line rest = line;
        while (!fits(rest)) {
            if (current.length() > 0) {
                finish();
                continue;
            }
            int atoms = Math.max(1, rest.atomsWithin(limit - FENCES));
            append(rest.until(atoms));
            finish();
            rest = rest.from(atoms);
        }
        append(rest);
    }

    private boolean fits(Line line) {
        return current.length() + 1 + line.size() + FENCES <= limit;
    }

    private void append(Line line) {
        if (line.isEmpty() && current.length() == 0) {
            return;
        }
        boolean first = current.length() == 0;
        if (inCode && !line.code()) {
            current.append('\n').append(FENCE);
        }
        if (!first) {
            current.append('\n');
        }
        if (line.code() && !inCode) {
            current.append(FENCE).append('\n');
        }
        inCode = line.code();
        current.append(line.text());
    }

    private void finish() {
        if (inCode) {
            current.append('\n').append(FENCE);
        }
        String section = current.toString().stripTrailing();
        if (!section.isBlank()) {
            finished.add(section);
        }
        current.setLength(0);
        inCode = false;
    }
}
