package dev.errata.web.confirm;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.history.History;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.loop.AnswerState;
import dev.errata.bot.loop.AnswerStates;
import dev.errata.bot.loop.LearningLoop;
import dev.errata.bot.loop.Widening;
import dev.errata.bot.question.Person;
import dev.errata.bot.reply.OfferedReplies;
import dev.errata.bot.reply.OfferedReply;
import dev.errata.bot.signal.Signals;
import dev.errata.web.company.Channel;
import dev.errata.web.company.Viewer;
import dev.errata.web.company.Workplaces;
import dev.errata.web.surface.AskedDoubts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What waits for somebody's word in the places that they can see: what they said and were asked about, what is to hold for more than where it
 * was made, corrections that may fit, past questions in doubt. What more happened beside comes first.
 */
public final class ThingsToConfirm {

    /** As far back as the page shows what was said in a place. */
    private static final int LATEST = 60;

    private final Workplaces workplaces;
    private final History history;
    private final AnswerStates states;
    private final OfferedReplies replies;
    private final AskedDoubts doubts;
    private final Signals signals;
    private final Widening widening;

    public ThingsToConfirm(Workplaces workplaces, History history, LearningLoop loop, AskedDoubts doubts) {
        this.workplaces = workplaces;
        this.history = history;
        this.states = loop.states();
        this.replies = loop.replies();
        this.signals = loop.signals();
        this.widening = loop.widening();
        this.doubts = doubts;
    }

    /** What is to be said. */
    public enum What {
        /** Whether what this person said is to be remembered. */
        REMEMBER,
        /** Whether what holds elsewhere holds for more. */
        WIDEN,
        /** Whether a correction fits a question. */
        FITS,
        /** Whether their own correction fits questions that were asked before. */
        DOUBT
    }

    /**
     * One of these.
     *
     * @param answer below which it can be said
     * @param beside how much people did beside it
     */
    public record Line(What what, Channel channel, Interaction answer, int beside) {}

    public List<Line> of(Viewer viewer) {
        List<Line> lines = new ArrayList<>();
        workplaces
                .of(viewer.workspace())
                .ifPresent(workplace -> workplace
                        .channels(viewer.who())
                        .forEach((channel, place) -> history.latest(place, LATEST).stream()
                                .filter(answer -> isFor(answer, viewer.person()))
                                .forEach(answer -> what(answer, viewer.person())
                                        .ifPresent(
                                                what -> lines.add(new Line(what, channel, answer, beside(answer)))))));
        lines.sort(Comparator.comparingInt(Line::beside)
                .thenComparing(line -> line.answer().question().at())
                .reversed());
        return lines;
    }

    private static boolean isFor(Interaction answer, Person reader) {
        return answer.isForEveryone() || answer.question().asker().id().equals(reader.id());
    }

    private Optional<What> what(Interaction answer, Person reader) {
        if (!(states.of(answer) instanceof AnswerState.Holds holds)) {
            return Optional.empty();
        }
        if (replies.below(answer).stream()
                .filter(OfferedReply::isOpen)
                .anyMatch(reply -> reply.author().equals(reader.id()))) {
            return Optional.of(What.REMEMBER);
        }
        if (answer.question().asker().id().equals(reader.id())
                && widening.asked(answer).isPresent()) {
            return Optional.of(What.WIDEN);
        }
        if (holds.asks() && !reader.isExternal()) {
            return Optional.of(What.FITS);
        }
        boolean doubtful = answer.answer()
                .justMade()
                .filter(made -> made.isBy(reader))
                .map(Correction::id)
                .filter(made -> !doubts.about(made).isEmpty())
                .isPresent();
        return doubtful ? Optional.of(What.DOUBT) : Optional.empty();
    }

    private int beside(Interaction answer) {
        return signals.beside(answer.workspace(), answer.id()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }
}
