package dev.errata.slack.directory;

import dev.errata.bot.delivery.BackgroundTasks;
import dev.errata.bot.people.LinkedTeam;
import dev.errata.bot.people.LinkedTeams;
import dev.errata.bot.question.TeamId;
import dev.errata.slack.api.SlackClient;
import dev.errata.slack.api.SlackGroup;
import dev.errata.slack.api.SlackProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * User groups that are tied to channels. They are read again when Slack says that one changed, and once a day; of one that could not be
 * read for longer nobody is taken for a member.
 */
public final class SlackTeams {

    private static final Logger LOG = LoggerFactory.getLogger(SlackTeams.class);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration TOO_LONG = Duration.ofDays(2);
    private static final Duration NOT_AT_ONCE_AGAIN = Duration.ofMinutes(10);

    private final SlackClient slack;
    private final LinkedTeams linked;
    private final Customer customer;
    private final BackgroundTasks asides;
    private final Clock clock;
    private final AtomicInteger wanted = new AtomicInteger();
    private final ReentrantLock reading = new ReentrantLock();
    private Instant tried = Instant.MIN;

    public SlackTeams(SlackClient slack, LinkedTeams linked, Customer customer, BackgroundTasks asides, Clock clock) {
        this.slack = slack;
        this.linked = linked;
        this.customer = customer;
        this.asides = asides;
        this.clock = clock;
    }

    Set<TeamId> ofChannel(String channel) {
        return linked.ofChannel(customer.workspace(), channel);
    }

    Set<TeamId> ofAccount(String user) {
        Map<LinkedTeam, Boolean> known = linked.memberships(customer.workspace(), user);
        if (isOlder(known, TOO_LONG) && isTimeToTry()) {
            // Nobody may have asked anything for days: whoever asks now is to have what they were taught.
            readNow();
            known = linked.memberships(customer.workspace(), user);
        } else if (isOlder(known, DAY) && isTimeToTry()) {
            readSoon();
        }
        return known.entrySet().stream()
                .filter(of -> of.getValue() && !isOlder(of.getKey(), TOO_LONG))
                .map(of -> of.getKey().id())
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isOlder(Map<LinkedTeam, Boolean> teams, Duration than) {
        return teams.keySet().stream().anyMatch(team -> isOlder(team, than));
    }

    private boolean isOlder(LinkedTeam team, Duration than) {
        return team.readAt().plus(than).isBefore(clock.instant());
    }

    private synchronized boolean isTimeToTry() {
        Instant now = clock.instant();
        if (tried.isAfter(now.minus(NOT_AT_ONCE_AGAIN))) {
            return false;
        }
        tried = now;
        return true;
    }

    public List<LinkedTeam> list() {
        return linked.list(customer.workspace());
    }

    /** What a group is called that is tied to a channel. */
    public Optional<String> name(TeamId team) {
        return list().stream()
                .filter(one -> one.id().equals(team))
                .map(LinkedTeam::name)
                .findFirst();
    }

    /** A user group was renamed or deleted, or its members have changed. */
    public void changed(String group) {
        if (list().stream().anyMatch(team -> team.id().value().equals(group))) {
            readSoon();
        }
    }

    private void readSoon() {
        wanted.incrementAndGet();
        asides.soon("reading user groups again", this::readAsWanted);
    }

    /** One reads at a time, and goes on as long as somebody wants it read who came after it began. */
    private void readAsWanted() {
        while (wanted.get() > 0 && reading.tryLock()) {
            try {
                wanted.set(0);
                readAgain(slack);
            } finally {
                reading.unlock();
            }
        }
    }

    private void readNow() {
        if (reading.tryLock()) {
            try {
                readAgain(slack.atOnce());
            } finally {
                reading.unlock();
            }
            // Whoever wanted it read meanwhile left that to whoever was reading.
            asides.soon("reading user groups again", this::readAsWanted);
        }
    }

    private void readAgain(SlackClient asked) {
        Instant began = clock.instant();
        try {
            List<SlackGroup> groups = asked.groups(customer.team());
            list().forEach(team -> readAgain(team, groups, began));
        } catch (SlackProblem problem) {
            LOG.warn("user groups are taken as known before: {}", problem.getMessage());
        }
    }

    /** Nobody is in a group that was deleted. */
    private void readAgain(LinkedTeam team, List<SlackGroup> groups, Instant began) {
        Optional<SlackGroup> group = groups.stream()
                .filter(one -> one.id().equals(team.id().value()) && !one.deleted())
                .findFirst();
        linked.read(
                new LinkedTeam(
                        team.workspace(),
                        team.id(),
                        group.map(SlackGroup::handle).orElse(team.name()),
                        Set.of(),
                        began),
                group.map(SlackGroup::users).orElse(Set.of()));
    }

    public void link(SlackGroup group, Set<String> channels) {
        linked.link(
                new LinkedTeam(customer.workspace(), new TeamId(group.id()), group.handle(), channels, clock.instant()),
                group.users());
    }

    /** Those channels that it was tied to. */
    public Set<String> unlink(String group, Set<String> channels) {
        return linked.unlink(customer.workspace(), new TeamId(group), channels);
    }
}
