package dev.errata.bot.cache;

/** Which part of the budget a cache belongs to. A part is larger the longer it takes to work out again what it holds. */
public enum Share {
    /** What was asked in a place and which corrections hold there, ready to be weighed: half a second for 1,000 corrections. */
    DECISIONS(50),

    /** Texts as vectors: a query, or some milliseconds of the encoder. */
    EMBEDDINGS(15),

    /** The vectors of all passages of a workspace: one long query. */
    PASSAGES(15),

    /** What colleagues taught, and which of it is in scope where. */
    CORRECTIONS(9),

    /** For which questions that was confirmed and rejected, and what sets these apart. */
    EXEMPLARS(5),

    /** Who is who, what is where and who may see it, as a platform said a short while ago. */
    PEOPLE(5),

    /** Whose turn it was, and who was told that they wait. */
    TURNS(1);

    private final int hundredths;

    Share(int hundredths) {
        this.hundredths = hundredths;
    }

    /** Of the budget; all together are 100. */
    int hundredths() {
        return hundredths;
    }
}
