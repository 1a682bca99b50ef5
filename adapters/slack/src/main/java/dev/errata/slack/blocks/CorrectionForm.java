package dev.errata.slack.blocks;

import static com.slack.api.model.block.Blocks.actions;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.ConversationsFilter;
import com.slack.api.model.block.element.ConversationsSelectElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import dev.errata.bot.answer.Answer;
import dev.errata.bot.answer.Interaction;
import dev.errata.bot.correction.Reach;
import dev.errata.bot.correction.ScopeChoice;
import dev.errata.bot.correction.ScopeChoices;
import dev.errata.bot.correction.Severity;
import dev.errata.bot.question.Person;
import dev.errata.slack.request.OpenView;
import dev.errata.slack.text.Mrkdwn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The form in which somebody says what is wrong with an answer. */
public final class CorrectionForm {

    public static final String ID = "correct";

    private static final String MOVED = " moved";

    private CorrectionForm() {}

    /**
     * What the form is about and how far it has come.
     *
     * @param where the scope that is chosen now
     * @param text what was written so far
     */
    public record Draft(
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
        public static Draft fresh(Interaction about, Person by, ScopeLabels labels) {
            ScopeChoice first = ScopeChoices.of(about.question().place(), by).get(0);
            return new Draft(about, by, labels, first, "", Extent.ESSENTIALS, false);
        }

        /** As it stands on somebody's screen. */
        public static Draft of(OpenView view, Interaction about, Person by, ScopeLabels labels) {
            Draft draft = fresh(about, by, labels).with(new FormFields(view));
            return isMoved(view) ? draft.about(about) : draft;
        }

        /** With what was filled in until now, which Slack keeps as long as the fields keep their names. */
        private Draft with(FormFields fields) {
            return new Draft(
                    about,
                    by,
                    labels,
                    fields.where().filter(choices()::contains).orElse(where),
                    fields.text(),
                    fields.isExpanded() ? Extent.EVERYTHING : extent,
                    moved);
        }

        public Draft expanded() {
            return new Draft(about, by, labels, where, text, Extent.EVERYTHING, moved);
        }

        /** About a newer answer than the one it was opened on. */
        public Draft about(Interaction newer) {
            return new Draft(newer, by, labels, where, text, extent, true);
        }

        private List<ScopeChoice> choices() {
            return ScopeChoices.of(about.question().place(), by);
        }
    }

    public static View of(Draft draft) {
        boolean teaches = draft.about().answer().kind() == Answer.Kind.UNKNOWN;
        return View.builder()
                .type("modal")
                .callbackId(ID)
                .privateMetadata(draft.about().id() + (draft.moved() ? MOVED : ""))
                .notifyOnClose(false)
                .title(ViewTitle.builder()
                        .type("plain_text")
                        .text(Words.say(teaches ? "form.title.teach" : "form.title.correct"))
                        .build())
                .submit(submit(draft.moved() ? "button.apply-to-new" : "form.submit"))
                .close(close())
                .blocks(blocks(draft))
                .build();
    }

    /** The id of the answer that an open form is about, as far as nobody has changed it. */
    public static String answerOf(OpenView view) {
        return isMoved(view)
                ? view.privateMetadata().substring(0, view.privateMetadata().length() - MOVED.length())
                : view.privateMetadata();
    }

    private static boolean isMoved(OpenView view) {
        return view.privateMetadata().endsWith(MOVED);
    }

    static ViewSubmit submit(String key) {
        return ViewSubmit.builder().type("plain_text").text(Words.say(key)).build();
    }

    static ViewClose close() {
        return ViewClose.builder()
                .type("plain_text")
                .text(Words.say("form.close"))
                .build();
    }

    private static List<LayoutBlock> blocks(Draft draft) {
        List<LayoutBlock> blocks = new ArrayList<>();
        if (draft.moved()) {
            blocks.add(AnswerMessages.note(Words.say("form.replaced")));
        }
        blocks.add(text(draft));
        blocks.add(where(draft));
        if (draft.where() == ScopeChoice.ANOTHER_CHANNEL) {
            blocks.add(channel(false));
        }
        if (draft.where() == ScopeChoice.WIDER) {
            addWider(draft, blocks);
        }
        blocks.add(
                Inputs.required(FormFields.REACH, Words.say("form.reach"), Inputs.radio(FormFields.REACH, reaches())));
        if (draft.extent() == Draft.Extent.EVERYTHING) {
            addDetails(draft, blocks);
        } else {
            blocks.add(actions(
                    "more",
                    List.of(Controls.button(
                            Controls.MORE_OPTIONS,
                            Words.say("button.more-options"),
                            draft.about().id().toString()))));
        }
        return blocks;
    }

