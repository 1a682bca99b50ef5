package dev.errata.bot;

import dev.errata.bot.correction.Corrections;
import dev.errata.bot.correction.Disputes;
import dev.errata.bot.delivery.Outbox;
import dev.errata.bot.embedding.Embeddings;
import dev.errata.bot.evaluation.cases.CaseBook;
import dev.errata.bot.evaluation.cases.ConfirmedAnswers;
import dev.errata.bot.evaluation.run.Runs;
import dev.errata.bot.forgetting.Oblivion;
import dev.errata.bot.history.PastCorrections;
import dev.errata.bot.interaction.Interactions;
import dev.errata.bot.knowledge.Documents;
import dev.errata.bot.knowledge.Passages;
import dev.errata.bot.loop.Rewrites;
import dev.errata.bot.people.LinkedTeams;
import dev.errata.bot.people.Responsibilities;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.Threads;
import dev.errata.bot.recall.Offers;
import dev.errata.bot.recall.Strictnesses;
import dev.errata.bot.recall.background.PastQuestions;
import dev.errata.bot.recall.occasion.Restatements;
import dev.errata.bot.recall.suggestion.Suggestions;
import dev.errata.bot.reply.OfferedReplies;
import dev.errata.bot.signal.Signals;
import dev.errata.bot.spending.KnownReplies;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Lets fakes that know of one thread be used by many, as the database lets be used what stands behind the same ports. */
public final class OneAtATime {

    private OneAtATime() {}

    public static <T> T on(Object lock, Class<T> port, T fake) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    synchronized (lock) {
                        try {
                            return method.invoke(fake, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }
                }));
    }

    /** All of them with one lock, as they share their data. */
    public static Stores stores(Stores s) {
        Object lock = new Object();
        return new Stores(
                on(lock, Directory.class, s.directory()),
                on(lock, Threads.class, s.threads()),
                on(lock, Interactions.class, s.interactions()),
                on(lock, Corrections.class, s.corrections()),
                on(lock, PastCorrections.class, s.pastCorrections()),
                on(lock, PastQuestions.class, s.pastQuestions()),
                on(lock, Offers.class, s.offers()),
                on(lock, Strictnesses.class, s.strictnesses()),
                on(lock, Restatements.class, s.restatements()),
                on(lock, Suggestions.class, s.suggestions()),
                on(lock, Disputes.class, s.disputes()),
                on(lock, Embeddings.class, s.embeddings()),
                on(lock, Documents.class, s.documents()),
                on(lock, Passages.class, s.passages()),
                on(lock, Outbox.class, s.outbox()),
                on(lock, Rewrites.class, s.rewrites()),
                on(lock, OfferedReplies.class, s.replies()),
                on(lock, Signals.class, s.signals()),
                on(lock, LinkedTeams.class, s.linkedTeams()),
                on(lock, Responsibilities.class, s.responsibilities()),
                on(lock, ConfirmedAnswers.class, s.confirmedAnswers()),
                on(lock, CaseBook.class, s.caseBook()),
                on(lock, Runs.class, s.runs()),
                on(lock, KnownReplies.class, s.knownReplies()),
                on(lock, Oblivion.class, s.oblivion()));
    }
}
