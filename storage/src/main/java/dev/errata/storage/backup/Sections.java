package dev.errata.storage.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads a backup: which schema it has, and part by part the rows of a table. */
final class Sections {

    static final String FIRST = "errata-backup 1 schema ";
    static final String TABLE = "table ";
    static final String END = "\\.";
    static final String LAST = "end ";

    private static final int LONGEST_HEADING = 10_000;

    private final InputStream zipped;
    private final MessageDigest hash = hash();
    private @Nullable InputStream in;

    Sections(InputStream zipped) {
        this.zipped = zipped;
    }

    static MessageDigest hash() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The version of the schema of a database. */
    static int schema(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select max(version::integer) from flyway_schema_history where success")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** Reads all of it, to know that it is whole. */
    void check() throws IOException {
        schema();
        String heading = heading();
        while (!heading.isEmpty()) {
            byte[] row = row();
            while (row.length > 0) {
                row = row();
            }
            heading = heading();
        }
    }

    /** The first thing to be read. */
    int schema() throws IOException {
        try {
            in = new BufferedInputStream(new GZIPInputStream(zipped, 1 << 16), 1 << 16);
            String first = new String(line(LONGEST_HEADING), UTF_8);
            if (first.startsWith(FIRST)) {
                return Integer.parseInt(first.substring(FIRST.length()).strip());
            }
        } catch (ZipException | EOFException | NumberFormatException e) {
            // Said below, like everything else that is none.
        }
        throw new BackupProblem(BackupProblem.Reason.FOREIGN);
    }

    /** What the next part is of; empty at the end of it all, which is what it should be. */
    String heading() throws IOException {
        byte[] hashed = copyOfHash();
        String line = new String(whole(LONGEST_HEADING), UTF_8).strip();
        if (line.startsWith(TABLE)) {
            return line.substring(TABLE.length());
        }
        if (line.equals(LAST + HexFormat.of().formatHex(hashed))) {
            return "";
        }
        throw damaged();
    }

    /** One row with the end of its line; empty at the end of the part. */
    byte[] row() throws IOException {
        byte[] line = whole(Integer.MAX_VALUE);
        return line.length == END.length() + 1 && new String(line, UTF_8).startsWith(END) ? new byte[0] : line;
    }

    private byte[] copyOfHash() {
        try {
            return ((MessageDigest) hash.clone()).digest();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("SHA-256 of every Java can be cloned", e);
        }
    }

    private byte[] whole(int longest) throws IOException {
        try {
            return line(longest);
        } catch (ZipException | EOFException e) {
            throw damaged();
        }
    }

    private byte[] line(int longest) throws IOException {
        InputStream from = in;
        if (from == null) {
            throw new IllegalStateException("the schema is read first");
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = from.read();
        while (next >= 0 && next != '\n' && line.size() < longest) {
            line.write(next);
            next = from.read();
        }
        if (next != '\n') {
            throw new EOFException();
        }
        line.write(next);
        byte[] read = line.toByteArray();
        hash.update(read);
        return read;
    }

    static BackupProblem damaged() {
        return new BackupProblem(BackupProblem.Reason.DAMAGED);
    }
}
