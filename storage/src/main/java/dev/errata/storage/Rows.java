package dev.errata.storage;

import dev.errata.bot.Phrasebook;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads the values that several tables refer to. */
public final class Rows {

    public static final String PLACE = """
            place.place_id, place.external_id as place_external_id, place.name as place_name, place.privacy, place.shared,
            place.teams as place_teams
            """;

    public static final String PERSON = """
            person.person_id, person.external_id as person_external_id, person.name as person_name, person.standing,
            person.teams as person_teams, person.forgotten_at is not null as person_forgotten
            """;

    private Rows() {}

    public static Place place(ResultSet row, StatementContext context) throws SQLException {
        return new Place(
                CurrentWorkspace.of(context),
                id(row, "place_id", PlaceId::new),
                row.getString("place_external_id"),
                row.getString("place_name"),
                Place.Privacy.valueOf(row.getString("privacy")),
                row.getBoolean("shared"),
                teams(row, "place_teams"));
    }

    public static Person person(ResultSet row, StatementContext context) throws SQLException {
        return new Person(
                CurrentWorkspace.of(context),
                id(row, "person_id", PersonId::new),
                row.getString("person_external_id"),
                row.getBoolean("person_forgotten") ? Phrasebook.formerColleague() : row.getString("person_name"),
                Person.Role.valueOf(row.getString("standing")),
                teams(row, "person_teams"));
    }

    public static <T> T id(ResultSet row, String column, Function<UUID, T> id) throws SQLException {
        return id.apply(row.getObject(column, UUID.class));
    }

    public static @Nullable <T> T idOrNull(ResultSet row, String column, Function<UUID, T> id) throws SQLException {
        @Nullable UUID read = row.getObject(column, UUID.class);
        return read == null ? null : id.apply(read);
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    public static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    /** For binding: a set of teams as an array has them. */
    public static List<String> names(Set<TeamId> teams) {
        return teams.stream().map(TeamId::value).sorted().toList();
    }

    private static Set<TeamId> teams(ResultSet row, String column) throws SQLException {
        return texts(row, column).stream().map(TeamId::new).collect(Collectors.toUnmodifiableSet());
    }
}
