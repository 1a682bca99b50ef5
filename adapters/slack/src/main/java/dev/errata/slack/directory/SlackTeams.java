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
import java.util.Optional;
import java.util.Set;
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
        Set<TeamId> teams = linked.ofAccount(customer.workspace(), user);
        List<LinkedTeam> all = list();
        Instant now = clock.instant();
        if (all.stream().anyMatch(team -> team.readAt().plus(DAY).isBefore(now)) && isTimeToTry(now)) {
            asides.soon("reading user groups again", this::readAgain);
        }
        return all.stream()
                .filter(team -> teams.contains(team.id())
                        && !team.readAt().plus(TOO_LONG).isBefore(now))
                .map(LinkedTeam::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private synchronized boolean isTimeToTry(Instant now) {
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
            asides.soon("reading user group " + group, this::readAgain);
        }
    }

    private void readAgain() {
        try {
            List<SlackGroup> groups = slack.groups(customer.team());
            list().forEach(team -> readAgain(team, groups));
        } catch (SlackProblem problem) {
            LOG.warn("user groups are taken as known before: {}", problem.getMessage());
        }
    }

    /** Nobody is in a group that was deleted. */
    private void readAgain(LinkedTeam team, List<SlackGroup> groups) {
        Optional<SlackGroup> group = groups.stream()
                .filter(one -> one.id().equals(team.id().value()) && !one.deleted())
                .findFirst();
        linked.read(
                new LinkedTeam(
                        team.workspace(),
                        team.id(),
                        group.map(SlackGroup::handle).orElse(team.name()),
                        Set.of(),
                        clock.instant()),
                group.map(SlackGroup::users).orElse(Set.of()));
    }

    public void link(SlackGroup group, Set<String> channels) {
        linked.link(
                new LinkedTeam(customer.workspace(), new TeamId(group.id()), group.handle(), channels, clock.instant()),
                group.users());
    }

    public boolean unlink(String group, Set<String> channels) {
        return linked.unlink(customer.workspace(), new TeamId(group), channels);
    }
}
