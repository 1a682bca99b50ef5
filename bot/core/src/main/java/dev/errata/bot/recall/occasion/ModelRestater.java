package dev.errata.bot.recall.occasion;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.prompt.Prompt;
import dev.errata.bot.prompt.TimedCall;
import dev.errata.bot.question.VisibleText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A language model that says when a correction holds; whatever goes wrong, nothing was said. */
public final class ModelRestater implements Restater {

    private static final Logger LOG = LoggerFactory.getLogger(ModelRestater.class);
    private static final String PROMPT = "restatement-1";

    /** The form that the rules demand, wherever it stands. One line has no other escapes than these. */
    private static final Pattern REPLY = Pattern.compile(
            "\\{\\s*\"when\"\\s*:\\s*" + "\"((?:[^\"\\\\\\p{Cntrl}\\x{85}\\x{2028}\\x{2029}]|\\\\[\"\\\\/])*+)\"\\s*}");

    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

    private final TimedCall model;
    private final String rules = Prompt.resource(PROMPT);

    public ModelRestater(TimedCall model) {
        this.model = model;
    }

    @Override
    public Optional<String> whenHolds(Correction correction) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("text", correction.lesson().text());
        data.put("made_on", correction.madeOn());
        return model.reply(Prompt.of(PROMPT, rules, data)).flatMap(reply -> read(reply, correction));
    }

    private static Optional<String> read(String text, Correction correction) {
        List<MatchResult> replies = REPLY.matcher(text).results().toList();
        if (replies.size() == 1) {
            String line =
                    ESCAPED.matcher(replies.get(0).group(1)).replaceAll("$1").strip();
            if (!VisibleText.isBlank(line) && line.length() <= Restatements.LONGEST) {
                return Optional.of(line);
            }
        }
        LOG.warn("the language model did not say in one line when correction {} holds", correction.id());
        return Optional.empty();
    }
}
