package dev.errata.bot.loop;

import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.correction.Dispute;
import dev.errata.bot.correction.Disputes;
import dev.errata.bot.correction.State;
import dev.errata.bot.disagreement.Contested;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.recall.Application;
import dev.errata.bot.recall.Application.Reason;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads off what is stored what has become of an answer. */
public final class AnswerStates {

    private final Corrections corrections;
    private final Disputes disputes;
    private final Replacements replacements;
    private final Rewrites rewrites;
    private final Clock clock;

    public AnswerStates(
            Corrections corrections, Disputes disputes, Replacements replacements, Rewrites rewrites, Clock clock) {
        this.corrections = corrections;
        this.disputes = disputes;
        this.replacements = replacements;
        this.rewrites = rewrites;
        this.clock = clock;
    }

    public AnswerState of(Interaction answer) {
        return replacements
                .newer(answer)
                .<AnswerState>map(newer -> new AnswerState.Replaced(newer, why(newer)))
                .or(() -> answer.answer().applications().stream()
                        .filter(Application::carries)
                        .flatMap(carrying -> lost(carrying, answer).stream())
                        .findFirst())
                .orElseGet(() -> new AnswerState.Holds(replacements.isOpen(answer)));
    }

    /** What an answer was written again for, as it is by now. */
    public Optional<Correction> justMade(Interaction again) {
        return again.answer()
                .justMade()
                .map(made -> corrections.find(made.workspace(), made.id()).orElse(made));
    }

    /** Why an answer was written again; of those from before that was kept, what can be told from the acts. */
    public Optional<Rewrite> why(Interaction again) {
        return rewrites.find(again.workspace(), again.id())
                .or(() -> replacements.because(again).map(AnswerStates::rewrite));
    }

    private static Rewrite rewrite(Act act) {
        Cause.How how = switch (act.kind()) {
            case CONFIRMED -> Cause.How.CONFIRMED;
            case REPEATED -> Cause.How.REPEATED;
            default -> Cause.How.TAKEN;
        };
        return new Rewrite(how, act.person(), Optional.of(act.id()));
    }

    /**
     * What the answer was given, or was written for, and contradicts something else that is in force, as long as nobody has decided; and what
     * the correction that it was written for takes the place of.
     */
    public List<Contested> contested(Interaction answer) {
        List<Correction> carried = answer.answer().applications().stream()
                .filter(Application::carries)
                .map(Application::correction)
                .toList();
        if (carried.isEmpty()) {
            return List.of();
        }
        return disputes.all(answer.workspace()).stream()
                .filter(dispute -> dispute.isOpen()
                        ? carried.stream().anyMatch(one -> dispute.against(one).isPresent())
                        : isReplacedFor(dispute, answer))
                .flatMap(dispute -> Contested.of(dispute, corrections, clock.instant()).stream())
                .toList();
    }

    /** What a correction contradicts and nobody has decided of. */
    public List<Contested> contested(Correction correction) {
        return disputes.all(correction.workspace()).stream()
                .filter(dispute ->
                        dispute.isOpen() && dispute.against(correction).isPresent())
                .flatMap(dispute -> Contested.of(dispute, corrections, clock.instant()).stream())
                .toList();
    }

    private static boolean isReplacedFor(Dispute dispute, Interaction answer) {
        return dispute.isReplaced()
                && answer.answer().justMade().filter(dispute.newer()::is).isPresent();
    }

    /** Why an answer no longer holds that was given this; empty while it is as it was. */
    private Optional<AnswerState> lost(Application given, Interaction answer) {
        Correction then = given.correction();
        WorkspaceId workspace = then.workspace();
        Optional<Correction> stored = corrections.find(workspace, then.id());
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        Correction now = stored.get();
        if (now.state() == State.RETIRED) {
            return undone(now, Act.Kind.TAKEN);
        }
        if (!now.standsFor(then, answer.question())) {
            return now.version() > then.version() ? Optional.of(new AnswerState.Edited()) : undone(now, undoneOf(now));
        }
        if (given.reason() == Reason.JUST_MADE && replacements.because(answer).isEmpty()) {
            return undone(now, Act.Kind.CONFIRMED);
        }
        Instant until = now.lesson().until();
        return until == null || clock.instant().isBefore(until)
                ? Optional.empty()
                : Optional.of(new AnswerState.Ended(until));
    }

    /** What holds in fewer places again waits again where it was decided of. */
    private static Act.Kind undoneOf(Correction now) {
        return now.lesson().wanted().isPresent() ? Act.Kind.DECIDED : Act.Kind.EDITED;
    }

    private Optional<AnswerState> undone(Correction correction, Act.Kind what) {
        return Optional.of(new AnswerState.Undone(
                corrections.undoer(correction.workspace(), correction.id(), what), what == Act.Kind.EDITED));
    }
}
