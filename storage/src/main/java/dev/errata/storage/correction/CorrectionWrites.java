package dev.errata.storage.correction;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.correction.State;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Changes the rows of corrections of one workspace, within one transaction. */
final class CorrectionWrites {

    private final Handle handle;
    private final WorkspaceId workspace;

    CorrectionWrites(Handle handle, WorkspaceId workspace) {
        this.handle = handle;
        this.workspace = workspace;
    }

    /** Returns false, and does nothing, if the id is there already. */
    boolean insert(Correction correction) {
        int inserted = handle.createUpdate("""
                        insert into correction (workspace_id, correction_id, version, state, holds_for, waits_for, until,
                            author_id, made_at, origin_id, made_in, said_by)
                        values (:workspace, :id, :version, :state, :holdsFor, :waitsFor, :until,
                            :author, :madeAt, :origin, :madeIn, cast(:saidBy as uuid))
                        on conflict (workspace_id, correction_id) do nothing
                        """)
                .bind("workspace", workspace)
                .bind("id", correction.id())
                .bind(
                        "saidBy",
                        correction.saidBy().map(sayer -> sayer.id().value()).orElse(null))
                .bind("version", correction.version())
                .bind("state", correction.state().name())
                .bind(
                        "holdsFor",
                        ScopeKey.word(correction.scope(), correction.author().id()))
                .bind("waitsFor", waitsFor(correction))
                .bind("until", correction.lesson().until())
                .bind("author", correction.author().id())
                .bind("madeAt", correction.madeAt())
                .bind("origin", correction.origin())
                .bind("madeIn", correction.madeIn())
                .execute();
        if (inserted == 1) {
            insertVersion(correction.id(), correction.version(), correction.lesson());
        }
        return inserted == 1;
    }

    void insertVersion(CorrectionId id, int version, Lesson lesson) {
        handle.createUpdate("""
                        insert into correction_version (workspace_id, correction_id, version, text, type, severity, scope,
                            scope_place_id, scope_team, wider, wider_team, reach, tags, not_when, until, source)
                        values (:workspace, :id, :version, :text, :type, :severity, :scope,
                            :scopePlace, :scopeTeam, :wider, :widerTeam, :reach, :tags, :notWhen, :until, :source)
                        """)
                .bind("workspace", workspace)
                .bind("id", id)
                .bind("version", version)
                .bind("text", lesson.text())
                .bind("type", lesson.type().name())
                .bind("severity", lesson.severity().name())
                .bind("scope", lesson.scope().match(() -> "me", c -> "channel", t -> "team", () -> "everyone"))
                .bind("scopePlace", placeOf(lesson.scope()))
                .bind("scopeTeam", teamOf(lesson.scope()))
                .bind("wider", lesson.wanted().isPresent())
                .bind("widerTeam", lesson.wanted().map(CorrectionWrites::teamOf).orElse(null))
                .bind("reach", lesson.reach().name())
                .bindArray("tags", String.class, lesson.tags())
                .bind("notWhen", lesson.notWhen())
                .bind("until", lesson.until())
                .bind("source", lesson.source())
                .execute();
    }

    int nextVersion(CorrectionId id) {
        return handle.createQuery("""
                        select max(version) + 1 from correction_version
                        where workspace_id = :workspace and correction_id = :id
                        """)
                .bind("workspace", workspace)
                .bind("id", id)
                .mapTo(Integer.class)
                .one();
    }

    void update(Correction changed) {
        handle.createUpdate("""
                        update correction set version = :version, state = :state, holds_for = :holdsFor,
                            waits_for = :waitsFor, until = :until
                        where workspace_id = :workspace and correction_id = :id
                        """)
                .bind("workspace", workspace)
                .bind("id", changed.id())
                .bind("version", changed.version())
                .bind("state", changed.state().name())
                .bind(
                        "holdsFor",
                        ScopeKey.word(changed.scope(), changed.author().id()))
                .bind("waitsFor", waitsFor(changed))
                .bind("until", changed.lesson().until())
                .execute();
    }

    /** The correction as it is, which nobody else changes until the transaction ends. */
    Optional<Correction> lock(CorrectionId id) {
        return handle.createQuery(CorrectionRow.SELECT + """
                                where correction.workspace_id = :workspace and correction.correction_id = :id
                                for update of correction
                                """)
                .bind("workspace", workspace)
                .bind("id", id)
                .map(CorrectionRow::read)
                .findOne();
    }

    /** The same correction in another version that it had. */
    Correction inVersion(Correction current, int version, State state) {
        return handle.createQuery("select " + CorrectionRow.COLUMNS
                        + """
                        from correction
                        join correction_version lesson on lesson.workspace_id = :workspace
                          and lesson.correction_id = correction.correction_id and lesson.version = :version
                        """
                        + CorrectionRow.AUTHOR_AND_ORIGIN
                        + "where correction.workspace_id = :workspace and correction.correction_id = :id")
                .bind("workspace", workspace)
                .bind("id", current.id())
                .bind("version", version)
                .map(CorrectionRow::read)
                .map(found -> changed(found, version, state, found.lesson()))
                .one();
    }

    static Correction changed(Correction correction, int version, State state, Lesson lesson) {
        return correction.with(version, state, lesson, correction.author());
    }

    private static @Nullable String waitsFor(Correction correction) {
        return correction
                .lesson()
                .wanted()
                .map(wanted -> ScopeKey.word(wanted, correction.author().id()))
                .orElse(null);
    }

    private static @Nullable PlaceId placeOf(Scope scope) {
        return scope instanceof Scope.Channel channel ? channel.place() : null;
    }

    private static @Nullable String teamOf(Scope scope) {
        return scope instanceof Scope.Team team ? team.team().value() : null;
    }
}
