package dev.errata.web.page;

import dev.errata.bot.answer.Answer;
import dev.errata.bot.answer.ExplainAnswer.Explanation;
import dev.errata.bot.recall.Application;
import dev.errata.bot.recall.Application.Reason;
import dev.errata.web.company.Viewer;
import java.util.List;
import java.util.Optional;

/** "Why this answer?", in words. */
final class WhyViews {

    private final CorrectionLabels labels;

    WhyViews(CorrectionLabels labels) {
        this.labels = labels;
    }

    WhyView of(Explanation explanation, Viewer reader) {
        Answer answer = explanation.interaction().answer();
        return new WhyView(
                explanation.interaction().id().toString(),
                explanation.interaction().question().asked(),
                lines(explanation, true, reader),
                lines(explanation, false, reader),
                answer.kind() == Answer.Kind.WRITTEN
                        ? Words.say(
                                "why.written",
                                answer.writing().writer(),
                                answer.sources().size())
                        : Words.say("why.quoted"));
    }

    private List<WhyView.Line> lines(Explanation explanation, boolean given, Viewer reader) {
        return explanation.lines().stream()
                .filter(line -> line.application().given() == given && (given || line.showsText()))
                .map(line -> new WhyView.Line(
                        labels.ownOrLine(line.application().correction(), reader),
                        line.showsText()
                                ? Optional.of(
                                        line.application().correction().lesson().text())
                                : Optional.empty(),
                        reason(line.application().reason(), line.exemplar()),
                        percent(line.application())))
                .toList();
    }

    /** The sentence for a reason; with the question that decided, where there is one that the reader may see. */
    static String reason(Reason reason, Optional<String> exemplar) {
        String key = "why.reason." + reason;
        return exemplar.filter(question -> Words.has(key + ".question"))
                .map(question -> Words.say(key + ".question", question))
                .orElseGet(() -> Words.say(key));
    }

    private static Optional<Integer> percent(Application application) {
        boolean scored = application.reason() != Reason.STANDING && application.reason() != Reason.JUST_MADE;
        return scored ? Optional.of((int) Math.round(application.probability() * 100)) : Optional.empty();
    }
}
