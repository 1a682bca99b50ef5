package dev.errata.storage.correction;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Dispute;
import dev.errata.bot.correction.Exemplar;
import dev.errata.bot.correction.Exemplar.Verdict;
import dev.errata.bot.correction.State;
import dev.errata.bot.history.PastCorrections;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.storage.Rows;
import dev.errata.storage.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was taught at a moment of the past, in PostgreSQL: it follows from the acts until then that were not undone by then. */
public final class JdbiPastCorrections implements PastCorrections {

    private final Transactions transactions;

    public JdbiPastCorrections(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<Correction> asOf(WorkspaceId workspace, Instant moment) {
        return transactions.in(
                workspace,
                "reading what was taught in workspace " + workspace + " by " + moment,
                handle -> handle.createQuery("""
                                with last as (
                                    select distinct on (correction_id) correction_id, to_version, to_state from act
                                    where workspace_id = :workspace and kind in ('TAKEN', 'EDITED', 'RETIRED', 'DECIDED')
                                      and at <= :moment and (undone_at is null or undone_at > :moment)
                                    order by correction_id, ordinal desc)
                                select\s""" + CorrectionRow.COLUMNS + """
                                from last
                                join correction on correction.workspace_id = :workspace
                                  and correction.correction_id = last.correction_id
                                join correction_version lesson on lesson.workspace_id = :workspace
                                  and lesson.correction_id = last.correction_id and lesson.version = last.to_version
                                """ + CorrectionRow.AUTHOR_AND_ORIGIN + """
                                where last.to_state = 'ACTIVE'
                                order by correction.made_at desc, correction.ordinal desc
                                """)
                        .bind("workspace", workspace)
                        .bind("moment", moment)
                        .map(CorrectionRow::read)
                        .map(correction -> correction.inState(State.ACTIVE))
                        .list());
    }

    @Override
    public List<Dispute> disputesAsOf(WorkspaceId workspace, Instant moment) {
        return transactions.in(
                workspace,
                "reading what was disputed in workspace " + workspace + " by " + moment,
                handle -> JdbiDisputes.all(handle, workspace).stream()
                        .flatMap(one -> one.asOf(moment).stream())
                        .toList());
    }

    @Override
    public Map<CorrectionId, List<Exemplar>> exemplarsAsOf(
            WorkspaceId workspace, Collection<CorrectionId> corrections, Instant moment) {
        return transactions.in(
                workspace,
                "reading what was said of corrections of workspace " + workspace + " by " + moment,
                handle -> handle
                        .createQuery("""
                                select said.*, coalesce(asked.standalone, suggestion.text) as question,
                                    coalesce(asked.place_id, suggestion.place_id) as place_id
                                from (
                                    select distinct on (exemplar.correction_id, exemplar.interaction_id)
                                        exemplar.correction_id, exemplar.interaction_id, exemplar.verdict, exemplar.at, exemplar.ordinal
                                    from exemplar
                                    join act on act.workspace_id = :workspace and act.act_id = exemplar.act_id
                                    where exemplar.workspace_id = :workspace and exemplar.correction_id = any(:ids)
                                      and exemplar.at <= :moment and (act.undone_at is null or act.undone_at > :moment)
                                    order by exemplar.correction_id, exemplar.interaction_id, exemplar.ordinal desc) said
                                left join interaction asked on asked.workspace_id = :workspace
                                  and asked.interaction_id = said.interaction_id
                                left join suggestion on suggestion.workspace_id = :workspace
                                  and suggestion.suggestion_id = said.interaction_id
                                where asked.interaction_id is not null or suggestion.suggestion_id is not null
                                order by said.ordinal
                                """)
                        .bind("workspace", workspace)
                        .bindArray("ids", CorrectionId.class, List.copyOf(corrections))
                        .bind("moment", moment)
                        .map((row, context) -> exemplar(row))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(Exemplar::correction)));
    }

    private static Exemplar exemplar(ResultSet row) throws SQLException {
        return new Exemplar(
                Rows.id(row, "correction_id", CorrectionId::new),
                Rows.id(row, "interaction_id", InteractionId::new),
                Rows.id(row, "place_id", PlaceId::new),
                row.getString("question"),
                Verdict.valueOf(row.getString("verdict")),
                Rows.instant(row, "at"));
    }
}
