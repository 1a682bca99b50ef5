package dev.errata.teams.cards;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.bot.answer.Answer;
import dev.errata.bot.answer.Interaction;
import dev.errata.bot.correction.Reach;
import dev.errata.bot.correction.ScopeChoice;
import dev.errata.teams.cards.Inputs.Choice;
import dev.errata.teams.text.CardText;
import dev.errata.teams.text.RichText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The form in which somebody says what is wrong with an answer. */
public final class CorrectionForm {

    private static final int LONGEST_QUESTION = 200;

    private CorrectionForm() {}

    public static String title(CorrectionDraft draft) {
        boolean teaches = draft.about().answer().kind() == Answer.Kind.UNKNOWN;
        return Words.say(teaches ? "form.title.teach" : "form.title.correct");
    }

    /** For a dialog. */
    public static ObjectNode dialog(CorrectionDraft draft) {
        List<ObjectNode> body = new ArrayList<>();
        if (!draft.values().isGuessed()) {
            body.add(RichText.note(about("form.about", draft.about())));
        }
        body.addAll(essentials(draft));
        body.addAll(MoreOptions.of(draft, inputs(draft)));
        return Card.of(
                body,
                List.of(Controls.saves(Controls.SAVE_CORRECTION, submit(draft), data(draft)), Controls.cancels()));
    }

    /** For a message, in which it unfolds. */
    static ObjectNode inline(CorrectionDraft draft) {
        return Card.of(essentials(draft), List.of(saves(draft)));
    }

    /** For a message whose place it takes while something is wrong, until it is saved or given up. */
    public static ObjectNode instead(CorrectionDraft draft) {
        Map<String, String> answer = Map.of(Controls.ANSWER, draft.about().id().toString());
        return Card.of(
                essentials(draft),
                List.of(saves(draft), Controls.does(Controls.CANCEL, Words.say("form.close"), answer)));
    }

    private static ObjectNode saves(CorrectionDraft draft) {
        return Controls.savesInline(Controls.SAVE_CORRECTION, submit(draft), data(draft));
    }

    private static Inputs inputs(CorrectionDraft draft) {
        return new Inputs(draft.values(), draft.problems());
    }

    private static List<ObjectNode> essentials(CorrectionDraft draft) {
        Inputs inputs = inputs(draft);
        if (draft.values().isMoved()) {
            inputs.note(Words.say("form.replaced"));
        }
        if (draft.values().isGuessed()) {
            inputs.note(guessed(draft.about()));
        }
        inputs.text("").note(Words.say("form.text.hint"));
        inputs.select(
                FormValues.WHERE,
                Words.say("form.where"),
                scopes(draft, draft.choices()),
                draft.where().name());
        if (draft.where() == ScopeChoice.ANOTHER_CHANNEL) {
            addChannels(draft, inputs);
        }
        if (draft.where() == ScopeChoice.WIDER) {
            addWider(draft, inputs);
        }
        inputs.radio(
                FormValues.REACH,
                Words.say("form.reach"),
                reaches(),
                draft.values().reach().name());
        return new ArrayList<>(inputs.elements());
    }

    /** Says which answer was taken for the one that is meant. */
    public static String guessed(Interaction about) {
        return about("form.guessed", about);
    }

    private static String about(String key, Interaction about) {
        return Words.say(key, CardText.inSentence(about.question().asked(), LONGEST_QUESTION));
    }

    private static void addWider(CorrectionDraft draft, Inputs inputs) {
        String chosen = draft.values()
                .scope()
                .filter(draft.wider()::contains)
                .map(ScopeChoice::name)
                .orElseGet(() ->
                        draft.wider().isEmpty() ? "" : draft.wider().get(0).name());
        inputs.note(Words.say("form.wider.note"))
                .select(FormValues.WIDER, Words.say("form.wider"), scopes(draft, draft.wider()), chosen);
        addChannels(draft, inputs);
        inputs.toggle(FormValues.CLEARED, Words.say("form.cleared"));
    }

    private static void addChannels(CorrectionDraft draft, Inputs inputs) {
        List<Choice> channels = draft.channels().stream()
                .map(channel -> new Choice(channel.externalId(), CardText.inSentence(channel.name())))
                .toList();
        inputs.select(
                FormValues.CHANNEL,
                Words.say("form.channel"),
                channels,
                draft.values().channel().orElse(""));
    }

    private static List<Choice> scopes(CorrectionDraft draft, List<ScopeChoice> choices) {
        return choices.stream()
                .map(choice -> new Choice(choice.name(), draft.labels().of(choice)))
                .toList();
    }

    private static List<Choice> reaches() {
        return List.of(
                new Choice(Reach.QUESTIONS_LIKE_THIS.name(), Words.say("form.reach.like")),
                new Choice(Reach.EVERY_ANSWER.name(), Words.say("form.reach.every")));
    }

    private static String submit(CorrectionDraft draft) {
        return Words.say(draft.values().isMoved() ? "button.apply-to-new" : "form.submit");
    }

    private static Map<String, String> data(CorrectionDraft draft) {
        Map<String, String> data = new TreeMap<>();
        data.put(Controls.ANSWER, draft.about().id().toString());
        data.put(FormValues.SHOWN, draft.where().name());
        draft.values().name().ifPresent(name -> data.put(FormValues.FORM, name));
        if (draft.values().isMoved()) {
            data.put(FormValues.MOVED, "true");
        }
        if (draft.values().isGuessed()) {
            data.put(FormValues.GUESSED, "true");
        }
        return data;
    }
}
