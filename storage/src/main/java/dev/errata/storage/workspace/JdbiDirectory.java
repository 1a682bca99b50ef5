package dev.errata.storage.workspace;

import dev.errata.bot.question.Directory;
import dev.errata.bot.question.Installation;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Person.Role;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.storage.Rows;
import dev.errata.storage.Transactions;
import dev.errata.storage.correction.CorrectionChanges;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The directory in PostgreSQL. */
public final class JdbiDirectory implements Directory {

    private static final String SELECT_PLACE =
            "select " + Rows.PLACE + " from place where workspace_id = :workspace and ";
    private static final String SELECT_PERSON =
            "select " + Rows.PERSON + " from person where workspace_id = :workspace and ";

    private static final String EVERY = "true";

    private final Transactions transactions;

    public JdbiDirectory(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public WorkspaceId workspace(Installation installation) {
        return transactions.outside(
                "storing installation " + installation.externalId(),
                handle -> handle.createQuery("""
                        insert into installation (platform, external_id, workspace_id, name)
                        values (:platform, :externalId, :workspace, :name)
                        on conflict (platform, external_id) do update set name = excluded.name
                        returning workspace_id
                        """)
                        .bind("platform", installation.platform())
                        .bind("externalId", installation.externalId())
                        .bind("workspace", WorkspaceId.random())
                        .bind("name", installation.name())
                        .mapTo(WorkspaceId.class)
                        .one());
    }

    @Override
    public Optional<WorkspaceId> findWorkspace(Installation installation) {
        return transactions.outside(
                "finding installation " + installation.externalId(),
                handle -> handle.createQuery(
                                "select workspace_id from installation where platform = :platform and external_id = :externalId")
                        .bind("platform", installation.platform())
                        .bind("externalId", installation.externalId())
                        .mapTo(WorkspaceId.class)
                        .findOne());
    }

    @Override
    public List<Installation> installations() {
        return transactions.outside(
                "listing installations",
                handle -> handle.createQuery(
                                "select platform, external_id, name from installation order by met_at, platform, external_id")
                        .map((row, context) -> installation(row))
                        .list());
    }

    private static Installation installation(ResultSet row) throws SQLException {
        return new Installation(row.getString("platform"), row.getString("external_id"), row.getString("name"));
    }

    @Override
    public void show(Installation local) {
        WorkspaceId workspace = workspace(local);
        transactions.outside(
                "choosing installation " + local.externalId(),
                handle -> handle.createUpdate(
                                "update installation set shown_at = clock_timestamp() where workspace_id = :workspace")
                        .bind("workspace", workspace)
                        .execute());
    }

    @Override
    public Optional<Installation> shown() {
        return transactions.outside(
                "finding the installation that is shown",
                handle -> handle.createQuery("""
                        select platform, external_id, name from installation
                        where shown_at is not null order by shown_at desc limit 1
                        """)
                        .map((row, context) -> installation(row))
                        .findFirst());
    }

    @Override
    public void reachedAt(WorkspaceId workspace, String address) {
        transactions.outside(
                "remembering where workspace " + workspace + " is reached",
                handle -> handle.createUpdate(
                                "update installation set reached_at = :address where workspace_id = :workspace")
                        .bind("workspace", workspace)
                        .bind("address", address)
                        .execute());
    }

    @Override
    public Optional<String> address(WorkspaceId workspace) {
        return transactions.outside(
                "finding where workspace " + workspace + " is reached",
                handle -> handle.createQuery(
                                "select reached_at from installation where workspace_id = :workspace and reached_at is not null")
                        .bind("workspace", workspace)
                        .mapTo(String.class)
                        .findFirst());
    }

    @Override
    public Place save(Place place) {
        return transactions.in(
                place.workspace(),
                "saving place " + place.externalId(),
                handle -> handle.createQuery("""
                        insert into place (workspace_id, place_id, external_id, name, privacy, shared, teams)
                        values (:workspace, :id, :externalId, :name, :privacy, :shared, :teams)
                        on conflict (workspace_id, external_id) do update set
                            name = excluded.name, privacy = excluded.privacy, shared = excluded.shared, teams = excluded.teams
                        returning
                        """ + Rows.PLACE)
                        .bind("workspace", place.workspace())
                        .bind("id", place.id())
                        .bind("externalId", place.externalId())
                        .bind("name", place.name())
                        .bind("privacy", place.privacy().name())
                        .bind("shared", place.shared())
                        .bindArray("teams", String.class, Rows.names(place.teams()))
                        .mapTo(Place.class)
                        .one());
    }

    @Override
    public Optional<Place> place(WorkspaceId workspace, PlaceId id) {
        return places(workspace, "place_id = :value", id).stream().findFirst();
    }

    @Override
    public Optional<Place> placeByExternalId(WorkspaceId workspace, String externalId) {
        return places(workspace, "external_id = :value", externalId).stream().findFirst();
    }

    @Override
    public List<Place> places(WorkspaceId workspace) {
        return all(workspace, SELECT_PLACE + EVERY, Place.class);
    }

    @Override
    public List<Place> placesNamed(WorkspaceId workspace, String name) {
        return places(workspace, "name = :value", name);
    }

    private List<Place> places(WorkspaceId workspace, String condition, Object value) {
        return all(workspace, SELECT_PLACE + condition, value, Place.class);
    }

    @Override
    public Person save(Person person) {
        return transactions.in(
                person.workspace(), "saving person " + person.externalId(), handle -> save(handle, person));
    }

    /** Corrections are kept in memory with their authors' names, so a new name counts as a change of them. */
    private static Person save(Handle handle, Person person) {
        Optional<Person> before = handle.createQuery(SELECT_PERSON + "external_id = :externalId")
                .bind("workspace", person.workspace())
                .bind("externalId", person.externalId())
                .mapTo(Person.class)
                .findOne();
        Person saved = handle.createQuery("""
                        insert into person (workspace_id, person_id, external_id, name, standing, teams)
                        values (:workspace, :id, :externalId, :name, :standing, :teams)
                        on conflict (workspace_id, external_id) do update set
                            name = excluded.name, standing = excluded.standing, teams = excluded.teams
                        returning
                        """ + Rows.PERSON)
                .bind("workspace", person.workspace())
                .bind("id", person.id())
                .bind("externalId", person.externalId())
                .bind("name", person.name())
                .bind("standing", person.role().name())
                .bindArray("teams", String.class, Rows.names(person.teams()))
                .mapTo(Person.class)
                .one();
        if (before.filter(known -> !known.name().equals(saved.name())).isPresent()) {
            CorrectionChanges.add(handle, person.workspace());
        }
        return saved;
    }

    @Override
    public Optional<Person> person(WorkspaceId workspace, PersonId id) {
        return people(workspace, "person_id = :value", id).stream().findFirst();
    }

    @Override
    public Optional<Person> personByExternalId(WorkspaceId workspace, String externalId) {
        return people(workspace, "external_id = :value", externalId).stream().findFirst();
    }

    @Override
    public List<Person> people(WorkspaceId workspace) {
        return all(workspace, SELECT_PERSON + EVERY, Person.class);
    }

    @Override
    public List<Person> peopleNamed(WorkspaceId workspace, String name) {
        return people(workspace, "name = :value", name);
    }

    @Override
    public boolean hasAdministrator(WorkspaceId workspace) {
        return !people(workspace, "standing = :value and forgotten_at is null", Role.ADMIN.name())
                .isEmpty();
    }

    private List<Person> people(WorkspaceId workspace, String condition, Object value) {
        return all(workspace, SELECT_PERSON + condition, value, Person.class);
    }

    private <T> List<T> all(WorkspaceId workspace, String query, Object value, Class<T> type) {
        return all(workspace, query, Map.of("value", value), type);
    }

    private <T> List<T> all(WorkspaceId workspace, String query, Class<T> type) {
        return all(workspace, query, Map.of(), type);
    }

    private <T> List<T> all(WorkspaceId workspace, String query, Map<String, Object> values, Class<T> type) {
        return transactions.in(
                workspace,
                "looking something up in the directory of workspace " + workspace,
                handle -> handle.createQuery(query)
                        .bind("workspace", workspace)
                        .bindMap(values)
                        .mapTo(type)
                        .list());
    }
}
