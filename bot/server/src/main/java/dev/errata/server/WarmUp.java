package dev.errata.server;

import dev.errata.bot.answer.Brief;
import dev.errata.bot.answer.QuotingWriter;
import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.embedding.Embeddings;
import dev.errata.bot.embedding.Encoder;
import dev.errata.bot.embedding.Vectors;
import dev.errata.bot.interaction.Interaction.Audience;
import dev.errata.bot.knowledge.FindPassages;
import dev.errata.bot.knowledge.Passages.Scored;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.Question;
import dev.errata.bot.question.ThreadId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.recall.Budget;
import dev.errata.bot.recall.Recall.Readers;
import dev.errata.bot.recall.RecallInScope;
import dev.errata.bot.recall.Recalled;
import dev.errata.bot.recall.Thresholds;
import dev.errata.bot.recall.applicability.WeighEvidence;
import dev.errata.bot.recall.judge.Judging;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Goes the way of a question once in a workspace that nobody has, because the first time takes longest. Nothing of it is stored. */
final class WarmUp {

    private static final String QUESTION = "How do we calculate quarterly returns?";

    private final Stores stored;
    private final CacheBudget nothing = new CacheBudget(0);
    private final Vectors vectors;
    private final Clock clock;

    WarmUp(Stores stored, Encoder encoder, Clock clock) {
        this.stored = stored;
        this.vectors = new Vectors(encoder, new Unstored(stored.embeddings()), nothing);
        this.clock = clock;
    }

    void run() {
        WorkspaceId nowhere = WorkspaceId.random();
        Place place = new Place(nowhere, PlaceId.random(), "", "", Place.Privacy.PUBLIC, false, Set.of());
        Person asker = new Person(nowhere, PersonId.random(), "", "", Person.Role.MEMBER, Set.of());
        InteractionId id = InteractionId.random();
        Question question = new Question(id, place, new ThreadId(id.toString()), asker, QUESTION, clock.instant());
        stored.interactions().find(nowhere, id);
        WeighEvidence evidence = new WeighEvidence(stored.sources(), vectors, clock, Runnable::run, nothing);
        Recalled recalled = new RecallInScope(
                        stored.corrections(),
                        vectors,
                        evidence,
                        stored.offers(),
                        workspace -> Thresholds.DEFAULT,
                        Budget.DEFAULT,
                        clock,
                        Judging.NONE)
                .recall(question, QUESTION, Optional.empty(), Readers.OTHERS_TOO);
        List<Scored> found = new FindPassages(stored.passages(), vectors, Runnable::run).about(place, asker, QUESTION);
        QuotingWriter.alone()
                .write(new Brief(
                        question, QUESTION, recalled.given(), found, List.of(), Optional.empty(), Audience.PLACE));
    }

    /** Asks the store as always, and keeps nothing. */
    private record Unstored(Embeddings embeddings) implements Embeddings {

        @Override
        public Map<String, Embedding> find(WorkspaceId workspace, String model, Collection<String> texts) {
            return embeddings.find(workspace, model, texts);
        }

        @Override
        public void save(WorkspaceId workspace, String model, Map<String, Embedding> computed) {}
    }
}
