package dev.errata.bench.proof.chaos.crowd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.bench.proof.chaos.crowd.Deeds.Platform;
import dev.errata.teams.Delivered;
import dev.errata.teams.FakeConnector;
import dev.errata.teams.FakeDialog;
import dev.errata.teams.FakePost;
import dev.errata.teams.TeamsPayloads;
import dev.errata.teams.TeamsPeople;
import dev.errata.teams.TeamsPerson;
import dev.errata.teams.TeamsPlace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Somebody in Teams. */
final class TeamsColleague extends Colleague {

    private static final int RECENT = 25;
    private static final int SUBMISSIONS = 3;
    private static final String THANKS =
            ResourceBundle.getBundle("dev.errata.chat.words.words").getString("thanks");
    private static final String THREAD = ";messageid=";

    private final FakeConnector teams;
    private final TeamsPayloads payloads;
    private final TeamsEvents events;
    private final Deeds deeds;
    private final TeamsPerson person;
    private final TeamsPlace channel;

    /** @param payloads the same for everybody, since it numbers what they do */
    TeamsColleague(
            FakeConnector teams,
            TeamsPayloads payloads,
            TeamsEvents events,
            Deeds deeds,
            TeamsPerson person,
            TeamsPlace channel,
            Random random) {
        super(person.id().replace("29:", ""), random);
        this.teams = teams;
        this.payloads = payloads;
        this.events = events;
        this.deeds = deeds;
        this.person = person;
        this.channel = channel;
    }

    private String user() {
        return Optional.ofNullable(person.aadObjectId()).orElseThrow();
    }

    /** A message that begins a thread names it. */
    @Override
    void ask() {
        ObjectNode draft = payloads.mention(person, channel, question());
        String id = draft.path("id").asText();
        draft.withObject("conversation").put("id", channel.thread(id).address());
        deeds.ask(new Deeds.Question(Platform.TEAMS, channel.id(), id, person.id()));
        events.message(draft);
    }

    /** One of the newest messages that has such a button. */
    private Optional<FakePost> recent(String button) {
        List<FakePost> found = teams.posts(channel.id()).stream()
                .filter(post -> !post.cards().isEmpty())
                .filter(post -> TeamsPeople.card(post).button(button).isPresent())
                .toList();
        List<FakePost> newest = found.subList(Math.max(0, found.size() - RECENT), found.size());
        return newest.isEmpty() ? Optional.empty() : Optional.of(newest.get(any(newest.size())));
    }

    private TeamsPlace thread(FakePost post) {
        return channel.thread(post.conversation().split(THREAD, 2)[1]);
    }

    private static JsonNode data(FakePost post, String button) {
        return TeamsPeople.card(post).button(button).orElseThrow().path("data");
    }

    @Override
    void correct() {
        recent("answer_correct").ifPresent(post -> {
            ObjectNode data = TeamsPeople.card(post).submitted("answer_correct", Map.of());
            events.once(payloads.dialogPress(person, thread(post), post.id(), data))
                    .map(answer -> FakeDialog.of(answer.json()))
                    .filter(TeamsColleague::isForm)
                    .ifPresent(dialog -> fill(dialog, thread(post), lesson()));
        });
    }

    /** Whoever sees that it was not taken sends it once more. */
    private void fill(FakeDialog dialog, TeamsPlace thread, String text) {
        String where = any(100) < 85 ? "HERE" : "JUST_THIS_ANSWER";
        for (int i = 0; i < SUBMISSIONS; i++) {
            ObjectNode data = dialog.card().submitted("form_correct", Map.of("text", text, "where", where));
            Optional<Delivered> taken = events.once(payloads.dialogSubmission(person, thread, data));
            if (taken.isPresent()) {
                if (FakeDialog.of(taken.get().json()).isClosed() && where.equals("HERE")) {
                    deeds.accept(new Deeds.Form(Platform.TEAMS, text, user()));
                }
                return;
            }
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
        }
    }

    /** Of a message of which nobody knows what it is called the bot says that it does not know it. */
    @Override
    void vote() {
        recent("answer_correct").ifPresent(post -> {
            boolean good = any(2) == 0;
            boolean taken = events.once(payloads.thumb(person, thread(post), post.id(), good))
                    .map(answer -> FakeDialog.of(answer.json()))
                    .filter(dialog -> good ? dialog.says().equals(THANKS) : isForm(dialog))
                    .isPresent();
            String about = data(post, "answer_correct").path("answer").asText();
            deeds.vote(new Deeds.Vote(Platform.TEAMS, about, user(), good, taken));
        });
    }

    private static boolean isForm(FakeDialog dialog) {
        return dialog.card().button("form_correct").isPresent();
    }

    @Override
    void judge() {
        String button = List.of("offer_use", "offer_misfit", "answer_unfit").get(any(3));
        recent(button).ifPresent(post -> {
            if (press(post, button)) {
                String about = data(post, button).path("answer").asText();
                deeds.accept(new Deeds.Judgement(Platform.TEAMS, about, user()));
            }
        });
    }

    @Override
    void undo() {
        recent("correction_undo").ifPresent(post -> {
            if (press(post, "correction_undo")) {
                String act = data(post, "correction_undo").path("act").asText();
                deeds.accept(new Deeds.Undo(Platform.TEAMS, act));
            }
        });
    }

    private boolean press(FakePost post, String button) {
        ObjectNode data = TeamsPeople.card(post).submitted(button, Map.of());
        return events.once(payloads.execute(person, thread(post), post.id(), button, data))
                .isPresent();
    }
}
