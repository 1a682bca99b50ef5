package dev.errata.storage.correction;

import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.ActId;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Exemplar.Verdict;
import dev.errata.bot.correction.State;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.storage.CurrentWorkspace;
import dev.errata.storage.Rows;
import dev.errata.storage.StorageException;
import dev.errata.storage.audit.Audit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The acts on the corrections of one workspace and the exemplars they made, within one transaction. */
final class Acts {

    private static final String SELECT = """
            select act_id, correction_id, kind, person_id, at, undone_at is not null as undone
            from act where workspace_id = :workspace and
            """;

    private final Handle handle;
    private final WorkspaceId workspace;

    Acts(Handle handle, WorkspaceId workspace) {
        this.handle = handle;
        this.workspace = workspace;
    }

    /** What an act made of a correction: its version and its state. */
    record Step(int version, State state) {}

    Act add(CorrectionId correction, Act.Kind kind, Person by, Instant at, Step from, Step to) {
        Act act = new Act(workspace, ActId.random(), correction, kind, by.id(), at, false);
        handle.createUpdate("""
                        insert into act (workspace_id, act_id, correction_id, kind, person_id, at,
                            from_version, to_version, from_state, to_state)
                        values (:workspace, :act, :correction, :kind, :person, :at,
                            :fromVersion, :toVersion, :fromState, :toState)
                        """)
                .bind("workspace", workspace)
                .bind("act", act.id())
                .bind("correction", correction)
                .bind("kind", kind.name())
                .bind("person", by.id())
                .bind("at", at)
                .bind("fromVersion", from.version())
                .bind("toVersion", to.version())
                .bind("fromState", from.state().name())
                .bind("toState", to.state().name())
                .execute();
        CorrectionChanges.add(handle, workspace, correction);
        Audit.note(
                handle,
                workspace,
                by.id(),
                "correction " + kind.name().toLowerCase(Locale.ROOT),
                act.id().value());
        return act;
    }

    void addExemplar(Act act, InteractionId question, Verdict verdict) {
        int added = handle.createUpdate("""
                        insert into exemplar
                            (workspace_id, correction_id, act_id, interaction_id, verdict, at, in_force)
                        select :workspace, :correction, :act, :question, :verdict, :at, true
                        where exists (
                                select from interaction where workspace_id = :workspace and interaction_id = :question)
                            or exists (
                                select from suggestion where workspace_id = :workspace and suggestion_id = :question)
                        """)
                .bind("workspace", workspace)
                .bind("correction", act.correction())
                .bind("act", act.id())
                .bind("question", question)
                .bind("verdict", verdict.name())
                .bind("at", act.at())
                .execute();
        if (added == 0) {
            throw new StorageException("question " + question + " is gone, of which something was said");
        }
        settleExemplars(act.correction());
    }

    /** Of what was said about a question and not undone, the latest is in force. */
    void settleExemplars(CorrectionId correction) {
        handle.createUpdate("""
                        update exemplar set in_force = not in_force
                        where workspace_id = :workspace and correction_id = :correction
                          and in_force <> (act_id in (
                            select distinct on (said.interaction_id) said.act_id from exemplar said
                            join act on act.workspace_id = :workspace and act.act_id = said.act_id
                            where said.workspace_id = :workspace and said.correction_id = :correction
                              and act.undone_at is null
                            order by said.interaction_id, said.ordinal desc))
                        """)
                .bind("workspace", workspace)
                .bind("correction", correction)
                .execute();
    }

    /** The act whose word on a question is in force. */
    Optional<Act> saying(CorrectionId correction, InteractionId question) {
        return handle.createQuery(SELECT + """
                        act_id = (select act_id from exemplar where workspace_id = :workspace
                          and correction_id = :correction and interaction_id = :question and in_force)
                        """)
                .bind("workspace", workspace)
                .bind("correction", correction)
                .bind("question", question)
                .map(Acts::act)
                .findOne();
    }

    Optional<InteractionId> saidOf(ActId act) {
        return handle.createQuery(
                        "select interaction_id from exemplar where workspace_id = :workspace and act_id = :act")
                .bind("workspace", workspace)
                .bind("act", act)
                .map((row, context) -> Rows.id(row, "interaction_id", InteractionId::new))
                .findOne();
    }

    Map<CorrectionId, Integer> repeats() {
        return handle.createQuery("""
                        select correction_id, count(*) as times from act
                        where workspace_id = :workspace and kind = 'REPEATED' and undone_at is null
                        group by correction_id
                        """).bind("workspace", workspace).reduceRows(new HashMap<>(), (repeats, row) -> {
            repeats.put(row.getColumn("correction_id", CorrectionId.class), row.getColumn("times", Integer.class));
            return repeats;
        });
    }

