package dev.errata.server;

import dev.errata.bot.answer.ExplainAnswer;
import dev.errata.bot.answer.JudgeAnswer;
import dev.errata.bot.correction.ChangeCorrection;
import dev.errata.bot.correction.Discretion;
import dev.errata.bot.correction.TakeCorrection;
import dev.errata.bot.delivery.Deliveries;
import dev.errata.bot.question.Attention;
import dev.errata.bot.question.Installation;
import dev.errata.slack.api.BotIdentity;
import dev.errata.slack.api.SlackClient;
import dev.errata.slack.blocks.AnswerMessages;
import dev.errata.slack.blocks.SavedNote;
import dev.errata.slack.conversation.AnswerAgain;
import dev.errata.slack.conversation.AnswerInSlack;
import dev.errata.slack.conversation.Asides;
import dev.errata.slack.conversation.AskAuthor;
import dev.errata.slack.conversation.ChangesFromSlack;
import dev.errata.slack.conversation.Customer;
import dev.errata.slack.conversation.Forms;
import dev.errata.slack.conversation.KnownAnswers;
import dev.errata.slack.conversation.MarkUndone;
import dev.errata.slack.conversation.Postman;
import dev.errata.slack.conversation.PressesInForms;
import dev.errata.slack.conversation.PressesUnderAnswers;
import dev.errata.slack.conversation.SlackDirectory;
import dev.errata.slack.conversation.SlackSight;
import dev.errata.slack.conversation.SlackWork;
import dev.errata.slack.conversation.Status;
import dev.errata.slack.conversation.Submissions;
import dev.errata.slack.conversation.TakeEdits;
import dev.errata.slack.conversation.TakeForms;
import dev.errata.slack.conversation.TakeFromSlack;
import dev.errata.slack.conversation.TakeMessages;
import dev.errata.slack.conversation.TakeOffers;
import dev.errata.slack.conversation.TakePresses;
import dev.errata.slack.conversation.TakeTeaching;
import dev.errata.slack.conversation.Whispers;
import dev.errata.slack.request.SlackRequests;
import java.time.Clock;

/** The bot in Slack: the second half of the list of {@code new}. */
final class SlackPlatform implements AutoCloseable {

    static final String NAME = "slack";

    private final SlackClient client;
    private final Stored stored;
    private final Clock clock = Clock.systemUTC();
    private final Asides asides = new Asides();
    private final Customer customer;
    private final SlackDirectory directory;
    private final SlackSight sight;
    private final KnownAnswers known;
    private final Discretion discretion;
    private final AnswerMessages messages;
    private final Postman postman;
    private final Whispers whispers;
    private final ChangeCorrection change;
    private final AskAuthor askAuthor;
    private final TakeCorrection take;
    private final SlackWork work;

    SlackPlatform(Bot bot, SlackClient client, BotIdentity identity) {
        this.client = client;
        this.stored = bot.stored();
        this.customer = Customer.of(
                stored.directory().workspace(new Installation(NAME, Customer.key(identity), identity.teamName())),
                identity);
        this.directory = new SlackDirectory(client, stored.directory(), customer, clock);
        this.sight = new SlackSight(client, customer, clock);
        this.known = new KnownAnswers(customer, sight, stored.interactions(), stored.corrections());
        this.discretion = new Discretion(stored.directory(), sight);
        this.messages = new AnswerMessages(discretion);
        this.postman = new Postman(client, stored.outbox(), stored.threads());
        this.whispers = new Whispers(client, asides);
        this.change = new ChangeCorrection(stored.corrections(), sight, clock);
        this.askAuthor = new AskAuthor(client, directory, known, bot.leastSure(), change, asides, whispers);
        this.take = new TakeCorrection(stored.corrections(), sight, clock, bot.resemblance());
        this.work = work(bot);
    }

    private SlackWork work(Bot bot) {
        Status status = new Status(client, asides, whispers);
        SavedNote saved = new SavedNote(discretion, customer.name());
        AnswerInSlack answer = new AnswerInSlack(directory, sight, bot.answers(), messages, postman, status);
        AnswerAgain again = new AnswerAgain(
                directory,
                known,
                stored.corrections(),
                bot.learn(),
                bot.answers(),
                new AnswerAgain.Showing(messages, saved, postman, status, whispers, askAuthor),
                clock);
        return new SlackWork(answer, again, new MarkUndone(directory, known, stored.corrections(), messages, postman));
    }

    Customer customer() {
        return customer;
    }

    SlackWork work() {
        return work;
    }

    SlackRequests requests(Deliveries deliveries) {
        JudgeAnswer judge = new JudgeAnswer(stored.interactions(), change, sight, clock);
        Forms forms = new Forms(client, directory, new ExplainAnswer(stored.interactions(), discretion, sight));
        ChangesFromSlack changes =
                new ChangesFromSlack(directory, stored.corrections(), change, judge, deliveries, whispers, clock);
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
        TakeTeaching teaching = new TakeTeaching(directory, forms, known, stored.corrections(), take, submissions);
        TakeEdits edits = new TakeEdits(directory, known, stored.corrections(), change, submissions);
        return new TakeFromSlack(
                new TakeMessages(customer, new Attention(stored.threads()), deliveries, clock),
                new TakePresses(
                        customer,
                        sight,
                        new PressesUnderAnswers(directory, known, judge, changes, replies, forms, asides, whispers),
                        new PressesInForms(directory, known, changes, forms, asides)),
                new TakeForms(customer, teaching, edits));
    }

    @Override
    public void close() {
        asides.close();
        client.close();
    }
}
