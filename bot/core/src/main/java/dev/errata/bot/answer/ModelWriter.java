package dev.errata.bot.answer;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.interaction.Answer.Kind;
import dev.errata.bot.knowledge.Passage;
import dev.errata.bot.knowledge.Passages.Scored;
import dev.errata.bot.prompt.ModelReply;
import dev.errata.bot.prompt.Prompt;
import dev.errata.bot.recall.Application;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.output.TokenUsage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes answers with a language model. Corrections reach it as data, never as instructions. */
public final class ModelWriter implements Writer {

    private static final Logger LOG = LoggerFactory.getLogger(ModelWriter.class);
    private static final String ANSWER = "answer-3";
    private static final String REWRITE = "rewrite-2";
    private static final String AGAIN = "again-1";
    private static final Pattern CHANGED = Pattern.compile(
            "\\**CHANGED\\**:\\**[ \\t]*([^\\r\\n]*[^\\r\\n*\\s])?[*\\s]*?(?:\\R(.*)|)\\z",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private final ChatModel model;
    private final String name;
    private final String rules = Prompt.resource(ANSWER);
    private final String rewriteRules = Prompt.resource(REWRITE);
    private final String againRules = Prompt.resource(AGAIN);

    /**
     * Writes with this model.
     *
     * @param name what the model is called in records of answers, such as {@code openai/gpt-4.1}
     */
    public ModelWriter(ChatModel model, String name) {
        this.model = model;
        this.name = name;
    }

    /** What was given and is not followed is asked for once more. */
    @Override
    public Draft write(Brief brief) {
        Request request = request(brief);
        Draft first = draft(brief, request.prompt(), ModelReply.of(model, request.prompt()));
        List<Integer> missing = missing(brief, first);
        return missing.isEmpty() ? first : again(brief, request, first, missing);
    }

    /** What a model is asked, in parts to which more can be added. */
    private record Request(String version, String rules, Map<String, Object> data) {

        Prompt prompt() {
            return Prompt.of(version, rules, data);
        }

        Request with(String more, String moreRules, Map<String, Object> moreData) {
            Map<String, Object> all = new LinkedHashMap<>(data);
            all.putAll(moreData);
            return new Request(version + "+" + more, rules + "\n" + moreRules, all);
        }
    }

    private static List<Integer> missing(Brief brief, Draft draft) {
        List<Integer> missing = new ArrayList<>();
        for (int i = 0; i < brief.given().size(); i++) {
            CorrectionId id = brief.given().get(i).correction().id();
            if (Boolean.FALSE.equals(draft.followed().get(id))) {
                missing.add(i + 1);
            }
        }
        return missing;
    }

    /** An answer that follows less is better than none. */
    private Draft again(Brief brief, Request request, Draft first, List<Integer> missing) {
        Prompt prompt = request.with(
                        AGAIN, againRules, Map.of("previous_attempt", first.text(), "not_followed", missing))
                .prompt();
        try {
            Draft second = draft(brief, prompt, ModelReply.of(model, prompt)).knowing(first.followed());
            return missing(brief, second).size() <= missing.size() ? second.costing(first) : first.costing(second);
        } catch (RuntimeException e) {
            LOG.warn(
                    "interaction {} stays as it was written first: {}",
                    brief.question().id(),
                    e.getClass().getSimpleName());
            return first;
        }
    }

    private Request request(Brief brief) {
        List<Scope> teams = teams(brief);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("corrections", numberedCorrections(brief, teams));
        data.put("passages", numbered(brief.passages()));
        data.put("thread", brief.thread().stream().map(Exchange::of).toList());
        data.put("question", question(brief));
        if (brief.rewrite().isEmpty()) {
            return new Request(ANSWER, rules, data);
        }
        Brief.Rewrite rewrite = brief.rewrite().get();
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("just_taught", described(rewrite.correction(), teams));
        more.put("previous_answer", rewrite.old().answer().text());
        return new Request(ANSWER, rules, data).with(REWRITE, rewriteRules, more);
    }

    private static List<Map<String, Object>> numberedCorrections(Brief brief, List<Scope> teams) {
        List<Map<String, Object>> numbered = new ArrayList<>();
        for (Application given : brief.given()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("number", numbered.size() + 1);
            one.putAll(described(given.correction(), teams));
            numbered.add(one);
        }
        return numbered;
    }

    private static Map<String, Object> question(Brief brief) {
        return Map.of(
                "asked_by",
                brief.question().asker().name(),
                "text",
                brief.question().asked());
    }

    /** Those that what is given is for. */
    private static List<Scope> teams(Brief brief) {
        return brief.given().stream()
                .map(a -> a.correction().scope())
                .filter(Scope.Team.class::isInstance)
                .distinct()
                .toList();
    }

    private static Map<String, Object> described(Correction correction, List<Scope> teams) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("text", correction.lesson().text());
        described.put("type", correction.lesson().type().name().toLowerCase(Locale.ROOT));
        described.put("author", correction.author().name());
        correction.saidBy().ifPresent(sayer -> described.put("from_what_was_said_by", sayer.name()));
        if (teams.size() > 1 && teams.contains(correction.scope())) {
            described.put("team", teams.indexOf(correction.scope()) + 1);
        }
        described.put("since", correction.madeAt().toString());
        if (correction.lesson().notWhen() != null) {
            described.put("not_when", correction.lesson().notWhen());
        }
        return described;
    }

