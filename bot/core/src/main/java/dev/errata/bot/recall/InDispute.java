package dev.errata.bot.recall;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Dispute;
import dev.errata.bot.correction.Dispute.Side;
import dev.errata.bot.question.PlaceId;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which of the corrections in force come second in a place, because of those that contradict them. */
final class InDispute {

    private static final Comparator<Correction> NEWEST = Comparator.comparing(Correction::madeAt)
            .thenComparing(one -> one.id().value());

    private final Map<Side, Correction> inForce;
    private final Map<Side, Set<Side>> before = new HashMap<>();

    InDispute(List<Dispute> disputes, PlaceId place, Collection<Correction> inForce) {
        this.inForce = inForce.stream().collect(Collectors.toMap(Side::of, Function.identity(), (one, same) -> one));
        for (Dispute dispute : disputes) {
            if (this.inForce.containsKey(dispute.older()) && this.inForce.containsKey(dispute.newer())) {
                dispute.first(place).ifPresent(first -> {
                    Side second = first.equals(dispute.older()) ? dispute.newer() : dispute.older();
                    before.computeIfAbsent(second, none -> new HashSet<>()).add(first);
                });
            }
        }
    }

    /** Of several that go round in a circle the newest comes first, so that one of them always does. */
    boolean comesSecond(Correction correction) {
        Side side = Side.of(correction);
        Set<Side> all = allBefore(side);
        all.remove(side);
        boolean inACircle = all.stream().allMatch(other -> allBefore(other).contains(side));
        return !all.isEmpty()
                && !(inACircle
                        && all.stream().map(inForce::get).allMatch(other -> NEWEST.compare(other, correction) < 0));
    }

    private Set<Side> allBefore(Side side) {
        Set<Side> all = new HashSet<>();
        Deque<Side> left = new ArrayDeque<>(before.getOrDefault(side, Set.of()));
        while (!left.isEmpty()) {
            Side next = left.pop();
            if (all.add(next)) {
                left.addAll(before.getOrDefault(next, Set.of()));
            }
        }
        return all;
    }
}
