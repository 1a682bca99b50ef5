package dev.errata.storage;

/**
 * Something about a database that is not as it has to be.
 *
 * @param what is wrong
 * @param mend how to mend it, with the exact statements where there are some
 */
public record Finding(String what, String mend) {}
