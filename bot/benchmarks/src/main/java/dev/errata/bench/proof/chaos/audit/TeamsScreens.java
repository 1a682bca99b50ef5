package dev.errata.bench.proof.chaos.audit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.bench.proof.chaos.crowd.Crowd;
import dev.errata.bench.proof.chaos.crowd.Deeds.Question;
import dev.errata.teams.FakeConnector;
import dev.errata.teams.FakePost;
import dev.errata.teams.TeamsPeople;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What people see in Teams: messages say nothing of how they are noted, so that they are counted thread by thread. */
final class TeamsScreens implements Screens {

    private static final String THREAD = ";messageid=";

    private final FakeConnector teams;

    TeamsScreens(FakeConnector teams) {
        this.teams = teams;
    }

    @Override
    public List<String> problems(List<Sent> sent) {
        List<String> problems = new ArrayList<>();
        Map<String, List<Sent>> threads =
                sent.stream().collect(Collectors.groupingBy(one -> one.place() + THREAD + one.thread()));
        threads.forEach((thread, ofThread) -> problems(thread, ofThread, problems));
        sent.stream()
                .map(Sent::place)
                .distinct()
                .flatMap(place -> answers(place).stream())
                .filter(post -> !threads.containsKey(post.conversation()))
                .forEach(
                        post -> problems.add("message " + post.id() + " stands in a thread where nobody knows of any"));
        return problems;
    }

    private List<FakePost> answers(String conversation) {
        return teams.posts(conversation).stream()
                .filter(post -> !post.cards().isEmpty())
                .toList();
    }

    private void problems(String thread, List<Sent> sent, List<String> problems) {
        List<FakePost> posts = answers(sent.get(0).place()).stream()
                .filter(post -> post.conversation().equals(thread))
                .toList();
        List<String> ids = posts.stream().map(FakePost::id).toList();
        sent.stream()
                .filter(one -> one.isThere() && !ids.contains(one.message()))
                .forEach(one -> problems.add("message " + one.key() + " is noted as sent and is not there"));
        long known = sent.stream().filter(Sent::isThere).count();
        long unknown = sent.stream().filter(Sent::isUnknown).count();
        if (posts.size() > known + unknown) {
            problems.add(posts.size() + " messages stand in " + thread + ", of which " + known
                    + " are noted as sent and " + unknown + " as unknown");
        }
        posts.stream()
                .flatMap(post -> answer(post).stream())
                .collect(Collectors.groupingBy(answer -> answer, Collectors.counting()))
                .forEach((answer, times) -> {
                    if (times > 1) {
                        problems.add("answer " + answer + " stands there " + times + " times");
                    }
                });
    }

    private static Optional<String> answer(FakePost post) {
        return TeamsPeople.card(post)
                .button("answer_correct")
                .map(button -> button.path("data").path("answer").asText());
    }

    @Override
    public boolean saysGivenUp(Question asked) {
        return teams.posts(asked.place()).stream()
                .filter(post -> post.conversation().equals(asked.place() + THREAD + asked.message()))
                .anyMatch(post -> post.text().contains(Words.GIVEN_UP));
    }

    @Override
    public boolean saysMissed(String answer) {
        return Crowd.chats().stream()
                .flatMap(chat -> answers(chat).stream())
                .flatMap(post -> TeamsPeople.card(post).button("answer_show").stream())
                .map((JsonNode button) -> button.path("data").path("answer").asText())
                .anyMatch(answer::equals);
    }
}
