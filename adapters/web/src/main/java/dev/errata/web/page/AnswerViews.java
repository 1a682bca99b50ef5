package dev.errata.web.page;

import dev.errata.bot.interaction.Answer.Kind;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Interaction.Audience;
import dev.errata.bot.interaction.Interactions;
import dev.errata.bot.interaction.Rating;
import dev.errata.bot.loop.AnswerState;
import dev.errata.bot.loop.LearningLoop;
import dev.errata.bot.question.InteractionId;
import dev.errata.chat.action.Actions;
import dev.errata.chat.screen.AnswerScreen;
import dev.errata.chat.screen.AnswerScreen.Controls;
import dev.errata.chat.screen.AnswerScreens;
import dev.errata.chat.screen.Button;
import dev.errata.chat.screen.Part;
import dev.errata.chat.screen.Reader;
import dev.errata.web.company.Viewer;
import dev.errata.web.page.AnswerView.OfferView;
import dev.errata.web.page.AnswerView.RowView;
import dev.errata.web.page.AnswerView.StandingView;
import dev.errata.web.page.AnswerView.ThumbView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;

/** Answers as one reader sees them now. */
final class AnswerViews {

    private static final MarkdownHtml MARKDOWN = new MarkdownHtml();
    private static final String OFFER = "offer";

    private final AnswerScreens screens;
    private final LearningLoop loop;
    private final Interactions interactions;
    private final DoubtViews doubts;

    AnswerViews(AnswerScreens screens, LearningLoop loop, DoubtViews doubts) {
        this.screens = screens;
        this.loop = loop;
        this.interactions = loop.interactions();
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
        boolean holds = screen.controls().isPresent();
        int offer = holds ? offerIn(screen.below()) : -1;
        List<Part> saved = holds ? saved(screen.below(), offer) : List.of();
        return new AnswerView(
                one.id().toString(),
                one.answer().kind().name().toLowerCase(Locale.ROOT),
                one.replaces().isPresent(),
                screen.changed(),
                html(one, before),
                screen.sources(),
                screen.given(),
                holds ? Optional.empty() : Optional.of(standing(one, screen)),
                saved,
                holds ? doubts.below(one, reader) : Optional.empty(),
                offer < 0 ? Optional.empty() : Optional.of(offer(screen.below(), offer)),
                one.audience() == Audience.ASKER,
                screen.controls().map(controls -> row(controls, saved, one, reader)));
    }

    private static String html(Interaction one, Optional<Interaction> before) {
        Document shown = MARKDOWN.document(one.answer().text());
        String where = one.answer().kind() == Kind.QUOTED ? "blockquote" : "body";
        before.ifPresent(old -> ChangedWords.mark(MARKDOWN.document(old.answer().text()), shown, where));
        return shown.body().html();
    }

    private StandingView standing(Interaction one, AnswerScreen screen) {
        Optional<String> newer = loop.states().of(one) instanceof AnswerState.Replaced replaced
                ? Optional.of(replaced.newer().id().toString())
                : Optional.empty();
        return new StandingView(words(screen.below()), newer);
    }

    private static String words(List<Part> parts) {
        return parts.stream()
                .flatMap(part ->
                        part instanceof Part.Notes notes ? notes.lines().stream() : java.util.stream.Stream.of())
                .collect(Collectors.joining(" "))
                .strip();
    }

    /** Where the two buttons of what is offered stand; below zero where nothing is. What it is about stands right before them. */
    private static int offerIn(List<Part> parts) {
        for (int i = 1; i < parts.size(); i++) {
            if (parts.get(i) instanceof Part.Row row && row.id().equals(OFFER)) {
                return i;
            }
        }
        return -1;
    }

    private static OfferView offer(List<Part> parts, int at) {
        List<Button> buttons = ((Part.Row) parts.get(at)).buttons();
        return new OfferView(words(parts.subList(at - 1, at)), buttons.get(0), buttons.get(1));
    }

    private static List<Part> saved(List<Part> parts, int offer) {
        List<Part> saved = new ArrayList<>(parts);
        if (offer > 0) {
            saved.subList(offer - 1, offer + 1).clear();
        }
        return List.copyOf(saved);
    }

    private RowView row(Controls controls, List<Part> saved, Interaction one, Viewer reader) {
        Optional<Boolean> good =
                interactions.rating(one.workspace(), one.id(), reader.person()).map(Rating::isGood);
        return new RowView(
                controls.thumbs().stream().map(thumb -> thumb(thumb, good)).toList(),
                controls.correct(),
                controls.menu().stream()
                        .filter(button -> !standsIn(saved, button))
                        .toList());
    }

    /** What was saved has its own *Undo*, a line higher. */
    private static boolean standsIn(List<Part> saved, Button button) {
        return saved.stream()
                .filter(Part.Row.class::isInstance)
                .flatMap(part -> ((Part.Row) part).buttons().stream())
                .anyMatch(there -> there.label().equals(button.label()));
    }

    private static ThumbView thumb(Button button, Optional<Boolean> good) {
        boolean up = button.action() instanceof Actions.Rate rate && rate.good();
        return new ThumbView(button, up, good.equals(Optional.of(up)));
    }
}
