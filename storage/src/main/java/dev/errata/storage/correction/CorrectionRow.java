package dev.errata.storage.correction;

import dev.errata.bot.Phrasebook;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Correction.Sayer;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.CorrectionType;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.correction.Reach;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.correction.Severity;
import dev.errata.bot.correction.State;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.TeamId;
import dev.errata.storage.CurrentWorkspace;
import dev.errata.storage.Rows;
import dev.errata.storage.StorageException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** A correction in one of its versions, as a query reads it. */
public final class CorrectionRow {

    public static final String COLUMNS = """
            correction.correction_id, correction.state, correction.made_at, correction.origin_id, correction.made_in,
            lesson.version, lesson.text, lesson.type, lesson.severity, lesson.scope, lesson.scope_place_id,
            lesson.scope_team, lesson.wider, lesson.wider_team, lesson.reach, lesson.tags, lesson.not_when, lesson.until, lesson.source,
            coalesce(origin.standalone, '') as origin_question, correction.said_by, sayer.name as sayer_name,
            sayer.forgotten_at is not null as sayer_forgotten,
            """ + Rows.PERSON;

    /** What the columns need besides {@code correction} and {@code lesson}. */
    public static final String AUTHOR_AND_ORIGIN = """
            join person on person.workspace_id = :workspace and person.person_id = correction.author_id
            left join person sayer on sayer.workspace_id = :workspace and sayer.person_id = correction.said_by
            left join interaction origin on origin.workspace_id = :workspace and origin.interaction_id = correction.origin_id
            """;

    /** Corrections in their current version. */
    static final String SELECT = "select " + COLUMNS + """
            from correction
            join correction_version lesson on lesson.workspace_id = :workspace
              and lesson.correction_id = correction.correction_id and lesson.version = correction.version
            """ + AUTHOR_AND_ORIGIN;

    private CorrectionRow() {}

    public static Correction read(ResultSet row, StatementContext context) throws SQLException {
        return new Correction(
                CurrentWorkspace.of(context),
                Rows.id(row, "correction_id", CorrectionId::new),
                row.getInt("version"),
                State.valueOf(row.getString("state")),
                lesson(row),
                Rows.person(row, context),
                Rows.instant(row, "made_at"),
                Rows.id(row, "origin_id", InteractionId::new),
                Rows.id(row, "made_in", PlaceId::new),
                row.getString("origin_question"),
                Optional.ofNullable(sayer(row)));
    }

    private static @Nullable Sayer sayer(ResultSet row) throws SQLException {
        @Nullable PersonId id = Rows.idOrNull(row, "said_by", PersonId::new);
        if (id == null) {
            return null;
        }
        return new Sayer(
                id, row.getBoolean("sayer_forgotten") ? Phrasebook.formerColleague() : row.getString("sayer_name"));
    }

    private static Lesson lesson(ResultSet row) throws SQLException {
        return new Lesson(
                row.getString("text"),
                CorrectionType.valueOf(row.getString("type")),
                Severity.valueOf(row.getString("severity")),
                scope(row),
                Reach.valueOf(row.getString("reach")),
                Rows.texts(row, "tags"),
                row.getString("not_when"),
                Rows.instantOrNull(row, "until"),
                row.getString("source"),
                wider(row));
    }

    private static @Nullable Scope wider(ResultSet row) throws SQLException {
        @Nullable String team = row.getString("wider_team");
        if (team != null) {
            return new Scope.Team(new TeamId(team));
        }
        return row.getBoolean("wider") ? new Scope.Everyone() : null;
    }

    private static Scope scope(ResultSet row) throws SQLException {
        String scope = row.getString("scope");
        return switch (scope) {
            case "me" -> new Scope.Me();
            case "channel" -> new Scope.Channel(Rows.id(row, "scope_place_id", PlaceId::new));
            case "team" -> new Scope.Team(new TeamId(row.getString("scope_team")));
            case "everyone" -> new Scope.Everyone();
            default ->
                throw new StorageException("reading correction "
                        + Rows.id(row, "correction_id", CorrectionId::new)
                        + " failed: a newer version of Errata gave it the scope '"
                        + scope
                        + "'; run that version");
        };
    }
}
