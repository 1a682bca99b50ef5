package dev.errata.bot.delivery;

import java.time.Instant;

/** Thrown by work that can go on at a known moment and wants nobody to wait for it until then. It is no failure. */
public final class WaitForTurn extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Instant comes;

    /** @param comes when it is to be worked on again, from its beginning */
    public WaitForTurn(Instant comes) {
        super("its turn comes at " + comes);
        this.comes = comes;
    }

    public Instant comes() {
        return comes;
    }
}
