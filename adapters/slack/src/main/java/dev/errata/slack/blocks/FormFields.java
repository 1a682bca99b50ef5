package dev.errata.slack.blocks;

import dev.errata.chat.form.CorrectionFields;
import dev.errata.chat.form.Rewriting;
import dev.errata.slack.request.OpenView;
import dev.errata.slack.text.Mrkdwn;
import java.util.Optional;

/** What was filled into a form. Each field's block and control have the same name. */
public final class FormFields extends CorrectionFields {

    /** Slack counts characters. */
    static final Rewriting REWRITING = new Rewriting(new Mrkdwn()::words, Integer.MAX_VALUE);

    private final OpenView view;

    public FormFields(OpenView view) {
        super(REWRITING, Words.VOICE);
        this.view = view;
    }

    @Override
    public Optional<String> value(String field) {
        return view.value(field, field);
    }

    @Override
    public boolean shows(String field) {
        return view.shows(field);
    }

    @Override
    public boolean isCleared() {
        return !view.all(CLEARED, CLEARED).isEmpty();
    }

    /** Whether everything that the chosen scope needs was on the screen: it was not if the form could not be redrawn in time. */
    public boolean isComplete() {
        return where().map(first -> switch (first) {
                    case ANOTHER_CHANNEL -> view.shows(CHANNEL);
                    case WIDER -> view.shows(WIDER);
                    case HERE, TEAM, EVERYONE, ME, JUST_THIS_ANSWER -> true;
                })
                .orElse(true);
    }

    /** Whether more options are on the screen. */
    public boolean isExpanded() {
        return value(SEVERITY).isPresent();
    }
}
