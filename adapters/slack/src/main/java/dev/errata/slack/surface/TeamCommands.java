package dev.errata.slack.surface;

import dev.errata.bot.people.LinkedTeam;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place.Privacy;
import dev.errata.chat.words.Voice;
import dev.errata.slack.api.SlackChannel;
import dev.errata.slack.api.SlackClient;
import dev.errata.slack.api.SlackGroup;
import dev.errata.slack.api.SlackProblem;
import dev.errata.slack.directory.Customer;
import dev.errata.slack.directory.SlackTeams;
import dev.errata.slack.skin.SlackVoice;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What people type after {@code /errata team}: which user group knows what holds in which channels. */
final class TeamCommands {

    private static final Voice VOICE = SlackVoice.VOICE;
    private static final Pattern TEAM = Pattern.compile("\\s*team\\b\\s*(?<what>\\w*)(?<rest>.*)", Pattern.DOTALL);
    private static final Pattern GROUP = Pattern.compile("<!subteam\\^(\\w+)(?:\\|[^>]*)?>");
    private static final Pattern CHANNEL = Pattern.compile("<#(\\w+)(?:\\|[^>]*)?>");
    private static final int MOST_CHANNELS = 5;

    private final SlackClient slack;
    private final SlackTeams teams;
    private final Customer customer;

    TeamCommands(SlackClient slack, SlackTeams teams, Customer customer) {
        this.slack = slack;
        this.teams = teams;
        this.customer = customer;
    }

    /**
     * Does what was typed; what whoever typed it is told. Empty if it is about something else.
     *
     * @param text with Slack's escapes
     */
    Optional<String> obey(String text, Person by) {
        Matcher team = TEAM.matcher(text);
        if (!team.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    switch (team.group("what").toLowerCase(Locale.ROOT)) {
                        case "link" -> link(team.group("rest"), by);
                        case "unlink" -> unlink(team.group("rest"), by);
                        case "list" -> list();
                        default -> VOICE.say("team.help");
                    });
        } catch (SlackProblem problem) {
            return Optional.of(VOICE.say(problem.code().equals("missing_scope") ? "team.scope" : "team.unreachable"));
        }
    }

    private String link(String rest, Person by) {
        Set<String> ids = ids(GROUP, rest);
        Set<String> channels = ids(CHANNEL, rest);
        if (ids.size() != 1 || channels.isEmpty()) {
            return VOICE.say("team.pick");
        }
        if (channels.size() > MOST_CHANNELS) {
            return VOICE.say("team.too-many", MOST_CHANNELS);
        }
        List<SlackGroup> groups = slack.atOnce().groups(customer.team());
        Optional<SlackGroup> group = groups.stream()
                .filter(one -> ids.contains(one.id()) && !one.deleted())
                .findFirst();
        if (group.isEmpty()) {
            return VOICE.say(groups.isEmpty() ? "team.none" : "team.gone");
        }
        if (!mayLink(group.get().users(), channels, by)) {
            return VOICE.say("team.not-yours");
        }
        for (String channel : channels) {
            if (!isOpen(channel)) {
                return VOICE.say("team.private", channel(channel));
            }
        }
        teams.link(group.get(), channels);
        return VOICE.say(
                "team.linked",
                VOICE.inSentence(group.get().handle()),
                named(channels),
                group.get().users().size());
    }

    /** Administrators may, and members of the group for channels that they are in. */
    private boolean mayLink(Set<String> members, Set<String> channels, Person by) {
        String user = by.externalId();
        return by.isAdmin()
                || (!by.isExternal()
                        && members.contains(user)
                        && channels.stream().allMatch(channel -> slack.atOnce().isIn(user, channel, customer.team())));
    }

    /** Private and shared channels are places of their own. */
    private boolean isOpen(String channel) {
        try {
            SlackChannel found = slack.atOnce().channel(channel);
            return found.privacy() == Privacy.PUBLIC && !found.shared();
        } catch (SlackProblem problem) {
            if (problem.code().equals("channel_not_found")) {
                return false;
            }
            throw problem;
        }
    }

    private String unlink(String rest, Person by) {
        Set<String> ids = ids(GROUP, rest);
        if (ids.size() != 1) {
            return VOICE.say("team.pick");
        }
        String group = ids.iterator().next();
        Set<String> channels = ids(CHANNEL, rest);
        Optional<LinkedTeam> linked = teams.list().stream()
                .filter(team -> team.id().value().equals(group))
                .findFirst();
        if (linked.isEmpty()) {
            return VOICE.say("team.not-linked");
        }
        Set<String> from = channels.isEmpty() ? linked.get().channels() : channels;
        boolean member = by.teams().contains(linked.get().id());
        if (!mayLink(member ? Set.of(by.externalId()) : Set.of(), from, by)) {
            return VOICE.say("team.not-yours");
        }
        return teams.unlink(group, channels)
                ? VOICE.say("team.unlinked", VOICE.inSentence(linked.get().name()), named(from))
                : VOICE.say("team.not-linked");
    }

    private String list() {
        List<LinkedTeam> all = teams.list();
        if (all.isEmpty()) {
            return VOICE.say("team.list.none");
        }
        return all.stream()
                .map(team -> VOICE.say("team.list.one", VOICE.inSentence(team.name()), named(team.channels())))
                .collect(Collectors.joining("\n"));
    }

    private static Set<String> ids(Pattern of, String text) {
        return of.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String named(Set<String> channels) {
        return channels.stream().sorted().map(TeamCommands::channel).collect(Collectors.joining(", "));
    }

    private static String channel(String id) {
        return "<#" + id + ">";
    }
}
