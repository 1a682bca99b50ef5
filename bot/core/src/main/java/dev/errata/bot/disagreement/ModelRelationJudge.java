package dev.errata.bot.disagreement;

import dev.errata.bot.prompt.Prompt;
import dev.errata.bot.prompt.TimedCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A language model that says how two rules stand to each other; whatever goes wrong, nothing was said. */
public final class ModelRelationJudge implements RelationJudge {

    private static final Logger LOG = LoggerFactory.getLogger(ModelRelationJudge.class);
    private static final String PROMPT = "relation-1";

    /** The form that the rules demand, wherever it stands. */
    private static final Pattern REPLY = Pattern.compile(
            "\\{\\s*\"relation\"\\s*:\\s*\"(contradiction|repeat|refinement|other_scope|unrelated)\"\\s*}");

    private final TimedCall model;
    private final String rules = Prompt.resource(PROMPT);

    public ModelRelationJudge(TimedCall model) {
        this.model = model;
    }

    @Override
    public Optional<Relation> relation(Rule older, Rule newer) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("earlier", told(older));
        data.put("later", told(newer));
        return model.reply(Prompt.of(PROMPT, rules, data)).flatMap(ModelRelationJudge::read);
    }

    private static Map<String, Object> told(Rule rule) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("question", rule.question());
        told.put("correction", rule.text());
        return told;
    }

    private static Optional<Relation> read(String text) {
        List<MatchResult> replies = REPLY.matcher(text).results().toList();
        if (replies.size() != 1) {
            LOG.warn(
                    "the language model did not say in the form that it was asked for how two corrections stand to each other");
            return Optional.empty();
        }
        return Optional.of(Relation.valueOf(replies.get(0).group(1).toUpperCase(Locale.ROOT)));
    }
}
