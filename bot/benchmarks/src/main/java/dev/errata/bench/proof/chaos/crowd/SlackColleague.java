package dev.errata.bench.proof.chaos.crowd;

import dev.errata.bench.proof.chaos.crowd.Deeds.Platform;
import dev.errata.slack.Delivered;
import dev.errata.slack.FakeMessage;
import dev.errata.slack.FakeSlack;
import dev.errata.slack.FakeView;
import dev.errata.slack.SignedRequests;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Somebody in Slack. */
final class SlackColleague extends Colleague {

    private static final int RECENT = 25;
    private static final int LOOKS = 60;
    private static final int SUBMISSIONS = 3;

    private final FakeSlack slack;
    private final SignedRequests requests;
    private final Deeds deeds;
    private final String user;
    private final List<String> channels;

    /** @param channels those that this person is in */
    SlackColleague(
            FakeSlack slack, SlackEvents events, Deeds deeds, String user, List<String> channels, Random random) {
        super(user.toLowerCase(Locale.ROOT), random);
        this.slack = slack;
        this.requests = new SignedRequests(slack, events);
        this.deeds = deeds;
        this.user = user;
        this.channels = channels;
    }

    @Override
    void ask() {
        String channel = channels.get(any(channels.size()));
        FakeMessage asked = recent(channel, "answer_correct")
                .filter(answer -> any(100) < 20)
                .map(answer -> requests.mentionInThread(channel, thread(answer), user, question()))
                .orElseGet(() -> requests.mention(channel, user, question()));
        deeds.ask(new Deeds.Question(Platform.SLACK, channel, asked.ts(), user));
    }

    private static String thread(FakeMessage message) {
        return Optional.ofNullable(message.threadTs()).orElse(message.ts());
    }

    /** One of the newest messages that has such a button. */
    private Optional<FakeMessage> recent(String channel, String button) {
        List<FakeMessage> found = slack.byBot(channel).stream()
                .filter(message -> message.control(button).isPresent())
                .toList();
        List<FakeMessage> newest = found.subList(Math.max(0, found.size() - RECENT), found.size());
        return newest.isEmpty() ? Optional.empty() : Optional.of(newest.get(any(newest.size())));
    }

    private Optional<FakeMessage> recent(String button) {
        return recent(channels.get(any(channels.size())), button);
    }

    @Override
    void correct() {
        recent("answer_correct").ifPresent(answer -> {
            Optional<String> before = slack.view(user).map(FakeView::id);
            requests.press(user, answer, "answer_correct");
            form(before).ifPresent(form -> fill(form, lesson()));
        });
    }

    /** The one that opens, if it does. */
    private Optional<FakeView> form(Optional<String> before) {
        for (int i = 0; i < LOOKS; i++) {
            Optional<FakeView> form = slack.view(user)
                    .filter(view -> !before.equals(Optional.of(view.id())))
                    .filter(view -> view.callbackId().equals("correct"));
            if (form.isPresent()) {
                return form;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        return Optional.empty();
    }

    /** Whoever sees that it was not taken sends it once more. */
    private void fill(FakeView form, String text) {
        String where = any(100) < 85 ? "HERE" : "JUST_THIS_ANSWER";
        for (int i = 0; i < SUBMISSIONS; i++) {
            Delivered taken = requests.submit(user, form, Map.of("text", text, "where", where));
            if (taken.isAccepted()) {
                if (taken.responseAction().equals("clear") && where.equals("HERE")) {
                    deeds.accept(new Deeds.Form(Platform.SLACK, text, user));
                }
                return;
            }
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
        }
    }

    @Override
    void vote() {
        boolean good = any(2) == 0;
        String button = good ? "answer_good" : "answer_bad";
        recent(button).ifPresent(answer -> {
            String about = answer.control(button).orElseThrow().value();
            boolean taken = requests.press(user, answer, button).isAccepted();
            deeds.vote(new Deeds.Vote(Platform.SLACK, about, user, good, taken));
        });
    }

    @Override
    void judge() {
        String button = List.of("offer_use", "offer_misfit", "answer_more").get(any(3));
        recent(button)
                .filter(answer -> answer.control("answer_correct").isPresent())
                .ifPresent(answer -> {
                    String about =
                            answer.control("answer_correct").orElseThrow().value();
                    if (judge(answer, button, about).isAccepted()) {
                        deeds.accept(new Deeds.Judgement(Platform.SLACK, about, user));
                    }
                });
    }

    private Delivered judge(FakeMessage answer, String button, String about) {
        return button.equals("answer_more")
                ? requests.choose(user, answer, button, "unfit:" + about)
                : requests.press(user, answer, button);
    }

    @Override
    void undo() {
        recent("correction_undo").ifPresent(answer -> {
            String act = answer.control("correction_undo").orElseThrow().value().split(" ", 2)[0];
            if (requests.press(user, answer, "correction_undo").isAccepted()) {
                deeds.accept(new Deeds.Undo(Platform.SLACK, act));
            }
        });
    }
}
