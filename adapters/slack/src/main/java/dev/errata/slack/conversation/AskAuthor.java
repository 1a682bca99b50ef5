package dev.errata.slack.conversation;

import dev.errata.bot.answer.Interaction;
import dev.errata.bot.correction.ChangeCorrection;
import dev.errata.bot.correction.ChangeCorrection.Outcome;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Problem;
import dev.errata.bot.question.Person;
import dev.errata.bot.recall.applicability.LeastSure;
import dev.errata.slack.api.SlackClient;
import dev.errata.slack.blocks.Controls;
import dev.errata.slack.blocks.Doubts;
import dev.errata.slack.blocks.Words;
import dev.errata.slack.directory.SlackDirectory;
import dev.errata.slack.request.BlockAction;
import dev.errata.slack.request.BlockAction.Message;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks whoever has just taught something about past questions that are in doubt. Nobody has to answer, and nothing waits for it. */
public final class AskAuthor {

    private static final Logger LOG = LoggerFactory.getLogger(AskAuthor.class);

    private final SlackClient slack;
    private final SlackDirectory directory;
    private final SlackAnswers known;
    private final LeastSure leastSure;
    private final ChangeCorrection change;
    private final Asides asides;
    private final Whispers whispers;

    public AskAuthor(
            SlackClient slack,
            SlackDirectory directory,
            SlackAnswers known,
            LeastSure leastSure,
            ChangeCorrection change,
            Asides asides,
            Whispers whispers) {
        this.slack = slack;
        this.directory = directory;
        this.known = known;
        this.leastSure = leastSure;
        this.change = change;
        this.asides = asides;
        this.whispers = whispers;
    }

    /** Beside the queue, so that the next answer in that thread does not wait. */
    void about(Correction taken, Interaction answer, Person author) {
        asides.soon("asking about what is in doubt for correction " + taken.id(), () -> {
            List<Interaction> doubtful = leastSure
                    .about(taken, answer.question().place(), author)
                    .stream()
                    .map(past -> past.id().toString())
                    .flatMap(id -> known.find(id).stream())
                    .toList();
            if (!doubtful.isEmpty()) {
                whispers.to(answer, author.externalId(), Doubts.words(doubtful), Doubts.of(taken.id(), doubtful));
            }
        });
    }

    /** Of the question whose id stands last in the value of the button; between it and the correction's stand those that are left. */
    void take(BlockAction press, Message under, Interaction question) {
        List<String> ids = List.of(press.control().value().orElse("").split(" ", -1));
        Person by = directory.personAtOnce(press.actor().user());
        Outcome outcome = known.correction(ids.get(0))
                .filter(correction -> correction.isBy(by))
                .map(correction -> press.control().actionId().equals(Controls.DOUBT_FITS)
                        ? change.confirm(correction, question.question(), by)
                        : change.reject(correction, question.question(), by))
                .orElseGet(() -> new Outcome.Refused(Problem.NOT_FOUND));
        if (outcome instanceof Outcome.Done done) {
            showRest(under, done.correction(), ids.get(1), question);
        } else if (outcome instanceof Outcome.Refused refused) {
            whispers.to(
                    under,
                    by.externalId(),
                    Words.PROBLEMS.words(refused.problem(), directory.customer().name()));
        }
    }

    private void showRest(Message under, Correction correction, String left, Interaction done) {
        Optional<String> url = Optional.ofNullable(under.responseUrl());
        if (url.isEmpty()) {
            LOG.info(
                    "the questions about correction {} stay as they are: Slack gave no way to change them",
                    correction.id());
            return;
        }
        asides.soon("showing what is left to ask about correction " + correction.id(), () -> {
            List<Interaction> rest = Arrays.stream(left.split(",", -1))
                    .filter(id -> !id.equals(done.id().toString()))
                    .flatMap(id -> known.find(id).stream())
                    .filter(asked -> asked.question()
                            .place()
                            .id()
                            .equals(done.question().place().id()))
                    .filter(asked -> !change.isAnswered(correction, asked.question()))
                    .toList();
            slack.respond(url.get(), Doubts.words(rest), Doubts.of(correction.id(), rest));
        });
    }
}
