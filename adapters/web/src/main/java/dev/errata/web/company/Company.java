package dev.errata.web.company;

import dev.errata.bot.question.Person.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A company to play in.
 *
 * @param people the first one is who a newcomer is
 * @param channels the first one is where a newcomer is
 * @param handbook names of documents beside this class, in the folder {@code handbook}
 * @param habits what was taught before
 * @param minute the guided first minute
 */
public record Company(
        String name,
        List<Colleague> people,
        List<Channel> channels,
        List<String> handbook,
        List<Habit> habits,
        List<Step> minute) {

    private static final String RETURNS = "How do we calculate quarterly returns?";
    private static final String FINANCE = "finance";
    private static final String BOARD = "leadership";

    public Company {
        people = List.copyOf(people);
        channels = List.copyOf(channels);
        handbook = List.copyOf(handbook);
        habits = List.copyOf(habits);
        minute = List.copyOf(minute);
    }

    /** Forty people who make rain gauges and sell them on the web. */
    public static Company larkspur() {
        return new Company(
                "Larkspur",
                List.of(
                        new Colleague("ben", "Ben Okafor", "asks", Role.MEMBER),
                        new Colleague("ana", "Ana Flores", "knows, and administers", Role.ADMIN),
                        new Colleague("li", "Li Wei", "is new here", Role.MEMBER)),
                List.of(
                        Channel.open(FINANCE, "money, and when it is counted"),
                        Channel.open("support", "what customers ask"),
                        Channel.open("engineering", "gauges, the shop, the warehouse"),
                        Channel.open("general", "everything else"),
                        new Channel(BOARD, "only Ana and Ben read this", Set.of("ana", "ben"))),
                List.of(
                        "about-larkspur.md",
                        "bookkeeping.md",
                        "customer-returns.md",
                        "expenses.md",
                        "incidents.md",
                        "data-warehouse.md",
                        "money-figures.md",
                        "onboarding.md",
                        "releases.md",
                        "security.md",
                        "support-rules.md",
                        "time-off.md"),
                List.of(new Habit(
                        "move",
                        "ben",
                        BOARD,
                        "When do we announce the new office?",
                        "ana",
                        "On 2 March, to everyone at once. Until then it stays in this channel.")),
                firstMinute());
    }

    private static List<Step> firstMinute() {
        return List.of(
                new Step(
                        "paraphrase",
                        List.of(
                                Move.ask("ask", "ben", FINANCE, RETURNS),
                                Move.correct(
                                        "correct",
                                        "ana",
                                        FINANCE,
                                        "Use the fiscal year-end (31 January), not the calendar year."),
                                Move.ask(
                                        "paraphrase",
                                        "li",
                                        FINANCE,
                                        "what is the way to compute the returns of a quarter?"))),
                new Step(
                        "near-miss",
                        List.of(Move.ask("near-miss", "li", FINANCE, "How do customers return a product?"))),
                new Step("elsewhere", List.of(Move.ask("elsewhere", "ben", "support", RETURNS))),
                new Step(
                        "private",
                        List.of(
                                Move.ask("inside", "ben", BOARD, "On what date do we announce the new office?"),
                                Move.ask("outside", "li", "general", "On what date do we announce the new office?"))));
    }

    public Optional<Colleague> colleague(String key) {
        return people.stream().filter(colleague -> colleague.key().equals(key)).findFirst();
    }

    /** The channels, and what each person has alone with the bot. */
    public List<Channel> places() {
        return Stream.concat(channels.stream(), people.stream().map(Channel::alone))
                .toList();
    }

    /** One of {@link #places}. */
    public Optional<Channel> channel(String named) {
        return places().stream().filter(channel -> channel.name().equals(named)).findFirst();
    }
}
