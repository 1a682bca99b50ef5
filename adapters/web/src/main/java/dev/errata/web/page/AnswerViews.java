package dev.errata.web.page;

import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.interaction.Answer.Kind;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Interactions;
import dev.errata.bot.interaction.Rating;
import dev.errata.bot.loop.WhatFits;
import dev.errata.bot.loop.WhatFits.Doubtful;
import dev.errata.bot.question.InteractionId;
import dev.errata.chat.screen.AnswerScreen;
import dev.errata.chat.screen.Reader;
import dev.errata.chat.showing.AnswerScreens;
import dev.errata.chat.showing.Doubts;
import dev.errata.web.company.Viewer;
import dev.errata.web.surface.AskedDoubts;
import dev.errata.web.surface.PageVoice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;

/** Answers as one reader sees them now. */
final class AnswerViews {

    private static final MarkdownHtml MARKDOWN = new MarkdownHtml();

    private final AnswerScreens screens;
    private final Interactions interactions;
    private final Corrections corrections;
    private final AskedDoubts asked;
    private final WhatFits fits;
    private final Doubts doubts = new Doubts(PageVoice.VOICE);

    AnswerViews(
            AnswerScreens screens,
            Interactions interactions,
            Corrections corrections,
            AskedDoubts asked,
            WhatFits fits) {
        this.screens = screens;
        this.interactions = interactions;
        this.corrections = corrections;
        this.asked = asked;
        this.fits = fits;
    }

    /** @param said everything that the reader sees there */
    Function<Interaction, AnswerView> among(List<Interaction> said, Viewer reader) {
        Map<InteractionId, Interaction> byId =
                said.stream().collect(Collectors.toMap(Interaction::id, one -> one, (first, again) -> first));
        return one -> view(one, one.replaces().map(byId::get), reader);
    }

    private AnswerView view(Interaction one, Optional<Interaction> before, Viewer reader) {
        AnswerScreen screen = screens.of(one, Reader.alone(reader.person()), List.of(), Optional.empty());
        Optional<DoubtsView> doubts = screen.controls().isPresent() ? doubts(one, reader) : Optional.empty();
        Optional<Rating> rating = interactions.rating(one.workspace(), one.id(), reader.person());
        return new AnswerView(screen, html(one, before), doubts, rating.map(Rating::isGood));
    }

    private static String html(Interaction one, Optional<Interaction> before) {
        Document shown = MARKDOWN.document(one.answer().text());
        String where = one.answer().kind() == Kind.QUOTED ? "blockquote" : "body";
        before.ifPresent(old -> ChangedWords.mark(MARKDOWN.document(old.answer().text()), shown, where));
        return shown.body().html();
    }

    /** What the author of a correction alone is asked below the answer that came of it, until everything is answered. */
    private Optional<DoubtsView> doubts(Interaction answer, Viewer reader) {
        return answer.answer()
                .justMade()
                .filter(taught -> taught.isBy(reader.person()))
                .map(this::doubts)
                .filter(view -> !view.left().isEmpty() || view.limits().isPresent());
    }

    private DoubtsView doubts(Correction taught) {
        Map<Doubtful, Optional<Act>> said = new LinkedHashMap<>();
        asked.about(taught.id())
                .forEach(one -> said.put(
                        one,
                        corrections.saying(
                                taught.workspace(), taught.id(), one.question().id())));
        return new DoubtsView(
                taught,
                said,
                asked.isAbout(taught.id())
                        ? corrections
                                .find(taught.workspace(), taught.id())
                                .flatMap(fits::limits)
                                .map(limits -> doubts.limits(taught.id(), limits))
                        : Optional.empty());
    }
}
