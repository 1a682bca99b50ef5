package dev.errata.slack.conversation;

import com.slack.api.model.view.View;
import dev.errata.bot.answer.ExplainAnswer;
import dev.errata.bot.answer.Interaction;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.chat.words.ScopeLabels;
import dev.errata.slack.api.SlackClient;
import dev.errata.slack.blocks.CorrectionDraft;
import dev.errata.slack.blocks.CorrectionForm;
import dev.errata.slack.blocks.EditForm;
import dev.errata.slack.blocks.WhyView;
import dev.errata.slack.blocks.Words;
import dev.errata.slack.directory.SlackDirectory;
import java.util.Optional;
import java.util.OptionalInt;

/** Opens modals while the trigger of a press lives, which is three seconds. */
public final class Forms {

    private final SlackClient slack;
    private final SlackDirectory directory;
    private final ExplainAnswer explain;

    public Forms(SlackClient slack, SlackDirectory directory, ExplainAnswer explain) {
        this.slack = slack;
        this.directory = directory;
        this.explain = explain;
    }

    void correct(Interaction about, Person by, String trigger) {
        slack.openView(trigger, CorrectionForm.of(CorrectionDraft.fresh(about, by, labels(about))));
    }

    void edit(Correction correction, Interaction answer, String trigger) {
        slack.openView(trigger, EditForm.of(correction, answer.id()));
    }

    void changeType(Correction correction, Interaction answer, String trigger) {
        slack.openView(trigger, EditForm.ofType(correction, answer.id()));
    }

    void why(Interaction answer, Person reader, String trigger) {
        explain.explain(answer.workspace(), answer.id(), reader)
                .ifPresent(explanation -> slack.openView(trigger, WhyView.of(explanation, reader)));
    }

    /** Shows an open form as it is now; what was filled in stays. */
    void update(String viewId, String hash, View view) {
        slack.updateView(viewId, hash, view);
    }

    /** What the choices are called in the place of an answer. Slack is asked only where a choice names somebody. */
    ScopeLabels labels(Interaction about) {
        Place place = about.question().place();
        Optional<String> others = place.shared() ? directory.otherOrganisation(place) : Optional.empty();
        OptionalInt people = place.privacy() == Place.Privacy.GROUP
                ? directory.people(place).map(OptionalInt::of).orElse(OptionalInt.empty())
                : OptionalInt.empty();
        return new ScopeLabels(Words.VOICE, place, directory.customer().name(), others, people);
    }
}
