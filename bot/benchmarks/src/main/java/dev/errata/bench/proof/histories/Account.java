package dev.errata.bench.proof.histories;

import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.ActId;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that was done, in order, and which of it was taken back. What is so now is what the rest of it makes. */
final class Account {

    private final List<Entry> entries = new ArrayList<>();
    private final Set<ActId> undone = new HashSet<>();
    private final List<String> audit = new ArrayList<>();

    /**
     * Something that was done.
     *
     * @param made the correction as it is afterwards, apart from its state
     * @param question of which it says whether the correction fits it
     */
    record Entry(Act act, Correction made, @Nullable InteractionId question) {

        boolean isOf(CorrectionId correction) {
            return act.correction().equals(correction);
        }

        boolean isAbout(InteractionId other) {
            return other.equals(question);
        }

        boolean decides() {
            return act.kind() == Act.Kind.DECIDED;
        }

        boolean changesCorrection() {
            return switch (act.kind()) {
                case TAKEN, EDITED, RETIRED, DECIDED -> true;
                case CONFIRMED, REJECTED, CONTESTED, REPEATED -> false;
            };
        }
    }

    /** A correction as it has to be. */
    record Standing(int version, Lesson lesson, boolean active) {

        boolean holdsAt(Instant now) {
            Instant until = lesson.until();
            return active && (until == null || now.isBefore(until));
        }
    }

    void add(Entry entry) {
        entries.add(entry);
        audit.add(entry.act().person() + " correction "
                + entry.act().kind().name().toLowerCase(Locale.ROOT) + " "
                + entry.act().id());
    }

    /** What was decided of a correction since goes with what made it what it is. */
    void undo(Entry entry, Person by) {
        if (entry.changesCorrection()) {
            remaining().stream()
                    .filter(later -> later.isOf(entry.act().correction()) && later.decides())
                    .filter(later -> entries.indexOf(later) > entries.indexOf(entry))
                    .forEach(decided -> takeBack(decided, by));
        }
        takeBack(entry, by);
    }

    private void takeBack(Entry entry, Person by) {
        undone.add(entry.act().id());
        audit.add(by.id() + " correction undone " + entry.act().id());
    }

    List<Entry> all() {
        return List.copyOf(entries);
    }

    /** What was not taken back. */
    List<Entry> remaining() {
        return entries.stream()
                .filter(entry -> !undone.contains(entry.act().id()))
                .toList();
    }

    List<String> audit() {
        return List.copyOf(audit);
    }

    /** Corrections that were ever taken, in order. */
    List<Correction> taken() {
        return entries.stream()
                .filter(entry -> entry.act().kind() == Act.Kind.TAKEN)
                .map(Entry::made)
                .toList();
    }

    Standing standing(CorrectionId correction) {
        Correction first = taken().stream()
                .filter(one -> one.id().equals(correction))
                .findFirst()
                .orElseThrow();
        Standing now = new Standing(1, first.lesson(), false);
        for (Entry entry : remaining()) {
            if (entry.isOf(correction) && entry.changesCorrection()) {
                boolean active = entry.act().kind() != Act.Kind.RETIRED;
                now = new Standing(entry.made().version(), entry.made().lesson(), active);
            }
        }
        return now;
    }

    /** The act whose word on a question counts. */
    Optional<Entry> saying(CorrectionId correction, InteractionId question) {
        return last(remaining().stream()
                .filter(entry -> entry.isOf(correction) && entry.isAbout(question))
                .toList());
    }

    /** What made a correction what it is, but for what was decided of it. */
    Optional<Entry> latest(CorrectionId correction) {
        return last(
                changes(correction).stream().filter(entry -> !entry.decides()).toList());
    }

    boolean mayBeUndone(Entry entry) {
        CorrectionId correction = entry.act().correction();
        Optional<Entry> latest = entry.decides() ? last(changes(correction)) : latest(correction);
        return remaining().contains(entry) && (!entry.changesCorrection() || latest.equals(Optional.of(entry)));
    }

    private List<Entry> changes(CorrectionId correction) {
        return remaining().stream()
                .filter(entry -> entry.isOf(correction) && entry.changesCorrection())
                .toList();
    }

    private static Optional<Entry> last(List<Entry> some) {
        return some.isEmpty() ? Optional.empty() : Optional.of(some.get(some.size() - 1));
    }
}
