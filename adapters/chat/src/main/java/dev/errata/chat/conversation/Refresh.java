package dev.errata.chat.conversation;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.delivery.BackgroundTasks;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Interactions;
import dev.errata.bot.loop.Replacements;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.chat.screen.AnswerScreens;
import dev.errata.chat.surface.AnswerDelivery;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Shows answers as they are now, however often it is asked to. */
final class Refresh {

    /** Older ones say the truth when somebody presses something below them. */
    private static final int MOST = 20;

    private static final Duration SHOWN = Duration.ofDays(30);

    private final Interactions interactions;
    private final Corrections corrections;
    private final Replacements replacements;
    private final AnswerScreens screens;
    private final AnswerDelivery delivery;
    private final Clock clock;
    private final BackgroundTasks asides;

    Refresh(
            Interactions interactions,
            Corrections corrections,
            Replacements replacements,
            AnswerScreens screens,
            AnswerDelivery delivery,
            Clock clock,
            BackgroundTasks asides) {
        this.interactions = interactions;
        this.corrections = corrections;
        this.replacements = replacements;
        this.screens = screens;
        this.delivery = delivery;
        this.clock = clock;
        this.asides = asides;
    }

    /** Shows below an answer, in a moment, that what was offered there has been answered, or is asked again. */
    void soon(Interaction answer) {
        if (answer.answer().offered().isPresent()) {
            asides.soon("showing what is offered below answer " + answer.id(), () -> answer(answer));
        }
    }

    void answer(Interaction answer) {
        delivery.update(screens.of(answer));
    }

    /** The newest answers that show a correction, and those that hold again because these do not. */
    void correction(WorkspaceId workspace, CorrectionId id) {
        Map<InteractionId, Interaction> shown = new LinkedHashMap<>();
        corrections.find(workspace, id).flatMap(this::lastMadeOn).ifPresent(made -> add(made, shown));
        interactions.showing(workspace, id, clock.instant().minus(SHOWN), MOST).forEach(answer -> add(answer, shown));
        shown.values().forEach(this::answer);
    }

    private Optional<Interaction> lastMadeOn(Correction correction) {
        return replacements
                .lastMadeOn(correction)
                .filter(made -> made.answer().applications().stream()
                        .anyMatch(application -> application.correction().id().equals(correction.id())));
    }

    private void add(Interaction answer, Map<InteractionId, Interaction> shown) {
        shown.put(answer.id(), answer);
        replacements.before(answer).ifPresent(before -> shown.put(before.id(), before));
    }
}
