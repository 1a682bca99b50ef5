package dev.errata.server;

import dev.errata.bot.question.Directory;
import dev.errata.bot.question.Installation;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Person.Standing;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.Place.Privacy;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who says something on the command line, and where. */
final class Identity {

    private static final Installation LOCAL = new Installation("local", "local", "local");
    private static final String USUAL_CHANNEL = "general";

    @Option(names = "--workspace", paramLabel = "NAME", description = "which workspace, if there are several")
    private @Nullable String workspace;

    @Option(names = "--channel", paramLabel = "NAME", description = "in which channel; ask without it is in general")
    private @Nullable String channel;

    @Option(names = "--as", paramLabel = "PERSON", description = "who speaks (default: you)")
    private @Nullable String as;

    /** The only workspace there is, or the one that was named; with nothing configured the workspace of this machine. */
    WorkspaceId workspace(Directory directory) {
        List<Installation> all = directory.installations();
        String name = workspace;
        if (name == null) {
            return all.size() > 1 ? severalWorkspaces(all) : directory.workspace(all.isEmpty() ? LOCAL : all.get(0));
        }
        List<Installation> named = all.stream()
                .filter(i -> name.equals(i.name()) || name.equals(i.externalId()))
                .toList();
        if (named.isEmpty() && name.equals(LOCAL.name())) {
            return directory.workspace(LOCAL);
        }
        if (named.size() != 1) {
            throw new WrongUse(Words.say("workspace.none", name, names(all, Installation::name)));
        }
        return directory.workspace(named.get(0));
    }

    private static WorkspaceId severalWorkspaces(List<Installation> all) {
        throw new WrongUse(Words.say("workspaces")
                + all.stream()
                        .map(i -> "\n" + Words.say("workspace.line", i.externalId(), i.name()))
                        .collect(Collectors.joining()));
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
                    new Person(workspaceId, PersonId.random(), "local:" + name, name, Standing.ADMIN, Set.of()));
        }
        return only(named, directory.personByExternalId(workspaceId, name), name, "person.none", Person::externalId);
    }

    private static boolean isLocal(Directory directory, WorkspaceId workspaceId) {
        return directory.findWorkspace(LOCAL).filter(workspaceId::equals).isPresent();
    }

    private static <T> T only(List<T> named, Optional<T> byId, String name, String none, Function<T, String> id) {
        if (byId.isPresent()) {
            return byId.get();
        }
        if (named.isEmpty()) {
            throw new WrongUse(Words.say(none, name));
        }
        if (named.size() > 1) {
            throw new WrongUse(Words.say("several", name, names(named, id)));
        }
        return named.get(0);
    }

    private static <T> String names(List<T> all, Function<T, String> name) {
        return all.stream().map(name).collect(Collectors.joining(", "));
    }
}
