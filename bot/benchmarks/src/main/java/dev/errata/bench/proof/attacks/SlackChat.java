package dev.errata.bench.proof.attacks;

import dev.errata.bench.program.Wait;
import dev.errata.bench.proof.Books;
import dev.errata.bench.proof.attacks.door.SlackDoor;
import dev.errata.bench.proof.attacks.door.StrictJson;
import dev.errata.slack.FakeCall;
import dev.errata.slack.FakeChannel;
import dev.errata.slack.FakeMessage;
import dev.errata.slack.FakeSlack;
import dev.errata.slack.FakeUser;
import dev.errata.slack.FakeView;
import dev.errata.slack.SignedRequests;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The same in Slack, each attempt in a channel and with people of its own. */
final class SlackChat extends Chat {

    private final FakeSlack slack;
    private final SignedRequests people;

    SlackChat(House house, Books books) {
        super(books);
        this.slack = house.slack;
        this.people = house.inSlack();
    }

    @Override
    String name() {
        return "Slack";
    }

    @Override
    void play(Attempt attempt) {
        String channel = SlackDoor.CHANNELS + attempt.number();
        String ana = "U1A" + attempt.number();
        String quentin = "U2Q" + attempt.number();
        slack.user(ana, name(attempt, Mouth.PERSON), FakeUser.Standing.MEMBER)
                .user(quentin, CannedModel.UNANSWERED, FakeUser.Standing.MEMBER)
                .channel(
                        channel, name(attempt, Mouth.PLACE), FakeChannel.Kind.PUBLIC, ana, quentin, FakeSlack.BOT_USER);
        Optional<FakeMessage> said = ask(channel, ana, attempt.through(Mouth.QUESTION), false);
        if (said.isEmpty()) {
            refused(Mouth.QUESTION);
        }
        ask(channel, ana, attempt.question(), true)
                .ifPresentOrElse(answer -> teach(attempt, answer, ana, quentin), () -> wrong("no answer"));
        look(channel, ana, quentin);
    }

    /** Every call about them, and what they see now; other attempts go on beside this one. */
    private void look(String channel, String ana, String quentin) {
        Set<String> here = Set.of(channel, ana, quentin);
        slack.calls().stream()
                .filter(call -> Stream.of("channel", "channel_id")
                        .flatMap(in -> call.argument(in).stream())
                        .anyMatch(here::contains))
                .forEach(this::look);
        for (String user : List.of(ana, quentin)) {
            slack.viewsFor(user).forEach(this::look);
            slack.seenBy(user, channel).stream()
                    .filter(FakeMessage::isByBot)
                    .forEach(message -> found(
                            "a message",
                            SlackDoor.ofMessage(message.text(), message.blocks().toString())));
        }
    }

    private void teach(Attempt attempt, FakeMessage answer, String ana, String quentin) {
        people.press(ana, answer, "answer_correct");
        fill(attempt, ana, true);
        Optional<FakeMessage> again = answerAfter(answer, answer.ts());
        if (again.isEmpty()) {
            wrong("not answered again");
            return;
        }
        why(ana, again.get());
        people.press(ana, again.get(), "correction_edit");
        view(ana, "edit").ifPresent(view -> people.close(ana));
        ask(answer.channel(), quentin, attempt.question(), true).ifPresent(other -> why(quentin, other));
        people.press(ana, again.get(), "correction_undo");
        Wait.within(
                PATIENCE,
                () -> slack.message(again.get().channel(), again.get().ts())
                        .filter(message -> message.control("correction_undo").isEmpty()));
    }

    private Optional<FakeMessage> ask(String channel, String user, String text, boolean answered) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        FakeMessage asked = people.mention(channel, user, escaped);
        return Wait.within(
                PATIENCE,
                () -> slack.thread(channel, asked.ts()).stream()
                        .filter(message -> message.isByBot()
                                && (!answered
                                        || message.control("answer_correct").isPresent()))
                        .findFirst());
    }

    private Optional<FakeMessage> answerAfter(FakeMessage answer, String ts) {
        String thread = Optional.ofNullable(answer.threadTs()).orElse(answer.ts());
        return Wait.within(
                PATIENCE,
                () -> slack.thread(answer.channel(), thread).stream()
                        .filter(message -> message.isByBot() && message.ts().compareTo(ts) > 0)
                        .filter(message -> message.control("answer_correct").isPresent())
                        .findFirst());
    }

    /** Fills in the form; what a field does not take is left out the second time. */
    private void fill(Attempt attempt, String user, boolean first) {
        if (first) {
            view(user, "correct");
            people.pressInView(user, "form_more", filled(attempt, "text"::equals));
            Wait.within(
                    PATIENCE,
                    () -> slack.view(user).filter(view -> view.json().toString().contains("\"tags\"")));
        }
        String fields = slack.view(user).map(view -> view.json().toString()).orElse("");
        people.submit(user, filled(attempt, field -> fields.contains("\"action_id\":\"" + field + "\"")));
        Attempt less =
                withoutRefused(attempt, field -> people.last().error(field).isPresent());
        answered(people.last().body());
        if (!less.equals(attempt)) {
            fill(less, user, false);
        }
    }

    private void answered(String body) {
        if (body.isEmpty()) {
            return;
        }
        try {
            var json = StrictJson.read(body);
            if (json.has("view")) {
                found("a form", SlackDoor.ofView(json.path("view").toString()));
            }
        } catch (StrictJson.Broken e) {
            wrong(String.valueOf(e.getMessage()));
        }
    }

    private void why(String user, FakeMessage message) {
        message.control("answer_correct").ifPresent(correct -> {
            people.choose(user, message, "answer_more", "why:" + correct.value());
            if (view(user, "why").isPresent()) {
                people.close(user);
            } else {
                wrong("nothing explains an answer");
            }
        });
    }

    private Optional<FakeView> view(String user, String kind) {
        Optional<FakeView> view = Wait.within(
                PATIENCE,
                () -> slack.view(user).filter(shown -> shown.callbackId().equals(kind)));
        if (view.isEmpty()) {
            wrong("no view " + kind);
        }
        return view;
    }

    private void look(FakeCall call) {
        call.argument("view").ifPresent(view -> found("a view", SlackDoor.ofView(view)));
        call.argument("status").ifPresent(status -> found("a status", SlackDoor.ofMessage(status, "[]")));
        call.argument("text")
                .ifPresent(text -> found(
                        call.method().equals("chat.update") ? "a changed message" : "a new message",
                        SlackDoor.ofMessage(text, call.argument("blocks").orElse("[]"))));
    }
}
