package dev.errata.web;

import dev.errata.bot.answer.ExplainAnswer;
import dev.errata.bot.answer.JudgeAnswer;
import dev.errata.bot.correction.ChangeCorrection;
import dev.errata.bot.correction.Discretion;
import dev.errata.bot.correction.TakeCorrection;
import dev.errata.bot.delivery.Deliveries;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.delivery.DeliveryWork;
import dev.errata.bot.history.TrackRecords;
import dev.errata.bot.loop.KnownAnswers;
import dev.errata.bot.question.Forgetting;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.web.company.Company;
import dev.errata.web.company.FirstDay;
import dev.errata.web.company.Workplace;
import dev.errata.web.conversation.AnswerAgainOnPage;
import dev.errata.web.conversation.Ask;
import dev.errata.web.conversation.AskAuthor;
import dev.errata.web.conversation.Changes;
import dev.errata.web.conversation.Judge;
import dev.errata.web.conversation.Learning;
import dev.errata.web.conversation.Promises;
import dev.errata.web.conversation.StartOver;
import dev.errata.web.conversation.TakeOffers;
import dev.errata.web.conversation.Teach;
import dev.errata.web.conversation.Underway;
import dev.errata.web.conversation.Work;
import dev.errata.web.http.Files;
import dev.errata.web.http.Site;
import dev.errata.web.http.Streams;
import dev.errata.web.page.Minute;
import dev.errata.web.page.Screen;
import jakarta.servlet.http.HttpServlet;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/** The page with the company behind it: the readable list of {@code new}. Closing it lets go of the pages that are open. */
public final class Playground implements AutoCloseable {

    private final Changes changes = new Changes();
    private final Streams streams = new Streams(changes);
    private final Underway underway = new Underway();
    private final Learning learning;
    private final Clock clock;
    private final Workplace workplace;
    private final TakeCorrection take;
    private final ChangeCorrection change;
    private final KnownAnswers known;
    private final AskAuthor author;
    private final AnswerAgainOnPage again;
    private final Work work;
    private final FirstDay firstDay;

    public Playground(Company company, Learning learning, Forgetting forgetting, Clock clock) {
        this.learning = learning;
        this.clock = clock;
        this.workplace = Workplace.open(company, learning.loop().directory(), forgetting);
        this.take = learning.loop().take(workplace, clock);
        this.change = new ChangeCorrection(learning.loop().corrections(), workplace, clock);
        this.known = learning.loop().known(workplace);
        this.author = new AskAuthor(learning.loop(), change, changes);
        this.again = new AnswerAgainOnPage(learning.loop(), underway, author);
        this.work = new Work(workplace, learning.loop(), again, underway, changes);
        this.firstDay = new FirstDay(
                workplace,
                learning.ingest(),
                learning.quotes(),
                take,
                learning.loop().learn(),
                clock);
    }

    /** Lays the company out, in a moment or two where it is new. */
    public void layOut() {
        firstDay.layOut();
    }

    /**
     * Shows what was asked and taught before the program was stopped as waited for; the work on it goes on by itself.
     *
     * @param pending what of a workspace has not ended
     */
    public void resume(Function<WorkspaceId, List<Delivery>> pending) {
        pending.apply(workplace.workspace()).forEach(work::resume);
    }

    /** Works on what is asked and taught. */
    public DeliveryWork work() {
        return work;
    }

    /**
     * For everything under {@code /}.
     *
     * @param deliveries takes what is asked and taught, for {@link #work()}
     */
    public HttpServlet servlet(Deliveries deliveries) {
        Discretion discretion = new Discretion(learning.loop().directory(), workplace);
        TrackRecords inForce =
                new TrackRecords(learning.loop().corrections(), learning.history(), discretion, workplace, clock);
        JudgeAnswer judge = new JudgeAnswer(learning.loop().interactions(), change, workplace, clock);
        Minute minute = new Minute(workplace, learning.loop().interactions());
        Promises promises = new Promises(again, deliveries, changes, clock);
        Files files = Files.load();
        return new Site(
                        workplace,
                        files,
                        new Screen(
                                workplace.company(),
                                new Screen.Behind(learning, underway, author, judge, discretion, inForce),
                                minute,
                                files.assets()),
                        known,
                        new ExplainAnswer(learning.loop().interactions(), discretion, workplace),
                        minute,
                        new Ask(deliveries, underway, changes, clock),
                        new Teach(learning.loop().correct(workplace, clock), change, promises),
                        new Site.Pressed(
                                new Judge(learning.loop().corrections(), judge, change, changes),
                                new TakeOffers(known, judge, promises, changes),
                                author),
                        new StartOver(workplace, firstDay, underway, author, changes))
                .servlet(streams);
    }

    @Override
    public void close() {
        streams.close();
        author.close();
    }
}
