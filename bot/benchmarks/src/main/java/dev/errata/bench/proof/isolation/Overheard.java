package dev.errata.bench.proof.isolation;

import dev.errata.bench.proof.estate.Mark;
import dev.errata.bot.prompt.Prompt;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The worst that a language model can be: it says everything that it was told, and as a judge it finds that everything fits. */
final class Overheard implements ChatModel {

    private static final String JUDGE = Prompt.resource("judge-2");

    private final List<String> judged = new ArrayList<>();
    private final List<String> written = new ArrayList<>();

    @Override
    public synchronized ChatResponse doChat(ChatRequest request) {
        String rules = request.messages().stream()
                .filter(SystemMessage.class::isInstance)
                .map(message -> ((SystemMessage) message).text())
                .collect(Collectors.joining());
        String data = request.messages().stream()
                .filter(UserMessage.class::isInstance)
                .map(message -> ((UserMessage) message).singleText())
                .collect(Collectors.joining());
        boolean asJudge = rules.equals(JUDGE);
        (asJudge ? judged : written).add(data);
        return ChatResponse.builder()
                .aiMessage(AiMessage.from(asJudge ? everythingFits(data) : everythingRead(data)))
                .finishReason(FinishReason.STOP)
                .tokenUsage(new TokenUsage(1, 1))
                .build();
    }

    private static String everythingFits(String data) {
        int corrections = data.split("\"made_on\"", -1).length - 1;
        return IntStream.rangeClosed(1, corrections)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(",", "{\"applies\":[", "]}"));
    }

    private static String everythingRead(String data) {
        return Mark.in(data).stream().map(Mark::word).collect(Collectors.joining(" ", "I was told: ", ""));
    }

    /** What it was asked as a judge since somebody last looked. */
    synchronized List<String> judged() {
        return taken(judged);
    }

    /** What it was asked to answer since somebody last looked. */
    synchronized List<String> written() {
        return taken(written);
    }

    private static List<String> taken(List<String> heard) {
        List<String> all = List.copyOf(heard);
        heard.clear();
        return all;
    }
}
