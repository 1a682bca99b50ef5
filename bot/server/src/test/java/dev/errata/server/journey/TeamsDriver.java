package dev.errata.server.journey;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.bot.FreePort;
import dev.errata.server.process.Await;
import dev.errata.server.process.FreshData;
import dev.errata.server.process.Program;
import dev.errata.teams.FakeCard;
import dev.errata.teams.FakeConnector;
import dev.errata.teams.FakeDialog;
import dev.errata.teams.FakeIssuer;
import dev.errata.teams.FakePost;
import dev.errata.teams.TeamsPayloads;
import dev.errata.teams.TeamsPeople;
import dev.errata.teams.TeamsPerson;
import dev.errata.teams.TeamsPlace;
import dev.errata.teams.TeamsSender;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** People in a Teams that reaches the packaged program over HTTP, with tokens that a fake Microsoft signs. */
final class TeamsDriver implements ChatDriver {

    private static final Map<String, TeamsPerson> PEOPLE = Map.of(
            "Ana", TeamsPerson.member("ana", "Ana Flores"),
            "Ben", TeamsPerson.member("ben", "Ben Okafor"),
            "Li", TeamsPerson.member("li", "Li Wei"),
            "Cem", TeamsPerson.member("cem", "Cem Aydin"));
    private static final String TEAM = "acme";
    private static final String TEAM_ID = "19:" + TEAM + "@thread.tacv2";

    private final FakeConnector teams;
    private final FakeIssuer issuer;
    private final Program program;
    private final TeamsPeople people;
    private final Map<String, TeamsPlace> channels = new HashMap<>();

    private TeamsDriver(FakeConnector teams, FakeIssuer issuer, Program program, TeamsPeople people) {
        this.teams = teams;
        this.issuer = issuer;
        this.program = program;
        this.people = people;
    }

    static TeamsDriver start(Path folder) {
        FakeConnector teams = FakeConnector.start().team(TEAM_ID);
        FakeIssuer issuer = FakeIssuer.start();
        String port = String.valueOf(FreePort.any());
        Program program = Program.serve(
                Map.ofEntries(
                        Map.entry("PORT", port),
                        Map.entry("ERRATA_ADMIN_PORT", String.valueOf(FreePort.any())),
                        Map.entry("ERRATA_HOST", "127.0.0.1"),
                        Map.entry(
                                "ERRATA_DATA_DIR",
                                FreshData.in(folder.resolve("data")).toString()),
                        Map.entry("ERRATA_ADMINS", TeamsPerson.account("ana")),
                        Map.entry("MICROSOFT_APP_ID", TeamsPayloads.APP_ID),
                        Map.entry("MICROSOFT_APP_PASSWORD", FakeConnector.PASSWORD),
                        Map.entry("MICROSOFT_APP_TENANT_ID", TeamsPayloads.TENANT),
                        Map.entry("MICROSOFT_LOGIN_URL", teams.login()),
                        Map.entry(
                                "MICROSOFT_OPENID_METADATA_URL",
                                issuer.metadata().toString())),
                folder.resolve("program.log"));
        TeamsSender sender = new TeamsSender(URI.create("http://127.0.0.1:" + port + "/api/messages"), issuer);
        TeamsDriver driver =
                new TeamsDriver(teams, issuer, program, new TeamsPeople(sender, new TeamsPayloads(teams.serviceUrl())));
        program.untilReady();
        return driver;
    }

    FakeConnector teams() {
        return teams;
    }

    Program program() {
        return program;
    }

    TeamsPeople people() {
        return people;
    }

    static TeamsPerson person(String name) {
        return Optional.ofNullable(PEOPLE.get(name)).orElseThrow();
    }

    /** Everybody is in every channel. */
    TeamsPlace channel(String name) {
        return channels.computeIfAbsent(name, word -> {
            TeamsPlace place = TeamsPlace.channel(TEAM, word);
            teams.channel(TEAM_ID, place.id(), word, word.startsWith("private") ? "private" : "standard");
            teams.members(place.id(), PEOPLE.values().toArray(TeamsPerson[]::new));
            return place;
        });
    }

    private TeamsPlace thread(Seen seen) {
        return channel(seen.channel()).thread(seen.thread());
    }

    @Override
    public Seen ask(String person, String channel, String question) {
        TeamsPlace thread = people.post(person(person), channel(channel), question);
        return seen(channel, thread, answer(thread, 0));
    }

    @Override
    public Seen goOn(String person, Seen before, String question) {
        TeamsPlace thread = thread(before);
        int said = said(thread).size();
        people.write(person(person), thread, question);
        return seen(before.channel(), thread, answer(thread, said));
    }

    /** As in a team that permits it. */
    @Override
    public boolean hearsPeople() {
        return true;
    }

    @Override
    public Seen tell(String person, Seen before, String words) {
        TeamsPlace thread = thread(before);
        int said = said(thread).size();
        people.mention(person(person), thread, words);
        return seen(before.channel(), thread, answer(thread, said));
    }

    @Override
    public Asked say(String person, Seen before, String words) {
        TeamsPlace alone = TeamsPlace.personal(person(person).id());
        int said = said(alone).size();
        people.write(person(person), thread(before), words);
        FakePost asked = answer(alone, said);
        return new Asked(before, asked.id(), TeamsPeople.card(asked).shown());
    }

    @Override
    public Seen remember(String person, Asked asked) {
        TeamsPlace thread = thread(asked.below());
        int said = said(thread).size();
        JsonNode unused = pressAsked(person, asked, "reply_remember");
        return seen(asked.below().channel(), thread, answer(thread, said));
    }

