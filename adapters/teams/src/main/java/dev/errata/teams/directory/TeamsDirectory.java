package dev.errata.teams.directory;

import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.people.Recent;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Person.Role;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.Place.Privacy;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.TeamId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.teams.api.ConversationRef;
import dev.errata.teams.api.Member;
import dev.errata.teams.api.TeamChannel;
import dev.errata.teams.api.TeamsClient;
import dev.errata.teams.api.TeamsProblem;
import dev.errata.teams.request.ActivityContext;
import dev.errata.teams.request.Spot;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who somebody is and what a chat or channel is, asked of Teams now and then and remembered in between. */
public final class TeamsDirectory {

    private static final Logger LOG = LoggerFactory.getLogger(TeamsDirectory.class);
    private static final Duration FRESH = Duration.ofMinutes(10);

    /** How long it is taken as known of which teams somebody is, and what a team is called. */
    private static final Duration ROSTER = Duration.ofHours(1);

    /** Every team has one, which clients name in their own language. */
    private static final String FIRST_CHANNEL = "General";

    private final TeamsClient teams;
    private final Directory directory;
    private final Tenants tenants;
    private final Set<String> admins;
    private final TeamsVisibility sight;
    private final Recent<String, Place> places;
    private final Recent<String, Person> people;
    private final Recent<String, Set<TeamId>> memberships;
    private final Recent<String, String> teamNames;

    /** Teams of which Teams did not say what they are called: it is not asked for each screen. */
    private final Recent<String, String> nameless;

    /**
     * Knows nobody yet.
     *
     * @param admins the accounts of those who may teach everyone; Teams does not say who they are
     */
    public TeamsDirectory(TeamsClient teams, Directory directory, Set<String> admins, CacheBudget caches, Clock clock) {
        this.teams = teams;
        this.directory = directory;
        this.tenants = new Tenants(directory, caches);
        this.admins = Set.copyOf(admins);
        this.sight = new TeamsVisibility(teams, tenants, caches, clock);
        this.places = new Recent<>(caches, clock, FRESH);
        this.people = new Recent<>(caches, clock, FRESH);
        this.memberships = new Recent<>(caches, clock, ROSTER);
        this.teamNames = new Recent<>(caches, clock, ROSTER);
        this.nameless = new Recent<>(caches, clock, FRESH);
    }

    public TeamsVisibility sight() {
        return sight;
    }

    public WorkspaceId workspace(ActivityContext scene) {
        return tenants.workspace(scene.tenant(), scene.serviceUrl());
    }

    /** Where a chat or channel of a tenant is reached; empty if we have never heard from that tenant. */
    public Optional<ConversationRef> conversation(WorkspaceId workspace, String id) {
        return tenants.server(workspace).map(server -> new ConversationRef(server, id));
    }

    /** Whoever did something, and from now on can see where they did it. */
    public Person person(ActivityContext scene) {
        WorkspaceId workspace = workspace(scene);
        Person known = people.find(workspace + " " + scene.sender().key()).orElseGet(() -> ask(workspace, scene));
        Place place = place(scene);
        Person person =
                scene.spot().kind() == Spot.Kind.PERSONAL ? inTeams(known, scene) : inTeamsOf(place, workspace, known);
        sight.wasThere(person, place);
        return person;
    }

    /** Whoever writes in a standard channel is a member of its team. */
    private Person inTeamsOf(Place place, WorkspaceId workspace, Person person) {
        if (person.isExternal() || person.teams().containsAll(place.teams())) {
            return person;
        }
        Set<TeamId> teams = new HashSet<>(person.teams());
        teams.addAll(place.teams());
        return people.remember(
                workspace + " " + person.externalId(),
                save(workspace, person.externalId(), person.name(), person.role(), teams));
    }

    /** Alone with the bot what holds for their teams holds, of those that the bot is in. */
    private Person inTeams(Person person, ActivityContext scene) {
        if (person.isExternal()) {
            return person;
        }
        String key = person.workspace() + " " + person.externalId();
        Set<TeamId> teams =
                memberships.find(key).orElseGet(() -> memberships.remember(key, teams(person.workspace(), scene)));
        return person.teams().equals(teams)
                ? person
                : people.remember(
                        key, save(person.workspace(), person.externalId(), person.name(), person.role(), teams));
    }

