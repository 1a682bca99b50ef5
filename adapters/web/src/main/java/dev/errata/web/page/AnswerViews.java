package dev.errata.web.page;

import dev.errata.bot.interaction.Answer.Kind;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Interactions;
import dev.errata.bot.interaction.Rating;
import dev.errata.bot.question.InteractionId;
import dev.errata.chat.screen.AnswerScreen;
import dev.errata.chat.screen.AnswerScreens;
import dev.errata.chat.screen.Reader;
import dev.errata.web.company.Viewer;
import dev.errata.web.page.AnswerView.DoubtsView;
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
    private final DoubtViews doubts;

    AnswerViews(AnswerScreens screens, Interactions interactions, DoubtViews doubts) {
        this.screens = screens;
        this.interactions = interactions;
        this.doubts = doubts;
    }

    /** @param said everything that the reader sees there */
    Function<Interaction, AnswerView> among(List<Interaction> said, Viewer reader) {
        Map<InteractionId, Interaction> byId =
                said.stream().collect(Collectors.toMap(Interaction::id, one -> one, (first, again) -> first));
        return one -> view(one, one.replaces().map(byId::get), reader);
    }

    private AnswerView view(Interaction one, Optional<Interaction> before, Viewer reader) {
        AnswerScreen screen = screens.of(one, Reader.alone(reader.person()), List.of(), Optional.empty());
        Optional<DoubtsView> asked = screen.controls().isPresent() ? doubts.below(one, reader) : Optional.empty();
        Optional<Rating> rating = interactions.rating(one.workspace(), one.id(), reader.person());
        return new AnswerView(screen, html(one, before), asked, rating.map(Rating::isGood));
    }

    private static String html(Interaction one, Optional<Interaction> before) {
        Document shown = MARKDOWN.document(one.answer().text());
        String where = one.answer().kind() == Kind.QUOTED ? "blockquote" : "body";
        before.ifPresent(old -> ChangedWords.mark(MARKDOWN.document(old.answer().text()), shown, where));
        return shown.body().html();
    }
}
