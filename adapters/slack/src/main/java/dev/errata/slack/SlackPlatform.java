package dev.errata.slack;

import dev.errata.bot.answer.ExplainAnswer;
import dev.errata.bot.answer.JudgeAnswer;
import dev.errata.bot.correction.ChangeCorrection;
import dev.errata.bot.correction.Discretion;
import dev.errata.bot.delivery.Deliveries;
import dev.errata.bot.delivery.DeliveryWork;
import dev.errata.bot.loop.LearningLoop;
import dev.errata.bot.question.Attention;
import dev.errata.bot.question.Installation;
import dev.errata.slack.api.BotIdentity;
import dev.errata.slack.api.SlackClient;
import dev.errata.slack.blocks.AnswerMessages;
import dev.errata.slack.blocks.SavedNote;
import dev.errata.slack.conversation.AnswerAgainInSlack;
import dev.errata.slack.conversation.AnswerInSlack;
import dev.errata.slack.conversation.Asides;
import dev.errata.slack.conversation.AskAuthor;
import dev.errata.slack.conversation.ChangesFromSlack;
import dev.errata.slack.conversation.Forms;
import dev.errata.slack.conversation.MarkUndone;
import dev.errata.slack.conversation.Postman;
import dev.errata.slack.conversation.PressesInForms;
import dev.errata.slack.conversation.PressesUnderAnswers;
import dev.errata.slack.conversation.SlackAnswers;
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
import dev.errata.slack.directory.Customer;
import dev.errata.slack.directory.SlackDirectory;
import dev.errata.slack.directory.SlackSight;
import java.time.Clock;

/** The bot in Slack: the readable list of {@code new}. */
public final class SlackPlatform implements AutoCloseable {

    public static final String NAME = "slack";

    private final LearningLoop loop;
    private final SlackClient client;
    private final Asides asides;
    private final Clock clock;
    private final Customer customer;
    private final SlackDirectory directory;
    private final SlackSight sight;
    private final SlackAnswers known;
    private final Discretion discretion;
    private final AnswerMessages messages;
    private final Postman postman;
    private final Whispers whispers;
    private final ChangeCorrection change;
    private final AskAuthor askAuthor;

    public SlackPlatform(LearningLoop loop, SlackClient client, BotIdentity identity, Asides asides, Clock clock) {
        this.loop = loop;
        this.client = client;
        this.asides = asides;
        this.clock = clock;
        this.customer = Customer.of(
                loop.directory().workspace(new Installation(NAME, Customer.key(identity), identity.teamName())),
                identity);
        this.directory = new SlackDirectory(client, loop.directory(), customer, clock);
        this.sight = new SlackSight(client, customer, clock);
        this.known = new SlackAnswers(customer, sight, loop.known(sight), loop.replacements());
        this.discretion = new Discretion(loop.directory(), sight);
        this.messages = new AnswerMessages(discretion);
        this.postman = new Postman(client, loop.outbox(), loop.threads());
        this.whispers = new Whispers(client, asides);
        this.change = new ChangeCorrection(loop.corrections(), sight, clock);
        this.askAuthor = new AskAuthor(client, directory, known, loop.leastSure(), change, asides, whispers);
    }

    public Customer customer() {
        return customer;
    }

    /** Works on what {@link #requests} takes. */
    public DeliveryWork work() {
        Status status = new Status(client, asides, whispers);
        SavedNote saved = new SavedNote(discretion, customer.name());
        return new SlackWork(
                new AnswerInSlack(directory, sight, loop.answers(), messages, postman, status),
                new AnswerAgainInSlack(
                        directory,
                        known,
                        loop.again(),
                        new AnswerAgainInSlack.Showing(messages, saved, postman, status, whispers, askAuthor)),
                new MarkUndone(directory, known, loop.replacements(), loop.corrections(), messages, postman));
    }

    public TakeFromSlack requests(Deliveries deliveries) {
        JudgeAnswer judge = new JudgeAnswer(loop.interactions(), change, sight, clock);
        Forms forms = new Forms(client, directory, new ExplainAnswer(loop.interactions(), discretion, sight));
        ChangesFromSlack changes =
                new ChangesFromSlack(directory, loop.corrections(), change, judge, deliveries, whispers, clock);
        TakeOffers offers = new TakeOffers(
                directory,
                known,
                judge,
                changes,
                deliveries,
                new TakeOffers.Showing(messages, postman, asides, whispers),
                clock);
        PressesUnderAnswers.Replies replies = new PressesUnderAnswers.Replies(offers, askAuthor);
        return new TakeFromSlack(
                new TakeMessages(customer, new Attention(loop.threads()), deliveries, clock),
                new TakePresses(
                        customer,
                        sight,
                        new PressesUnderAnswers(directory, known, judge, changes, replies, forms, asides, whispers),
                        new PressesInForms(directory, known, changes, forms, asides)),
                forms(forms, deliveries));
    }

    private TakeForms forms(Forms forms, Deliveries deliveries) {
        Submissions submissions = new Submissions(customer, deliveries, clock);
        return new TakeForms(
                customer,
                new TakeTeaching(directory, forms, known, loop.replacements(), loop.correct(sight, clock), submissions),
                new TakeEdits(directory, known, loop.corrections(), change, submissions));
    }

    @Override
    public void close() {
        asides.close();
        client.close();
    }
}
