package dev.errata.storage.interaction;

import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.history.History;
import dev.errata.bot.history.Tally;
import dev.errata.bot.history.Use;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.Question;
import dev.errata.bot.question.ThreadId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.recall.Application.Reason;
import dev.errata.storage.Rows;
import dev.errata.storage.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.StatementContext;

/** Looks back into what PostgreSQL keeps. */
public final class JdbiHistory implements History {

    private static final String SEEN = """
            from application
            join interaction on interaction.workspace_id = :workspace
              and interaction.interaction_id = application.interaction_id
              and (interaction.audience = 'PLACE' or interaction.asker_id = :reader)
              and application.reason <> 'NEEDS_MODEL'
            join place on place.workspace_id = :workspace and place.place_id = interaction.place_id
            """;

    private final Transactions transactions;

    public JdbiHistory(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<Interaction> latest(Place place, int limit) {
        List<Interaction> oldestFirst = new ArrayList<>(transactions.in(
                place.workspace(),
                "reading what was said in place " + place.id(),
                handle -> new InteractionReads(handle, place.workspace())
                        .where("""
                                interaction.place_id = :place
                                order by asked_at desc, ordinal desc limit :limit
                                """, Map.of("place", place.id(), "limit", limit))));
        Collections.reverse(oldestFirst);
        return oldestFirst;
    }

    @Override
    public List<Tally> tallies(WorkspaceId workspace, Collection<CorrectionId> corrections, Person reader) {
        return transactions.in(
                workspace,
                "counting uses in workspace " + workspace,
                handle -> handle.createQuery("select application.correction_id, " + Rows.PLACE + """
                                , count(*) filter (where application.given) as given
                                , count(*) filter (where not application.given and application.reason <> 'JUST_MADE') as held_back
                                """ + SEEN + """
                                where application.workspace_id = :workspace and application.correction_id = any(:corrections)
                                group by application.correction_id, place.place_id, place.external_id, place.name,
                                    place.privacy, place.shared, place.teams
                                """)
                        .bind("workspace", workspace)
                        .bind("reader", reader.id())
                        .bindArray("corrections", CorrectionId.class, corrections)
                        .map((row, context) -> new Tally(
                                Rows.id(row, "correction_id", CorrectionId::new),
                                Rows.place(row, context),
                                row.getInt("given"),
                                row.getInt("held_back")))
                        .list());
    }

    @Override
    public List<Use> uses(
            WorkspaceId workspace, Collection<CorrectionId> corrections, Person reader, int limitForEach) {
        return transactions.in(
                workspace,
                "reading uses in workspace " + workspace,
                handle -> handle.createQuery("select * from (select application.*, " + Rows.PLACE + ", " + Rows.PERSON
                                + """
                                , interaction.thread, interaction.asked, interaction.asked_at, interaction.ordinal
                                , row_number() over (partition by application.correction_id
                                    order by interaction.asked_at desc, interaction.ordinal desc) as age
                                """ + SEEN + """
                                join person on person.workspace_id = :workspace and person.person_id = interaction.asker_id
                                where application.workspace_id = :workspace and application.correction_id = any(:corrections)
                                ) use where age <= :limit order by asked_at desc, ordinal desc
                                """)
                        .bind("workspace", workspace)
                        .bind("reader", reader.id())
                        .bind("limit", limitForEach)
                        .bindArray("corrections", CorrectionId.class, corrections)
                        .map(JdbiHistory::use)
                        .list());
    }

    @Override
    public Map<CorrectionId, CorrectionId> ledTo(WorkspaceId workspace) {
        return transactions.in(
                workspace,
                "reading which corrections led to others in workspace " + workspace,
                handle -> handle.createQuery("""
                        select distinct on (correction.correction_id) correction.correction_id, led.correction_id as by_id
                        from correction
                        join application led on led.workspace_id = :workspace and led.interaction_id = correction.origin_id
                        where correction.workspace_id = :workspace and led.given and led.reason <> 'STANDING'
                          and led.correction_id <> correction.correction_id
                        order by correction.correction_id, led.position
                        """)
                        .bind("workspace", workspace)
                        .reduceRows(new HashMap<>(), (led, row) -> {
                            led.put(
                                    row.getColumn("correction_id", CorrectionId.class),
                                    row.getColumn("by_id", CorrectionId.class));
                            return led;
                        }));
    }

    private static Use use(ResultSet row, StatementContext context) throws SQLException {
        Question question = new Question(
                Rows.id(row, "interaction_id", InteractionId::new),
                Rows.place(row, context),
                new ThreadId(row.getString("thread")),
                Rows.person(row, context),
                row.getString("asked"),
                Rows.instant(row, "asked_at"));
        return new Use(
                Rows.id(row, "correction_id", CorrectionId::new),
                question,
                row.getBoolean("given"),
                row.getDouble("probability"),
                Reason.valueOf(row.getString("reason")));
    }
}
