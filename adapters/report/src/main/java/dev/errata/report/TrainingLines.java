package dev.errata.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.bot.evaluation.training.Example;
import dev.errata.bot.evaluation.training.RatedExample;
import dev.errata.bot.evaluation.training.TrainingSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a model could be trained on, as the OpenAI API takes it: JSON Lines, one example each. */
public final class TrainingLines {

    private static final ObjectMapper JSON = new ObjectMapper();

    private TrainingLines() {}

    /** Demonstrations for supervised fine-tuning: {@code FineTuneChatRequestInput}. */
    public static String demonstrations(TrainingSet set) {
        return lines(set.examples().stream()
                .map(one -> Map.of("messages", List.of(user(one.question()), assistant(one.answer())))));
    }

    /** Preference pairs for direct preference optimisation (Rafailov et al. 2023): {@code FineTunePreferenceRequestInput}. */
    public static String preferences(TrainingSet set) {
        return lines(set.pairs().stream().map(TrainingLines::preference));
    }

    private static Map<String, Object> preference(Example one) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("input", Map.of("messages", List.of(user(one.question()))));
        line.put("preferred_output", List.of(assistant(one.answer())));
        line.put("non_preferred_output", List.of(assistant(one.rejected().orElseThrow())));
        return line;
    }

    /** Ratings, as data of an evaluation: the content of {@code EvalJsonlFileContentSource}. */
    public static String ratings(TrainingSet set) {
        return lines(set.rated().stream().map(TrainingLines::rating));
    }

    private static Map<String, Object> rating(RatedExample one) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("input", one.question());
        item.put("up", one.up());
        item.put("down", one.down());
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("item", item);
        line.put("sample", Map.of("output_text", one.answer()));
        return line;
    }

    private static Map<String, String> user(String text) {
        return message("user", text);
    }

    private static Map<String, String> assistant(String text) {
        return message("assistant", text);
    }

    private static Map<String, String> message(String role, String text) {
        Map<String, String> message = new LinkedHashMap<>();
        message.put("role", role);
        message.put("content", text);
        return message;
    }

    static String lines(Stream<? extends Map<String, ?>> values) {
        return values.map(value -> line(value) + "\n").collect(Collectors.joining());
    }

    private static String line(Map<String, ?> value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException("an example is no JSON", e);
        }
    }
}
