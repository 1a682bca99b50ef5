package dev.errata.web.conversation;

import dev.errata.bot.answer.Interaction;
import dev.errata.bot.correction.ChangeCorrection;
import dev.errata.bot.correction.ChangeCorrection.Outcome;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Problem;
import dev.errata.bot.delivery.AsideRoom;
import dev.errata.bot.loop.LearningLoop;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.web.company.Viewer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks whoever has just taught something about past questions that are in doubt. Nobody has to answer, and nothing waits for it; so what
 * is asked lives in memory.
 */
public final class AskAuthor implements AutoCloseable {

    /** Whoever never answers shall not fill the memory. */
    private static final int MOST = 50;

    private final LearningLoop loop;
    private final ChangeCorrection change;
    private final Changes changes;
    private final Map<CorrectionId, List<Doubt>> asked = new LinkedHashMap<>();
    private final AsideRoom asides = new AsideRoom("web-aside");

    public AskAuthor(LearningLoop loop, ChangeCorrection change, Changes changes) {
        this.loop = loop;
        this.change = change;
        this.changes = changes;
    }

    /** What the author said about a question. */
    public enum Said {
        NOTHING,
        FITS,
        DOES_NOT_FIT
    }

    /** A past question of which it is unsure whether a new correction fits. */
    public record Doubt(Interaction past, Said said) {}

    /** Beside the work, so that the next answer in that thread does not wait. */
    void about(Correction taken, Place place, Person author) {
        asides.soon("asking about what is in doubt for correction " + taken.id(), () -> look(taken, place, author));
    }

    private void look(Correction taken, Place place, Person author) {
        List<Doubt> doubts = loop.leastSure().about(taken, place, author).stream()
                .flatMap(past -> loop.interactions().find(taken.workspace(), past.id()).stream())
                .map(past -> new Doubt(past, Said.NOTHING))
                .toList();
        if (!doubts.isEmpty()) {
            remember(taken.id(), doubts);
            changes.happened();
        }
    }

    private synchronized void remember(CorrectionId correction, List<Doubt> doubts) {
        asked.put(correction, doubts);
        if (asked.size() > MOST) {
            asked.remove(asked.keySet().iterator().next());
        }
    }

    /** What is asked about a correction, until everything is answered. */
    public synchronized List<Doubt> about(CorrectionId correction) {
        return asked.getOrDefault(correction, List.of());
    }

    /** The last answer of the author counts. Returns what is wrong, if it is not taken. */
    public Optional<Problem> take(Correction correction, Interaction past, Said said, Viewer by) {
        if (!correction.isBy(by.person())) {
            return Optional.of(Problem.NOT_FOUND);
        }
        Outcome outcome = said == Said.FITS
                ? change.confirm(correction, past.question(), by.person())
                : change.reject(correction, past.question(), by.person());
        if (outcome instanceof Outcome.Refused refused) {
            return Optional.of(refused.problem());
        }
        settle(correction.id(), past.id(), said);
        changes.happened();
        return Optional.empty();
    }

    private synchronized void settle(CorrectionId correction, InteractionId past, Said said) {
        List<Doubt> doubts = new ArrayList<>(about(correction));
        doubts.replaceAll(doubt -> doubt.past().id().equals(past) ? new Doubt(doubt.past(), said) : doubt);
        if (doubts.stream().anyMatch(doubt -> doubt.said() == Said.NOTHING)) {
            asked.put(correction, List.copyOf(doubts));
        } else {
            asked.remove(correction);
        }
    }

    /** Its author does not want to be asked. */
    public void skip(Correction correction, Viewer by) {
        if (correction.isBy(by.person())) {
            forget(correction.id());
            changes.happened();
        }
    }

    private synchronized void forget(CorrectionId correction) {
        asked.remove(correction);
    }

    synchronized void forgetAll() {
        asked.clear();
    }

    @Override
    public void close() {
        asides.close();
    }
}
