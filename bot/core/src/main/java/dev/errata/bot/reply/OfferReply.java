package dev.errata.bot.reply;

import dev.errata.bot.contradiction.Statement;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Person;
import dev.errata.bot.reply.OfferedReply.Audience;
import dev.errata.bot.reply.OfferedReply.State;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decides whether the author of a reply is asked whether it is to be remembered. */
public final class OfferReply {

    private static final Pattern DENIAL = Pattern.compile(
            "(?i)\\A\\W*(?:no|nope|not|wrong|sorry,? no|that(?:'|\u2019)?s (?:not|wrong)|i disagree|i don(?:'|\u2019)t think)\\b");

    private final OfferedReplies replies;
    private final ReplyJudge judge;
    private final Clock clock;

    public OfferReply(OfferedReplies replies, ReplyJudge judge, Clock clock) {
        this.replies = replies;
        this.judge = judge;
        this.clock = clock;
    }

    /**
     * What somebody says below an answer.
     *
     * @param message names it in its workspace, as the platform does
     */
    public record Said(ReplyId id, Interaction answer, Person author, String message, String words) {

        OfferedReply offered(boolean keptWords, Audience audience, Clock clock) {
            @Nullable String kept = keptWords ? words : null;
            return new OfferedReply(
                    answer.workspace(),
                    id,
                    answer.id(),
                    author.id(),
                    message,
                    kept,
                    audience,
                    State.OPEN,
                    clock.instant());
        }
    }

    /**
     * Said to other people: its author is asked if it may be a correction, as it is now, and nobody there says something else. The same one
     * twice is offered once.
     *
     * @param keepsWords whether the message cannot be read again
     * @param others the words of other replies, as they are now
     */
    public Optional<OfferedReply> toPeople(
            Said said, boolean keepsWords, Function<OfferedReply, Optional<String>> others) {
        Optional<OfferedReply> before = replies.find(said.answer().workspace(), said.id());
        if (before.isPresent()) {
            return before.filter(OfferedReply::isOpen);
        }
        boolean offers = mayBeCorrection(said)
                && mayBeAsked(said)
                && judge.corrects(said.answer(), said.words()).orElse(true)
                && !isDisputed(said, others);
        OfferedReply reply = said.offered(keepsWords, Audience.PEOPLE, clock);
        return offers && replies.keepFirst(reply, said.answer()) ? Optional.of(reply) : Optional.empty();
    }

    /** Said to the bot, which has answered again with it. */
    public void toBot(Said said, boolean keepsWords) {
        replies.keep(said.offered(keepsWords, Audience.BOT, clock));
    }

    /** A colleague chose to teach it. */
    public void chosen(Said said) {
        replies.keep(said.offered(false, Audience.CHOSEN, clock));
    }

    private static boolean mayBeCorrection(Said said) {
        return !said.author().isExternal()
                && said.words().length() <= Lesson.MAX_TEXT
                && CandidateReply.of(said.answer(), said.words()).isOne();
    }

    private boolean mayBeAsked(Said said) {
        String author = said.author().externalId();
        return replies.mayRead(said.answer(), author) && replies.mayAsk(said.answer(), author, clock.instant());
    }

    /** Where people say different things nobody is asked, until one of them turns to the bot. */
    private boolean isDisputed(Said said, Function<OfferedReply, Optional<String>> others) {
        List<OfferedReply> below = replies.below(said.answer());
        List<OfferedReply> against = below.stream()
                .filter(reply ->
                        reply.isOpen() && !reply.author().equals(said.author().id()))
                .filter(reply ->
                        others.apply(reply).filter(words -> differ(words, said)).isPresent())
                .toList();
        against.forEach(reply -> replies.settle(reply, State.DISPUTED, clock.instant()));
        return !against.isEmpty() || below.stream().anyMatch(reply -> reply.state() == State.DISPUTED);
    }

    private static boolean differ(String words, Said said) {
        String about = said.answer().standalone();
        return DENIAL.matcher(said.words()).find()
                || Statement.of(said.words(), about).contradicts(Statement.of(words, about));
    }
}
