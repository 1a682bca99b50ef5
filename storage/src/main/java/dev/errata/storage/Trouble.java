package dev.errata.storage;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with the database in words that help and that repeat nothing that people wrote. */
final class Trouble {

    private static final String TURNED_AWAY = "08004";

    private Trouble() {}

    static String of(Throwable thrown) {
        @Nullable SQLException cause = sqlCause(thrown);
        if (cause == null) {
            return thrown.getClass().getSimpleName();
        }
        if (wantsTls(thrown)) {
            return "the server speaks no TLS, which sslmode asks for: switch it on there (ssl = on), or write"
                    + " sslmode=disable if nobody else can listen on the way";
        }
        String state = cause.getSQLState() == null ? "" : cause.getSQLState();
        if (cause instanceof SQLTransientConnectionException || state.startsWith("08") || state.startsWith("57P")) {
            return "the database cannot be reached (it is asked again next time, nothing needs to be restarted)";
        }
        if (state.startsWith("28")) {
            return "the database refuses this user or password";
        }
        return switch (state) {
            case "42501" -> "the database user lacks a privilege; 'doctor' says which";
            case "23503" -> "it refers to something that is not stored, in this workspace at least";
            case "25006" -> "the database is read-only";
            case "55P03", "57014" -> "the database took too long";
            case "3D000" -> "there is no such database";
            default -> "PostgreSQL reports " + state;
        };
    }

    /** The driver says so in words alone, in the language of this machine; under the same state it says that it was turned away. */
    private static boolean wantsTls(Throwable thrown) {
        for (@Nullable Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof SQLException e
                    && TURNED_AWAY.equals(e.getSQLState())
                    && String.valueOf(e.getMessage()).contains("SSL")) {
                return true;
            }
        }
        return false;
    }

    /** Whatever library it came through. */
    static boolean isOfDatabase(RuntimeException thrown) {
        return thrown instanceof JdbiException || sqlCause(thrown) != null;
    }

    private static @Nullable SQLException sqlCause(Throwable thrown) {
        for (@Nullable Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof SQLException e) {
                return e;
            }
        }
        return null;
    }
}