    private Set<TeamId> teams(WorkspaceId workspace, ActivityContext scene) {
        return directory.places(workspace).stream()
                .flatMap(place -> place.teams().stream())
                .distinct()
                .filter(team -> isIn(team, scene))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What cannot be learnt is held back. */
    private boolean isIn(TeamId team, ActivityContext scene) {
        ConversationRef whole = new ConversationRef(scene.serviceUrl(), team.value());
        return said(
                "whether somebody is in team " + team,
                () -> sight.member(whole, scene.sender().key())
                        .filter(member -> !member.isOutside(scene.tenant()))
                        .isPresent(),
                false);
    }

    /** What a team is called, if Teams says it soon. */
    public Optional<String> teamName(WorkspaceId workspace, TeamId team) {
        String key = workspace + " " + team;
        Optional<String> known = teamNames.find(key);
        if (known.isPresent() || nameless.find(key).isPresent()) {
            return known;
        }
        Optional<String> name = said(
                "what team " + team + " is called",
                () -> tenants.server(workspace)
                        .map(server -> teams.atOnce().teamName(server, team.value()))
                        .filter(found -> !found.isBlank()),
                Optional.<String>empty());
        name.ifPresentOrElse(found -> teamNames.remember(key, found), () -> nameless.remember(key, ""));
        return name;
    }

    /** Somebody else in the place of a scene, if Teams says who it is. */
    public Optional<Person> colleague(ActivityContext scene, String account) {
        return sight.member(scene.replyTo(), account).map(member -> {
            Role standing = member.isOutside(scene.tenant())
                    ? Role.EXTERNAL
                    : admins.contains(member.key()) ? Role.ADMIN : Role.MEMBER;
            return save(workspace(scene), member.key(), member.name(), standing);
        });
    }

    /**
     * Somebody of whom Teams says nothing, and who is not even stored, is nobody in particular until it says more: a rating counts,
     * nothing can be taught.
     */
    private Person ask(WorkspaceId workspace, ActivityContext scene) {
        Member sender = scene.sender();
        String key = workspace + " " + sender.key();
        try {
            Optional<Member> member = sight.member(scene.replyTo(), sender.id());
            String name =
                    member.map(Member::name).filter(said -> !said.isEmpty()).orElse(sender.name());
            Role standing = standing(scene, member);
            return people.remember(key, save(workspace, sender.key(), name, standing));
        } catch (TeamsProblem problem) {
            LOG.warn("a person is taken as known before: {}", problem.getMessage());
            return directory
                    .personByExternalId(workspace, sender.key())
                    .orElseGet(() -> save(workspace, sender.key(), sender.name(), Role.EXTERNAL));
        }
    }

    private Role standing(ActivityContext scene, Optional<Member> member) {
        Member sender = scene.sender();
        if (!sender.mayBeOf(scene.tenant()) || member.isEmpty() || member.get().isOutside(scene.tenant())) {
            return Role.EXTERNAL;
        }
        return admins.contains(sender.key()) ? Role.ADMIN : Role.MEMBER;
    }

    /** Of which teams they are is known from their own chat, and stays known. */
    private Person save(WorkspaceId workspace, String key, String name, Role standing) {
        Set<TeamId> teams =
                directory.personByExternalId(workspace, key).map(Person::teams).orElse(Set.of());
        return save(workspace, key, name, standing, teams);
    }

    private Person save(WorkspaceId workspace, String key, String name, Role standing, Set<TeamId> teams) {
        String shown = name.isEmpty() ? key : name;
        return directory.save(new Person(workspace, PersonId.random(), key, shown, standing, teams));
    }

    public Place place(ActivityContext scene) {
        WorkspaceId workspace = workspace(scene);
        return remembered(workspace, scene.spot().conversation(), () -> place(workspace, scene));
    }

    private Place remembered(WorkspaceId workspace, String conversation, Supplier<Place> asked) {
        String key = workspace + " " + conversation;
        return places.find(key).orElseGet(() -> places.remember(key, directory.save(asked.get())));
    }

    /**
     * The chat of whoever did something with the bot.
     *
     * @throws TeamsProblem if Teams opens none
     */
    public Place alone(ActivityContext scene) {
        if (scene.spot().kind() == Spot.Kind.PERSONAL) {
            return place(scene);
        }
        WorkspaceId workspace = workspace(scene);
        ConversationRef chat = teams.chatWith(
                scene.serviceUrl(), scene.tenant(), scene.bot(), scene.sender().id());
        return remembered(
                workspace, chat.id(), () -> place(workspace, Spot.alone(chat.id()), "", Privacy.DIRECT, false));
    }

    private Place place(WorkspaceId workspace, ActivityContext scene) {
        Spot spot = scene.spot();
        String name = Optional.ofNullable(spot.name()).orElse("");
        return switch (spot.kind()) {
            case PERSONAL -> place(workspace, spot, "", Privacy.DIRECT, false);
            case GROUP -> place(workspace, spot, name, Privacy.GROUP, hasOutsiders(scene));
            case CHANNEL -> channel(workspace, scene);
        };
    }

    /** Private and shared channels are places of their own: what holds for the team does not hold there. */
    private static Place place(WorkspaceId workspace, Spot spot, String name, Privacy privacy, boolean shared) {
        String team = spot.team();
        Set<TeamId> teams = team == null || privacy != Privacy.PUBLIC ? Set.of() : Set.of(new TeamId(team));
        return new Place(workspace, PlaceId.random(), spot.conversation(), name, privacy, shared, teams);
    }

    /**
     * Only of a standard channel can everyone in the team read what is written. A channel keeps its type, so what was
     * known holds where Teams says nothing.
     */
    private Place channel(WorkspaceId workspace, ActivityContext scene) {
        Spot spot = scene.spot();
        Optional<TeamChannel> found = channels(scene).stream()
                .filter(channel -> channel.id().equals(spot.conversation()))
                .findFirst();
        Optional<Place> known = place(workspace, spot.conversation());
        if (found.isEmpty() && spot.channelType() == null && known.isPresent()) {
            return known.get();
        }
        TeamChannel.Type type = Optional.ofNullable(spot.channelType())
                .map(TeamChannel.Type::of)
                .or(() -> found.map(TeamChannel::type))
                .orElse(TeamChannel.Type.PRIVATE);
        String name = found.map(TeamChannel::name)
                .map(said -> said.isEmpty() ? FIRST_CHANNEL : said)
                .orElseGet(() -> known.map(Place::name).orElse(""));
        return switch (type) {
            case STANDARD -> place(workspace, spot, name, Privacy.PUBLIC, false);
            case PRIVATE -> place(workspace, spot, name, Privacy.PRIVATE, false);
            case SHARED -> place(workspace, spot, name, Privacy.PRIVATE, true);
        };
    }

    private List<TeamChannel> channels(ActivityContext scene) {
        return Optional.ofNullable(scene.spot().team())
                .map(team -> said(
                        "which channels a team has",
                        () -> teams.atOnce().channels(scene.serviceUrl(), team),
                        List.<TeamChannel>of()))
                .orElse(List.of());
    }

    /** In doubt nothing from elsewhere holds there. */
    private boolean hasOutsiders(ActivityContext scene) {
        return said(
                "who is in a group chat",
                () -> teams.atOnce().members(scene.replyTo()).stream()
                        .anyMatch(member -> member.isOutside(scene.tenant())),
                true);
    }

    /** What Teams says, or what is taken in doubt if it does not say it soon. */
    static <T> T said(String what, Supplier<T> asked, T inDoubt) {
        try {
            return asked.get();
        } catch (TeamsProblem problem) {
            LOG.warn("it is not known {}: {}", what, problem.getMessage());
            return inDoubt;
        }
    }

    /** The other channels of the same team in which somebody can choose to have a correction hold. */
    public List<Place> channelsToChoose(ActivityContext scene, Place not) {
        WorkspaceId workspace = workspace(scene);
        return channels(scene).stream()
                .filter(channel -> !channel.id().equals(not.externalId()))
                .filter(channel -> channel.type() == TeamChannel.Type.STANDARD)
                .map(channel -> directory.save(place(
                        workspace,
                        Spot.channel(channel.id(), scene.spot().team()),
                        channel.name().isEmpty() ? FIRST_CHANNEL : channel.name(),
                        Privacy.PUBLIC,
                        false)))
                .toList();
    }

    public Optional<Place> place(WorkspaceId workspace, String externalId) {
        return directory.placeByExternalId(workspace, externalId);
    }

    /** How many people a group chat has, if Teams says it. */
    public Optional<Integer> people(Place place) {
        return said(
                "how many people are in chat " + place.id(),
                () -> conversation(place.workspace(), place.externalId())
                        .map(chat -> teams.atOnce().members(chat).size()),
                Optional.empty());
    }
}
