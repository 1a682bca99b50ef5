package dev.errata.slack.entry;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import java.util.List;

/** Blocks and a modal, as the bot sends them. */
final class RequestSamples {

    private RequestSamples() {}

    static LayoutBlock buttons() {
        return ActionsBlock.builder()
                .elements(List.of(button("correct", "Correct this")))
                .build();
    }

    static View modal() {
        OptionObject channel = option("channel", "#finance");
        return View.builder()
                .type("modal")
                .callbackId("correct")
                .privateMetadata("interaction-1")
                .notifyOnClose(true)
                .title(ViewTitle.builder()
                        .type("plain_text")
                        .text("Correct this answer")
                        .build())
                .submit(ViewSubmit.builder()
                        .type("plain_text")
                        .text("Save correction")
                        .build())
                .blocks(List.of(
                        input(
                                "what",
                                "What should it say?",
                                PlainTextInputElement.builder()
                                        .actionId("text")
                                        .multiline(true)
                                        .build()),
                        input(
                                "where",
                                "Where does this hold?",
                                StaticSelectElement.builder()
                                        .actionId("scope")
                                        .options(List.of(channel, option("me", "Only me")))
                                        .initialOption(channel)
                                        .build()),
                        input(
                                "link",
                                "Where is that written?",
                                PlainTextInputElement.builder().actionId("link").build()),
                        ActionsBlock.builder()
                                .elements(List.of(button("more", "More options")))
                                .build()))
                .build();
    }

    private static LayoutBlock input(String id, String label, BlockElement element) {
        return InputBlock.builder()
                .blockId(id)
                .label(words(label))
                .element(element)
                .optional(true)
                .build();
    }

    private static OptionObject option(String value, String label) {
        return OptionObject.builder().value(value).text(words(label)).build();
    }

    private static ButtonElement button(String actionId, String label) {
        return ButtonElement.builder()
                .actionId(actionId)
                .text(words(label))
                .value("interaction-1")
                .build();
    }

    private static PlainTextObject words(String text) {
        return PlainTextObject.builder().text(text).build();
    }
}
