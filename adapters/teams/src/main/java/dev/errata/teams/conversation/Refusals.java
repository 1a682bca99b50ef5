package dev.errata.teams.conversation;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Problem;
import dev.errata.teams.cards.Words;

/** What somebody is told who may not do something. */
final class Refusals {

    private Refusals() {}

    /** Teams does not say what a customer calls itself. */
    static String customer() {
        return Words.say("customer");
    }

    static Next of(Problem problem) {
        return new Next.Say(Words.PROBLEMS.words(problem, customer()));
    }

    static Next of(Problem problem, Correction correction) {
        String who = problem == Problem.NOT_YOURS ? correction.author().name() : customer();
        return new Next.Say(Words.PROBLEMS.words(problem, who));
    }
}
