package dev.errata.bot.recall.judge;

/** How much of what may apply a language model is asked about, where there is one. */
public enum Diligence {
    /** Whatever is worth a look. */
    THOROUGH(.05, 8),
    /** What is likelier, and fewer: for a model that is slow or dear. */
    THRIFTY(.175, 4),
    /** Nothing. New corrections are not restated either, and no reply is judged. */
    OFF(1, 0);

    private final double from;
    private final int most;

    Diligence(double from, int most) {
        this.from = from;
        this.most = most;
    }

    /** The least probability of what is judged. */
    public double from() {
        return from;
    }

    /** How many corrections are judged for one question. */
    public int most() {
        return most;
    }
}
