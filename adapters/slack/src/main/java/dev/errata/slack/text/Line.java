package dev.errata.slack.text;

import java.util.List;

/**
 * A line of mrkdwn that is not broken yet.
 *
 * @param code whether it stands in a fence
 * @param prefix what it begins with, such as the sign of a list item
 * @param hanging what its continuation begins with when it has to be broken
 */
record Line(boolean code, String prefix, String hanging, List<Atom> atoms) {

    Line {
        atoms = List.copyOf(atoms);
    }

    static Line empty() {
        return new Line(false, "", "", List.of());
    }

    boolean isEmpty() {
        return !code && atoms.isEmpty();
    }

    int size() {
        return prefix.length() + atoms.stream().mapToInt(Atom::size).sum();
    }

    String text() {
        return prefix + Marks.written(atoms);
    }

    /** How many of its atoms fit into this much room. */
    int atomsWithin(int room) {
        int left = room - prefix.length();
        int count = 0;
        for (Atom atom : atoms) {
            left -= atom.size();
            if (left < 0) {
                break;
            }
            count++;
        }
        return count;
    }

    /** The part before an atom; without the space it would end in. */
    Line until(int atom) {
        int end = atom;
        while (!code && end > 1 && atoms.get(end - 1).isSpace()) {
            end--;
        }
        return new Line(code, prefix, hanging, atoms.subList(0, end));
    }

    Line from(int atom) {
        int start = atom;
        while (!code && start < atoms.size() && atoms.get(start).isSpace()) {
            start++;
        }
        return new Line(code, hanging, hanging, atoms.subList(start, atoms.size()));
    }
}
