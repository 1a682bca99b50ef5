package dev.errata.storage.interaction;

import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.reply.OfferedReplies;
import dev.errata.bot.reply.OfferedReply;
import dev.errata.bot.reply.OfferedReply.Audience;
import dev.errata.bot.reply.OfferedReply.State;
import dev.errata.bot.reply.ReplyId;
import dev.errata.storage.CurrentWorkspace;
import dev.errata.storage.Rows;
import dev.errata.storage.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Replies that may be remembered, in PostgreSQL. Some of it is asked while a platform waits. */
public final class JdbiOfferedReplies implements OfferedReplies {

    private static final String COLUMNS =
            "reply_id, interaction_id, author_id, message, words, audience, state, offered_at";

    private final Transactions transactions;

    public JdbiOfferedReplies(Transactions acknowledging) {
        this.transactions = acknowledging;
    }

    @Override
    public void keep(OfferedReply reply) {
        transactions.run(reply.workspace(), "keeping reply " + reply.id(), handle -> insert(handle, reply));
    }

    private static void insert(Handle handle, OfferedReply reply) {
        handle.createUpdate("""
                        insert into offered_reply
                            (workspace_id, reply_id, interaction_id, author_id, message, words, audience, state, offered_at)
                        values (:workspace, :id, :answer, :author, :message, :words, :audience, :state, :at)
                        on conflict (workspace_id, reply_id) do nothing
                        """)
                .bind("workspace", reply.workspace())
                .bind("id", reply.id().value())
                .bind("answer", reply.answer())
                .bind("author", reply.author())
                .bind("message", reply.message())
                .bind("words", reply.words())
                .bind("audience", reply.audience().name())
                .bind("state", reply.state().name())
                .bind("at", reply.at())
                .execute();
    }

    /** Two of one person wait for each other at the person. */
    @Override
    public boolean keepFirst(OfferedReply reply, Interaction answer) {
        return transactions.in(reply.workspace(), "keeping reply " + reply.id(), handle -> {
            handle.createQuery("select from person where workspace_id = :workspace and person_id = :id for update")
                    .bind("workspace", reply.workspace())
                    .bind("id", reply.author())
                    .map((row, context) -> true)
                    .list();
            boolean first = handle.createQuery("""
                            select not exists (
                                select from offered_reply
                                join interaction on interaction.workspace_id = :workspace
                                  and interaction.interaction_id = offered_reply.interaction_id
                                where offered_reply.workspace_id = :workspace and offered_reply.audience = 'PEOPLE'
                                  and offered_reply.author_id = :author
                                  and interaction.place_id = :place and interaction.thread = :thread
                            )
                            """)
                    .bind("workspace", reply.workspace())
                    .bind("author", reply.author())
                    .bind("place", answer.question().place().id())
                    .bind("thread", answer.question().thread())
                    .mapTo(Boolean.class)
                    .one();
            if (first) {
                insert(handle, reply);
            }
            return first;
        });
    }

    @Override
    public Optional<OfferedReply> find(WorkspaceId workspace, ReplyId id) {
        return transactions.in(
                workspace,
                "finding reply " + id,
                handle -> handle.createQuery("select " + COLUMNS
                                + " from offered_reply where workspace_id = :workspace and reply_id = :id")
                        .bind("workspace", workspace)
                        .bind("id", id.value())
                        .map(JdbiOfferedReplies::reply)
                        .findOne());
    }

    @Override
    public void rewrite(WorkspaceId workspace, String message, String words) {
        transactions.run(
                workspace,
                "rewriting replies that were edited",
                handle -> handle.createUpdate("""
                        update offered_reply set words = :words
                        where workspace_id = :workspace and message = :message and words is not null
                          and state in ('OPEN', 'ACCEPTED')
                        """)
                        .bind("workspace", workspace)
                        .bind("message", message)
                        .bind("words", words)
                        .execute());
    }

    @Override
    public void blank(WorkspaceId workspace, Instant before) {
        transactions.run(
                workspace,
                "blanking old replies",
                handle -> handle.createUpdate("""
                        update offered_reply set words = null
                        where workspace_id = :workspace and words is not null and offered_at < :before
                        """)
                        .bind("workspace", workspace)
                        .bind("before", before)
                        .execute());
    }

    @Override
    public List<OfferedReply> below(Interaction answer) {
        return transactions.in(
                answer.workspace(),
                "finding replies to answer " + answer.id(),
                handle -> handle.createQuery("select " + COLUMNS + """
                         from offered_reply
                        where workspace_id = :workspace and interaction_id = :answer
                        order by offered_at, reply_id
                        """)
                        .bind("workspace", answer.workspace())
                        .bind("answer", answer.id())
                        .map(JdbiOfferedReplies::reply)
                        .list());
    }

