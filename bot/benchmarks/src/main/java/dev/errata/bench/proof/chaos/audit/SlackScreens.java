package dev.errata.bench.proof.chaos.audit;

import dev.errata.bench.proof.chaos.crowd.Deeds.Question;
import dev.errata.slack.FakeMessage;
import dev.errata.slack.FakeSlack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What people see in Slack: each message of an answer carries the id under which it is noted. */
final class SlackScreens implements Screens {

    private static final String MARK = "id";

    private final FakeSlack slack;

    SlackScreens(FakeSlack slack) {
        this.slack = slack;
    }

    @Override
    public List<String> problems(List<Sent> sent) {
        List<String> problems = new ArrayList<>();
        Map<String, List<Sent>> byId = sent.stream().collect(Collectors.groupingBy(Sent::id));
        List<FakeMessage> there = sent.stream()
                .map(Sent::place)
                .distinct()
                .flatMap(channel -> slack.byBot(channel).stream())
                .filter(message -> message.marked(MARK).isPresent())
                .toList();
        Map<String, List<FakeMessage>> marked = there.stream()
                .collect(Collectors.groupingBy(message -> message.marked(MARK).orElseThrow()));
        marked.forEach((id, messages) -> {
            if (messages.size() > 1) {
                problems.add("message " + id + " stands there " + messages.size() + " times");
            }
            if (!byId.containsKey(id)) {
                problems.add("message " + id + " stands in " + messages.get(0).channel() + " and nobody knows of it");
            }
        });
        sent.stream()
                .filter(Sent::isThere)
                .filter(one -> !stands(one, marked))
                .forEach(one -> problems.add("message " + one.key() + " is noted as sent and is not there"));
        return problems;
    }

    private static boolean stands(Sent sent, Map<String, List<FakeMessage>> marked) {
        return Optional.ofNullable(marked.get(sent.id())).stream()
                .flatMap(List::stream)
                .anyMatch(message ->
                        message.ts().equals(sent.message()) && message.channel().equals(sent.place()));
    }

    @Override
    public boolean saysGivenUp(Question asked) {
        return slack.seenBy(asked.asker(), asked.place()).stream()
                .anyMatch(message -> message.isByBot() && message.text().contains(Words.GIVEN_UP));
    }

    @Override
    public boolean saysMissed(String answer) {
        return false;
    }
}
