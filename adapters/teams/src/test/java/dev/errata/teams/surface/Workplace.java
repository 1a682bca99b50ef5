package dev.errata.teams.surface;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.OneAtATime;
import dev.errata.bot.SettableClock;
import dev.errata.bot.Stores;
import dev.errata.bot.answer.QuotingWriter;
import dev.errata.bot.answer.Writer;
import dev.errata.bot.delivery.AllDone;
import dev.errata.bot.delivery.BackgroundTasks;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.delivery.WorkDone;
import dev.errata.bot.loop.Loops;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.chat.ServletHost;
import dev.errata.chat.call.Timeouts;
import dev.errata.chat.conversation.Feature;
import dev.errata.teams.FakeCard;
import dev.errata.teams.FakeConnector;
import dev.errata.teams.FakeDialog;
import dev.errata.teams.FakePost;
import dev.errata.teams.TeamsPayloads;
import dev.errata.teams.TeamsPeople;
import dev.errata.teams.TeamsPerson;
import dev.errata.teams.TeamsPlace;
import dev.errata.teams.TeamsSender;
import dev.errata.teams.api.TeamsClient;
import dev.errata.teams.entry.Callers;
import dev.errata.teams.request.TeamsServlet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The people, channels and chats of Acme with the bot among them. Every method returns when the bot has nothing left to do. */
final class Workplace implements AutoCloseable {

    static final TeamsPerson ANA = TeamsPerson.member("ana", "Ana Flores");
    static final TeamsPerson BEN = TeamsPerson.member("ben", "Ben Okafor");
    static final TeamsPerson LI = TeamsPerson.member("li", "Li Wei");
    static final TeamsPerson GIL = TeamsPerson.guest("gil", "Gil Guest");
    static final TeamsPerson EVE = TeamsPerson.stranger("eve", "Eve Elsewhere");
    static final TeamsPlace FINANCE = TeamsPlace.channel("money", "finance");
    static final TeamsPlace SUPPORT = TeamsPlace.channel("money", "support");
    static final TeamsPlace BOARD = TeamsPlace.channel("money", "board");
    static final TeamsPlace VENDOR = TeamsPlace.channel("money", "vendor");
    static final TeamsPlace GROUP = TeamsPlace.group("lunch");
    static final TeamsPlace ANA_ALONE = TeamsPlace.personal("29:ana");
    static final TeamsPlace BEN_ALONE = TeamsPlace.personal("29:ben");
    static final TeamsPlace LI_ALONE = TeamsPlace.personal("29:li");

    final FakeConnector teams;
    final TeamsPeople people;
    final SettableClock clock = new SettableClock(Instant.parse("2026-05-03T09:00:00Z"));

    /** A second goes by whenever somebody asks for a turn, so that nobody's time goes by with waiting for one. */
    private static final class EveryTurnComes extends SettableClock {

        @Override
        public Instant instant() {
            return passes(Duration.ofSeconds(1));
        }
    }

    final Stores stores = OneAtATime.stores(InMemoryStores.open());
    final WorkDone work;

    private final AllDone all;
    private final BackgroundTasks asides = new BackgroundTasks("teams-aside");
    private final TeamsPlatform platform;
    private final ServletHost host;

    private Workplace(Writer writer, List<Feature<?>> features) throws Exception {
        teams = acme(FakeConnector.startOpen());
        platform = platform(writer, asides, features);
        work = new WorkDone(platform.work());
        all = new AllDone(work, List.of(asides::soon));
        TeamsServlet servlet = new TeamsServlet(Callers.anyoneHere(), platform.requests(work));
        servlet.warmUp();
        host = ServletHost.start(servlet, "/api/messages");
        people = new TeamsPeople(new TeamsSender(host.uri(), null), new TeamsPayloads(teams.serviceUrl()));
    }

    private TeamsPlatform platform(Writer writer, BackgroundTasks room, List<Feature<?>> features) {
        Timeouts patience = new Timeouts(
                Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(10));
        TeamsClient client = TeamsClient.withoutToken(patience, new EveryTurnComes(), time -> {});
        return new TeamsPlatform(
                Loops.over(stores, writer, clock), client, Set.of(TeamsPerson.account("ana")), room, clock, features);
    }

