package dev.errata.server.benchmark;

import dev.errata.bot.correction.Exemplar.Verdict;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** That somebody says of a correction that it applies to the question just decided, or that it does not. */
record Reaction(String correction, Verdict verdict) {

    private static final double CORRECTED_AGAIN = .3;
    private static final double NAMED = .5;

    /**
     * Applied and right: accepted. Applied and wrong: rejected, and in half of the cases the right one is named. Nothing applied though one
     * should: corrected again in three of ten cases.
     *
     * @param index how many questions of the workspace were decided before
     */
    static List<Reaction> to(List<String> applied, Set<String> applying, String workspace, int index) {
        List<Reaction> reactions = new ArrayList<>();
        for (String one : applied) {
            reactions.add(new Reaction(one, applying.contains(one) ? Verdict.ACCEPTED : Verdict.REJECTED));
        }
        if (isToldWhatApplies(applied, applying, workspace, index)) {
            applying.stream()
                    .filter(one -> !applied.contains(one))
                    .forEach(one -> reactions.add(new Reaction(one, Verdict.ACCEPTED)));
        }
        return reactions;
    }

    private static boolean isToldWhatApplies(List<String> applied, Set<String> applying, String workspace, int index) {
        if (applied.isEmpty()) {
            return coin(workspace, index, "re") < CORRECTED_AGAIN;
        }
        return !applying.containsAll(applied) && coin(workspace, index, "fix") < NAMED;
    }

    /** The benchmark's own: the hash of workspace, index and purpose, modulo 1,000. */
    private static double coin(String workspace, int index, String purpose) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((workspace + "|" + index + "|" + purpose).getBytes(StandardCharsets.UTF_8));
            return new BigInteger(1, hash).mod(BigInteger.valueOf(1000)).intValue() / 1000.;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
