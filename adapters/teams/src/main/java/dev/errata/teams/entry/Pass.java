package dev.errata.teams.entry;

/** What somebody who was let in may bring. */
@FunctionalInterface
public interface Pass {

    boolean covers(Origin origin);
}