    /** Has something worked on by a bot that was just started over what is stored, and has heard nothing yet. */
    void workAfterRestart(Delivery taken) {
        try (TeamsPlatform started =
                platform(QuotingWriter.alone(), new BackgroundTasks("teams-restarted"), List.of())) {
            started.work().work(taken);
        }
    }

    WorkspaceId workspace() {
        return stores.directory().workspace(stores.directory().installations().get(0));
    }

    private static FakeConnector acme(FakeConnector teams) {
        String team = "19:money@thread.tacv2";
        teams.team(team)
                .channel(team, FINANCE.id(), "finance", "standard")
                .channel(team, SUPPORT.id(), "support", "standard")
                .channel(team, BOARD.id(), "board", "private")
                .channel(team, VENDOR.id(), "vendor", "shared");
        teams.members(FINANCE.id(), ANA, BEN, LI, GIL)
                .members(SUPPORT.id(), ANA, BEN, LI, GIL)
                .members(BOARD.id(), ANA, BEN)
                .members(VENDOR.id(), ANA, EVE)
                .members(GROUP.id(), ANA, BEN, LI)
                .members(ANA_ALONE.id(), ANA)
                .members(BEN_ALONE.id(), BEN)
                .members(LI_ALONE.id(), LI);
        return teams;
    }

    static Workplace open() {
        return open(QuotingWriter.alone());
    }

    static Workplace open(Writer writer) {
        return open(writer, List.of());
    }

    static Workplace open(Feature<?> feature) {
        return open(QuotingWriter.alone(), List.of(feature));
    }

    private static Workplace open(Writer writer, List<Feature<?>> features) {
        try {
            return new Workplace(writer, features);
        } catch (Exception e) {
            throw new IllegalStateException("the workplace did not open", e);
        }
    }

    /** Somebody asks in a channel or chat; the thread, with what the bot has said in it last. */
    Asked ask(TeamsPerson person, TeamsPlace place, String question) {
        TeamsPlace where = place;
        if (place.type().equals("channel")) {
            where = people.post(person, place, question);
        } else if (place.type().equals("personal")) {
            people.write(person, place, question);
        } else {
            people.mention(person, place, question);
        }
        settle();
        return asked(where);
    }

    /** A thread or chat, and what the bot has said there last. */
    record Asked(TeamsPlace place, FakePost answer) {

        FakeCard card() {
            return TeamsPeople.card(answer);
        }

        String shown() {
            return card().shown();
        }
    }

    Asked asked(TeamsPlace place) {
        List<FakePost> said = said(place);
        return new Asked(place, said.get(said.size() - 1));
    }

    /** Everything that the bot has said in a thread, or in a chat. */
    List<FakePost> said(TeamsPlace place) {
        return teams.posts(place.id()).stream()
                .filter(post -> post.conversation().equals(place.address()))
                .toList();
    }

    /** What a message looks like now. */
    FakeCard now(Asked asked) {
        return TeamsPeople.card(
                teams.post(asked.answer.conversation(), asked.answer.id()).orElseThrow());
    }

    /** Somebody corrects an answer through the dialog of its button; the answer that comes of it. */
    Asked correct(TeamsPerson person, Asked asked, String text) {
        return correct(person, asked, Map.of("text", text));
    }

    Asked correct(TeamsPerson person, Asked asked, Map<String, String> filledIn) {
        FakeDialog form = people.open(person, asked.place, asked.answer, "answer_correct");
        FakeDialog after = people.submit(person, asked.place, form, "form_correct", filledIn);
        if (!after.isClosed()) {
            throw new AssertionError("the dialog stays open: " + after.json());
        }
        settle();
        return asked(asked.place);
    }

    void settle() {
        all.await();
    }

    @Override
    public void close() {
        host.close();
        work.close();
        platform.close();
        teams.close();
    }
}
