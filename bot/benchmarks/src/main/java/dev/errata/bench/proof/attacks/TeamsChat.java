package dev.errata.bench.proof.attacks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.bench.program.Wait;
import dev.errata.bench.proof.Books;
import dev.errata.bench.proof.attacks.door.TeamsDoor;
import dev.errata.teams.FakeCall;
import dev.errata.teams.FakeConnector;
import dev.errata.teams.FakeDialog;
import dev.errata.teams.FakePost;
import dev.errata.teams.TeamsPeople;
import dev.errata.teams.TeamsPerson;
import dev.errata.teams.TeamsPlace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The same in Teams, each attempt in a team and with people of its own. */
final class TeamsChat extends Chat {

    private final FakeConnector teams;
    private final TeamsPeople people;
    private int seen;

    TeamsChat(House house, Books books) {
        super(books);
        this.teams = house.teams;
        this.people = house.inTeams();
    }

    @Override
    String name() {
        return "Teams";
    }

    @Override
    void play(Attempt attempt) {
        String team = "team" + attempt.number();
        TeamsPlace channel = TeamsPlace.channel(team, "channel" + attempt.number());
        TeamsPerson ana = TeamsPerson.member("ana" + attempt.number(), name(attempt, Mouth.PERSON));
        TeamsPerson quentin = TeamsPerson.member("quentin" + attempt.number(), CannedModel.UNANSWERED);
        String teamId = "19:" + team + "@thread.tacv2";
        teams.team(teamId).channel(teamId, channel.id(), name(attempt, Mouth.PLACE), "standard");
        teams.members(teamId, ana, quentin).members(channel.id(), ana, quentin);
        TeamsPlace asked = people.post(ana, channel, attempt.through(Mouth.QUESTION));
        if (said(asked).isEmpty()) {
            wrong("no word to a question");
        }
        TeamsPlace thread = people.post(ana, channel, attempt.question());
        answer(thread, "")
                .ifPresentOrElse(answer -> teach(attempt, thread, answer, ana, quentin), () -> wrong("no answer"));
        look(channel);
    }

    private void teach(Attempt attempt, TeamsPlace thread, FakePost answer, TeamsPerson ana, TeamsPerson quentin) {
        FakeDialog form = opened(people.open(ana, thread, answer, "answer_correct"));
        fill(attempt, thread, form, ana);
        Optional<FakePost> again = answer(thread, answer.id());
        if (again.isEmpty()) {
            wrong("not answered again");
            return;
        }
        opened(people.open(ana, thread, again.get(), "answer_why"));
        opened(people.open(ana, thread, again.get(), "correction_edit"));
        TeamsPlace others = people.post(quentin, channelOf(thread), attempt.question());
        answer(others, "").ifPresent(other -> opened(people.open(quentin, others, other, "answer_why")));
        JsonNode undone = people.press(ana, thread, again.get(), "correction_undo");
        found("what answers a press", TeamsDoor.ofAnswer(undone.path("value")));
    }

    private static TeamsPlace channelOf(TeamsPlace thread) {
        return new TeamsPlace(thread.id(), thread.type(), thread.team(), null);
    }

    private FakeDialog opened(FakeDialog dialog) {
        found("a dialog", TeamsDoor.ofAnswer(dialog.json()));
        return dialog;
    }

    /** Fills in the form; what a field does not take is left out the second time. */
    private void fill(Attempt attempt, TeamsPlace thread, FakeDialog form, TeamsPerson by) {
        List<String> fields = form.card().json().findValuesAsText("id");
        FakeDialog after = people.submit(by, thread, form, "form_correct", filled(attempt, fields::contains));
        if (after.isClosed()) {
            return;
        }
        opened(after);
        Attempt less =
                withoutRefused(attempt, field -> after.card().problem(field).isPresent());
        if (less.equals(attempt)) {
            wrong("a form is not taken, and nothing in it is named");
        } else {
            fill(less, thread, after, by);
        }
    }

    private Optional<FakePost> said(TeamsPlace thread) {
        return Wait.within(PATIENCE, () -> posts(thread).findFirst());
    }

    /** Another one than that; what is too long for one message has its buttons under the last. */
    private Optional<FakePost> answer(TeamsPlace thread, String other) {
        return Wait.within(
                PATIENCE,
                () -> posts(thread)
                        .filter(post -> post.activity().toString().contains("\"answer_correct\""))
                        .filter(post -> !post.id().equals(other))
                        .findFirst());
    }

    private Stream<FakePost> posts(TeamsPlace thread) {
        return teams.posts(thread.id()).stream()
                .filter(post -> post.conversation().equals(thread.address()));
    }

    /** Every call since the last time, and what stands in the channel now. */
    private void look(TeamsPlace channel) {
        List<FakeCall> calls = teams.calls();
        for (FakeCall call : calls.subList(seen, calls.size())) {
            switch (call.operation()) {
                case POST, UPDATE -> found("a message", TeamsDoor.ofActivity(call.body()));
                default -> {}
            }
        }
        seen = calls.size();
        teams.posts(channel.id()).forEach(post -> found("a message", TeamsDoor.ofActivity(post.activity())));
    }
}
