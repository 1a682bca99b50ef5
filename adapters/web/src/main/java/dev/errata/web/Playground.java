package dev.errata.web;

import dev.errata.bot.correction.Disclosure;
import dev.errata.bot.delivery.BackgroundTasks;
import dev.errata.bot.delivery.Deliveries;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.delivery.DeliveryWork;
import dev.errata.bot.history.TrackRecords;
import dev.errata.bot.loop.KnownAnswers;
import dev.errata.bot.loop.LearningLoop;
import dev.errata.bot.question.Forgetting;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.chat.conversation.Conversation;
import dev.errata.chat.conversation.Feature;
import dev.errata.web.company.Company;
import dev.errata.web.company.FirstDay;
import dev.errata.web.company.Workplace;
import dev.errata.web.http.EventStreams;
import dev.errata.web.http.Files;
import dev.errata.web.http.PageContext;
import dev.errata.web.http.Talk;
import dev.errata.web.page.GuidedMinute;
import dev.errata.web.page.Screen;
import dev.errata.web.surface.AskedDoubts;
import dev.errata.web.surface.Changes;
import dev.errata.web.surface.Learning;
import dev.errata.web.surface.PageSurface;
import dev.errata.web.surface.PageWork;
import dev.errata.web.surface.PendingAnswers;
import jakarta.servlet.http.HttpServlet;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/** The page with the company behind it: the readable list of {@code new}. Closing it lets go of the pages that are open. */
public final class Playground implements AutoCloseable {

    /** How many requests it keeps open at the same time, for pages that are. */
    public static final int STREAMS = EventStreams.MOST;

    private final Changes changes = new Changes();
    private final EventStreams streams = new EventStreams(changes);
    private final PendingAnswers pending = new PendingAnswers();
    private final AskedDoubts doubts = new AskedDoubts();
    private final BackgroundTasks asides = new BackgroundTasks("web-aside");
    private final Learning learning;
    private final Clock clock;
    private final Workplace workplace;
    private final KnownAnswers known;
    private final PageSurface surface;
    private final Conversation conversation;
    private final PageWork work;
    private final FirstDay firstDay;

    public Playground(Company company, Learning learning, Forgetting forgetting, Clock clock) {
        this(company, learning, forgetting, clock, List.of());
    }

    /** @param features what people can do besides what they always can */
    public Playground(
            Company company, Learning learning, Forgetting forgetting, Clock clock, List<Feature<?>> features) {
        LearningLoop loop = learning.loop();
        this.learning = learning;
        this.clock = clock;
        this.workplace = Workplace.open(company, loop.directory(), forgetting);
        this.known = loop.known(workplace);
        this.surface = new PageSurface(workplace, loop.directory(), known, pending, doubts, changes);
        this.conversation = new Conversation(loop, surface, asides, features);
        this.work = new PageWork(conversation.work(), surface, workplace, loop, pending, changes);
        this.firstDay = new FirstDay(
                workplace, learning.ingest(), learning.quotes(), loop.take(workplace), loop.learn(), clock);
    }

    /** Lays the company out, in a moment or two where it is new. */
    public void layOut() {
        firstDay.layOut();
    }

    /**
     * Begins anew: everything that was asked and taught is deleted, and the company is laid out again. Of two at the same time the second begins
     * anew once more.
     */
    private synchronized void startOver() {
        workplace.startOver();
        pending.forgetAll();
        doubts.forgetAll();
        layOut();
        changes.happened();
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
        LearningLoop loop = learning.loop();
        TrackRecords inForce = new TrackRecords(
                loop.corrections(),
                learning.history(),
                loop.directory(),
                new Disclosure(loop.directory(), workplace),
                workplace,
                clock);
        GuidedMinute minute = new GuidedMinute(workplace, loop.interactions());
        return new PageContext(
                        workplace,
                        new Files(),
                        new Screen(learning, conversation.screens(), pending, doubts, inForce, minute),
                        minute,
                        new Talk(surface, conversation.codec(), conversation.taking(work.shown(deliveries))),
                        new PageContext.Own(known, loop.change(workplace), doubts, changes),
                        this::startOver)
                .servlet(streams);
    }

    @Override
    public void close() {
        streams.close();
        asides.close();
    }
}
