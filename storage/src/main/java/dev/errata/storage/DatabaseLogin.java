package dev.errata.storage;

import org.jspecify.annotations.Nullable;

/**
 * Where a database is and as whom to log in there.
 *
 * @param jdbcUrl for the PostgreSQL driver, without user and password
 * @param password null where the address gives none, so that the driver may find one in its password file
 */
public record DatabaseLogin(
        String jdbcUrl, String user, @Nullable String password) {

    /** What became of reading an address. */
    public sealed interface Reading {}

    /** An address that can be used. */
    public record Read(DatabaseLogin login) implements Reading {}

    /** An address that cannot be used, and why in one sentence; it quotes nothing of the address, which may hold a password. */
    public record Malformed(String problem) implements Reading {}

    /**
     * Reads {@code postgres://}, {@code postgresql://} and {@code jdbc:postgresql://} addresses.
     *
     * @param setting where the address comes from, for the problem's text
     */
    public static Reading read(String setting, String address) {
        try {
            return new Read(new DatabaseAddress(address.strip()).login());
        } catch (DatabaseAddress.Problem problem) {
            return new Malformed(setting + ": " + problem.getMessage());
        }
    }

    /** Without the password and without what the URL says after its question mark, which can hold one. */
    @Override
    public String toString() {
        return user + " at " + jdbcUrl.replaceFirst("\\?.*", "");
    }
}
