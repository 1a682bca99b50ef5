package dev.errata.storage;

/**
 * Where a database is and as whom to log in there.
 *
 * @param jdbcUrl such as {@code jdbc:postgresql://localhost:5432/errata}
 */
public record DatabaseLogin(String jdbcUrl, String user, String password) {

    /** Without the password and without what the URL says after its question mark, which can hold one. */
    @Override
    public String toString() {
        return user + " at " + jdbcUrl.replaceFirst("\\?.*", "");
    }
}