    private JsonNode pressAsked(String person, Asked asked, String action) {
        TeamsPlace alone = TeamsPlace.personal(person(person).id());
        FakePost post = teams.post(alone.address(), asked.id()).orElseThrow();
        return people.press(person(person), alone, post, action);
    }

    @Override
    public Seen remember(String person, Seen answer) {
        TeamsPlace thread = thread(answer);
        int said = said(thread).size();
        people.press(person(person), thread, post(answer), "reply_remember");
        return seen(answer.channel(), thread, answer(thread, said));
    }

    @Override
    public Seen rememberAs(String person, Asked asked, String words) {
        TeamsPlace thread = thread(asked.below());
        TeamsPlace alone = TeamsPlace.personal(person(person).id());
        int said = said(thread).size();
        FakePost post = teams.post(alone.address(), asked.id()).orElseThrow();
        FakeDialog form = people.open(person(person), alone, post, "reply_edit");
        people.submit(person(person), alone, form, "form_correct", Map.of("text", words));
        return seen(asked.below().channel(), thread, answer(thread, said));
    }

    @Override
    public String notNow(String person, Asked asked) {
        return new FakeCard(pressAsked(person, asked, "reply_later").path("value")).shown();
    }

    /** Every channel that is not private belongs to the only team there is. */
    @Override
    public boolean team(String... channels) {
        teams.members(TEAM_ID, person("Ben"), person("Li"));
        return true;
    }

    @Override
    public Seen useForTeam(String person, Seen answer) {
        TeamsPlace thread = thread(answer);
        TeamsPlace alone = TeamsPlace.personal(person(person).id());
        FakePost asked = Await.value(
                "what " + person + " is asked; the log is\n" + program.log(),
                () -> said(alone).stream()
                        .filter(post -> TeamsPeople.card(post).shown().contains("taught this for the team"))
                        .findFirst());
        int said = said(thread).size();
        people.press(person(person), alone, asked, "correction_widen");
        return seen(answer.channel(), thread, answer(thread, said));
    }

    @Override
    public Seen askAlone(String person, String question) {
        TeamsPlace alone = TeamsPlace.personal(person(person).id());
        int said = said(alone).size();
        people.write(person(person), alone, question);
        FakePost answer = answer(alone, said);
        return new Seen("", "", answer.id(), TeamsPeople.card(answer).shown());
    }

    /** What the bot has said in a thread, oldest first. */
    private List<FakePost> said(TeamsPlace thread) {
        return teams.posts(thread.id()).stream()
                .filter(post -> post.conversation().equals(thread.address()))
                .toList();
    }

    /** The first answer after that many. */
    private FakePost answer(TeamsPlace thread, int after) {
        return Await.value(
                "an answer in " + thread.address() + "; the log is\n" + program.log(),
                () -> said(thread).stream().skip(after).findFirst());
    }

    private static Seen seen(String channel, TeamsPlace thread, FakePost post) {
        return new Seen(
                channel,
                Optional.ofNullable(thread.thread()).orElseThrow(),
                post.id(),
                TeamsPeople.card(post).shown());
    }

    @Override
    public Seen correct(String person, Seen answer, Teaching teaching) {
        TeamsPerson by = person(person);
        TeamsPlace thread = thread(answer);
        TeamsPlace alone = TeamsPlace.personal(by.id());
        int said = said(thread).size();
        int saidAlone = said(alone).size();
        FakeDialog form = people.open(by, thread, post(answer), "answer_correct");
        FakeDialog after = people.submit(by, thread, form, "form_correct", teaching.filled());
        if (!after.isClosed()) {
            throw new AssertionError("the dialog stays open: " + after.json());
        }
        return seen(
                answer.channel(),
                thread,
                teaching.where() == Where.ME ? answer(alone, saidAlone) : answer(thread, said));
    }

    private FakePost post(Seen seen) {
        return teams.post(thread(seen).address(), seen.id()).orElseThrow();
    }

    @Override
    public void undo(String person, Seen answeredAgain) {
        people.press(person(person), thread(answeredAgain), post(answeredAgain), "correction_undo");
        Await.until("the answer to be marked", () -> now(answeredAgain).text().contains("Undone"));
    }

    @Override
    public void keepOlder(String person, Seen answer, String author) {
        people.press(person(person), thread(answer), post(answer), "dispute_older");
        Await.until("the answer to be marked", () -> now(answer).text().contains("Undone"));
    }

    @Override
    public void doesNotFit(String person, Seen answer) {
        JsonNode told = people.press(person(person), thread(answer), post(answer), "answer_unfit");
        if (!told.path("value").asText().contains("won't use")) {
            throw new AssertionError("not taken: " + told);
        }
    }

    @Override
    public Seen use(String person, Seen answer) {
        TeamsPlace thread = thread(answer);
        int said = said(thread).size();
        people.press(person(person), thread, post(answer), "offer_use");
        return seen(answer.channel(), thread, answer(thread, said));
    }

    @Override
    public Seen now(Seen answer) {
        return seen(answer.channel(), thread(answer), post(answer));
    }

    @Override
    public List<String> everythingIn(String channel) {
        return teams.posts(channel(channel).id()).stream()
                .map(post -> TeamsPeople.card(post).shown())
                .toList();
    }

    @Override
    public void restart() {
        program.restart();
    }

    @Override
    public void close() {
        program.close();
        teams.close();
        issuer.close();
    }
}
