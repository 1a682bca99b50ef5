package dev.errata.server.command;

import dev.errata.bot.question.Directory;
import dev.errata.bot.question.Installation;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Person.Role;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.VisibleText;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.server.Bot;
import dev.errata.server.evaluation.SampleSet;
import dev.errata.server.settings.Settings;
import dev.errata.server.terminal.ProgramWords;
import dev.errata.server.terminal.Terminal;
import dev.errata.server.terminal.WrongUse;
import dev.errata.teams.directory.Tenants;
import dev.errata.web.company.LocalAccount;
import dev.errata.web.company.OwnWorkplace;
import dev.errata.web.company.SampleWorkplace;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Who says something on the command line, and where. */
public final class Identity {

    private static final String USUAL_CHANNEL = OwnWorkplace.GENERAL;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--workspace", paramLabel = "NAME", description = "which workspace, if there are several")
    private @Nullable String workspace;

    @Option(names = "--channel", paramLabel = "NAME", description = "which channel (default for a question: general)")
    private @Nullable String channel;

    @Option(
            names = "--new-channel",
            description = "open that channel in your own workspace, if there is none of this name")
    private boolean newChannel;

    @Option(names = "--as", paramLabel = "PERSON", description = "who speaks (default: you)")
    private @Nullable String as;

    private Installation meant = OwnWorkplace.OWN;

    /** What a command means where nobody named a workspace, no platform is set up, and nobody has chosen on the page. */
    enum Unchosen {
        SAMPLE,
        /** It is chosen by that. */
        OWN
    }

    /** The workspace that was named, or the only one there is on the platforms of the settings; without any, the one that the page shows. */
    public WorkspaceId workspace(Bot bot, Settings settings) {
        return workspace(bot, settings, Unchosen.SAMPLE);
    }

    WorkspaceId workspace(Bot bot, Settings settings, Unchosen unchosen) {
        Directory directory = bot.stored().directory();
        settings.teams().stream()
                .flatMap(teams -> teams.tenants().ids().stream())
                .forEach(tenant -> directory.workspace(Tenants.installation(tenant)));
        List<Installation> all = directory.installations().stream()
                .filter(one -> !one.equals(SampleSet.WHERE))
                .toList();
        if (workspace != null) {
            meant = named(all, workspace);
        } else {
            boolean here =
                    !settings.hasPlatform() && (all.isEmpty() || all.stream().anyMatch(Identity::isLocal));
            meant = here ? shown(directory, unchosen) : ofPlatform(all);
        }
        if (isLocal(meant)) {
            return (meant.equals(OwnWorkplace.OWN) ? bot.own() : bot.sample()).workspace();
        }
        return directory.workspace(meant);
    }

    private static Installation ofPlatform(List<Installation> all) {
        List<Installation> platforms = all.stream().filter(one -> !isLocal(one)).toList();
        if (platforms.isEmpty()) {
            throw new WrongUse(ProgramWords.say("workspace.not-yet"));
        }
        if (platforms.size() > 1) {
            throw new WrongUse(ProgramWords.say("workspaces")
                    + all.stream()
                            .map(i -> "\n" + ProgramWords.say("workspace.line", i.externalId(), i.name()))
                            .collect(Collectors.joining()));
        }
        return platforms.get(0);
    }

    /** What the page shows, which is said, since another command can have changed it. */
    private Installation shown(Directory directory, Unchosen unchosen) {
        Optional<Installation> shown = directory.shown();
        if (shown.isEmpty() && unchosen == Unchosen.OWN) {
            directory.show(OwnWorkplace.OWN);
        }
        Installation found = shown.orElse(unchosen == Unchosen.OWN ? OwnWorkplace.OWN : SampleWorkplace.SAMPLE);
        PrintWriter err = command.commandLine().getErr();
        String key = shown.isPresent() ? "workspace.shown." : "workspace.unchosen.";
        new Terminal(err).line(ProgramWords.say(key + found.externalId()));
        err.flush();
        return found;
    }

    private static boolean isLocal(Installation one) {
        return one.platform().equals(LocalAccount.PLATFORM);
    }

