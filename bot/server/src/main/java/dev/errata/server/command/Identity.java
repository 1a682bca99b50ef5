package dev.errata.server.command;

import dev.errata.bot.question.Directory;
import dev.errata.bot.question.Installation;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Person.Role;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.Place.Privacy;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.server.settings.Settings;
import dev.errata.server.terminal.ProgramWords;
import dev.errata.server.terminal.WrongUse;
import dev.errata.teams.directory.Tenants;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who says something on the command line, and where. */
final class Identity {

    private static final Installation LOCAL = new Installation("local", "local", "local");
    private static final String USUAL_CHANNEL = "general";

    @Option(names = "--workspace", paramLabel = "NAME", description = "which workspace, if there are several")
    private @Nullable String workspace;

    @Option(names = "--channel", paramLabel = "NAME", description = "which channel (default for a question: general)")
    private @Nullable String channel;

    @Option(names = "--as", paramLabel = "PERSON", description = "who speaks (default: you)")
    private @Nullable String as;

    private Installation meant = LOCAL;

    /** The workspace that was named, or the only one there is on the platforms of the settings; without any, the one of this machine. */
    WorkspaceId workspace(Directory directory, Settings settings) {
        settings.teams().stream()
                .flatMap(teams -> teams.tenants().ids().stream())
                .forEach(tenant -> directory.workspace(Tenants.installation(tenant)));
        List<Installation> all = directory.installations();
        meant = workspace == null ? usual(all, settings) : named(all, workspace);
        return directory.workspace(meant);
    }

    private static Installation usual(List<Installation> all, Settings settings) {
        List<Installation> platforms =
                all.stream().filter(i -> !i.equals(LOCAL)).toList();
        if (!settings.hasPlatform() && (all.contains(LOCAL) || all.isEmpty())) {
            return LOCAL;
        }
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

    private static Installation named(List<Installation> all, String name) {
        List<Installation> named = all.stream()
                .filter(i -> name.equals(i.name()) || name.equals(i.externalId()))
                .toList();
        if (named.isEmpty() && name.equals(LOCAL.name())) {
            return LOCAL;
        }
        if (named.size() != 1) {
            List<Installation> known =
                    Stream.concat(all.stream(), Stream.of(LOCAL)).distinct().toList();
            throw new WrongUse(ProgramWords.say("workspace.none", name, names(known, Installation::name)));
        }
        return named.get(0);
    }

    /** What {@link #workspace} found. */
    Installation meant() {
        return meant;
    }

    /** What the workspace is called that {@link #workspace} found. */
    String workspaceName() {
        return meant.name();
    }

    /** What has to stand in the next command too, so that it means the same workspace. */
    String again() {
        return workspace == null
                ? ""
                : " --workspace " + (workspace.matches("[\\w.-]+") ? workspace : '"' + workspace + '"');
    }

    Place place(Directory directory, WorkspaceId workspaceId) {
        String name = channel == null ? USUAL_CHANNEL : channel.replaceFirst("^#", "");
        List<Place> named = directory.placesNamed(workspaceId, name);
        if (named.isEmpty() && isLocal(directory, workspaceId)) {
            return directory.save(
                    new Place(workspaceId, PlaceId.random(), "local:" + name, name, Privacy.PUBLIC, false, Set.of()));
        }
        return only(named, directory.placeByExternalId(workspaceId, name), name, "place.none", Place::externalId);
    }

    /** The place, only if one was named. */
    Optional<Place> namedPlace(Directory directory, WorkspaceId workspaceId) {
        return Optional.ofNullable(channel).map(name -> place(directory, workspaceId));
    }

    Person person(Directory directory, WorkspaceId workspaceId) {
        String name = as == null ? System.getProperty("user.name", "you") : as;
        List<Person> named = directory.peopleNamed(workspaceId, name);
        if (named.isEmpty() && isLocal(directory, workspaceId)) {
            return directory.save(
                    new Person(workspaceId, PersonId.random(), "local:" + name, name, Role.ADMIN, Set.of()));
        }
        return only(named, directory.personByExternalId(workspaceId, name), name, "person.none", Person::externalId);
    }

    /** What whoever was named could read in a chat; who sits at the terminal reads everything. */
    ReadBy reading(Directory directory, WorkspaceId workspaceId) {
        return new ReadBy(Optional.ofNullable(as).map(name -> person(directory, workspaceId)), directory);
    }

    private static boolean isLocal(Directory directory, WorkspaceId workspaceId) {
        return directory.findWorkspace(LOCAL).filter(workspaceId::equals).isPresent();
    }

    private static <T> T only(List<T> named, Optional<T> byId, String name, String none, Function<T, String> id) {
        if (byId.isPresent()) {
            return byId.get();
        }
        if (named.isEmpty()) {
            throw new WrongUse(ProgramWords.say(none, name));
        }
        if (named.size() > 1) {
            throw new WrongUse(ProgramWords.say("several", name, names(named, id)));
        }
        return named.get(0);
    }

    private static <T> String names(List<T> all, Function<T, String> name) {
        return all.stream().map(name).collect(Collectors.joining(", "));
    }
}
