package dev.errata.bot.knowledge;

import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import java.util.Optional;

/**
 * Something the workspace gave the bot to read. What it is, is said by its source, its name there, and for whom it was read.
 *
 * @param source where it came from, such as the folder that was ingested; empty if it was read by a version that did not keep that
 * @param name the path below its source, with {@code /} on every system
 * @param title what people call it
 * @param place the only place whose questions it answers; empty for the whole workspace
 * @param contentHash SHA-256 of its bytes and of how they were read, in hexadecimal
 */
public record Document(
        WorkspaceId workspace,
        DocumentId id,
        Optional<String> source,
        String name,
        String title,
        Optional<PlaceId> place,
        String contentHash) {

    public Document withSource(String owner, String path) {
        return new Document(workspace, id, Optional.of(owner), path, title, place, contentHash);
    }
}
