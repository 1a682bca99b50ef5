package dev.errata.bot;

import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Dispute;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.evaluation.cases.Wording;
import dev.errata.bot.evaluation.cases.WrittenCase;
import dev.errata.bot.evaluation.outcome.Condition;
import dev.errata.bot.evaluation.outcome.Outcome;
import dev.errata.bot.evaluation.run.Circumstances;
import dev.errata.bot.evaluation.run.Run;
import dev.errata.bot.evaluation.score.Estimate;
import dev.errata.bot.evaluation.score.Score;
import dev.errata.bot.evaluation.score.Scored;
import dev.errata.bot.interaction.Answer;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Rating;
import dev.errata.bot.interaction.Source;
import dev.errata.bot.knowledge.Document;
import dev.errata.bot.knowledge.DocumentId;
import dev.errata.bot.knowledge.Documents;
import dev.errata.bot.knowledge.Passage;
import dev.errata.bot.knowledge.PassageId;
import dev.errata.bot.loop.Cause.How;
import dev.errata.bot.loop.Rewrite;
import dev.errata.bot.people.LinkedTeam;
import dev.errata.bot.people.Responsibility;
import dev.errata.bot.people.Responsibility.Duty;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.recall.Application;
import dev.errata.bot.recall.Application.Reason;
import dev.errata.bot.recall.Strictness;
import dev.errata.bot.recall.suggestion.Suggestion;
import dev.errata.bot.reply.OfferedReplies.Asking;
import dev.errata.bot.reply.OfferedReply;
import dev.errata.bot.reply.OfferedReply.Audience;
import dev.errata.bot.reply.ReplyId;
import dev.errata.bot.signal.Signal;
import dev.errata.bot.signal.Signal.Kind;
import dev.errata.bot.spending.KnownReplies.Known;
import dev.errata.bot.spending.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A workspace in which something of everything is stored. */
public final class FullWorkspace {

    private static final String MODEL = "test";
    private static final Embedding SOMEWHERE = Embedding.of(new float[] {1, 0});

    private final Stores stores;
    private final Samples samples;

    public FullWorkspace(Stores stores, WorkspaceId workspace) {
        this.stores = stores;
        this.samples = new Samples(workspace);
    }

    public Samples samples() {
        return samples;
    }

    /** Returns a question of Ana's in #finance whose answer rests on a correction and on a passage. */
    public Interaction fill() {
        Place finance = stores.directory().save(samples.place("finance"));
        Person ana = stores.directory().save(samples.person("Ana Flores"));
        Interaction asked = samples.interaction(finance, ana, "When does the year end?");
        stores.interactions().record(asked);
        stores.interactions().rate(samples.workspace(), asked.id(), ana, Rating.BAD, Samples.NOW);
        Correction correction = samples.correction(asked, ana, "In January.");
        Act taken = stores.corrections().take(correction);
        stores.restatements().record(correction, "Questions about the end of the year");
        stores.suggestions()
                .keep(
                        correction,
                        List.of(new Suggestion(
                                InteractionId.random(),
                                correction.id(),
                                correction.madeIn(),
                                Suggestion.Kind.FITS,
                                "What is the last day of the year?")));
        Application given = new Application(correction, true, .9, Reason.LIKE_ACCEPTED, asked.id(), null);
        Answer answer = samples.answer("In January.", List.of(given), List.of(new Source(1, "Handbook", "")));
        Interaction again = samples.interaction(samples.question(finance, ana, "When does it end?"), answer);
        stores.interactions().record(again);
        stores.rewrites()
                .keep(again.workspace(), again.id(), new Rewrite(How.TAKEN, ana.id(), Optional.of(taken.id())));
        Correction otherwise = samples.correction(again, ana, "In July.");
        stores.corrections().take(otherwise);
        boolean unusedDispute = stores.disputes().open(Dispute.of(correction, otherwise, false, Samples.NOW));
        stores.replies()
                .keep(new OfferedReply(
                        again.workspace(),
                        new ReplyId(UUID.randomUUID()),
                        again.id(),
                        ana.id(),
                        "message/2",
                        "In February.",
                        Audience.PEOPLE,
                        OfferedReply.State.OPEN,
                        Samples.NOW));
        boolean unused = stores.signals()
                .note(new Signal(again.workspace(), Kind.THANKED, again.id(), Optional.of(ana.id()), Samples.NOW));
        boolean unusedAsk = stores.corrections().ask(correction, ana, again.id());
        stores.replies().switchAsking(again.workspace(), Asking.of(ana.id(), finance.id()), false);
        boolean unusedDuty = stores.responsibilities()
                .give(
                        new Responsibility(samples.workspace(), new Scope.Channel(finance.id()), ana.id(), Duty.OWNER),
                        Optional.empty());
        stores.linkedTeams()
                .link(
                        new LinkedTeam(
                                again.workspace(),
                                Samples.FINANCE_TEAM,
                                "finance",
                                Set.of(finance.externalId()),
                                Samples.NOW),
                        Set.of(ana.externalId()));
        fillEvaluation(finance, correction);
        fillBeside(finance);
        return again;
    }

    private void fillEvaluation(Place finance, Correction correction) {
        WorkspaceId workspace = samples.workspace();
        stores.caseBook()
                .add(
                        workspace,
                        new WrittenCase(
                                UUID.randomUUID(),
                                finance.id(),
                                Optional.empty(),
                                "When is the end?",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
        stores.caseBook().drop(workspace, UUID.randomUUID());
        stores.caseBook()
                .word(workspace, correction.id(), new Wording("On what day is the end?", Wording.Origin.WRITTEN));
        Run run = Run.begun(
                Samples.NOW, "everywhere", new Circumstances("quoting", "none", List.of(), ".70", 1, "a", "b", "c"));
        stores.runs().begin(workspace, run);
        stores.runs()
                .keep(
                        workspace,
                        run.id(),
                        List.of(new Outcome(
                                correction.id().value(),
                                Condition.WITH,
                                Answer.Kind.QUOTED,
                                "In January.",
                                List.of(),
                                new Scored(Map.of(), Set.of()),
                                false)));
        stores.knownReplies()
                .keep(
                        workspace,
                        "call",
                        new Known("In January.", Optional.empty(), new Tokens(9, 3), Duration.ofSeconds(1)),
                        Samples.NOW);
        stores.runs()
                .end(
                        workspace,
                        run.ended(
                                Samples.NOW,
                                0,
                                Map.of(Condition.WITH, Map.of(Score.RECALL, new Estimate(1, 1, 1, 1))),
                                List.of()));
    }

    private void fillBeside(Place finance) {
        WorkspaceId workspace = samples.workspace();
        Document handbook = new Document(
                workspace,
                DocumentId.random(),
                Optional.of("/docs"),
                "handbook.md",
                "Handbook",
                Optional.of(finance.id()),
                "0");
        Passage passage = new Passage(PassageId.random(), handbook.id(), "Handbook", 0, "", "It ends in January.");
        stores.documents().save(workspace, new Documents.Source("/docs", Optional.empty()));
        stores.documents()
                .replace(handbook, List.of(passage), MODEL, Map.of("Handbook. It ends in January.", SOMEWHERE));
        stores.embeddings().save(workspace, MODEL, Map.of("When does the year end?", SOMEWHERE));
        stores.threads().botSpoke(finance, Samples.THREAD);
        stores.outbox().begin(workspace, UUID.randomUUID(), "message/1", finance.id());
        stores.strictnesses().choose(workspace, Strictness.DEFAULT);
    }
}
