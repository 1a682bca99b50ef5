package dev.errata.teams.surface;

import dev.errata.bot.delivery.BackgroundTasks;
import dev.errata.teams.api.ConversationRef;
import dev.errata.teams.api.TeamsClient;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Shows that the bot writes, once that takes longer than people notice. */
final class Typing {

    private static final Duration UNNOTICED = Duration.ofMillis(700);

    private final TeamsClient teams;
    private final BackgroundTasks asides;
    private final Executor later;

    Typing(TeamsClient teams, BackgroundTasks asides) {
        this(teams, asides, CompletableFuture.delayedExecutor(UNNOTICED.toMillis(), TimeUnit.MILLISECONDS));
    }

    /**
     * The same with a say in when people notice.
     *
     * @param later does then what it is given
     */
    Typing(TeamsClient teams, BackgroundTasks asides, Executor later) {
        this.teams = teams;
        this.asides = asides;
        this.later = later;
    }

    /** Does some work; a sign that comes when it is done already would only stand there after the answer. */
    <T> T during(ConversationRef conversation, Supplier<T> work) {
        CompletableFuture<Void> sign = CompletableFuture.runAsync(
                () -> asides.soon("showing that the bot writes", () -> teams.typing(conversation)), later);
        try {
            return work.get();
        } finally {
            sign.cancel(false);
        }
    }
}
