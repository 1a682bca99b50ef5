package dev.errata.web.page;

import dev.errata.bot.Phrasebook;
import dev.errata.bot.answer.Interaction;
import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.ChangeCorrection;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.loop.LearningLoop;
import dev.errata.bot.loop.Replacements;
import dev.errata.bot.question.Person;
import dev.errata.web.company.Viewer;
import dev.errata.web.conversation.AskAuthor;
import dev.errata.web.conversation.AskAuthor.Doubt;
import dev.errata.web.conversation.AskAuthor.Said;
import dev.errata.web.page.AnswerView.DoubtView;
import dev.errata.web.page.AnswerView.Press;
import dev.errata.web.page.AnswerView.SavedView;
import dev.errata.web.page.AnswerView.TakenView;
import java.util.List;
import java.util.Optional;

/** What is said where a question was answered again: why, and how to take that back. */
final class SavedNotes {

    private final LearningLoop loop;
    private final Replacements replacements;
    private final AskAuthor author;
    private final CorrectionLabels labels;

    SavedNotes(LearningLoop loop, AskAuthor author, CorrectionLabels labels) {
        this.loop = loop;
        this.replacements = loop.replacements();
        this.author = author;
        this.labels = labels;
    }

    /** Whether an answer that was given again still holds. */
    boolean holds(Interaction again) {
        return replacements.holds(again);
    }

    /** What is said below the answer that this one replaced. */
    String replaced(Interaction again) {
        Optional<Correction> correction = again.answer().justMade();
        if (correction.isEmpty()) {
            return Words.say("replaced.once");
        }
        String author = correction.get().author().name();
        return replacements
                .because(again)
                .filter(act -> act.kind() == Act.Kind.CONFIRMED)
                .flatMap(act -> person(act).map(Person::name))
                .map(by -> Words.say("used.by", by, Phrasebook.possessive(author)))
                .orElseGet(() ->
                        Words.say("replaced", People.firstName(correction.get().author())));
    }

    private Optional<Person> person(Act act) {
        return loop.directory().person(act.workspace(), act.person());
    }

    SavedView of(Interaction again, Viewer reader) {
        Optional<Correction> correction = again.answer().justMade();
        Optional<Act> because = replacements.because(again);
        if (correction.isEmpty() || because.isEmpty()) {
            return said(Words.say("saved.once"));
        }
        return switch (because.get().kind()) {
            case CONFIRMED -> used(correction.get(), because.get(), reader);
            case REPEATED -> repeats(correction.get());
            default -> taken(correction.get(), reader);
        };
    }

    private static SavedView said(String text) {
        return new SavedView(text, Optional.empty(), Optional.empty(), List.of());
    }

    private static SavedView repeats(Correction existing) {
        String day = Phrasebook.day(existing.madeAt());
        return said(Words.say("saved.repeats", existing.author().name(), day));
    }

    private SavedView used(Correction correction, Act act, Viewer reader) {
        String whose = Phrasebook.possessive(correction.author().name());
        String by = person(act).map(Person::name).orElse("");
        String text =
                correction.scope() instanceof Scope.Me ? Words.say("used.own", whose) : Words.say("used", whose, by);
        boolean may =
                act.person().equals(reader.person().id()) || ChangeCorrection.mayChange(correction, reader.person());
        Press undo = new Press("take-back", Words.say("button.undo"), act.id().toString());
        return new SavedView(text, may ? Optional.of(undo) : Optional.empty(), Optional.empty(), List.of());
    }

    private SavedView taken(Correction correction, Viewer reader) {
        String text = labels.saved(correction, reader);
        if (!ChangeCorrection.mayChange(correction, reader.person())) {
            return said(text);
        }
        String id = correction.id().toString();
        String type = CorrectionLabels.type(correction.lesson().type());
        return new SavedView(
                text,
                Optional.of(new Press("undo", Words.say("button.undo"), id)),
                Optional.of(new TakenView(type, id)),
                correction.isBy(reader.person()) ? doubts(correction) : List.of());
    }

    private List<DoubtView> doubts(Correction correction) {
        return author.about(correction.id()).stream().map(SavedNotes::doubt).toList();
    }

    private static DoubtView doubt(Doubt doubt) {
        return new DoubtView(
                doubt.past().id().toString(),
                doubt.past().question().asked(),
                doubt.said() == Said.NOTHING ? Optional.empty() : Optional.of(Words.say("doubts." + doubt.said())));
    }
}
