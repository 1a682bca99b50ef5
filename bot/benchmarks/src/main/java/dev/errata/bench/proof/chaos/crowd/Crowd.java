package dev.errata.bench.proof.chaos.crowd;

import dev.errata.bench.proof.Books;
import dev.errata.slack.FakeChannel;
import dev.errata.slack.FakeSlack;
import dev.errata.slack.FakeUser;
import dev.errata.slack.SlackRoute;
import dev.errata.teams.FakeConnector;
import dev.errata.teams.TeamsPayloads;
import dev.errata.teams.TeamsPerson;
import dev.errata.teams.TeamsPlace;
import dev.errata.teams.TeamsSender;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Everybody who works with the bot, all at the same time, each on a thread. */
public final class Crowd implements AutoCloseable {

    private static final List<String> ON_SLACK = List.of("U1ANA", "U2BEN", "U3LI");
    private static final List<TeamsPerson> ON_TEAMS =
            List.of(TeamsPerson.member("ana", "Ana Flores"), TeamsPerson.member("ben", "Ben Okafor"));
    private static final List<String> CHANNELS = List.of("C0FINANCE", "C0SALES", "C0PRIVATE");
    private static final String TEAM = "acme";
    private static final TeamsPlace CHANNEL = TeamsPlace.channel(TEAM, "finance");
    private static final int LONGEST_PAUSE = 800;

    private final SlackEvents slackEvents;
    private final TeamsEvents teamsEvents;
    private final IntFunction<Random> random;
    private final Books books;
    private final List<Colleague> colleagues = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean over;

    /**
     * Puts them all into an empty Slack and an empty Teams.
     *
     * @param random one for each number
     */
    public Crowd(Slack slack, Teams teams, Deeds deeds, IntFunction<Random> random, Books books) {
        this.random = random;
        this.books = books;
        this.slackEvents = new SlackEvents(slack.route, deeds, random.apply(90), books);
        this.teamsEvents = new TeamsEvents(teams.sender, deeds, random.apply(91), books);
        settle(slack.fake);
        settle(teams.fake);
        for (String user : ON_SLACK) {
            colleagues.add(new SlackColleague(slack.fake, slackEvents, deeds, user, channels(user), next()));
        }
        TeamsPayloads payloads = new TeamsPayloads(teams.fake.serviceUrl());
        for (TeamsPerson person : ON_TEAMS) {
            colleagues.add(new TeamsColleague(teams.fake, payloads, teamsEvents, deeds, person, CHANNEL, next()));
        }
    }

    /** A Slack, and how what happens there reaches the bot. */
    public record Slack(FakeSlack fake, SlackRoute route) {}

    /** A Teams, and how what happens there reaches the bot. */
    public record Teams(FakeConnector fake, TeamsSender sender) {}

    private Random next() {
        return random.apply(colleagues.size());
    }

    private static void settle(FakeSlack slack) {
        for (String user : ON_SLACK) {
            slack.user(user, "Somebody " + user, FakeUser.Standing.ADMIN);
            slack.channel(direct(user), "", FakeChannel.Kind.DIRECT, user, FakeSlack.BOT_USER);
        }
        for (String channel : CHANNELS) {
            FakeChannel.Kind kind = channel.equals("C0PRIVATE") ? FakeChannel.Kind.PRIVATE : FakeChannel.Kind.PUBLIC;
            List<String> members = new ArrayList<>(ON_SLACK);
            members.add(FakeSlack.BOT_USER);
            slack.channel(channel, channel.substring(2).toLowerCase(Locale.ROOT), kind, members.toArray(String[]::new));
        }
    }

    private static String direct(String user) {
        return "D0" + user;
    }

    private static List<String> channels(String user) {
        List<String> channels = new ArrayList<>(CHANNELS);
        channels.add(direct(user));
        return channels;
    }

    private static void settle(FakeConnector teams) {
        String team = "19:" + TEAM + "@thread.tacv2";
        teams.team(team).channel(team, CHANNEL.id(), "finance", "standard");
        teams.members(CHANNEL.id(), ON_TEAMS.toArray(TeamsPerson[]::new));
        teams.members(team, ON_TEAMS.toArray(TeamsPerson[]::new));
    }

    /** For {@code ERRATA_ADMINS}: everybody may undo what anybody taught. */
    public static String admins() {
        return ON_TEAMS.stream().map(TeamsPerson::aadObjectId).collect(Collectors.joining(","));
    }

    /** Where each of them is alone with the bot in Teams. */
    public static List<String> chats() {
        return ON_TEAMS.stream()
                .map(person -> TeamsPlace.personal(person.id()).id())
                .toList();
    }

    public void begin() {
        for (int i = 0; i < colleagues.size(); i++) {
            Colleague colleague = colleagues.get(i);
            Random pauses = random.apply(50 + i);
            Thread thread = new Thread(() -> work(colleague, pauses), "colleague-" + i);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
    }

    private void work(Colleague colleague, Random pauses) {
        while (!over) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50 + pauses.nextInt(LONGEST_PAUSE)));
            try {
                colleague.act();
            } catch (IllegalArgumentException e) {
                // The button went away while somebody reached for it.
                books.count("buttons that went away", 1);
            } catch (RuntimeException | AssertionError e) {
                books.broke("a colleague stumbled, which is the proof's own fault: " + e);
                over = true;
            }
        }
    }

    /** Everybody comes to rest, and so does what the platforms send again. */
    public void stop() {
        over = true;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        slackEvents.awaitAll();
        teamsEvents.awaitAll();
    }

    /** Each of them asks something, which has to be answered like everything else. */
    public void askOnceMore() {
        colleagues.forEach(Colleague::ask);
        slackEvents.awaitAll();
        teamsEvents.awaitAll();
    }

    @Override
    public void close() {
        over = true;
        slackEvents.close();
        teamsEvents.close();
    }
}
