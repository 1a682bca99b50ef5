package dev.errata.slack.blocks;

import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.ButtonElement;
import dev.errata.chat.text.PlainText;

/** The names of everything that can be pressed or filled in, and how buttons and options are made. */
public final class Controls {

    public static final String GOOD = "answer_good";
    public static final String BAD = "answer_bad";
    public static final String CORRECT = "answer_correct";
    public static final String MORE = "answer_more";
    public static final String UNDO = "correction_undo";
    public static final String EDIT = "correction_edit";
    public static final String TYPE = "correction_type";
    public static final String USE = "offer_use";
    public static final String MISFIT = "offer_misfit";
    public static final String DOUBT_FITS = "doubt_fits";
    public static final String DOUBT_MISFIT = "doubt_misfit";
    public static final String UNFIT = "correction_unfit";
    public static final String MORE_OPTIONS = "form_more";
    public static final String WHERE = "where";

    /** What the overflow menu's options begin with; the interaction's id follows. */
    public static final String MORE_WHY = "why:";

    public static final String MORE_UNFIT = "unfit:";
    public static final String MORE_UNDO = "undo:";

    /** Slack shows no more of an option. */
    private static final int LONGEST_OPTION = 75;

    private Controls() {}

    static ButtonElement button(String action, String words, String value) {
        return ButtonElement.builder()
                .actionId(action)
                .text(plain(words))
                .value(value)
                .build();
    }

    static PlainTextObject plain(String text) {
        return plainText(pt -> pt.text(text).emoji(true));
    }

    static OptionObject choice(String text, String value) {
        String shown = PlainText.shortened(text, LONGEST_OPTION);
        return option(plain(shown), value);
    }
}
