package dev.errata.bot.recall.judge;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.prompt.Prompt;
import dev.errata.bot.prompt.TimedCall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A language model as judge; whatever goes wrong, the decision is taken without it. */
public final class ModelJudge implements Judge {

    private static final Logger LOG = LoggerFactory.getLogger(ModelJudge.class);
    private static final String PROMPT = "judge-2";

    /** The form that the rules demand, wherever it stands. */
    private static final Pattern REPLY = Pattern.compile(
            "\\{\\s*\"applies\"\\s*:\\s*\\[" + "\\s*((?:[0-9]{1,3}(?:\\s*,\\s*[0-9]{1,3})*+)?)\\s*]\\s*}");

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private final TimedCall model;
    private final String rules = Prompt.resource(PROMPT);

    public ModelJudge(TimedCall model) {
        this.model = model;
    }

    @Override
    public Supplier<Optional<Set<CorrectionId>>> applying(String question, List<Candidate> candidates) {
        Supplier<Optional<String>> reply = model.begin(prompt(question, candidates));
        return () -> reply.get().flatMap(text -> read(text, candidates));
    }

    private Prompt prompt(String question, List<Candidate> candidates) {
        List<Map<String, Object>> corrections = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Correction correction = candidate.correction();
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("number", corrections.size() + 1);
            data.put("text", correction.lesson().text());
            data.put("made_on", correction.madeOn());
            if (!candidate.confirmedFor().isEmpty()) {
                data.put("confirmed_for", candidate.confirmedFor());
            }
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

    private static Optional<Set<CorrectionId>> read(String text, List<Candidate> candidates) {
        List<MatchResult> replies = REPLY.matcher(text).results().toList();
        if (replies.size() != 1) {
            LOG.warn("the language model did not judge in the form that it was asked for");
            return Optional.empty();
        }
        Set<CorrectionId> fitting = new LinkedHashSet<>();
        String numbers = replies.get(0).group(1);
        for (String number : numbers.isEmpty() ? new String[0] : COMMA.split(numbers)) {
            int position = Integer.parseInt(number);
            if (position < 1 || position > candidates.size()) {
                LOG.warn("the language model named a correction that it was not asked about");
                return Optional.empty();
            }
            fitting.add(candidates.get(position - 1).correction().id());
        }
        return Optional.of(fitting);
    }
}
