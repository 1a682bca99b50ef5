package dev.errata.chat.answering;

import dev.errata.bot.answer.ForgottenAnswer;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.interaction.Answer;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Interactions;
import dev.errata.bot.loop.Cause.How;
import dev.errata.bot.loop.LearningLoop;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.chat.showing.AnswerScreens;
import dev.errata.chat.surface.AnswerDelivery;
import dev.errata.chat.usecase.Lookup;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Shows answers as they are now, however often it is asked to. */
public final class Refresh {

    /** Older ones say the truth when somebody presses something below them. */
    private static final int MOST = 20;

    private static final Duration SHOWN = Duration.ofDays(30);

    private final LearningLoop loop;
    private final AnswerScreens screens;
    private final AnswerDelivery delivery;

    public Refresh(LearningLoop loop, AnswerScreens screens, AnswerDelivery delivery) {
        this.loop = loop;
        this.screens = screens;
        this.delivery = delivery;
    }

    /** One answer, of which what is asked below it can have been answered, or what it said was forgotten, or which came to replace another elsewhere. */
    public void answer(WorkspaceId workspace, InteractionId id) {
        Interactions interactions = loop.interactions();
        interactions.find(workspace, id).ifPresent(answer -> {
            answer.replaces().flatMap(old -> interactions.find(workspace, old)).ifPresent(old -> instead(old, answer));
            Answer said = answer.answer();
            boolean asked = said.offered().isPresent() || said.outdoesAny() || isSaid(answer);
            if (asked || said.text().equals(ForgottenAnswer.text())) {
                show(answer);
            }
        });
    }

    /** Below it somebody was asked whether what they said is to be remembered. */
    private boolean isSaid(Interaction answer) {
        return loop.rewrites()
                .find(answer.workspace(), answer.id())
                .filter(why -> why.how() == How.SAID)
                .isPresent();
    }

    private void instead(Interaction old, Interaction answer) {
        if (delivery.postInstead(old, screens.of(answer))) {
            show(old);
        }
    }

    private void show(Interaction answer) {
        delivery.update(screens.of(answer));
    }

    /** The newest answers that show a correction, and those that hold again because these do not. */
    public void correction(WorkspaceId workspace, CorrectionId id) {
        Map<InteractionId, Interaction> shown = new LinkedHashMap<>();
        loop.corrections()
                .find(workspace, id)
                .flatMap(loop.replacements()::lastMadeOn)
                .filter(made -> Lookup.recalled(made, id.toString()).isPresent())
                .ifPresent(made -> add(made, shown));
        Instant since = loop.clock().instant().minus(SHOWN);
        loop.interactions().showing(workspace, id, since, MOST).forEach(answer -> add(answer, shown));
        shown.values().stream().limit(MOST).forEach(this::show);
    }

    private void add(Interaction answer, Map<InteractionId, Interaction> shown) {
        shown.put(answer.id(), answer);
        loop.replacements().before(answer).ifPresent(before -> shown.put(before.id(), before));
    }
}
