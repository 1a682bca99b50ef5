package dev.errata.bot.recall;

import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.recall.Application.Reason;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How many tokens corrections may take in a prompt. The most probable get their room first; a short one may still fit where a longer one
 * did not. The correction that was just made always fits.
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
        Set<CorrectionId> fitting = new HashSet<>();
        int left = tokens;
        int leftForStanding = standingTokens;
        for (Application application : mostProbableFirst(applications)) {
            int cost = cost(application);
            boolean standing = application.reason() == Reason.STANDING;
            if (application.reason() != Reason.JUST_MADE && cost > (standing ? leftForStanding : left)) {
                continue;
            }
            fitting.add(application.correction().id());
            left -= standing ? 0 : cost;
            leftForStanding -= standing ? cost : 0;
        }
        return applications.stream()
                .map(a -> a.given() && !fitting.contains(a.correction().id()) ? a.heldBack(Reason.OVER_BUDGET) : a)
                .toList();
    }

    /** Standing rules are all as probable: among equals, precedence says which are kept. */
    private static List<Application> mostProbableFirst(List<Application> applications) {
        return applications.stream()
                .filter(Application::given)
                .sorted(Comparator.comparing((Application a) -> a.reason() != Reason.JUST_MADE)
                        .thenComparing(Comparator.comparingDouble(Application::probability)
                                .reversed())
                        .thenComparing(Application::correction, Precedence.ORDER))
                .toList();
    }

    private static int cost(Application application) {
        Lesson lesson = application.correction().lesson();
        int characters = lesson.text().length()
                + Optional.ofNullable(lesson.notWhen()).map(String::length).orElse(0);
        return TOKENS_AROUND_TEXT + characters / CHARACTERS_PER_TOKEN;
    }
}
