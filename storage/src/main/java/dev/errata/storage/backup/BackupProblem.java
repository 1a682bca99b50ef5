package dev.errata.storage.backup;

/** A backup that cannot be taken or restored as it was asked for. */
public final class BackupProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is in the way. */
    public enum Reason {
        /** It is no backup of Errata's. */
        FOREIGN,
        /** It ends too early, or something in it was changed. */
        DAMAGED,
        /** It was taken by a version that knows more. */
        NEWER,
        /** It was taken by a version that knew less. */
        OLDER,
        /** Something is in the database already. */
        NOT_EMPTY
    }

    private final Reason reason;
    private final String theirs;
    private final String ours;

    BackupProblem(Reason reason) {
        this(reason, "", "");
    }

    /**
     * A backup of another version.
     *
     * @param theirs the version of the schema in the file
     * @param ours the version of the schema of this program
     */
    BackupProblem(Reason reason, String theirs, String ours) {
        super("the backup is " + reason);
        this.reason = reason;
        this.theirs = theirs;
        this.ours = ours;
    }

    public Reason reason() {
        return reason;
    }

    public String theirs() {
        return theirs;
    }

    public String ours() {
        return ours;
    }
}
