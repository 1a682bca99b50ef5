package dev.errata.bot.reply;

import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.prompt.Prompt;
import dev.errata.bot.prompt.TimedCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A language model that says whether a reply corrects an answer; whatever goes wrong, nothing was said. */
public final class ModelReplyJudge implements ReplyJudge {

    private static final Logger LOG = LoggerFactory.getLogger(ModelReplyJudge.class);
    private static final String PROMPT = "reply-1";

    /** The form that the rules demand, wherever it stands. */
    private static final Pattern REPLY = Pattern.compile("\\{\\s*\"corrects\"\\s*:\\s*(true|false)\\s*}");

    private final TimedCall model;
    private final String rules = Prompt.resource(PROMPT);

    public ModelReplyJudge(TimedCall model) {
        this.model = model;
    }

    @Override
    public Optional<Boolean> corrects(Interaction answer, String reply) {
        return corrects(answer.standalone(), answer.answer().text(), reply);
    }

    /** The same of texts. */
    public Optional<Boolean> corrects(String question, String answer, String reply) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("question", question);
        data.put("answer", answer);
        data.put("reply", reply);
        return model.reply(Prompt.of(PROMPT, rules, data)).flatMap(ModelReplyJudge::read);
    }

    private static Optional<Boolean> read(String text) {
        List<MatchResult> replies = REPLY.matcher(text).results().toList();
        if (replies.size() != 1) {
            LOG.warn(
                    "the language model did not say in the form that it was asked for whether a reply corrects an answer");
            return Optional.empty();
        }
        return Optional.of(Boolean.parseBoolean(replies.get(0).group(1)));
    }
}
