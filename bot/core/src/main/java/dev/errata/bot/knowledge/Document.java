package dev.errata.bot.knowledge;

import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import java.util.Optional;

/**
 * Something the workspace gave the bot to read.
 *
 * @param name where it came from, such as a path relative to the folder that was ingested
 * @param title what people call it
 * @param place the only place whose questions it answers; empty for the whole workspace
 * @param contentHash SHA-256 of its bytes and of how they were read, in hexadecimal
 */
public record Document(
        WorkspaceId workspace, DocumentId id, String name, String title, Optional<PlaceId> place, String contentHash) {}