    private static InputBlock text(Draft draft) {
        var input = Inputs.lines(FormFields.TEXT, draft.text());
        input.setPlaceholder(Controls.plain(Words.say("form.text.placeholder")));
        input.setFocusOnLoad(true);
        return Inputs.block(FormFields.TEXT, Words.say("form.text"), input, Words.say("form.text.hint"), false);
    }

    private static InputBlock where(Draft draft) {
        List<OptionObject> options =
                draft.choices().stream().map(choice -> option(draft, choice)).toList();
        InputBlock where = Inputs.required(
                FormFields.WHERE,
                Words.say("form.where"),
                Inputs.select(FormFields.WHERE, options, option(draft, draft.where())));
        where.setDispatchAction(true);
        return where;
    }

    private static OptionObject option(Draft draft, ScopeChoice choice) {
        return Controls.choice(draft.labels().of(choice), choice.name());
    }

    private static InputBlock channel(boolean mayBeEmpty) {
        ConversationsSelectElement select = ConversationsSelectElement.builder()
                .actionId(FormFields.CHANNEL)
                .filter(ConversationsFilter.builder()
                        .include(List.of("public", "private"))
                        .excludeExternalSharedChannels(true)
                        .build())
                .build();
        return Inputs.block(FormFields.CHANNEL, Words.say("form.channel"), select, null, mayBeEmpty);
    }

    private static void addWider(Draft draft, List<LayoutBlock> blocks) {
        List<OptionObject> options = ScopeChoices.wider(draft.by()).stream()
                .map(choice -> option(draft, choice))
                .toList();
        blocks.add(Mrkdwn.section(Words.say("form.wider.note")));
        blocks.add(Inputs.required(
                FormFields.WIDER, Words.say("form.wider"), Inputs.select(FormFields.WIDER, options, options.get(0))));
        blocks.add(channel(true));
        blocks.add(Inputs.optional(
                FormFields.CLEARED,
                Words.say("form.cleared"),
                CheckboxesElement.builder()
                        .actionId(FormFields.CLEARED)
                        .options(List.of(Controls.choice(Words.say("form.cleared.yes"), "yes")))
                        .build(),
                null));
    }

    private static List<OptionObject> reaches() {
        return List.of(
                Controls.choice(Words.say("form.reach.like"), Reach.QUESTIONS_LIKE_THIS.name()),
                Controls.choice(Words.say("form.reach.every"), Reach.EVERY_ANSWER.name()));
    }

    private static void addDetails(Draft draft, List<LayoutBlock> blocks) {
        blocks.add(Inputs.optional(
                FormFields.NOT_WHEN,
                Words.say("form.not-when"),
                Inputs.line(FormFields.NOT_WHEN),
                Words.say("form.not-when.hint")));
        blocks.add(Inputs.optional(
                FormFields.TAGS, Words.say("form.tags"), Inputs.line(FormFields.TAGS), Words.say("form.tags.hint")));
        blocks.add(Inputs.optional(
                FormFields.UNTIL,
                Words.say("form.until"),
                DatePickerElement.builder().actionId(FormFields.UNTIL).build(),
                null));
        blocks.add(Inputs.required(
                FormFields.SEVERITY,
                Words.say("form.severity"),
                Inputs.select(FormFields.SEVERITY, severities(), severity(Severity.MISLEADING))));
        blocks.add(Inputs.optional(
                FormFields.SOURCE,
                Words.say("form.source"),
                Inputs.line(FormFields.SOURCE),
                Words.say("form.source.hint")));
        Answer answer = draft.about().answer();
        if (Rewriting.hasRoom(answer)) {
            var input = Inputs.lines(FormFields.REWRITE, Rewriting.opened(answer));
            blocks.add(Inputs.optional(FormFields.REWRITE, Words.say("form.rewrite"), input, null));
        }
    }

    private static List<OptionObject> severities() {
        List<OptionObject> options = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            options.add(severity(severity));
        }
        return options;
    }

    private static OptionObject severity(Severity severity) {
        return Controls.choice(Words.say("form.severity." + severity.name().toLowerCase(Locale.ROOT)), severity.name());
    }
}
