package dev.errata.web.page;

import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.interaction.Interaction;
import dev.errata.chat.action.Actions;
import dev.errata.chat.screen.Button;
import dev.errata.web.company.Viewer;
import dev.errata.web.page.AnswerView.DoubtView;
import dev.errata.web.page.AnswerView.DoubtsView;
import dev.errata.web.surface.AskedDoubts;
import java.util.List;
import java.util.Optional;

/** What the author of a correction alone is asked below the answer that came of it, until everything is answered. */
final class DoubtViews {

    private final AskedDoubts asked;
    private final Corrections corrections;

    DoubtViews(AskedDoubts asked, Corrections corrections) {
        this.asked = asked;
        this.corrections = corrections;
    }

    Optional<DoubtsView> below(Interaction answer, Viewer reader) {
        return answer.answer()
                .justMade()
                .filter(taught -> taught.isBy(reader.person()))
                .flatMap(taught -> about(taught, asked.about(taught.id())));
    }

    private Optional<DoubtsView> about(Correction taught, List<Interaction> questions) {
        List<String> left = questions.stream()
                .filter(past -> said(taught, past).isEmpty())
                .map(past -> past.id().toString())
                .toList();
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(new DoubtsView(
                        taught.id().toString(),
                        left.size(),
                        questions.stream().map(past -> view(taught, left, past)).toList()));
    }

    private DoubtView view(Correction taught, List<String> left, Interaction past) {
        String question = past.question().asked();
        return new DoubtView(
                question,
                said(taught, past).map(act -> Words.say("doubts." + act.kind())),
                button("doubts.fits", taught, left, past, true),
                button("doubts.misfit", taught, left, past, false));
    }

    private Optional<Act> said(Correction taught, Interaction past) {
        return corrections.saying(taught.workspace(), taught.id(), past.id());
    }

    private static Button button(String words, Correction taught, List<String> left, Interaction past, boolean fits) {
        String id = past.id().toString();
        return Button.does(
                Words.say(words, past.question().asked()),
                new Actions.SettleDoubt(taught.id().toString(), left, id, fits));
    }
}
