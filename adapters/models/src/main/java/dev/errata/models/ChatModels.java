package dev.errata.models;

import dev.langchain4j.model.openai.OpenAiChatModel;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Language models by the name that people give them in the settings. */
public final class ChatModels {

    private static final String SETTING = "ERRATA_CHAT_MODEL";
    private static final String KEY = "OPENAI_API_KEY";
    private static final String URL = "OPENAI_BASE_URL";
    private static final String OPENAI = "https://api.openai.com/v1";
    private static final Set<String> LATER = Set.of("azure", "anthropic", "google", "ollama");

    private final Map<String, String> settings;
    private final ModelCallPolicy patience;
    private final Clock clock;

    /** A setting that has to be changed before the program can start. */
    public record Problem(String setting, String sentence) {}

    /** The model that the settings name, or everything that is wrong with them. */
    public sealed interface Choice {

        default <T> T match(Function<ResilientChatModel, T> chosen, Function<List<Problem>, T> misconfigured) {
            return this instanceof Chosen it
                    ? chosen.apply(it.model)
                    : misconfigured.apply(((Misconfigured) this).problems);
        }

        record Chosen(ResilientChatModel model) implements Choice {}

        record Misconfigured(List<Problem> problems) implements Choice {

            public Misconfigured {
                problems = List.copyOf(problems);
            }
        }
    }

    /**
     * Models that these settings allow.
     *
     * @param settings such as the environment; only the keys of the chosen provider are read
     */
    public ChatModels(Map<String, String> settings, ModelCallPolicy patience, Clock clock) {
        this.settings = Map.copyOf(settings);
        this.patience = patience;
        this.clock = clock;
    }

    /**
     * Connects to nothing yet.
     *
     * @param name {@code provider/model}
     */
    public Choice named(String name) {
        int slash = name.indexOf('/');
        if (slash < 1 || name.substring(slash + 1).isBlank() || !name.equals(name.strip())) {
            return misconfigured(SETTING, ModelWords.malformedName(name));
        }
        String provider = name.substring(0, slash);
        if (LATER.contains(provider)) {
            return misconfigured(SETTING, ModelWords.notYet(provider));
        }
        return provider.equals("openai")
                ? openAi(name, name.substring(slash + 1))
                : misconfigured(SETTING, ModelWords.unknownProvider(provider));
    }

    private static Choice misconfigured(String setting, String sentence) {
        return new Choice.Misconfigured(List.of(new Problem(setting, sentence)));
    }

    private Choice openAi(String name, String model) {
        String key = given(KEY);
        String url = given(URL);
        List<Problem> problems = openAiProblems(key, url);
        if (!problems.isEmpty()) {
            return new Choice.Misconfigured(problems);
        }
        OpenAiChatModel openAi = OpenAiChatModel.builder()
                .httpClientBuilder(ProviderHttpClient.builder(clock))
                .baseUrl(url == null ? OPENAI : url)
                .apiKey(key)
                .modelName(model)
                .maxRetries(0)
                .build();
        return new Choice.Chosen(new ResilientChatModel(name, openAi, patience, clock));
    }

    private static List<Problem> openAiProblems(@Nullable String key, @Nullable String url) {
        List<Problem> problems = new ArrayList<>();
        if (key == null && url == null) {
            problems.add(new Problem(KEY, ModelWords.KEY_MISSING));
        }
        if (key != null && !key.matches("[!-~]+")) {
            problems.add(new Problem(KEY, ModelWords.KEY_MALFORMED));
        }
        if (url != null && !isAddress(url)) {
            problems.add(new Problem(URL, ModelWords.URL_MALFORMED));
        }
        return problems;
    }

    private static boolean isAddress(String url) {
        try {
            URI uri = URI.create(url);
            return uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getQuery() == null
                    && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** What is set to nothing counts as not set. */
    @Nullable
    private String given(String setting) {
        String value = settings.getOrDefault(setting, "").strip();
        return value.isEmpty() ? null : value;
    }
}
