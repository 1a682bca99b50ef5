package dev.errata.slack.skin;

import static com.slack.api.model.block.Blocks.actions;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import dev.errata.chat.action.Action;
import dev.errata.chat.action.ActionCodec;
import dev.errata.chat.action.Wire;
import dev.errata.chat.form.CorrectionForm;
import dev.errata.chat.form.EditForm;
import dev.errata.chat.form.Filled;
import dev.errata.chat.screen.Button;
import dev.errata.chat.screen.Field;
import dev.errata.chat.screen.Form;
import dev.errata.chat.screen.Form.Extent;
import dev.errata.chat.screen.Panel;
import dev.errata.chat.screen.Screen;
import dev.errata.slack.request.OpenView;
import dev.errata.slack.text.Fitted;
import dev.errata.slack.text.Mrkdwn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Forms and explanations as modals, and what comes back from them. */
public final class Views {

    /** The button behind which the rest of a form is. */
    public static final String MORE_OPTIONS = "form_more";

    /** The explanation of an answer. */
    public static final String WHY = "why";

    /** A view has room for 100 blocks. */
    private static final int MOST_ENTRIES = 40;

    /** What Slack keeps by itself, or says by itself. */
    private static final List<String> KNOWN_TO_SLACK = List.of(Filled.DRAWN_FOR, Filled.FORM);

    private static final String MARKED = "true";
    private static final String SAID = Filled.REPLY + ":";
    private static final int LONGEST_SPOKEN = 75;
    private static final Mrkdwn MRKDWN = new Mrkdwn();

    private Views() {}

    public static View of(Screen screen) {
        return screen instanceof Form form ? of(form) : of((Panel) screen);
    }

    public static View of(Form form) {
        List<LayoutBlock> blocks = new ArrayList<>();
        form.shown().forEach(field -> blocks.add(block(field)));
        if (form.extent() == Extent.ESSENTIALS && !form.more().isEmpty()) {
            blocks.add(actions(
                    "more",
                    List.of(Controls.button(
                            MORE_OPTIONS,
                            SlackVoice.VOICE.say("button.more-options"),
                            form.context().getOrDefault(Filled.ANSWER, "")))));
        }
        View view = view(form.kind(), metadata(form.context()), form.title(), form.cancel(), blocks);
        if (form.kind().equals(CorrectionForm.KIND)) {
            view.setNotifyOnClose(false);
        }
        view.setSubmit(
                ViewSubmit.builder().type("plain_text").text(form.submit()).build());
        return view;
    }

    private static LayoutBlock block(Field field) {
        return switch (field.kind()) {
            case NOTE -> Mrkdwn.note(field.label());
            case SENTENCE -> Mrkdwn.section(field.label());
            default -> Inputs.of(field);
        };
    }

    /** The values in their order; a mark is written as its own name, and what somebody said with its name before it. */
    private static String metadata(Map<String, String> context) {
        return context.entrySet().stream()
                .filter(entry -> !KNOWN_TO_SLACK.contains(entry.getKey()))
                .map(Views::written)
                .collect(Collectors.joining(" "));
    }

    private static String written(Map.Entry<String, String> entry) {
        if (entry.getValue().equals(MARKED)) {
            return entry.getKey();
        }
        return entry.getKey().equals(Filled.REPLY) ? SAID + entry.getValue() : entry.getValue();
    }

    private static View view(String id, String metadata, String title, String close, List<LayoutBlock> blocks) {
        return View.builder()
                .type("modal")
                .callbackId(id)
                .privateMetadata(metadata)
                .title(ViewTitle.builder().type("plain_text").text(title).build())
                .close(ViewClose.builder().type("plain_text").text(close).build())
                .blocks(blocks)
                .build();
    }

    private static View of(Panel panel) {
        List<LayoutBlock> blocks = new ArrayList<>();
        for (Panel.Section section : panel.sections()) {
            blocks.add(Mrkdwn.section(section.heading()));
            section.entries().stream().limit(MOST_ENTRIES).forEach(entry -> add(entry, blocks));
            int left = section.entries().size() - MOST_ENTRIES;
            if (left > 0) {
                blocks.add(Mrkdwn.note(section.more().words(left)));
            }
        }
        blocks.add(Mrkdwn.note(panel.note()));
        return view(WHY, panel.answer(), panel.title(), panel.close(), blocks);
    }

    private static void add(Panel.Entry entry, List<LayoutBlock> blocks) {
        String text = entry.text().map(words -> "\n>" + words).orElse("");
        String notes = entry.notes().stream().map(note -> "\n" + note.words()).collect(Collectors.joining());
        blocks.add(Mrkdwn.section("*" + entry.heading() + "*" + text + notes));
        if (!entry.buttons().isEmpty()) {
            blocks.add(actions(entry.buttons().stream()
                    .<BlockElement>map(button -> button(button, entry.text()))
                    .toList()));
        }
    }

    /**
     * The answer is the one that the whole view is about.
     *
     * @param about what tells the button from others of the same name, to those who hear it alone
     */
    private static BlockElement button(Button button, Optional<String> about) {
        ButtonElement element = Controls.button(button, button.action().wire().id(Wire.CORRECTION));
        about.ifPresent(words -> element.setAccessibilityLabel(
                Fitted.plain(button.label() + ": " + MRKDWN.words(words), LONGEST_SPOKEN)));
        return element;
    }

    /** What somebody pressed in an explanation. */
    public static Action pressed(OpenView view, String actionId, String value, ActionCodec codec) {
        return codec.read(new Wire(actionId, Map.of(Wire.CORRECTION, value, Wire.ANSWER, answerOf(view))));
    }

    /** The id of the answer that a view is about, as far as nobody has changed it. */
    public static String answerOf(OpenView view) {
        return context(view).getOrDefault(Filled.ANSWER, "");
    }

    /** What was filled in so far, with what the form carries. Slack names each form. */
    public static Filled filled(OpenView view) {
        Map<String, String> context = context(view);
        context.put(Filled.FORM, view.id());
        return new Filled(
                view.callbackId(), context, field -> view.value(field, field), field -> Optional.of(view.shows(field)));
    }

    private static Map<String, String> context(OpenView view) {
        List<String> written = List.of(view.privateMetadata().split(" ", -1));
        Map<String, String> context = new HashMap<>();
        if (!view.callbackId().equals(EditForm.KIND)) {
            context.put(Filled.ANSWER, written.get(0));
            written.stream()
                    .skip(1)
                    .forEach(mark -> context.put(
                            mark.startsWith(SAID) ? Filled.REPLY : mark,
                            mark.startsWith(SAID) ? mark.substring(SAID.length()) : MARKED));
        } else if (written.size() == 3) {
            context.put(Filled.CORRECTION, written.get(0));
            context.put(Filled.VERSION, written.get(1));
            context.put(Filled.ANSWER, written.get(2));
        }
        return context;
    }
}
