package dev.errata.server.benchmark.silence;

import dev.errata.server.benchmark.silence.Fixtures.Expected;
import dev.errata.server.benchmark.silence.Fixtures.Question;
import dev.errata.server.benchmark.silence.Fixtures.Session;
import dev.errata.server.benchmark.silence.Fixtures.Turn;
import dev.errata.server.terminal.ProgramWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How often what is found is what should be found and nothing else. A case is active if it says that something is to be found; it holds if
 * something is, and nothing that it does not name.
 */
final class SilenceScores {

    private final Memory memory;
    private final String user;
    private final List<Long> nanos = new ArrayList<>();
    private final List<Double> precision = new ArrayList<>();
    private final List<Double> recall = new ArrayList<>();
    private final List<Double> drift = new ArrayList<>();
    private final List<Double> sessionPrecision = new ArrayList<>();
    private int active;
    private int activeHold;
    private int whole;
    private int all;
    private int hold;
    private int turns;
    private int turnsHold;
    private int budgets;
    private int strangers;
    private int openQuestions;
    private int personas;

    SilenceScores(Memory memory, String user) {
        this.memory = memory;
        this.user = user;
    }

    /** Asks one question by itself; one that asserts nothing that we have a counterpart for is left out. */
    void ask(Question one) {
        openQuestions += one.expected().openQuestions() == null ? 0 : 1;
        personas += one.expected().personaPrelude() == null ? 0 : 1;
        if (one.budget() != null) {
            budgets++;
        } else if (one.user() != null && !one.user().equals(user)) {
            strangers++;
        } else if (one.expected().relevant() != null || one.expected().pinned() != null) {
            all++;
            hold += holds(one) ? 1 : 0;
        }
    }

    private boolean holds(Question one) {
        List<String> found = found(one.text(), one.scope());
        Expected expected = one.expected();
        boolean asked = expected.only().map(only -> isSilentBut(only, found)).orElse(true);
        expected.only().filter(only -> !only.isEmpty()).ifPresent(only -> count(only, found));
        return asked
                && Optional.ofNullable(expected.relevant())
                        .map(relevant -> relevant.holds(found))
                        .orElse(true)
                && Optional.ofNullable(expected.pinned())
                        .map(pinned -> pinned.holds(memory.standing(one.scope())))
                        .orElse(true);
    }

    private void count(List<String> only, List<String> found) {
        active++;
        activeHold += isSilentBut(only, found) ? 1 : 0;
        whole += Set.copyOf(only).equals(new HashSet<>(found)) ? 1 : 0;
        precision.add(precision(only, found));
        recall.add((double) found.stream().filter(only::contains).count() / only.size());
    }

    /** Asks what was said in a conversation, each by itself. */
    void ask(Session session) {
        for (Turn turn : session.turns()) {
            Optional<List<String>> only = turn.expected().only();
            if (only.isPresent()) {
                List<String> found = found(turn.text(), turn.scope());
                turns++;
                turnsHold += isSilentBut(only.get(), found) ? 1 : 0;
                drift.add(found.isEmpty() ? 0 : 1 - precision(only.get(), found));
                if (!found.isEmpty()) {
                    sessionPrecision.add(precision(only.get(), found));
                }
            }
        }
    }

    private List<String> found(String text, List<String> scopes) {
        long began = System.nanoTime();
        List<String> found = memory.applying(text, scopes);
        nanos.add(System.nanoTime() - began);
        return found;
    }

    private static boolean isSilentBut(List<String> only, List<String> found) {
        return only.containsAll(found) && (only.isEmpty() || !found.isEmpty());
    }

    private static double precision(List<String> only, List<String> found) {
        return found.isEmpty()
                ? 0
                : (double) found.stream().filter(only::contains).count() / found.size();
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    /** What is printed. */
    List<String> lines() {
        List<Long> sorted = nanos.stream().sorted().toList();
        double median = sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2) / 1e6;
        return List.of(
                ProgramWords.say("silence.active", activeHold, active, whole),
                ProgramWords.say("silence.all", hold, all),
                ProgramWords.say("silence.found", shown(mean(precision), 2), shown(mean(recall), 2)),
                ProgramWords.say(
                        "silence.sessions", turnsHold, turns, shown(mean(drift), 2), shown(mean(sessionPrecision), 2)),
                ProgramWords.say("silence.time", shown(median, 1)),
                ProgramWords.say("silence.left-out", budgets, strangers, openQuestions, personas));
    }

    private static String shown(double value, int digits) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
