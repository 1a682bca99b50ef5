package dev.errata.chat.showing;

import dev.errata.bot.Phrasebook;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Place;
import dev.errata.bot.reply.OfferedReplies;
import dev.errata.bot.reply.OfferedReply;
import dev.errata.bot.reply.ReplyId;
import dev.errata.chat.action.Actions;
import dev.errata.chat.screen.Button;
import dev.errata.chat.screen.Message;
import dev.errata.chat.screen.Part;
import dev.errata.chat.words.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the author of a reply is asked: whether it is to be remembered. */
public final class ReplyOffers {

    private static final int LONGEST_WORDS = 300;
    private static final int LONGEST_QUESTION = 200;
    private static final String ROW = "reply";

    private final Voice voice;
    private final OfferedReplies replies;

    public ReplyOffers(Voice voice, OfferedReplies replies) {
        this.voice = voice;
        this.replies = replies;
    }

    /**
     * To its author alone, who said it to others.
     *
     * @param taught what says the same already
     */
    public Message toAuthor(OfferedReply reply, String words, Interaction answer, Optional<Correction> taught) {
        String ask = taught.map(this::taught)
                .orElseGet(() -> asked("remember.ask", answer.question().place()));
        String what = voice.say(
                "remember.what",
                voice.inSentence(words, LONGEST_WORDS),
                voice.inSentence(answer.question().asked(), LONGEST_QUESTION));
        String id = reply.id().toString();
        List<Button> buttons = List.of(
                Button.does(
                        voice.say(taught.isPresent() ? "button.remember-fits" : "button.remember"),
                        new Actions.Remember(id)),
                edit(id),
                later(id),
                Button.does(voice.say("button.stop-asking"), new Actions.StopAsking(id)));
        return new Message(ask + " " + what, List.of(new Part.Notes(List.of(ask, what)), new Part.Row(ROW, buttons)));
    }

    private String taught(Correction correction) {
        return voice.say(
                "remember.taught", voice.inSentence(correction.author().name()), Phrasebook.day(correction.madeAt()));
    }

    private String asked(String key, Place place) {
        if (place.isDirect()) {
            return voice.say(key + ".me");
        }
        return voice.channel(place).map(channel -> voice.say(key, channel)).orElseGet(() -> voice.say(key + ".chat"));
    }

    /**
     * Below the answer that the bot gave again with it.
     *
     * @param by whoever said it
     * @param asked whether they read it, and are asked
     */
    List<Part> below(Interaction again, String by, boolean asked) {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.Notes.of(voice.say("remember.said", voice.inSentence(by))));
        replies.find(again.workspace(), new ReplyId(again.id().value()))
                .filter(open -> asked && open.isOpen())
                .ifPresent(open -> {
                    Place place = again.question().place();
                    String id = open.id().toString();
                    parts.add(Part.Notes.of(asked("remember.ask-said", place)));
                    parts.add(new Part.Row(
                            ROW,
                            List.of(
                                    Button.does(voice.say("button.remember"), new Actions.Remember(id)),
                                    edit(id),
                                    later(id))));
                });
        return parts;
    }

    private Button edit(String reply) {
        return Button.opens(voice.say("button.edit-reply"), new Actions.EditReply(reply));
    }

    private Button later(String reply) {
        return Button.does(voice.say("button.not-now"), new Actions.NotNow(reply));
    }
}
