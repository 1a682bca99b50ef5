package dev.errata.bot.reply;

import dev.errata.bot.correction.teaching.Resemblance;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Interactions;
import dev.errata.bot.question.Question;
import dev.errata.bot.signal.Signal;
import dev.errata.bot.signal.Signal.Kind;
import dev.errata.bot.signal.Signals;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Notices that somebody asks the same again in other words, soon after an answer. */
public final class AskedAgain {

    private static final Duration SOON = Duration.ofMinutes(10);

    /** Cosine of two questions from which they ask for the same. The pairs that people call paraphrases begin about there. */
    private static final double THE_SAME = .8;

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Interactions interactions;
    private final Resemblance resemblance;
    private final Signals signals;
    private final OfferedReplies replies;

    public AskedAgain(Interactions interactions, Resemblance resemblance, Signals signals, OfferedReplies replies) {
        this.interactions = interactions;
        this.resemblance = resemblance;
        this.signals = signals;
        this.replies = replies;
    }

    /** Notes it of the answer before, where replies may be looked at. */
    public void notice(Interaction answer) {
        Question asked = answer.question();
        if (!answer.standalone().equals(asked.asked())
                || !replies.mayRead(answer, asked.asker().externalId())) {
            return;
        }
        Optional<Interaction> before =
                interactions.askedBefore(asked, asked.at().minus(SOON));
        before.filter(earlier -> isInOtherWords(earlier.standalone(), answer.standalone()))
                .filter(earlier ->
                        resemblance.of(asked.workspace(), earlier.standalone(), answer.standalone()) >= THE_SAME)
                .ifPresent(earlier -> {
                    boolean unused = signals.note(new Signal(
                            asked.workspace(),
                            Kind.ASKED_AGAIN,
                            earlier.id(),
                            Optional.of(asked.asker().id()),
                            asked.at()));
                });
    }

    /** Whoever asks for another number asks for something else. */
    private static boolean isInOtherWords(String earlier, String later) {
        return !earlier.equalsIgnoreCase(later) && numbers(earlier).equals(numbers(later));
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).sorted().toList();
    }
}
