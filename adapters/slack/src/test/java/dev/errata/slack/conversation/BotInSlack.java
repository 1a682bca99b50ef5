package dev.errata.slack.conversation;

import dev.errata.bot.Stores;
import dev.errata.bot.answer.AnswerQuestion;
import dev.errata.bot.answer.ExplainAnswer;
import dev.errata.bot.answer.JoinedStandalone;
import dev.errata.bot.answer.JudgeAnswer;
import dev.errata.bot.answer.ThreadMemory;
import dev.errata.bot.answer.Writer;
import dev.errata.bot.correction.ChangeCorrection;
import dev.errata.bot.correction.Discretion;
import dev.errata.bot.correction.TakeCorrection;
import dev.errata.bot.delivery.Deliveries;
import dev.errata.bot.embedding.Vectors;
import dev.errata.bot.embedding.WordEncoder;
import dev.errata.bot.knowledge.FindPassages;
import dev.errata.bot.question.Attention;
import dev.errata.bot.recall.LearnCorrection;
import dev.errata.bot.recall.Recalls;
import dev.errata.bot.recall.applicability.LeastSure;
import dev.errata.slack.api.SlackClient;
import dev.errata.slack.blocks.AnswerMessages;
import dev.errata.slack.blocks.SavedNote;
import java.time.Clock;

/** The list of {@code new}, as the program has it. */
final class BotInSlack {

    private final Stores stores;
    private final SlackClient client;
    private final Customer customer;
    private final Asides asides;
    private final Writer writer;
    private final Clock clock;
    private final SlackDirectory directory;
    private final SlackSight sight;
    private final Discretion discretion;
    private final KnownAnswers known;
    private final AnswerMessages messages;
    private final Postman postman;
    private final Whispers whispers;
    private final ChangeCorrection change;
    private final AskAuthor askAuthor;
    private final Vectors vectors;

    BotInSlack(Stores stores, SlackClient client, Customer customer, Asides asides, Writer writer, Clock clock) {
        this.stores = stores;
        this.client = client;
        this.customer = customer;
        this.asides = asides;
        this.writer = writer;
        this.clock = clock;
        this.directory = new SlackDirectory(client, stores.directory(), customer, clock);
        this.sight = new SlackSight(client, customer, clock);
        this.discretion = new Discretion(stores.directory(), sight);
        this.known = new KnownAnswers(customer, sight, stores.interactions(), stores.corrections());
        this.messages = new AnswerMessages(discretion);
        this.postman = new Postman(client, stores.outbox(), stores.threads());
        this.whispers = new Whispers(client, asides);
        this.vectors = new Vectors(new WordEncoder(), stores.embeddings(), 1_000);
        this.change = new ChangeCorrection(stores.corrections(), sight, clock);
        LeastSure leastSure = Recalls.leastSure(stores, vectors, clock);
        this.askAuthor = new AskAuthor(client, directory, known, leastSure, change, asides, whispers);
    }

    SlackWork work() {
        Status status = new Status(client, asides, whispers);
        AnswerQuestion answers = answers();
        AnswerAgain again = new AnswerAgain(
                directory,
                known,
                stores.corrections(),
                new LearnCorrection(stores.corrections(), vectors, clock),
                answers,
                new AnswerAgain.Showing(
                        messages, new SavedNote(discretion, customer.name()), postman, status, whispers, askAuthor),
                clock);
        return new SlackWork(
                new AnswerInSlack(directory, sight, answers, messages, postman, status),
                again,
                new MarkUndone(directory, known, stores.corrections(), messages, postman));
    }

    private AnswerQuestion answers() {
        return new AnswerQuestion(
                new ThreadMemory(stores.interactions(), stores.corrections(), clock),
                new JoinedStandalone(),
                Recalls.over(stores, vectors, clock),
                new FindPassages(stores.passages(), vectors),
                writer,
                stores.interactions(),
                clock);
    }

    TakeFromSlack requests(Deliveries deliveries) {
        JudgeAnswer judge = new JudgeAnswer(stores.interactions(), change, sight, clock);
        Forms forms = new Forms(client, directory, new ExplainAnswer(stores.interactions(), discretion, sight));
        ChangesFromSlack changes =
                new ChangesFromSlack(directory, stores.corrections(), change, judge, deliveries, whispers, clock);
        TakeOffers offers = new TakeOffers(
                directory,
                known,
                judge,
                changes,
                deliveries,
                new TakeOffers.Showing(messages, postman, asides, whispers),
                clock);
        PressesUnderAnswers.Replies replies = new PressesUnderAnswers.Replies(offers, askAuthor);
        Submissions submissions = new Submissions(customer, deliveries, clock);
        TakeTeaching teaching = new TakeTeaching(
                directory,
                forms,
                known,
                stores.corrections(),
                new TakeCorrection(
                        stores.corrections(),
                        sight,
                        clock,
                        (workspace, one, other) -> vectors.of(workspace, one).cosine(vectors.of(workspace, other))),
                submissions);
        TakeEdits edits = new TakeEdits(directory, known, stores.corrections(), change, submissions);
        return new TakeFromSlack(
                new TakeMessages(customer, new Attention(stores.threads()), deliveries, clock),
                new TakePresses(
                        customer,
                        sight,
                        new PressesUnderAnswers(directory, known, judge, changes, replies, forms, asides, whispers),
                        new PressesInForms(directory, known, changes, forms, asides)),
                new TakeForms(customer, teaching, edits));
    }
}
