package dev.errata.teams.conversation;

import dev.errata.bot.answer.ExplainAnswer;
import dev.errata.bot.answer.JudgeAnswer;
import dev.errata.bot.correction.ChangeCorrection;
import dev.errata.bot.correction.Discretion;
import dev.errata.bot.delivery.AsideRoom;
import dev.errata.bot.delivery.Deliveries;
import dev.errata.bot.delivery.DeliveryWork;
import dev.errata.bot.loop.KnownAnswers;
import dev.errata.bot.loop.LearningLoop;
import dev.errata.bot.people.Sight;
import dev.errata.bot.question.Attention;
import dev.errata.teams.api.TeamsClient;
import dev.errata.teams.cards.AnswerCards;
import dev.errata.teams.cards.SavedNote;
import dev.errata.teams.directory.TeamsDirectory;
import dev.errata.teams.request.TeamsRequests;
import dev.errata.teams.sending.Postman;
import dev.errata.teams.sending.Privately;
import dev.errata.teams.sending.Typing;
import java.time.Clock;
import java.util.Set;

/** The bot in Teams: the readable list of {@code new}. */
public final class TeamsPlatform implements AutoCloseable {

    private final LearningLoop loop;
    private final TeamsClient teams;
    private final AsideRoom asides;
    private final Clock clock;
    private final TeamsDirectory directory;
    private final Sight sight;
    private final KnownAnswers known;
    private final Discretion discretion;
    private final Labels labels;
    private final AnswerCards cards;
    private final Hearing hearing = new Hearing();
    private final Postman postman;
    private final Privately privately;
    private final ChangeCorrection change;

    /**
     * Reaches nobody yet.
     *
     * @param admins the accounts of those who may teach everyone
     */
    public TeamsPlatform(LearningLoop loop, TeamsClient teams, Set<String> admins, AsideRoom asides, Clock clock) {
        this.loop = loop;
        this.teams = teams;
        this.asides = asides;
        this.clock = clock;
        this.directory = new TeamsDirectory(teams, loop.directory(), admins, clock);
        this.sight = directory.sight();
        this.known = loop.known(sight);
        this.discretion = new Discretion(loop.directory(), sight);
        this.labels = new Labels(directory);
        this.cards = new AnswerCards(discretion, labels::of);
        this.postman = new Postman(teams, directory, loop.outbox(), loop.threads());
        this.privately = new Privately(teams, directory, asides);
        this.change = new ChangeCorrection(loop.corrections(), sight, clock);
    }

    /** Works on what {@link #requests} takes. */
    public DeliveryWork work() {
        SavedNote saved = new SavedNote(discretion, Refusals.customer());
        AskAuthor askAuthor = new AskAuthor(loop.interactions(), loop.leastSure(), privately, asides);
        return new TeamsWork(
                new AnswerInTeams(teams, directory, loop.answers(), cards, postman, hearing, new Typing(teams, asides)),
                new AnswerAgainInTeams(
                        directory,
                        loop.again(),
                        new AnswerAgainInTeams.Showing(cards, saved, postman, privately, askAuthor, hearing)),
                new MarkUndone(
                        directory, loop.interactions(), loop.corrections(), loop.replacements(), cards, postman));
    }

    public TeamsRequests requests(Deliveries deliveries) {
        Lanes lanes = new Lanes(deliveries, clock);
        JudgeAnswer judge = new JudgeAnswer(loop.interactions(), change, sight, clock);
        Teach teach = new Teach(directory, labels, known, loop.replacements(), loop.correct(sight, clock), lanes);
        Change changes = new Change(loop.corrections(), change, judge, lanes, privately);
        Offers.Showing showing = new Offers.Showing(cards, postman, asides);
        return new TakeFromTeams(
                directory,
                known,
                postman,
                new ExplainAnswer(loop.interactions(), discretion, sight),
                new TakeFromTeams.Doors(
                        new TakeMessages(directory, new Attention(loop.threads()), hearing, lanes),
                        new Welcome(teams, asides, clock),
                        teach,
                        new Edit(known, change, lanes),
                        changes,
                        new Offers(known, loop.replacements(), judge, changes, lanes, showing),
                        new AsItWas(loop.replacements(), cards, hearing),
                        new AnswerDoubts(known, change),
                        new Rate(directory, postman, loop.interactions(), known, judge, teach, privately)));
    }

    @Override
    public void close() {
        asides.close();
        teams.close();
    }
}