    private static List<Map<String, Object>> numbered(List<Scored> passages) {
        List<Map<String, Object>> numbered = new ArrayList<>();
        for (Scored found : passages) {
            Passage passage = found.passage();
            numbered.add(Map.of(
                    "number",
                    numbered.size() + 1,
                    "document",
                    passage.title(),
                    "heading",
                    passage.heading(),
                    "text",
                    passage.text()));
        }
        return numbered;
    }

    private Draft draft(Brief brief, Prompt prompt, ModelReply reply) {
        @Nullable TokenUsage tokens = reply.tokens();
        Followed followed = Followed.in(reply.text(), brief.given().size());
        Matcher marked = CHANGED.matcher(followed.text());
        boolean says = brief.rewrite().isPresent() && marked.matches();
        String text = says ? Objects.requireNonNullElse(marked.group(2), "").strip() : followed.text();
        if (text.isBlank()) {
            throw new IllegalStateException(
                    name + " wrote nothing for interaction " + brief.question().id());
        }
        Map<CorrectionId, Boolean> which = Followed.which(
                followed.named(),
                text,
                brief.standalone(),
                brief.given().stream().map(Application::correction).toList());
        Citations citations = new Citations(brief.passages());
        return new Draft(
                Kind.WRITTEN,
                citations.withoutInvented(text) + ending(reply.ending()),
                citations.in(text),
                which,
                says && marked.group(1) != null ? marked.group(1) : followsNow(brief, which),
                name,
                prompt.version(),
                count(tokens == null ? null : tokens.inputTokenCount()),
                count(tokens == null ? null : tokens.outputTokenCount()));
    }

    /** What does not follow it does not say that it does. */
    private static @Nullable String followsNow(Brief brief, Map<CorrectionId, Boolean> which) {
        return brief.rewrite()
                .filter(rewrite ->
                        !Boolean.FALSE.equals(which.get(rewrite.correction().id())))
                .map(Phrases::followsNow)
                .orElse(null);
    }

    /** Nobody shall take half an answer for a whole one. */
    private static String ending(ModelReply.Ending ending) {
        return switch (ending) {
            case WHOLE -> "";
            case CUT -> "\n\n" + Phrases.say("written.cut");
            case STOPPED -> "\n\n" + Phrases.say("written.stopped");
        };
    }

    private static int count(@Nullable Integer tokens) {
        return tokens == null ? 0 : tokens;
    }
}
