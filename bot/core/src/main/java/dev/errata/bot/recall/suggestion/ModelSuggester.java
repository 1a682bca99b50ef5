package dev.errata.bot.recall.suggestion;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.prompt.Prompt;
import dev.errata.bot.prompt.TimedCall;
import dev.errata.bot.question.VisibleText;
import dev.errata.bot.recall.suggestion.Suggestion.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A language model that suggests; whatever is not in the form that it was asked for is left out. */
public final class ModelSuggester implements Suggester {

    private static final Logger LOG = LoggerFactory.getLogger(ModelSuggester.class);
    private static final String PROMPT = "suggestion-1";

    private static final Map<Kind, Integer> MOST = Map.of(Kind.FITS, 4, Kind.MISFIT, 2, Kind.WHEN, 1, Kind.NOT_WHEN, 1);

    private static final Map<String, Kind> MARKS =
            Map.of("same", Kind.FITS, "other", Kind.MISFIT, "for", Kind.WHEN, "not when", Kind.NOT_WHEN);

    private static final Pattern LINE =
            Pattern.compile("\\s*(same|other|for|not when):\\s+(\\S.*?)\\s*", Pattern.CASE_INSENSITIVE);

    private final TimedCall model;
    private final String rules = Prompt.resource(PROMPT);

    public ModelSuggester(TimedCall model) {
        this.model = model;
    }

    @Override
    public List<Said> about(Correction correction) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("text", correction.lesson().text());
        data.put("made_on", correction.madeOn());
        return model.reply(Prompt.of(PROMPT, rules, data))
                .map(reply -> read(reply, correction))
                .orElse(List.of());
    }

    private static List<Said> read(String reply, Correction correction) {
        Map<Kind, List<Said>> said = new EnumMap<>(Kind.class);
        reply.lines().map(LINE::matcher).filter(Matcher::matches).forEach(line -> {
            Kind kind = MARKS.getOrDefault(line.group(1).toLowerCase(Locale.ROOT), Kind.FITS);
            String text = line.group(2);
            List<Said> ofKind = said.computeIfAbsent(kind, none -> new ArrayList<>());
            if (ofKind.size() < MOST.getOrDefault(kind, 0)
                    && !VisibleText.isBlank(text)
                    && text.length() <= Suggestion.LONGEST) {
                ofKind.add(new Said(kind, text));
            }
        });
        if (said.isEmpty()) {
            LOG.warn(
                    "the language model suggested nothing of correction {} in the form that it was asked for",
                    correction.id());
        }
        return said.values().stream().flatMap(List::stream).toList();
    }
}