    private static Installation named(List<Installation> all, String name) {
        List<Installation> known = Stream.concat(all.stream(), Stream.of(SampleWorkplace.SAMPLE, OwnWorkplace.OWN))
                .distinct()
                .toList();
        List<Installation> named = known.stream()
                .filter(i -> name.equals(i.name()) || name.equals(i.externalId()))
                .toList();
        if (named.size() != 1) {
            throw new WrongUse(ProgramWords.say("workspace.none", name, names(known, Installation::name)));
        }
        return named.get(0);
    }

    /** What {@link #workspace} found. */
    Installation meant() {
        return meant;
    }

    /** What the workspace is called that {@link #workspace} found. */
    public String workspaceName() {
        return meant.name();
    }

    /** What has to stand in the next command too, so that it means the same workspace. */
    String again() {
        return workspace == null
                ? ""
                : " --workspace " + (workspace.matches("[\\w.-]+") ? workspace : '"' + workspace + '"');
    }

    public Place place(Bot bot, WorkspaceId workspaceId) {
        Directory directory = bot.stored().directory();
        String name = channel == null ? USUAL_CHANNEL : channel.replaceFirst("^#", "");
        List<Place> named = directory.placesNamed(workspaceId, name);
        Optional<Place> byId = directory.placeByExternalId(workspaceId, name);
        if (named.isEmpty() && byId.isEmpty()) {
            return opened(bot, name).orElseThrow(() -> noPlace(name, directory.places(workspaceId)));
        }
        return only(named, byId, name, Place::externalId);
    }

    /** Only in one's own workspace, by those who say so. */
    private Optional<Place> opened(Bot bot, String name) {
        if (!meant.equals(OwnWorkplace.OWN) || !newChannel) {
            return Optional.empty();
        }
        OwnWorkplace own = bot.own();
        if (own.unusable(name).filter(OwnWorkplace.Unusable.NAME::equals).isPresent()) {
            throw new WrongUse(ProgramWords.say("place.name", name));
        }
        return Optional.of(own.open(name));
    }

    private WrongUse noPlace(String name, List<Place> all) {
        List<String> near = Near.to(
                name,
                all.stream()
                        .filter(place -> place.isPublic() && !place.name().isEmpty())
                        .map(Place::name)
                        .toList());
        String nearest = near.isEmpty() ? "" : " " + ProgramWords.say("place.near", "#" + String.join(", #", near));
        String key = isLocal(meant) ? "place.none." + meant.externalId() : "place.none";
        return new WrongUse(ProgramWords.say(key, name, nearest));
    }

    /** The place, only if one was named. */
    public Optional<Place> namedPlace(Bot bot, WorkspaceId workspaceId) {
        return Optional.ofNullable(channel).map(name -> place(bot, workspaceId));
    }

    Person person(Directory directory, WorkspaceId workspaceId) {
        String name = as == null ? LocalAccount.you() : as.strip();
        if (VisibleText.isBlank(name)) {
            throw new WrongUse(ProgramWords.say("person.blank"));
        }
        boolean isNew = directory.peopleNamed(workspaceId, name).isEmpty()
                && directory.personByExternalId(workspaceId, name).isEmpty();
        if (isNew && isLocal(meant)) {
            return directory.save(new Person(
                    workspaceId, PersonId.random(), LocalAccount.externalId(name), name, Role.ADMIN, Set.of()));
        }
        return known(directory, workspaceId, name);
    }

    /** Somebody who is known, by the name that colleagues call them or the platform's id. */
    public Person known(Directory directory, WorkspaceId workspaceId, String name) {
        List<Person> named = directory.peopleNamed(workspaceId, name);
        Optional<Person> byId = directory.personByExternalId(workspaceId, name);
        if (named.isEmpty() && byId.isEmpty()) {
            throw new WrongUse(ProgramWords.say("person.none", name));
        }
        return only(named, byId, name, Person::externalId);
    }

    /** What whoever was named could read in a chat; who sits at the terminal reads everything. */
    ReadBy reading(Directory directory, WorkspaceId workspaceId) {
        return new ReadBy(Optional.ofNullable(as).map(name -> person(directory, workspaceId)), directory);
    }

    private static <T> T only(List<T> named, Optional<T> byId, String name, Function<T, String> id) {
        if (byId.isEmpty() && named.size() > 1) {
            throw new WrongUse(ProgramWords.say("several", name, names(named, id)));
        }
        return byId.orElseGet(() -> named.get(0));
    }

    private static <T> String names(List<T> all, Function<T, String> name) {
        return all.stream().map(name).collect(Collectors.joining(", "));
    }
}
