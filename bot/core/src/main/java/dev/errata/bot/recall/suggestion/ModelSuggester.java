package dev.errata.bot.recall.suggestion;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.prompt.Prompt;
import dev.errata.bot.prompt.TimedCall;
import dev.errata.bot.question.VisibleText;
import dev.errata.bot.recall.suggestion.Suggestion.Kind;
import java.util.Comparator;
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

    /** No reply is read on for ever. */
    private static final int MOST_LINES = 20;

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}]");
    private static final Pattern MARK_AGAIN = Pattern.compile("(?i)^(?:for|not when)\\b\\s*|[.:;,]\\s*$");

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
        List<Said> said = reply.lines()
                .limit(MOST_LINES)
                .map(line -> LINE.matcher(UNSEEN.matcher(line).replaceAll("")))
                .filter(Matcher::matches)
                .map(line -> said(line.group(1), line.group(2)))
                .filter(one -> !VisibleText.isBlank(one.text()) && one.text().length() <= Suggestion.LONGEST)
                .sorted(Comparator.comparing(Said::kind))
                .toList();
        if (said.isEmpty()) {
            LOG.warn(
                    "the language model suggested nothing of correction {} in the form that it was asked for",
                    correction.id());
        }
        return said;
    }

    private static Said said(String mark, String text) {
        Kind kind = MARKS.getOrDefault(mark.toLowerCase(Locale.ROOT), Kind.FITS);
        return new Said(
                kind, kind.isQuestion() ? text : MARK_AGAIN.matcher(text).replaceAll(""));
    }
}