    private static OfferedReply reply(ResultSet row, StatementContext context) throws SQLException {
        return new OfferedReply(
                CurrentWorkspace.of(context),
                Rows.id(row, "reply_id", ReplyId::new),
                Rows.id(row, "interaction_id", InteractionId::new),
                Rows.id(row, "author_id", PersonId::new),
                row.getString("message"),
                row.getString("words"),
                Audience.valueOf(row.getString("audience")),
                State.valueOf(row.getString("state")),
                Rows.instant(row, "offered_at"));
    }

    @Override
    public boolean settle(OfferedReply reply, State state, Instant at) {
        return transactions.in(
                reply.workspace(),
                "settling reply " + reply.id(),
                handle -> handle.createUpdate("""
                                update offered_reply set state = :state, settled_at = :at,
                                    words = case when :state in ('OPEN', 'ACCEPTED') then words end
                                where workspace_id = :workspace and reply_id = :id
                                  and (state = 'OPEN' or (state = 'ACCEPTED' and :state in ('OPEN', 'REMEMBERED')))
                                """)
                                .bind("workspace", reply.workspace())
                                .bind("id", reply.id().value())
                                .bind("state", state.name())
                                .bind("at", at)
                                .execute()
                        > 0);
    }

    @Override
    public void withdraw(WorkspaceId workspace, String message, Instant at) {
        transactions.run(
                workspace,
                "withdrawing replies that were deleted",
                handle -> handle.createUpdate("""
                        update offered_reply set state = 'WITHDRAWN', settled_at = :at, words = null
                        where workspace_id = :workspace and message = :message and state in ('OPEN', 'ACCEPTED')
                        """)
                        .bind("workspace", workspace)
                        .bind("message", message)
                        .bind("at", at)
                        .execute());
    }

    @Override
    public boolean mayRead(Interaction answer, String author) {
        return transactions.in(
                answer.workspace(),
                "asking whether replies to answer " + answer.id() + " may be read",
                handle -> handle.createQuery("""
                        select not exists (
                            select from asking_off
                            left join person on person.workspace_id = :workspace and person.person_id = asking_off.person_id
                            where asking_off.workspace_id = :workspace
                              and (asking_off.place_id is null or asking_off.place_id = :place)
                              and (asking_off.person_id is null or person.external_id = :author)
                        )
                        """)
                        .bind("workspace", answer.workspace())
                        .bind("place", answer.question().place().id())
                        .bind("author", author)
                        .mapTo(Boolean.class)
                        .one());
    }

    @Override
    public boolean mayAsk(Interaction answer, String author, Instant now) {
        return transactions.in(
                answer.workspace(),
                "asking whether somebody may be asked below answer " + answer.id(),
                handle -> handle.createQuery("""
                        with whoever as (
                            select person_id from person where workspace_id = :workspace and external_id = :author
                        ), latest as (
                            select state, settled_at from offered_reply
                            where workspace_id = :workspace and author_id in (select person_id from whoever)
                              and state in ('DECLINED', 'REMEMBERED')
                            order by settled_at desc, reply_id
                            limit :row
                        )
                        select not exists (
                            select from offered_reply
                            join interaction on interaction.workspace_id = :workspace
                              and interaction.interaction_id = offered_reply.interaction_id
                            where offered_reply.workspace_id = :workspace and offered_reply.audience = 'PEOPLE'
                              and offered_reply.author_id in (select person_id from whoever)
                              and interaction.place_id = :place and interaction.thread = :thread
                        ) and (select count(*) filter (where state = 'DECLINED') < :row or max(settled_at) < :since from latest)
                        """)
                        .bind("workspace", answer.workspace())
                        .bind("author", author)
                        .bind("place", answer.question().place().id())
                        .bind("thread", answer.question().thread())
                        .bind("row", DECLINED_IN_A_ROW)
                        .bind("since", now.minus(SILENCE))
                        .mapTo(Boolean.class)
                        .one());
    }

    @Override
    public void switchAsking(WorkspaceId workspace, Asking asking, boolean on) {
        transactions.run(
                workspace,
                "switching asking about replies " + (on ? "on" : "off"),
                handle -> bound(handle.createUpdate(on ? """
                                        delete from asking_off
                                        where workspace_id = :workspace and place_id is not distinct from cast(:place as uuid)
                                          and person_id is not distinct from cast(:person as uuid)
                                        """ : """
                                        insert into asking_off (workspace_id, place_id, person_id)
                                        values (:workspace, cast(:place as uuid), cast(:person as uuid))
                                        on conflict do nothing
                                        """), workspace, asking)
                        .execute());
    }

    private static <S extends SqlStatement<S>> S bound(S statement, WorkspaceId workspace, Asking asking) {
        @Nullable PlaceId place = asking.place().orElse(null);
        @Nullable PersonId person = asking.person().orElse(null);
        return statement
                .bind("workspace", workspace)
                .bind("place", place == null ? null : place.value())
                .bind("person", person == null ? null : person.value());
    }
}
