package dev.errata.bot.question;

/** Forgets everything that was ever said, taught and read in a workspace, so that it can begin anew. */
public interface Forgetting {

    /**
     * Deletes what the installation's workspace holds and gives it a new and empty one. What somebody still writes for the old one fails
     * with an exception or is never seen again. Of who did what the ids stay in the audit.
     *
     * @param local an installation on this machine; no customer of a platform is forgotten this way
     * @throws IllegalArgumentException if it is on a platform
     */
    WorkspaceId startOver(Installation local);
}
