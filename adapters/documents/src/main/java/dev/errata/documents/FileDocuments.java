package dev.errata.documents;

import dev.errata.bot.knowledge.ingest.DocumentReader;
import dev.errata.bot.knowledge.ingest.Reading;
import dev.errata.documents.office.OfficeFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** Markdown, HTML, plain text, PDF, Word and PowerPoint in the file system. */
public final class FileDocuments implements DocumentReader {

    /** Counts up when documents are taken apart otherwise than before. */
    private static final byte HOW = 4;

    private static final int MEGABYTE = 1024 * 1024;
    private static final int MOST_MEGABYTES = 20;

    @Override
    public Listing find(Path root) {
        return Walk.below(root);
    }

    @Override
    public Reading read(Path file) {
        String name = Names.of(file);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_MEGABYTES * MEGABYTE + 1);
            return bytes.length > MOST_MEGABYTES * MEGABYTE
                    ? leftOut(ReasonsLeftOut.tooLarge(MOST_MEGABYTES))
                    : reading(name, bytes);
        } catch (CharacterCodingException e) {
            return leftOut(ReasonsLeftOut.NOT_UTF_8);
        } catch (NoSuchFileException e) {
            return leftOut(ReasonsLeftOut.GONE);
        } catch (AccessDeniedException e) {
            return leftOut(ReasonsLeftOut.NOT_ALLOWED);
        } catch (IOException e) {
            return leftOut(ReasonsLeftOut.broken(e));
        }
    }

    private static Reading reading(String name, byte[] bytes) throws IOException {
        if (Names.isOffice(name) && bytes.length > 0) {
            return office(name, bytes);
        }
        if (Names.isHtml(name)) {
            return reading(name, Html.outline(bytes), bytes);
        }
        String text = Text.decode(bytes);
        if (text.indexOf('\0') >= 0) {
            return leftOut(ReasonsLeftOut.BINARY);
        }
        return reading(
                name,
                Names.isMarkdown(name) ? Markdown.outline(text, Names.isMdx(name)) : PlainText.outline(text),
                bytes);
    }

    private static Reading office(String name, byte[] bytes) {
        try {
            OfficeFile.Content content = Names.isPdf(name) ? OfficeFile.pdf(bytes) : OfficeFile.office(bytes);
            Outline outline = Markdown.outline(MarkdownOf.page(content.title(), content.text()));
            return Text.isEmpty(outline.text()) ? leftOut(ReasonsLeftOut.SCANNED) : reading(name, outline, bytes);
        } catch (OfficeFile.Unreadable e) {
            return leftOut(
                    switch (e.problem()) {
                        case ENCRYPTED -> ReasonsLeftOut.ENCRYPTED;
                        case DAMAGED -> ReasonsLeftOut.DAMAGED;
                        case INFLATED -> ReasonsLeftOut.INFLATED;
                        case TOO_SLOW -> ReasonsLeftOut.TOO_SLOW;
                    });
        }
    }

    private static Reading reading(String name, Outline outline, byte[] bytes) {
        if (Text.isEmpty(outline.text())) {
            return new Reading.Unreadable(ReasonsLeftOut.EMPTY, true);
        }
        List<Reading.Piece> all = Pieces.of(outline);
        List<Reading.Piece> pieces =
                all.stream().filter(piece -> !Noise.is(piece.text())).toList();
        if (pieces.isEmpty()) {
            return leftOut(all.isEmpty() ? ReasonsLeftOut.ONLY_HEADINGS : ReasonsLeftOut.NOISE);
        }
        return new Reading.Read(
                outline.title().orElse(Names.withoutEnding(name)),
                hash(new byte[] {HOW}, bytes),
                Set.of(hash(new byte[0], bytes), hash(new byte[] {2}, bytes), hash(new byte[] {3}, bytes)),
                pieces,
                all.size() - pieces.size());
    }

    private static Reading leftOut(String reason) {
        return new Reading.Unreadable(reason, false);
    }

    /** Of what was read and how, so that a version that takes documents apart otherwise reads them again. The first one did not say how. */
    private static String hash(byte[] how, byte[] bytes) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            hash.update(how);
            return HexFormat.of().formatHex(hash.digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
