package dev.errata.bench.proof.chaos.crowd;

import java.util.Random;

/** Somebody at work with the bot, who does one thing after the other. */
abstract class Colleague {

    private static final String[] THINGS = {
        "parcels", "invoices", "visas", "laptops", "contracts", "vouchers", "servers", "salaries", "permits", "leases"
    };

    private final Random random;
    private final String name;
    private int done;

    /** @param name a word that no other has */
    Colleague(String name, Random random) {
        this.name = name;
        this.random = random;
    }

    /** Does the next thing, if there is anything to do it with. */
    final void act() {
        int what = random.nextInt(100);
        if (what < 40) {
            ask();
        } else if (what < 60) {
            correct();
        } else if (what < 75) {
            vote();
        } else if (what < 88) {
            judge();
        } else {
            undo();
        }
    }

    abstract void ask();

    abstract void correct();

    abstract void vote();

    abstract void judge();

    abstract void undo();

    final int any(int bound) {
        return random.nextInt(bound);
    }

    /** One that nobody else asks. */
    final String question() {
        return "Who signs for " + THINGS[any(THINGS.length)] + " of kind " + number() + "?";
    }

    /** One that nobody else writes. */
    final String lesson() {
        return "For " + THINGS[any(THINGS.length)] + " it is always desk " + number() + " that signs.";
    }

    private String number() {
        return name + ++done;
    }
}
