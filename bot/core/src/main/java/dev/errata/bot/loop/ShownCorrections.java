package dev.errata.bot.loop;

import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.ActId;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.correction.CorrectionsOfOthers;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/** Corrections whose changes reach the messages that show them, whoever makes them. */
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
        edited.ifPresent(now -> {
            screens.changed(now, "version " + now.version());
            announceEnd(now);
        });
        return edited;
    }

    @Override
    public Act retire(Correction correction, Person by, Instant at) {
        Act act = others.retire(correction, by, at);
        screens.changed(correction, "act " + act.id());
        return act;
    }

    /** That it does not fit one question changes nothing about the answers that were given it. */
    @Override
    public Optional<Act> undo(WorkspaceId workspace, ActId act, Person by, Instant at) {
        Optional<Act> undone = others.undo(workspace, act, by, at);
        undone.filter(done -> done.kind() != Act.Kind.REJECTED)
                .flatMap(done -> others.find(workspace, done.correction()))
                .ifPresent(now -> screens.changed(now, "undone " + act));
        return undone;
    }

    private void announceEnd(Correction correction) {
        Instant until = correction.lesson().until();
        if (until != null) {
            screens.changesAt(until, correction);
        }
    }
}
