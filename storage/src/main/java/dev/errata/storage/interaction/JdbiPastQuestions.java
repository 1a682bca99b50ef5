package dev.errata.storage.interaction;

import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Place;
import dev.errata.bot.recall.background.PastQuestions;
import dev.errata.storage.Rows;
import dev.errata.storage.Transactions;
import java.util.List;

/** Past questions in PostgreSQL. */
public final class JdbiPastQuestions implements PastQuestions {

    private final Transactions transactions;

    public JdbiPastQuestions(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<PastQuestion> newest(Place place, int most) {
        return transactions.in(
                place.workspace(),
                "reading what was asked in place " + place.id(),
                handle -> handle.createQuery("""
                        select interaction_id, standalone from (
                            select distinct on (standalone) interaction_id, standalone, asked_at, ordinal from (
                                select interaction_id, standalone, asked_at, ordinal from interaction
                                where workspace_id = :workspace and place_id = :place and replaces is null
                                order by asked_at desc, ordinal desc
                                limit 2 * :most
                            ) newest
                            order by standalone, asked_at desc, ordinal desc
                        ) different
                        order by asked_at desc, ordinal desc
                        limit :most
                        """)
                        .bind("workspace", place.workspace())
                        .bind("place", place.id())
                        .bind("most", most)
                        .map((row, context) -> new PastQuestion(
                                Rows.id(row, "interaction_id", InteractionId::new), row.getString("standalone")))
                        .list());
    }
}
