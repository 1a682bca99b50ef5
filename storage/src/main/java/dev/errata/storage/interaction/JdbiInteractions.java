package dev.errata.storage.interaction;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Interactions;
import dev.errata.bot.interaction.Rating;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.Question;
import dev.errata.bot.question.ThreadId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.storage.Transactions;
import dev.errata.storage.audit.Audit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The interactions in PostgreSQL. */
public final class JdbiInteractions implements Interactions {

    private static final String GOOD = "GOOD";
    private static final String BAD = "BAD";
    private static final String ID_LIKE = "00000000-0000-0000-0000-000000000000";

    private final Transactions transactions;

    public JdbiInteractions(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean record(Interaction interaction) {
        return transactions.in(
                interaction.workspace(),
                "recording interaction " + interaction.id(),
                handle -> new InteractionWrites(handle, interaction).insert());
    }

    @Override
    public Optional<Interaction> find(WorkspaceId workspace, InteractionId id) {
        return read(workspace, "interaction_id = :id", Map.of("id", id)).stream()
                .findFirst();
    }

    @Override
    public List<Interaction> findByPrefix(WorkspaceId workspace, String prefix) {
        String wanted = prefix.toLowerCase(Locale.ROOT);
        if (!isPrefixOfId(wanted)) {
            return List.of();
        }
        String rest = ID_LIKE.substring(wanted.length());
        return read(
                workspace,
                "interaction_id between :first and :last order by interaction_id limit 2",
                Map.of(
                        "first", UUID.fromString(wanted + rest),
                        "last", UUID.fromString(wanted + rest.replace('0', 'f'))));
    }

    private static boolean isPrefixOfId(String text) {
        return text.length() <= ID_LIKE.length()
                && text.replaceAll("[1-9a-f]", "0").equals(ID_LIKE.substring(0, text.length()));
    }

    @Override
    public List<Interaction> thread(Place place, ThreadId thread, int limit) {
        List<Interaction> newestFirst =
                read(place.workspace(), """
                interaction.place_id = :place and thread = :thread
                order by asked_at desc, ordinal desc limit :limit
                """, Map.of("place", place.id(), "thread", thread, "limit", limit));
        return oldestFirst(newestFirst);
    }

    private static List<Interaction> oldestFirst(List<Interaction> newestFirst) {
        List<Interaction> oldestFirst = new ArrayList<>(newestFirst);
        Collections.reverse(oldestFirst);
        return oldestFirst;
    }

    @Override
    public Asked asked(Question question, int most) {
        List<Interaction> newestFirst = read(
                question.workspace(),
                """
                interaction.interaction_id in (
                    select cast(:id as uuid)
                    union (
                        select interaction_id from interaction
                        where workspace_id = :workspace and place_id = :place and thread = :thread
                          and interaction_id <> :id
                        order by asked_at desc, ordinal desc limit :most
                    )
                )
                order by asked_at desc, ordinal desc
                """,
                Map.of(
                        "id", question.id(),
                        "place", question.place().id(),
                        "thread", question.thread(),
                        "most", most));
        Map<Boolean, List<Interaction>> own = oldestFirst(newestFirst).stream()
                .collect(Collectors.partitioningBy(said -> said.id().equals(question.id())));
        return new Asked(own.getOrDefault(true, List.of()).stream().findFirst(), own.getOrDefault(false, List.of()));
    }

    @Override
    public Optional<Interaction> askedBefore(Question question, Instant since) {
        return read(
                        question.workspace(),
                        """
                        interaction.place_id = :place and asker_id = :asker and replaces is null
                          and asked_at >= :since and asked_at < :before
                        order by asked_at desc, ordinal desc limit 1
                        """,
                        Map.of(
                                "place", question.place().id().value(),
                                "asker", question.asker().id().value(),
                                "since", since,
                                "before", question.at()))
                .stream()
                .findFirst();
    }

    @Override
    public List<Interaction> lately(WorkspaceId workspace, Instant since, int most) {
        return read(workspace, """
                interaction.interaction_id in (
                    select distinct on (place_id) interaction_id from interaction
                    where workspace_id = :workspace and asked_at >= :since and replaces is null
                    order by place_id, asked_at desc, ordinal desc
                )
                order by asked_at desc, ordinal desc limit :most
                """, Map.of("since", since, "most", most));
    }

    @Override
    public Optional<Interaction> replacementOf(WorkspaceId workspace, InteractionId id) {
        return read(workspace, "replaces = :id order by asked_at desc, ordinal desc limit 1", Map.of("id", id)).stream()
                .findFirst();
    }

    @Override
    public List<Interaction> showing(WorkspaceId workspace, CorrectionId correction, Instant since, int most) {
        return read(workspace, """
                asked_at >= :since and exists (
                    select from application
                    where application.workspace_id = :workspace and application.interaction_id = interaction.interaction_id
                      and application.correction_id = :correction
                      and (application.given or application.reason in ('MAY_FIT', 'DOUBTED', 'JUST_MADE', 'CONTRADICTED', 'DISPUTED')))
                order by asked_at desc, ordinal desc limit :most
                """, Map.of("correction", correction.value(), "since", since, "most", most));
    }

    @Override
    public boolean leavesOutFirst(Interaction answer) {
        List<CorrectionId> leftOut =
                answer.answer().leftOut().stream().map(Correction::id).toList();
        if (leftOut.isEmpty() || answer.replaces().isPresent()) {
            return false;
        }
        return transactions.in(
                answer.workspace(),
                "asking what answer " + answer.id() + " is the first to leave out",
                handle -> handle.createQuery("""
                        select exists (
                            select from unnest(:leftOut) as own (correction_id)
                            where not exists (
                                select from application
                                join interaction on interaction.workspace_id = :workspace
                                  and interaction.interaction_id = application.interaction_id
                                where application.workspace_id = :workspace
                                  and application.correction_id = own.correction_id
                                  and application.reason = 'OTHERS_READ'
                                  and interaction.place_id = :place and interaction.replaces is null
                                  and interaction.ordinal < (
                                      select ordinal from interaction
                                      where workspace_id = :workspace and interaction_id = :id)
                            )
                        )
                        """)
                        .bind("workspace", answer.workspace())
                        .bind("id", answer.id())
                        .bind("place", answer.question().place().id())
                        .bindArray("leftOut", CorrectionId.class, leftOut)
                        .mapTo(Boolean.class)
                        .one());
    }

    private List<Interaction> read(WorkspaceId workspace, String condition, Map<String, ?> parameters) {
        return transactions.in(
                workspace,
                "reading interactions of workspace " + workspace,
                handle -> new InteractionReads(handle, workspace).where(condition, parameters));
    }

    @Override
    public void rate(WorkspaceId workspace, InteractionId id, Person by, Rating rating, Instant at) {
        transactions.run(workspace, "rating interaction " + id, handle -> {
            handle.createUpdate("""
                            insert into rating (workspace_id, interaction_id, person_id, rating, guessed, at)
                            values (:workspace, :id, :person, :rating, :guessed, :at)
                            on conflict (workspace_id, interaction_id, person_id)
                            do update set rating = excluded.rating, guessed = excluded.guessed, at = excluded.at
                            """)
                    .bind("workspace", workspace)
                    .bind("id", id)
                    .bind("person", by.id())
                    .bind("rating", rating.isGood() ? GOOD : BAD)
                    .bind("guessed", rating.guessed())
                    .bind("at", at)
                    .execute();
            String what = "interaction rated " + (rating.isGood() ? GOOD : BAD).toLowerCase(Locale.ROOT);
            Audit.note(handle, workspace, by.id(), what, id.value());
        });
    }

    @Override
    public Optional<Rating> rating(WorkspaceId workspace, InteractionId id, Person by) {
        return transactions.in(
                workspace,
                "reading a rating of interaction " + id,
                handle -> handle.createQuery("""
                        select rating, guessed from rating
                        where workspace_id = :workspace and interaction_id = :id and person_id = :person
                        """)
                        .bind("workspace", workspace)
                        .bind("id", id)
                        .bind("person", by.id())
                        .map((row, context) ->
                                new Rating(GOOD.equals(row.getString("rating")), row.getBoolean("guessed")))
                        .findOne());
    }
}
