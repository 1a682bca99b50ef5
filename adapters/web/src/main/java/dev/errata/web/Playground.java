package dev.errata.web;

import dev.errata.bot.delivery.BackgroundTasks;
import dev.errata.bot.delivery.Deliveries;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.delivery.DeliveryWork;
import dev.errata.bot.history.TrackRecords;
import dev.errata.bot.loop.KnownAnswers;
import dev.errata.bot.loop.LearningLoop;
import dev.errata.bot.people.Disclosure;
import dev.errata.bot.question.Forgetting;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.chat.conversation.Conversation;
import dev.errata.chat.conversation.Feature;
import dev.errata.web.company.Company;
import dev.errata.web.company.FirstDay;
import dev.errata.web.company.OwnWorkplace;
import dev.errata.web.company.SampleWorkplace;
import dev.errata.web.company.Workplace;
import dev.errata.web.company.Workplaces;
import dev.errata.web.confirm.ThingsToConfirm;
import dev.errata.web.http.Beginning;
import dev.errata.web.http.EventStreams;
import dev.errata.web.http.Files;
import dev.errata.web.http.PageContext;
import dev.errata.web.http.PageServlet;
import dev.errata.web.http.Talk;
import dev.errata.web.page.GuidedMinute;
import dev.errata.web.page.Screen;
import dev.errata.web.page.Words;
import dev.errata.web.shelf.DroppedDocuments;
import dev.errata.web.shelf.Shelf;
import dev.errata.web.surface.AskedDoubts;
import dev.errata.web.surface.Changes;
import dev.errata.web.surface.Learning;
import dev.errata.web.surface.PageSurface;
import dev.errata.web.surface.PageWork;
import dev.errata.web.surface.PendingAnswers;
import jakarta.servlet.http.HttpServlet;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The page with the company behind it: the readable list of {@code new}. Closing it lets go of the pages that are open. */
public final class Playground implements AutoCloseable {

    /** How many requests it keeps open at the same time, for pages that are. */
    public static final int STREAMS = EventStreams.MOST;

    /** Requests to these addresses may be so large, in bytes; all others are small. */
    public static final Map<String, Integer> LARGE = PageServlet.LARGE;

    private final Changes changes = new Changes();
    private final EventStreams streams = new EventStreams(changes);
    private final PendingAnswers pending = new PendingAnswers();
    private final AskedDoubts doubts = new AskedDoubts();
    private final BackgroundTasks asides = new BackgroundTasks("web-aside");
    private final Learning learning;
    private final Clock clock;
    private final Workplaces workplaces;
    private final KnownAnswers known;
    private final PageSurface surface;
    private final Conversation conversation;
    private final PageWork work;
    private final FirstDay firstDay;
    private final DroppedDocuments dropped;

    /** @param folder for documents that were dropped onto it and not read yet */
    public Playground(Company company, Learning learning, Forgetting forgetting, Path folder, Clock clock) {
        this(company, learning, forgetting, folder, clock, List.of());
    }

    /** @param features what people can do besides what they always can */
    public Playground(
            Company company,
            Learning learning,
            Forgetting forgetting,
            Path folder,
            Clock clock,
            List<Feature<?>> features) {
        LearningLoop loop = learning.loop();
        this.learning = learning;
        this.clock = clock;
        SampleWorkplace sample = SampleWorkplace.open(company, loop.directory(), forgetting);
        this.workplaces = new Workplaces(
                sample, new OwnWorkplace(Words.say("own"), loop.directory(), forgetting), loop.directory());
        this.known = loop.known(workplaces);
        this.surface = new PageSurface(workplaces, loop.directory(), known, pending, doubts, changes);
        this.conversation = new Conversation(loop, surface, asides, features);
        this.work = new PageWork(conversation.work(), surface, workplaces, loop, pending, changes);
        this.firstDay = new FirstDay(
                sample,
                learning.ingest(),
                learning.quotes(),
                loop.take(workplaces),
                loop.learn(),
                loop.corrections(),
                clock);
        this.dropped = new DroppedDocuments(
                folder, learning.ingest(), workspace -> workplaces.of(workspace).isPresent(), changes);
    }

    /** Lays the company out, in a moment or two where it is new, unless people chose a workspace of their own. */
    public void layOut() {
        if (workplaces.chosen().filter(workplaces.own()::equals).isEmpty()) {
            firstDay.layOut();
        }
    }

    /** Of two who start over at the same time the second begins anew once more. */
    private final class Begun implements Beginning {

        @Override
        public synchronized void show(Workplace workplace) {
            workplaces.choose(workplace);
            if (!firstDay.isOver()) {
                layOut();
            }
            changes.happened();
        }

        @Override
        public synchronized void startOver(Workplace workplace) {
            WorkspaceId before = workplace.workspace();
            workplace.startOver();
            pending.forget(before);
            doubts.forget(before);
            dropped.forget(before);
            if (workplace.equals(workplaces.sample())) {
                firstDay.layOut();
            }
            changes.happened();
        }
    }

    /**
     * Shows what was asked and taught before the program was stopped as waited for; the work on it goes on by itself.
     *
     * @param pending what of a workspace has not ended
     */
    public void resume(Function<WorkspaceId, List<Delivery>> pending) {
        dropped.resume();
        workplaces.existing().forEach(one -> pending.apply(one.workspace()).forEach(work::resume));
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
                new Disclosure(loop.directory(), workplaces),
                workplaces,
                clock);
        Shelf shelf = new Shelf(learning.documents(), loop.directory(), workplaces);
        GuidedMinute minute = new GuidedMinute(workplaces.sample(), loop.interactions());
        return new PageContext(
                        workplaces,
                        new Files(),
                        new Screen(learning, conversation.screens(), pending, doubts, inForce, minute, shelf, dropped),
                        minute,
                        new Talk(surface, conversation.codec(), conversation.taking(work.shown(deliveries))),
                        new PageContext.Own(
                                known,
                                loop.change(workplaces),
                                doubts,
                                shelf,
                                dropped,
                                new ThingsToConfirm(workplaces, learning.history(), loop, doubts),
                                changes),
                        new Begun())
                .servlet(streams);
    }

    @Override
    public void close() {
        streams.close();
        dropped.close();
        asides.close();
    }
}
