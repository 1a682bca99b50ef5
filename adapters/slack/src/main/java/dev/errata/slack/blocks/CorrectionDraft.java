package dev.errata.slack.blocks;

import dev.errata.bot.answer.Interaction;
import dev.errata.bot.correction.ScopeChoice;
import dev.errata.bot.correction.ScopeChoices;
import dev.errata.bot.question.Person;
import dev.errata.chat.words.ScopeLabels;
import dev.errata.slack.request.OpenView;
import java.util.List;

/**
 * What a correction form is about and how far it has come.
 *
 * @param where the scope that is chosen now
 * @param text what was written so far
 */
public record CorrectionDraft(
        Interaction about,
        Person by,
        ScopeLabels labels,
        ScopeChoice where,
        String text,
        Extent extent,
        boolean moved) {

    /** How much of the form is shown. */
    public enum Extent {
        ESSENTIALS,
        EVERYTHING
    }

    /** The form as it opens: the default scope, nothing written. */
    public static CorrectionDraft fresh(Interaction about, Person by, ScopeLabels labels) {
        ScopeChoice first = ScopeChoices.of(about.question().place(), by).get(0);
        return new CorrectionDraft(about, by, labels, first, "", Extent.ESSENTIALS, false);
    }

    /** As it stands on somebody's screen. */
    public static CorrectionDraft of(OpenView view, Interaction about, Person by, ScopeLabels labels) {
        CorrectionDraft draft = fresh(about, by, labels).with(new FormFields(view));
        return CorrectionForm.isMoved(view) ? draft.about(about) : draft;
    }

    /** With what was filled in until now, which Slack keeps as long as the fields keep their names. */
    private CorrectionDraft with(FormFields fields) {
        return new CorrectionDraft(
                about,
                by,
                labels,
                fields.where().filter(choices()::contains).orElse(where),
                fields.text(),
                fields.isExpanded() ? Extent.EVERYTHING : extent,
                moved);
    }

    public CorrectionDraft expanded() {
        return new CorrectionDraft(about, by, labels, where, text, Extent.EVERYTHING, moved);
    }

    /** About a newer answer than the one it was opened on. */
    public CorrectionDraft about(Interaction newer) {
        return new CorrectionDraft(newer, by, labels, where, text, extent, true);
    }

    List<ScopeChoice> choices() {
        return ScopeChoices.of(about.question().place(), by);
    }
}
