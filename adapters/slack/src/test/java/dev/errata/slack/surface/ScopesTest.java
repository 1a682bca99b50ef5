package dev.errata.slack.surface;

import static dev.errata.slack.surface.Acme.ANA;
import static dev.errata.slack.surface.Acme.BEN;
import static dev.errata.slack.surface.Acme.BENS;
import static dev.errata.slack.surface.Acme.BOARD;
import static dev.errata.slack.surface.Acme.FINANCE;
import static dev.errata.slack.surface.Acme.GROUP;
import static dev.errata.slack.surface.Acme.VENDOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.question.InteractionId;
import dev.errata.bot.signal.Signal.Kind;
import dev.errata.slack.FakeMessage;
import dev.errata.slack.SlackManifest;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each scope of the manifest has a feature that visibly does not work without it, and works with it. */
class ScopesTest {

    private static final String QUESTION = "How do we calculate quarterly returns?";

    private static final Map<String, Predicate<Workplace>> FEATURES = Map.ofEntries(
            Map.entry("app_mentions:read", acme -> answersMention(acme, FINANCE)),
            Map.entry("channels:history", acme -> goesOn(acme, FINANCE)),
            Map.entry("channels:read", acme -> names(acme, FINANCE, "finance")),
            Map.entry("chat:write", acme -> answersMention(acme, FINANCE)),
            Map.entry(
                    "commands",
                    acme -> !acme.people.command(BEN, FINANCE, "help").isEmpty()),
            Map.entry("groups:history", acme -> goesOn(acme, BOARD)),
            Map.entry("groups:read", acme -> names(acme, BOARD, "board")),
            Map.entry("im:history", ScopesTest::answersDirectMessages),
            Map.entry("mpim:history", acme -> goesOn(acme, GROUP)),
            Map.entry("mpim:read", acme -> names(acme, GROUP, "mpdm-ana--ben--li-1")),
            Map.entry("reactions:read", ScopesTest::countsReactions),
            Map.entry("team:read", ScopesTest::namesTheOtherOrganisation),
            Map.entry("usergroups:read", ScopesTest::linksTeams),
            Map.entry("users:read", ScopesTest::letsPeopleTeach));

    static Stream<String> scopes() {
        return SlackManifest.find().scopes().stream();
    }

    @Test
    void every_scope_has_a_feature_and_no_feature_needs_another_one() {
        assertThat(FEATURES.keySet()).isEqualTo(SlackManifest.find().scopes());
    }

    @ParameterizedTest
    @MethodSource("scopes")
    void a_feature_works_with_its_scope_and_not_without(String scope) {
        Predicate<Workplace> works = Objects.requireNonNull(FEATURES.get(scope));

        try (Workplace whole = Workplace.open(scopesToTry(scope));
                Workplace without = Workplace.open(scopesToTryWithout(scope))) {
            assertThat(works.test(whole)).isTrue();
            assertThat(works.test(without)).isFalse();
        }
    }

    /** Where the bot may read along it hears a mention twice, and one of the two would do. */
    private static Set<String> scopesToTry(String scope) {
        return scope.equals("app_mentions:read")
                ? SlackManifest.find().scopesWithout("channels:history")
                : SlackManifest.find().scopes();
    }

    private static Set<String> scopesToTryWithout(String scope) {
        Set<String> scopes = new HashSet<>(scopesToTry(scope));
        scopes.remove(scope);
        return scopes;
    }

    private static boolean answersMention(Workplace acme, String channel) {
        acme.people.mention(channel, BEN, QUESTION);
        acme.settle();
        return !acme.slack.byBot(channel).isEmpty();
    }

    /** As the command line does it, where people say which channel they mean. */
    private static boolean names(Workplace acme, String channel, String name) {
        acme.ask(BEN, channel, QUESTION);
        return !acme.stores
                .directory()
                .placesNamed(acme.customer.workspace(), name)
                .isEmpty();
    }

    private static boolean letsPeopleTeach(Workplace acme) {
        acme.press(BEN, acme.ask(BEN, FINANCE, QUESTION), "answer_correct");
        return acme.slack.view(BEN).isPresent();
    }

    private static boolean goesOn(Workplace acme, String channel) {
        FakeMessage answer = acme.ask(BEN, channel, QUESTION);
        return acme.goOn(BEN, answer, "And for last year?").size() == 2;
    }

    private static boolean countsReactions(Workplace acme) {
        FakeMessage answer = acme.ask(BEN, FINANCE, QUESTION);
        acme.people.react(BEN, answer, "+1", true);
        return acme.stores
                .signals()
                .beside(acme.customer.workspace(), InteractionId.of(Workplace.idOf(answer)))
                .containsKey(Kind.REACTED_WELL);
    }

    private static boolean answersDirectMessages(Workplace acme) {
        acme.people.write(BENS, null, BEN, QUESTION);
        acme.settle();
        return !acme.slack.byBot(BENS).isEmpty();
    }

    private static boolean linksTeams(Workplace acme) {
        acme.slack.group("S1", "money", BEN);
        return acme.people
                .command(ANA, FINANCE, "team link <!subteam^S1|@money> <#" + FINANCE + ">")
                .startsWith("money is linked");
    }

    private static boolean namesTheOtherOrganisation(Workplace acme) {
        FakeMessage answer = acme.ask(BEN, VENDOR, QUESTION);
        return acme.form(ANA, answer).json().toString().contains("Vendor Inc will see it");
    }
}
