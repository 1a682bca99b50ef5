package dev.errata.slack.blocks;

import static com.slack.api.model.block.Blocks.actions;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.ConversationsFilter;
import com.slack.api.model.block.element.ConversationsSelectElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import dev.errata.bot.answer.Answer;
import dev.errata.bot.correction.Reach;
import dev.errata.bot.correction.ScopeChoice;
import dev.errata.bot.correction.ScopeChoices;
import dev.errata.slack.request.OpenView;
import dev.errata.slack.text.Mrkdwn;
import java.util.ArrayList;
import java.util.List;

/** The form in which somebody says what is wrong with an answer. */
public final class CorrectionForm {

    public static final String ID = "correct";

    private static final String MOVED = " moved";

    private CorrectionForm() {}

    public static View of(CorrectionDraft draft) {
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

    static boolean isMoved(OpenView view) {
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

    private static List<LayoutBlock> blocks(CorrectionDraft draft) {
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
        if (draft.extent() == CorrectionDraft.Extent.EVERYTHING) {
            blocks.addAll(MoreOptions.of(draft.about().answer()));
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

    private static InputBlock text(CorrectionDraft draft) {
        var input = Inputs.lines(FormFields.TEXT, draft.text());
        input.setPlaceholder(Controls.plain(Words.say("form.text.placeholder")));
        input.setFocusOnLoad(true);
        return Inputs.block(FormFields.TEXT, Words.say("form.text"), input, Words.say("form.text.hint"), false);
    }

    private static InputBlock where(CorrectionDraft draft) {
        List<OptionObject> options =
                draft.choices().stream().map(choice -> option(draft, choice)).toList();
        InputBlock where = Inputs.required(
                FormFields.WHERE,
                Words.say("form.where"),
                Inputs.select(FormFields.WHERE, options, option(draft, draft.where())));
        where.setDispatchAction(true);
        return where;
    }

    private static OptionObject option(CorrectionDraft draft, ScopeChoice choice) {
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

    private static void addWider(CorrectionDraft draft, List<LayoutBlock> blocks) {
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
}
