package dev.errata.bot.recall;

import dev.errata.bot.recall.Application.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How many tokens corrections may take in a prompt. What does not fit is held back, the least probable first.
 *
 * @param tokens for corrections that apply to the question
 * @param standingTokens for standing rules
 */
public record Budget(int tokens, int standingTokens) {

    public static final Budget DEFAULT = new Budget(1_500, 400);

    /** Around a correction's text stand its author, date and scope. */
    private static final int TOKENS_AROUND_TEXT = 40;

    /** English text has about four characters a token; other scripts have fewer, so count on three. */
    private static final int CHARACTERS_PER_TOKEN = 3;

    public Budget {
        if (tokens < 0 || standingTokens < 0) {
            throw new IllegalArgumentException("a budget of " + tokens + " and " + standingTokens + " tokens");
        }
    }

    List<Application> cut(List<Application> applications) {
        List<Application> byProbability = applications.stream()
                .filter(Application::given)
                .sorted(Comparator.comparingDouble(Application::probability).reversed())
                .toList();
        Set<Application> tooMuch = new HashSet<>();
        int left = tokens;
        int leftForStanding = standingTokens;
        for (Application application : byProbability) {
            int cost = cost(application);
            boolean standing = application.reason() == Reason.STANDING;
            if (cost > (standing ? leftForStanding : left)) {
                tooMuch.add(application);
            } else if (standing) {
                leftForStanding -= cost;
            } else {
                left -= cost;
            }
        }
        List<Application> kept = new ArrayList<>();
        for (Application application : applications) {
            kept.add(tooMuch.contains(application) ? application.heldBack(Reason.OVER_BUDGET) : application);
        }
        return kept;
    }

    private static int cost(Application application) {
        return TOKENS_AROUND_TEXT + application.correction().lesson().text().length() / CHARACTERS_PER_TOKEN;
    }
}
