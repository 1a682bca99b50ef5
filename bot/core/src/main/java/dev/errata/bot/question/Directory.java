package dev.errata.bot.question;

import java.util.List;
import java.util.Optional;

/** The workspaces, places and people we have met. */
public interface Directory {

    /** The workspace that stands for an installation on a platform; made when it is new. The same pair always gives the same id. */
    WorkspaceId workspace(Installation installation);

    Optional<WorkspaceId> findWorkspace(Installation installation);

    List<Installation> installations();

    /** Every workspace that an installation leads to, once. */
    default List<WorkspaceId> workspaces() {
        return installations().stream()
                .flatMap(installation -> findWorkspace(installation).stream())
                .distinct()
                .toList();
    }

    /** Of the workspaces of this machine the page shows this one from now on. */
    void show(Installation local);

    /** The one that was shown last; empty before anybody chose. */
    Optional<Installation> shown();

    /** Remembers at which address of its platform a workspace is reached, for those platforms that have several. */
    void reachedAt(WorkspaceId workspace, String address);

    Optional<String> address(WorkspaceId workspace);

    /** Stores what is known of a place, found again by its external id; the id given is used only when the place is new. */
    Place save(Place place);

    Optional<Place> place(WorkspaceId workspace, PlaceId id);

    Optional<Place> placeByExternalId(WorkspaceId workspace, String externalId);

    /** In no particular order. */
    List<Place> places(WorkspaceId workspace);

    /** Places by the name people use for them, in no particular order. */
    List<Place> placesNamed(WorkspaceId workspace, String name);

    /** Stores what is known of a person, found again by its external id; the id given is used only when the person is new. */
    Person save(Person person);

    Optional<Person> person(WorkspaceId workspace, PersonId id);

    Optional<Person> personByExternalId(WorkspaceId workspace, String externalId);

    /** In no particular order. */
    List<Person> people(WorkspaceId workspace);

    /** Whether an administrator of the workspace has used the bot, and is not forgotten. */
    boolean hasAdministrator(WorkspaceId workspace);

    /** People by the name colleagues call them, in no particular order. */
    List<Person> peopleNamed(WorkspaceId workspace, String name);
}
