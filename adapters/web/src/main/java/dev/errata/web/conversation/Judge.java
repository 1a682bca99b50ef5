package dev.errata.web.conversation;

import dev.errata.bot.answer.Interaction;
import dev.errata.bot.answer.JudgeAnswer;
import dev.errata.bot.answer.Rating;
import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.ActId;
import dev.errata.bot.correction.ChangeCorrection;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.correction.Problem;
import dev.errata.web.company.Viewer;
import java.util.Optional;

/** What people press under an answer and beside a correction. */
public final class Judge {

    private final Corrections corrections;
    private final JudgeAnswer judge;
    private final ChangeCorrection change;
    private final Changes changes;

    public Judge(Corrections corrections, JudgeAnswer judge, ChangeCorrection change, Changes changes) {
        this.corrections = corrections;
        this.judge = judge;
        this.change = change;
        this.changes = changes;
    }

    /** A correction by the id that stands in a button, which anybody can have changed. */
    public Optional<Correction> find(String id, Viewer by) {
        try {
            return corrections.find(by.workspace(), CorrectionId.of(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public void rate(Interaction answer, Viewer by, boolean good) {
        judge.rate(by.workspace(), answer.id(), by.person(), good ? Rating.GOOD : Rating.BAD);
        changes.happened();
    }

    public ChangeCorrection.Outcome doesNotFit(Interaction answer, Correction correction, Viewer by) {
        ChangeCorrection.Outcome outcome = judge.doesNotFit(by.workspace(), answer.id(), correction.id(), by.person());
        changes.happened();
        return outcome;
    }

    /**
     * Takes back that somebody said of an answer whether a correction fits.
     *
     * @param act the id that stands in a button, which anybody can have changed
     */
    public ChangeCorrection.Outcome takeBack(Interaction answer, String act, Viewer by) {
        ChangeCorrection.Outcome outcome = act(act, by)
                .filter(found -> found.kind() == Act.Kind.CONFIRMED || found.kind() == Act.Kind.REJECTED)
                .filter(found -> answer.answer().applications().stream()
                        .anyMatch(recalled -> recalled.correction().id().equals(found.correction())))
                .map(found -> change.undo(found, by.person()))
                .orElseGet(() -> new ChangeCorrection.Outcome.Refused(Problem.NOT_FOUND));
        changes.happened();
        return outcome;
    }

    private Optional<Act> act(String id, Viewer by) {
        try {
            return corrections.findAct(by.workspace(), ActId.of(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Takes back what made the correction what it was in that answer; without an answer, what made it what it is now. */
    public ChangeCorrection.Outcome undo(Correction correction, Optional<Interaction> answer, Viewer by) {
        ChangeCorrection.Outcome outcome = answer.stream()
                .flatMap(found -> found.answer().given().stream())
                .filter(given -> given.id().equals(correction.id()))
                .findFirst()
                .map(given -> change.undoGiven(given, by.person()))
                .orElseGet(() -> change.undoLatest(by.workspace(), correction.id(), by.person()));
        changes.happened();
        return outcome;
    }
}
