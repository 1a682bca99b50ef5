package dev.errata.bot.trace;

import dev.errata.bot.interaction.Answer;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.knowledge.Passages.Scored;
import dev.errata.bot.prompt.Json;
import dev.errata.bot.question.Question;
import dev.errata.bot.recall.Application;
import dev.errata.bot.recall.Recalled;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** The steps of an answer, as they are told: what is understood, recalled, found and written. */
public final class AnswerTrace {

    private static final String AGENT = "errata";
    private static final String CORRECTIONS = "corrections";
    private static final String DOCUMENTS = "documents";

    private final Traces traces;

    public AnswerTrace(Traces traces) {
        this.traces = traces;
    }

    /** All of it. */
    public Interaction answered(Question question, Supplier<Interaction> answering) {
        try (Span span = traces.step(GenAi.INVOKE_AGENT + " " + AGENT)) {
            span.with(GenAi.OPERATION, GenAi.INVOKE_AGENT)
                    .with(GenAi.AGENT, AGENT)
                    .with(GenAi.CONVERSATION, question.thread().toString())
                    .with("errata.answer", question.id().toString())
                    .words(GenAi.INPUT_MESSAGES, () -> TracedModel.message("user", question.asked()));
            Interaction interaction = answering(span, answering);
            Answer answer = interaction.answer();
            span.with("errata.answer.kind", answer.kind().name().toLowerCase(Locale.ROOT))
                    .with("errata.answer.writer", answer.writing().writer())
                    .with(GenAi.PROMPT_NAME, answer.writing().promptVersion())
                    .words(GenAi.OUTPUT_MESSAGES, () -> TracedModel.message("assistant", answer.text()));
            return interaction;
        }
    }

    private static Interaction answering(Span span, Supplier<Interaction> answering) {
        try {
            return answering.get();
        } catch (RuntimeException e) {
            span.failed(e);
            throw e;
        }
    }

    /** The question without its thread. */
    public String understood(Supplier<String> standalone) {
        try (Span span = traces.step("understand")) {
            String text = standalone.get();
            span.words("errata.standalone", () -> text);
            return text;
        }
    }

    /** What colleagues have taught about it. */
    public Recalled recalled(String standalone, Supplier<Recalled> recall) {
        try (Span span = retrieving(CORRECTIONS, standalone)) {
            Recalled recalled = recall.get();
            span.with("errata.recall.given", recalled.given().size())
                    .with(
                            "errata.recall.candidates",
                            Json.write(recalled.applications().stream()
                                    .map(AnswerTrace::candidate)
                                    .toList()));
            return recalled;
        }
    }

    /** What was looked at closely: nothing that anybody wrote. */
    private static Map<String, Object> candidate(Application one) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("id", one.correction().id().toString());
        said.put("version", one.correction().version());
        said.put("score", one.probability());
        said.put("given", one.given());
        said.put("reason", one.reason().name().toLowerCase(Locale.ROOT));
        return said;
    }

    /** Waits for what documents say. */
    public List<Scored> found(String standalone, Supplier<List<Scored>> finding) {
        try (Span span = retrieving(DOCUMENTS, standalone)) {
            List<Scored> found = finding.get();
            span.with(
                    GenAi.RETRIEVED,
                    Json.write(found.stream().map(AnswerTrace::document).toList()));
            return found;
        }
    }

    private static Map<String, Object> document(Scored found) {
        return Map.of(
                "id", found.passage().id().toString(), "score", found.hit().closeness());
    }

    private Span retrieving(String from, String standalone) {
        return traces.step(GenAi.RETRIEVAL + " " + from)
                .with(GenAi.OPERATION, GenAi.RETRIEVAL)
                .with(GenAi.DATA_SOURCE, from)
                .words(GenAi.QUERY, () -> standalone);
    }

    /** The text is written, by a language model or without one. */
    public <T> T written(List<Application> given, List<Scored> passages, Supplier<T> writing) {
        try (Span span = traces.step("write")) {
            span.with("errata.given.corrections", given.size()).with("errata.given.passages", passages.size());
            return writing.get();
        }
    }
}
