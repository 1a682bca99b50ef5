package dev.errata.storage.interaction;

import dev.errata.bot.interaction.Answer;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Source;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.recall.Application;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Stores one interaction with everything about its answer, within one transaction. */
public final class InteractionWrites {

    /** All of it in one trip. Of the applications what is stored: a correction that was for this answer alone is not. */
    private static final String INSERT = """
            with recorded as (
                insert into interaction (workspace_id, interaction_id, place_id, thread, asker_id, asked, standalone,
                    asked_at, kind, answer, changed, writer, prompt_version, input_tokens, output_tokens,
                    recall_millis, write_millis, audience, replaces, taken_as)
                values (:workspace, :id, :place, :thread, :asker, :asked, :standalone,
                    :askedAt, :kind, :answer, :changed, :writer, :promptVersion, :inputTokens, :outputTokens,
                    :recallMillis, :writeMillis, :audience, :replaces,
                    (select key from delivery where workspace_id = :workspace and delivery_id = :id))
                on conflict (workspace_id, interaction_id) do nothing
                returning workspace_id, interaction_id
            ), sources as (
                insert into interaction_source (workspace_id, interaction_id, position, number, title, heading, link,
                    document_id, passage, read_at, closeness, coverage)
                select workspace_id, interaction_id, nth - 1, number, title, heading, link,
                    document_id, passage, read_at, closeness, coverage
                from recorded, unnest(:numbers, :titles, :headings, :links,
                        :documents, :passages, :readAt, :closenesses, :coverages) with ordinality
                    as source (number, title, heading, link, document_id, passage, read_at, closeness, coverage, nth)
            ), applications as (
                insert into application (workspace_id, interaction_id, position, correction_id, version, given,
                    probability, reason, exemplar_id, judgement, followed)
                select lesson.workspace_id, interaction_id, nth - 1, lesson.correction_id, lesson.version, given,
                    probability, reason, exemplar_id, judgement, followed
                from recorded, unnest(:corrections, :versions, :given,
                        :probabilities, :reasons, :exemplars, :judgements, :followed) with ordinality
                    as applied (correction_id, version, given, probability, reason, exemplar_id, judgement, followed, nth)
                join correction_version lesson on lesson.workspace_id = :workspace
                  and lesson.correction_id = applied.correction_id and lesson.version = applied.version
            )
            select exists (select from recorded)
            """;

    private final Handle handle;
    private final Interaction interaction;

    public InteractionWrites(Handle handle, Interaction interaction) {
        this.handle = handle;
        this.interaction = interaction;
    }

    /** Returns false, and does nothing, if the id is there already. */
    public boolean insert() {
        Answer answer = interaction.answer();
        Query insert = handle.createQuery(INSERT)
                .bind("workspace", interaction.workspace())
                .bind("id", interaction.id())
                .bind("place", interaction.question().place().id())
                .bind("thread", interaction.question().thread())
                .bind("asker", interaction.question().asker().id())
                .bind("asked", interaction.question().asked())
                .bind("standalone", interaction.standalone())
                .bind("askedAt", interaction.question().at())
                .bind("kind", answer.kind().name())
                .bind("answer", answer.text())
                .bind("changed", answer.changed())
                .bind("writer", answer.writing().writer())
                .bind("promptVersion", answer.writing().promptVersion())
                .bind("inputTokens", answer.writing().inputTokens())
                .bind("outputTokens", answer.writing().outputTokens())
                .bind("recallMillis", answer.writing().recallMillis())
                .bind("writeMillis", answer.writing().writeMillis())
                .bind("audience", interaction.audience().name())
                .bind("replaces", interaction.replaces().orElse(null));
        bindSources(insert, answer.sources());
        bindApplications(insert, answer.applications());
        return insert.mapTo(Boolean.class).one();
    }

    private static void bindSources(Query insert, List<Source> sources) {
        insert.bindArray("numbers", Integer.class, each(sources, Source::number))
                .bindArray("titles", String.class, each(sources, Source::title))
                .bindArray("headings", String.class, each(sources, Source::heading))
                .bindArray(
                        "links",
                        String.class,
                        each(sources, s -> s.link().map(URI::toString).orElse(null)))
                .bindArray(
                        "documents",
                        UUID.class,
                        found(sources, at -> at.document().value()))
                .bindArray("passages", Integer.class, found(sources, Source.Found::position))
                .bindArray("readAt", Instant.class, found(sources, Source.Found::readAt))
                .bindArray("closenesses", Double.class, found(sources, Source.Found::closeness))
                .bindArray("coverages", Double.class, found(sources, Source.Found::coverage));
    }

    private static void bindApplications(Query insert, List<Application> applications) {
        insert.bindArray(
                        "corrections",
                        UUID.class,
                        each(applications, a -> a.correction().id().value()))
                .bindArray(
                        "versions",
                        Integer.class,
                        each(applications, a -> a.correction().version()))
                .bindArray("given", Boolean.class, each(applications, Application::given))
                .bindArray("probabilities", Double.class, each(applications, Application::probability))
                .bindArray(
                        "reasons",
                        String.class,
                        each(applications, a -> a.reason().name()))
                .bindArray(
                        "exemplars",
                        UUID.class,
                        each(
                                applications,
                                a -> Optional.ofNullable(a.exemplar())
                                        .map(InteractionId::value)
                                        .orElse(null)))
                .bindArray(
                        "judgements",
                        String.class,
                        each(
                                applications,
                                a -> Optional.ofNullable(a.judgement())
                                        .map(Enum::name)
                                        .orElse(null)))
                .bindArray("followed", Boolean.class, each(applications, Application::followed));
    }

    private static List<?> found(List<Source> sources, Function<Source.Found, Object> column) {
        return each(sources, source -> source.found().map(column).orElse(null));
    }

    /** One value for each row, null where it has none. */
    private static <T> List<?> each(List<T> rows, Function<T, @Nullable Object> column) {
        List<@Nullable Object> values = new ArrayList<>();
        rows.forEach(row -> values.add(column.apply(row)));
        return values;
    }
}
