package dev.errata.bot.interaction;

import dev.errata.bot.correction.teaching.Resemblance;
import dev.errata.bot.question.Question;
import dev.errata.bot.signal.Signal;
import dev.errata.bot.signal.Signal.Kind;
import dev.errata.bot.signal.Signals;
import java.time.Duration;
import java.util.Optional;

/** Notices that somebody asks the same again in other words, soon after an answer. */
public final class AskedAgain {

    private static final Duration SOON = Duration.ofMinutes(10);

    /** Cosine of two questions from which they ask for the same. The pairs that people call paraphrases begin about there. */
    private static final double THE_SAME = .8;

    private final Interactions interactions;
    private final Resemblance resemblance;
    private final Signals signals;

    public AskedAgain(Interactions interactions, Resemblance resemblance, Signals signals) {
        this.interactions = interactions;
        this.resemblance = resemblance;
        this.signals = signals;
    }

    /** Notes it of the answer before. */
    public void notice(Interaction answer) {
        Question asked = answer.question();
        Optional<Interaction> before =
                interactions.askedBefore(asked, asked.at().minus(SOON));
        before.filter(earlier -> !earlier.standalone().equalsIgnoreCase(answer.standalone()))
                .filter(earlier ->
                        resemblance.of(asked.workspace(), earlier.standalone(), answer.standalone()) >= THE_SAME)
                .ifPresent(earlier -> {
                    boolean unused = signals.note(new Signal(
                            asked.workspace(),
                            Kind.ASKED_AGAIN,
                            earlier.id(),
                            Optional.of(asked.asker().id()),
                            asked.at()));
                });
    }
}
