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
import dev.errata.slack.directory.SlackDirectory;
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
    private static final Pattern BETWEEN = Pattern.compile("[\\s,@]+");
    private static final int MOST_CHANNELS = 5;

    private final SlackClient slack;
    private final SlackTeams teams;
    private final SlackDirectory directory;
    private final Customer customer;

    TeamCommands(SlackClient slack, SlackTeams teams, SlackDirectory directory, Customer customer) {
        this.slack = slack;
        this.teams = teams;
        this.directory = directory;
        this.customer = customer;
    }

    /** Whether what was typed is about teams. */
    static boolean isMeant(String text) {
        return TEAM.matcher(text).matches();
    }

    /**
     * Does what was typed; what whoever typed it is told. Slack may be asked for several things, each of which may take a second.
     *
     * @param text with Slack's escapes, about teams
     */
    String obey(String text, Person by) {
        Matcher team = TEAM.matcher(text);
        if (!team.matches()) {
            throw new IllegalArgumentException("this is about something else than teams");
        }
        if (by.isExternal()) {
            return VOICE.say("team.not-yours");
        }
        try {
            return switch (team.group("what").toLowerCase(Locale.ROOT)) {
                case "link" -> link(team.group("rest"), by);
                case "unlink" -> unlink(team.group("rest"), by);
                case "list" -> list();
                default -> VOICE.say("team.help");
            };
        } catch (SlackProblem problem) {
            return VOICE.say(problem.code().equals("missing_scope") ? "team.scope" : "team.unreachable");
        }
    }

    private String link(String rest, Person by) {
        Set<String> ids = ids(GROUP, rest);
        Set<String> channels = ids(CHANNEL, rest);
        List<String> names = names(rest);
        if (ids.size() + names.size() != 1 || channels.isEmpty()) {
            return VOICE.say("team.pick");
        }
        if (channels.size() > MOST_CHANNELS) {
            return VOICE.say("team.too-many", MOST_CHANNELS);
        }
        List<SlackGroup> groups = slack.atOnce().groups(customer.team());
        Optional<SlackGroup> group = groups.stream()
                .filter(one -> !one.deleted() && (ids.contains(one.id()) || names.contains(one.handle())))
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
        channels.forEach(directory::linked);
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
        Optional<LinkedTeam> named = linked(rest);
        if (named.isEmpty()) {
            return VOICE.say(teams.list().isEmpty() ? "team.list.none" : "team.pick-linked");
        }
        LinkedTeam team = named.get();
        Set<String> channels = ids(CHANNEL, rest);
        Set<String> from = channels.isEmpty() ? team.channels() : channels;
        boolean member = by.teams().contains(team.id());
        if (!mayLink(member ? Set.of(by.externalId()) : Set.of(), from, by)) {
            return VOICE.say("team.not-yours");
        }
        Set<String> gone = teams.unlink(team.id().value(), channels);
        gone.forEach(directory::linked);
        return gone.isEmpty()
                ? VOICE.say("team.not-linked")
                : VOICE.say("team.unlinked", VOICE.inSentence(team.name()), named(gone));
    }

    /** The one group that is named, by Slack's own sign or by what it is called: one that was deleted there cannot be chosen any more. */
    private Optional<LinkedTeam> linked(String rest) {
        Set<String> ids = ids(GROUP, rest);
        List<String> names = names(rest);
        List<LinkedTeam> found = teams.list().stream()
                .filter(team ->
                        ids.contains(team.id().value()) || names.stream().anyMatch(team.name()::equalsIgnoreCase))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** What is typed besides Slack's own signs. */
    private static List<String> names(String text) {
        String typed = CHANNEL.matcher(GROUP.matcher(text).replaceAll(" ")).replaceAll(" ");
        return BETWEEN.splitAsStream(typed).filter(name -> !name.isEmpty()).toList();
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
