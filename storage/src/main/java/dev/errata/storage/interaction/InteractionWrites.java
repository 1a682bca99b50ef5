package dev.errata.storage.interaction;

import dev.errata.bot.interaction.Answer;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Source;
import dev.errata.bot.recall.Application;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Stores one interaction with everything about its answer, within one transaction. */
public final class InteractionWrites {

    private final Handle handle;
    private final Interaction interaction;

    public InteractionWrites(Handle handle, Interaction interaction) {
        this.handle = handle;
        this.interaction = interaction;
    }

    /** Returns false, and does nothing, if the id is there already. */
    public boolean insert() {
        if (insertInteraction() == 0) {
            return false;
        }
        insertSources(interaction.answer().sources());
        insertApplications(interaction.answer().applications());
        return true;
    }

    private int insertInteraction() {
        Answer answer = interaction.answer();
        return handle.createUpdate("""
                        insert into interaction (workspace_id, interaction_id, place_id, thread, asker_id, asked, standalone,
                            asked_at, kind, answer, changed, writer, prompt_version, input_tokens, output_tokens,
                            recall_millis, write_millis, audience, replaces, taken_as)
                        values (:workspace, :id, :place, :thread, :asker, :asked, :standalone,
                            :askedAt, :kind, :answer, :changed, :writer, :promptVersion, :inputTokens, :outputTokens,
                            :recallMillis, :writeMillis, :audience, :replaces,
                            (select key from delivery where workspace_id = :workspace and delivery_id = :id))
                        on conflict (workspace_id, interaction_id) do nothing
                        """)
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
                .bind("replaces", interaction.replaces().orElse(null))
                .execute();
    }

    private void insertSources(List<Source> sources) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into interaction_source (workspace_id, interaction_id, position, number, title, heading, link,
                    document_id, passage, read_at, closeness, coverage)
                values (:workspace, :interaction, :position, :number, :title, :heading, :link,
                    cast(:document as uuid), :passage, :readAt, :closeness, :coverage)
                """);
        for (Source source : sources) {
            batch.bind("workspace", interaction.workspace())
                    .bind("interaction", interaction.id())
                    .bind("position", batch.size())
                    .bind("number", source.number())
                    .bind("title", source.title())
                    .bind("heading", source.heading())
                    .bind("link", source.link().map(URI::toString).orElse(null))
                    .bind(
                            "document",
                            source.found().map(at -> at.document().toString()).orElse(null))
                    .bind("passage", source.found().map(Source.Found::position).orElse(null))
                    .bind("readAt", source.found().map(Source.Found::readAt).orElse(null))
                    .bind(
                            "closeness",
                            source.found().map(Source.Found::closeness).orElse(null))
                    .bind("coverage", source.found().map(Source.Found::coverage).orElse(null))
                    .add();
        }
        batch.execute();
    }

    private void insertApplications(List<Application> applications) {
        // Selects what is stored: a correction that was for this answer alone is not.
        PreparedBatch batch = handle.prepareBatch("""
                insert into application (workspace_id, interaction_id, position, correction_id, version, given,
                    probability, reason, exemplar_id, judgement, followed)
                select workspace_id, :interaction, :position, correction_id, version, :given,
                    :probability, :reason, cast(:exemplar as uuid), :judgement, :followed
                from correction_version
                where workspace_id = :workspace and correction_id = :correction and version = :version
                """);
        for (Application application : applications) {
            batch.bind("workspace", interaction.workspace())
                    .bind("interaction", interaction.id())
                    .bind("position", batch.size())
                    .bind("correction", application.correction().id())
                    .bind("version", application.correction().version())
                    .bind("given", application.given())
                    .bind("probability", application.probability())
                    .bind("reason", application.reason().name())
                    .bind("exemplar", application.exemplar())
                    .bind(
                            "judgement",
                            Optional.ofNullable(application.judgement())
                                    .map(Enum::name)
                                    .orElse(null))
                    .bind("followed", application.followed())
                    .add();
        }
        batch.execute();
    }
}
