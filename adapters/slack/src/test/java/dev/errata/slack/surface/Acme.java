package dev.errata.slack.surface;

import static dev.errata.slack.FakeSlack.BOT_USER;

import dev.errata.slack.FakeChannel;
import dev.errata.slack.FakeSlack;
import dev.errata.slack.FakeUser;
import java.util.Set;

/** Who works at Acme, and where they talk. The bot is in every channel. */
final class Acme {

    /** An administrator. */
    static final String ANA = "U1ANA";

    static final String BEN = "U2BEN";
    static final String LI = "U3LI";
    /** A guest of Acme. */
    static final String GUS = "U4GUS";
    /** Of Vendor Inc. */
    static final String VIC = "U5VIC";

    static final String FINANCE = "C1FINANCE";
    /** Public; Ana is not in it. */
    static final String SALES = "C2SALES";
    /** Private; Li is not in it. */
    static final String BOARD = "C3BOARD";
    /** Shared with Vendor Inc. */
    static final String VENDOR = "C4VENDOR";

    static final String GROUP = "G1GROUP";
    static final String BENS = "D1BEN";
    static final String ANAS = "D2ANA";

    private Acme() {}

    static FakeSlack in(FakeSlack slack) {
        return slack.user(ANA, "Ana Flores", FakeUser.Standing.ADMIN)
                .user(BEN, "Ben Okafor", FakeUser.Standing.MEMBER)
                .user(LI, "Li Wei", FakeUser.Standing.MEMBER)
                .user(GUS, "Gus Guest", FakeUser.Standing.GUEST)
                .user(VIC, "Vic Vendor", FakeUser.Standing.STRANGER)
                .channel(FINANCE, "finance", FakeChannel.Kind.PUBLIC, ANA, BEN, LI, GUS, BOT_USER)
                .channel(SALES, "sales", FakeChannel.Kind.PUBLIC, BEN, LI, BOT_USER)
                .channel(BOARD, "board", FakeChannel.Kind.PRIVATE, ANA, BEN, BOT_USER)
                .channel(new FakeChannel(
                        VENDOR, "vendor", FakeChannel.Kind.PUBLIC, true, false, Set.of(ANA, BEN, VIC, BOT_USER)))
                .channel(GROUP, "mpdm-ana--ben--li-1", FakeChannel.Kind.GROUP, ANA, BEN, LI, BOT_USER)
                .channel(BENS, "", FakeChannel.Kind.DIRECT, BEN, BOT_USER)
                .channel(ANAS, "", FakeChannel.Kind.DIRECT, ANA, BOT_USER);
    }
}
