package dev.errata.storage.interaction;

import dev.errata.bot.interaction.Answer;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Source;
import dev.errata.bot.interaction.Writing;
import dev.errata.bot.knowledge.DocumentId;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Question;
import dev.errata.bot.question.ThreadId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.recall.Application;
import dev.errata.bot.recall.judge.Judgement;
import dev.errata.storage.Rows;
import dev.errata.storage.correction.CorrectionRow;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads interactions of one workspace with everything about their answers, within one transaction. */
final class InteractionReads {

    private static final String SELECT = "select interaction.*, " + Rows.PLACE + ", " + Rows.PERSON + """
            from interaction
            join place on place.workspace_id = :workspace and place.place_id = interaction.place_id
            join person on person.workspace_id = :workspace and person.person_id = interaction.asker_id
            where interaction.workspace_id = :workspace and
            """;

    private static final String SELECT_APPLICATIONS =
            """
            select application.interaction_id, application.given, application.probability, application.reason,
                application.exemplar_id, application.judgement, application.followed,
            """ + CorrectionRow.COLUMNS + """
                    from application
                    join correction on correction.workspace_id = :workspace
                      and correction.correction_id = application.correction_id
                    join correction_version lesson on lesson.workspace_id = :workspace
                      and lesson.correction_id = application.correction_id and lesson.version = application.version
                    """ + CorrectionRow.AUTHOR_AND_ORIGIN + """
                    where application.workspace_id = :workspace and application.interaction_id = any(:ids)
                    order by application.interaction_id, application.position
                    """;

    private final Handle handle;
    private final WorkspaceId workspace;

    InteractionReads(Handle handle, WorkspaceId workspace) {
        this.handle = handle;
        this.workspace = workspace;
    }

    List<Interaction> where(String condition, Map<String, ?> parameters) {
        List<Interaction> bare = handle.createQuery(SELECT + condition)
                .bind("workspace", workspace)
                .bindMap(parameters)
                .map(InteractionReads::interaction)
                .list();
        if (bare.isEmpty()) {
            return bare;
        }
        List<InteractionId> ids = bare.stream().map(Interaction::id).toList();
        Map<InteractionId, List<Source>> sources = sources(ids);
        Map<InteractionId, List<Application>> applications = applications(ids);
        return bare.stream()
                .map(i -> complete(
                        i, applications.getOrDefault(i.id(), List.of()), sources.getOrDefault(i.id(), List.of())))
                .toList();
    }

    private Map<InteractionId, List<Source>> sources(List<InteractionId> ids) {
        return grouped(
                """
                select interaction_id, number, title, heading, link, document_id, passage, read_at, closeness, coverage
                from interaction_source
                where workspace_id = :workspace and interaction_id = any(:ids)
                order by interaction_id, position
                """,
                ids,
                (row, context) -> new Source(
                        row.getInt("number"),
                        row.getString("title"),
                        row.getString("heading"),
                        Optional.ofNullable(row.getString("link")).map(URI::create),
                        found(row)));
    }

    private static Optional<Source.Found> found(ResultSet row) throws SQLException {
        return row.getString("read_at") == null
                ? Optional.empty()
                : Optional.of(new Source.Found(
                        Rows.id(row, "document_id", DocumentId::new),
                        row.getInt("passage"),
                        Rows.instant(row, "read_at"),
                        row.getDouble("closeness"),
                        row.getDouble("coverage")));
    }

    private Map<InteractionId, List<Application>> applications(List<InteractionId> ids) {
        return grouped(
                SELECT_APPLICATIONS,
                ids,
                (row, context) -> new Application(
                        CorrectionRow.read(row, context),
                        row.getBoolean("given"),
                        row.getDouble("probability"),
                        Application.Reason.valueOf(row.getString("reason")),
                        Rows.idOrNull(row, "exemplar_id", InteractionId::new),
                        judgement(row.getString("judgement")),
                        row.getObject("followed", Boolean.class)));
    }

    private static @Nullable Judgement judgement(@Nullable String name) {
        return name == null ? null : Judgement.valueOf(name);
    }

    private <T> Map<InteractionId, List<T>> grouped(String sql, List<InteractionId> ids, RowMapper<T> mapper) {
        Map<InteractionId, List<T>> grouped = new HashMap<>();
        handle.createQuery(sql)
                .bind("workspace", workspace)
                .bindArray("ids", InteractionId.class, ids)
                .map((row, context) ->
                        Map.entry(Rows.id(row, "interaction_id", InteractionId::new), mapper.map(row, context)))
                .forEach(entry -> grouped.computeIfAbsent(entry.getKey(), id -> new ArrayList<>())
                        .add(entry.getValue()));
        return grouped;
    }

    private static Interaction interaction(ResultSet row, StatementContext context) throws SQLException {
        Question question = new Question(
                Rows.id(row, "interaction_id", InteractionId::new),
                Rows.place(row, context),
                new ThreadId(row.getString("thread")),
                Rows.person(row, context),
                row.getString("asked"),
                Rows.instant(row, "asked_at"));
        Answer answer = new Answer(
                Answer.Kind.valueOf(row.getString("kind")),
                row.getString("answer"),
                List.of(),
                List.of(),
                row.getString("changed"),
                writing(row));
        return new Interaction(
                question,
                row.getString("standalone"),
                answer,
                Optional.ofNullable(Rows.idOrNull(row, "replaces", InteractionId::new)),
                Interaction.Audience.valueOf(row.getString("audience")));
    }

    private static Writing writing(ResultSet row) throws SQLException {
        return new Writing(
                row.getString("writer"),
                row.getString("prompt_version"),
                row.getInt("input_tokens"),
                row.getInt("output_tokens"),
                row.getLong("recall_millis"),
                row.getLong("write_millis"));
    }

    private static Interaction complete(Interaction bare, List<Application> applications, List<Source> sources) {
        Answer answer = bare.answer();
        return new Interaction(
                bare.question(),
                bare.standalone(),
                new Answer(answer.kind(), answer.text(), applications, sources, answer.changed(), answer.writing()),
                bare.replaces(),
                bare.audience());
    }
}
