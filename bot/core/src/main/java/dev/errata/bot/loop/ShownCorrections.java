package dev.errata.bot.loop;

import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.ActId;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.correction.around.CorrectionsOfOthers;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/**
 * Corrections whose changes reach the messages that show them, whoever makes them. A change is announced after it is made, and once more where
 * it turns out to be made already: a process may have ended in between.
 */
public record ShownCorrections(Corrections others, Screens screens) implements CorrectionsOfOthers {

    /** Where answers are to be seen. */
    public interface Screens {

        /**
         * Answers that were given this correction, or offer it, are to be shown as they are now.
         *
         * @param change names what was done to it, so that it is shown once
         */
        void changed(Correction correction, String change);

        /** The same at a moment that is yet to come. */
        void changesAt(Instant moment, Correction correction);

        /**
         * One answer is to be shown as it is now.
         *
         * @param change names what was done, so that it is shown once
         */
        void answerChanged(WorkspaceId workspace, InteractionId answer, String change);

        /** An answer is forgotten, and is to be seen nowhere any more. */
        void answerForgotten(Interaction answer);
    }

    @Override
    public Act take(Correction correction) {
        Act act = others.take(correction);
        announceEnd(correction);
        return act;
    }

    @Override
    public Optional<Correction> edit(Correction seen, Lesson lesson, Person by, Instant at) {
        Optional<Correction> edited = others.edit(seen, lesson, by, at);
        edited.or(() -> others.find(seen.workspace(), seen.id())).ifPresent(now -> {
            screens.changed(now, "version " + now.version());
            announceEnd(now);
        });
        return edited;
    }

    @Override
    public Optional<Act> decide(Correction seen, Lesson lesson, Person by, Instant at) {
        Optional<Act> decided = others.decide(seen, lesson, by, at);
        others.find(seen.workspace(), seen.id()).ifPresent(now -> screens.changed(now, "version " + now.version()));
        return decided;
    }

    @Override
    public Act retire(Correction correction, Person by, Instant at) {
        Act act = others.retire(correction, by, at);
        screens.changed(correction, "act " + act.id());
        return act;
    }

    /** That it does not fit one question changes nothing but what is offered below the answer to that. */
    @Override
    public Act reject(Correction correction, InteractionId question, Person by, Instant at) {
        Act act = others.reject(correction, question, by, at);
        screens.answerChanged(correction.workspace(), question, "act " + act.id());
        return act;
    }

    @Override
    public Act contest(Correction correction, InteractionId question, Person by, Instant at) {
        Act act = others.contest(correction, question, by, at);
        screens.answerChanged(correction.workspace(), question, "act " + act.id());
        return act;
    }

    @Override
    public Optional<Act> undo(WorkspaceId workspace, ActId act, Person by, Instant at) {
        Optional<Act> undone = others.undo(workspace, act, by, at);
        undone.or(() -> others.findAct(workspace, act)).ifPresent(done -> announceUndone(done, "undone " + act));
        return undone;
    }

    private void announceUndone(Act done, String change) {
        WorkspaceId workspace = done.workspace();
        if (done.kind().saysNo()) {
            others.saidOf(workspace, done.id())
                    .ifPresent(question -> screens.answerChanged(workspace, question, change));
        } else {
            others.find(workspace, done.correction()).ifPresent(now -> screens.changed(now, change));
        }
    }

    private void announceEnd(Correction correction) {
        Instant until = correction.lesson().until();
        if (until != null) {
            screens.changesAt(until, correction);
        }
    }
}
