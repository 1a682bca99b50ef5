package dev.errata.storage.server;

import org.jspecify.annotations.Nullable;

/**
 * How to reach a database, and as whom.
 *
 * @param jdbcUrl for the PostgreSQL driver, without user and password
 * @param password null where the address gives none, so that the driver may find one in its password file
 */
public record DatabaseUrl(
        String jdbcUrl, String user, @Nullable String password) {

    /** What became of reading an address. */
    public sealed interface Reading {}

    /** An address that can be used. */
    public record Read(DatabaseUrl url) implements Reading {}

    /** An address that cannot be used, and why in one sentence; it quotes nothing of the address, which may hold a password. */
    public record Malformed(String problem) implements Reading {}

    /**
     * Reads {@code postgres://}, {@code postgresql://} and {@code jdbc:postgresql://} addresses.
     *
     * @param setting where the address comes from, for the problem's text
     */
    public static Reading read(String setting, String address) {
        try {
            return new Read(new DatabaseAddress(address.strip()).url());
        } catch (DatabaseAddress.Problem problem) {
            return new Malformed(setting + ": " + problem.getMessage());
        }
    }

    /** Leaves out the password and the parameters, which may hold another one. */
    @Override
    public String toString() {
        return "DatabaseUrl[" + jdbcUrl.replaceFirst("\\?.*", "") + " as " + user + "]";
    }
}
