package dev.errata.bot.recall;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.prompt.Prompt;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A language model as judge. It gets one call and little time; whatever goes wrong, the decision is taken without it. */
public final class ModelJudge implements Judge {

    private static final Logger LOG = LoggerFactory.getLogger(ModelJudge.class);
    private static final String PROMPT = "judge-1";

    /** The form that the rules demand, also inside a fence of code. */
    private static final Pattern REPLY = Pattern.compile("\\s*(?:```(?:json)?\\s*)?\\{\\s*\"applies\"\\s*:\\s*\\["
            + "\\s*((?:[0-9]{1,3}(?:\\s*,\\s*[0-9]{1,3})*)?)\\s*]\\s*}\\s*(?:```)?\\s*");

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private final ChatModel model;
    private final Duration patience;
    private final ExecutorService calls;
    private final String rules = Prompt.resource(PROMPT);

    /**
     * Asks nothing yet.
     *
     * @param patience after which the decision is taken without it
     * @param calls where calls wait for the model; one that takes no more of them is as good as a model that is down
     */
    public ModelJudge(ChatModel model, Duration patience, ExecutorService calls) {
        this.model = model;
        this.patience = patience;
        this.calls = calls;
    }

    @Override
    public Optional<Set<CorrectionId>> fitting(String question, List<Correction> uncertain) {
        if (uncertain.isEmpty()) {
            return Optional.empty();
        }
        Prompt prompt = prompt(question, uncertain);
        try {
            Future<String> reply = calls.submit(() -> ask(prompt));
            return within(reply).flatMap(text -> read(text, uncertain));
        } catch (RejectedExecutionException e) {
            LOG.warn("nobody judged what is uncertain: too much is being judged already");
            return Optional.empty();
        }
    }

    private String ask(Prompt prompt) {
        String text = model.chat(SystemMessage.from(prompt.system()), UserMessage.from(prompt.user()))
                .aiMessage()
                .text();
        return text == null ? "" : text;
    }

    private Optional<String> within(Future<String> reply) {
        try {
            return Optional.of(reply.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            reply.cancel(true);
            LOG.warn("the language model did not judge within {} ms", patience.toMillis());
        } catch (ExecutionException e) {
            LOG.warn("the language model did not judge: {}", causeOf(e));
        } catch (InterruptedException e) {
            reply.cancel(true);
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private static String causeOf(ExecutionException e) {
        Throwable cause = e.getCause();
        return (cause == null ? e : cause).getClass().getSimpleName();
    }

    private Prompt prompt(String question, List<Correction> uncertain) {
        List<Map<String, Object>> corrections = new ArrayList<>();
        for (Correction correction : uncertain) {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("number", corrections.size() + 1);
            data.put("text", correction.lesson().text());
            data.put("made_on", correction.question());
            if (correction.lesson().notWhen() != null) {
                data.put("not_when", correction.lesson().notWhen());
            }
            corrections.add(data);
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("corrections", corrections);
        data.put("question", question);
        return Prompt.of(PROMPT, rules, data);
    }

    private static Optional<Set<CorrectionId>> read(String text, List<Correction> uncertain) {
        Matcher reply = REPLY.matcher(text);
        if (!reply.matches()) {
            LOG.warn("the language model did not judge in the form that it was asked for");
            return Optional.empty();
        }
        Set<CorrectionId> fitting = new LinkedHashSet<>();
        for (String number : reply.group(1).isEmpty() ? new String[0] : COMMA.split(reply.group(1))) {
            int position = Integer.parseInt(number);
            if (position < 1 || position > uncertain.size()) {
                LOG.warn("the language model named a correction that it was not asked about");
                return Optional.empty();
            }
            fitting.add(uncertain.get(position - 1).id());
        }
        return Optional.of(fitting);
    }
}