    /** The act that said so about a question, if that is in force. */
    Optional<Act> saying(CorrectionId correction, InteractionId question, Verdict verdict) {
        return handle.createQuery(SELECT + """
                        act_id = (select act_id from exemplar where workspace_id = :workspace
                          and correction_id = :correction and interaction_id = :question and verdict = :verdict and in_force)
                        """)
                .bind("workspace", workspace)
                .bind("correction", correction)
                .bind("question", question)
                .bind("verdict", verdict.name())
                .map(Acts::act)
                .findOne();
    }

    Optional<Act> find(ActId id) {
        return handle.createQuery(SELECT + "act_id = :act")
                .bind("workspace", workspace)
                .bind("act", id)
                .map(Acts::act)
                .findOne();
    }

    /** The act that made a correction. */
    Act taking(CorrectionId correction) {
        return newest(correction, "kind = 'TAKEN'")
                .orElseThrow(() ->
                        new StorageException("correction " + correction + " is stored without the act that took it"));
    }

    /** The latest act on state or version that was not undone, but for what was decided since. */
    Optional<Act> latest(CorrectionId correction) {
        return newest(correction, "kind in ('TAKEN', 'EDITED', 'RETIRED') and undone_at is null");
    }

    Optional<Act> latestOfAll(CorrectionId correction) {
        return newest(correction, "kind in ('TAKEN', 'EDITED', 'RETIRED', 'DECIDED') and undone_at is null");
    }

    /** What was decided after an act and not undone. */
    List<Act> decidedSince(Act act) {
        return handle.createQuery(SELECT + """
                        correction_id = :correction and kind = 'DECIDED' and undone_at is null and ordinal > (
                            select ordinal from act where workspace_id = :workspace and act_id = :act)
                        """)
                .bind("workspace", workspace)
                .bind("correction", act.correction())
                .bind("act", act.id())
                .map(Acts::act)
                .list();
    }

    /** The latest act that put it out of use: it was retired, or taken and that was undone. */
    Optional<Act> retirement(CorrectionId correction) {
        return newest(
                correction, "(kind = 'RETIRED' and undone_at is null or kind = 'TAKEN' and undone_at is not null)");
    }

    /** Whoever took back last that something of this kind was done. */
    Optional<PersonId> undoer(CorrectionId correction, Act.Kind kind) {
        return handle.createQuery("""
                        select undone_by from act
                        where workspace_id = :workspace and correction_id = :correction and kind = :kind
                          and undone_at is not null and undone_by is not null
                        order by undone_at desc, ordinal desc limit 1
                        """)
                .bind("workspace", workspace)
                .bind("correction", correction)
                .bind("kind", kind.name())
                .map((row, context) -> Rows.id(row, "undone_by", PersonId::new))
                .findOne();
    }

    private Optional<Act> newest(CorrectionId correction, String condition) {
        return handle.createQuery(
                        SELECT + "correction_id = :correction and " + condition + " order by ordinal desc limit 1")
                .bind("workspace", workspace)
                .bind("correction", correction)
                .map(Acts::act)
                .findOne();
    }

    /** What the correction was before the act. */
    Step before(Act act) {
        return handle.createQuery(
                        "select from_version, from_state from act where workspace_id = :workspace and act_id = :act")
                .bind("workspace", workspace)
                .bind("act", act.id())
                .map((row, context) -> new Step(row.getInt("from_version"), State.valueOf(row.getString("from_state"))))
                .one();
    }

    Act markUndone(Act act, Person by, Instant at) {
        handle.createUpdate("""
                        update act set undone_by = :person, undone_at = :at
                        where workspace_id = :workspace and act_id = :act
                        """)
                .bind("workspace", workspace)
                .bind("act", act.id())
                .bind("person", by.id())
                .bind("at", at)
                .execute();
        CorrectionChanges.add(handle, workspace, act.correction());
        Audit.note(handle, workspace, by.id(), "correction undone", act.id().value());
        return new Act(workspace, act.id(), act.correction(), act.kind(), act.person(), act.at(), true);
    }

    private static Act act(ResultSet row, StatementContext context) throws SQLException {
        return new Act(
                CurrentWorkspace.of(context),
                Rows.id(row, "act_id", ActId::new),
                Rows.id(row, "correction_id", CorrectionId::new),
                Act.Kind.valueOf(row.getString("kind")),
                Rows.id(row, "person_id", PersonId::new),
                Rows.instant(row, "at"),
                row.getBoolean("undone"));
    }
}
