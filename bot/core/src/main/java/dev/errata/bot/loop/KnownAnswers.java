package dev.errata.bot.loop;

import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Interactions;
import dev.errata.bot.people.Visibility;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.WorkspaceId;
import java.util.Optional;

/** Answers and corrections by the ids that stand in buttons and forms, which anybody can have changed: an id that is none finds nothing. */
public final class KnownAnswers {

    private final Interactions interactions;
    private final Corrections corrections;
    private final Visibility sight;

    public KnownAnswers(Interactions interactions, Corrections corrections, Visibility sight) {
        this.interactions = interactions;
        this.corrections = corrections;
        this.sight = sight;
    }

    /** An answer, whoever may read it. */
    public Optional<Interaction> find(WorkspaceId workspace, String id) {
        try {
            return interactions.find(workspace, InteractionId.of(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** An answer that this person can read. */
    public Optional<Interaction> visible(String id, Person reader) {
        return find(reader.workspace(), id).filter(answer -> isFor(answer, reader));
    }

    /** Whether this person can read the answer. */
    public boolean isFor(Interaction answer, Person reader) {
        boolean own = answer.question().asker().id().equals(reader.id());
        return (own || answer.isForEveryone())
                && sight.canSee(reader, answer.question().place());
    }

    public Optional<Correction> correction(WorkspaceId workspace, String id) {
        try {
            return corrections.find(workspace, CorrectionId.of(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** By which this person said whether a correction fits the question of an answer. */
    public Optional<Act> saying(Person by, Interaction answer, CorrectionId correction) {
        return corrections
                .saying(answer.workspace(), correction, answer.id())
                .filter(act -> act.person().equals(by.id()));
    }

    /** A correction as it is now, if the answer stands and falls with it: only then do the buttons below that answer lead there. */
    public Optional<Correction> given(Interaction answer, String id) {
        return correction(answer.workspace(), id)
                .filter(found -> answer.answer().isCarriedBy(found.id()));
    }
}
