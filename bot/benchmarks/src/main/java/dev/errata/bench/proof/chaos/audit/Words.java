package dev.errata.bench.proof.chaos.audit;

import java.util.ResourceBundle;

/** What the bot says in words that the books look for. */
final class Words {

    static final String GIVEN_UP =
            ResourceBundle.getBundle("dev.errata.chat.words.words").getString("gave-up");

    private Words() {}
}
