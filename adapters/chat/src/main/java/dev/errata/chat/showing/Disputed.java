package dev.errata.chat.showing;

import dev.errata.bot.Phrasebook;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Dispute.Verdict;
import dev.errata.bot.disagreement.Contested;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.people.Deciders;
import dev.errata.bot.people.Visibility;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.chat.action.Actions;
import dev.errata.chat.screen.Button;
import dev.errata.chat.screen.Message;
import dev.errata.chat.screen.Part;
import dev.errata.chat.words.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What is said below an answer that rests on a correction which another one contradicts, with the ways to decide. */
public final class Disputed {

    private static final int LONGEST_TEXT = 300;

    private final Voice voice;
    /** More are not named. */
    private static final int MOST_NAMED = 2;

    private final Directory directory;
    private final Deciders deciders;
    private final Visibility sight;

    public Disputed(Voice voice, Directory directory, Deciders deciders, Visibility sight) {
        this.voice = voice;
        this.directory = directory;
        this.deciders = deciders;
        this.sight = sight;
    }

    /** @param known which corrections whoever reads it may know of */
    List<Part> below(Interaction answer, List<Contested> contested, Predicate<Correction> known) {
        List<Part> parts = new ArrayList<>();
        for (Contested two : contested) {
            if (known.test(two.older()) && known.test(two.newer())) {
                parts.add(new Part.Line(line(two, answer)));
                if (two.dispute().isOpen()) {
                    parts.add(row(two, answer.id()));
                }
            }
        }
        return parts;
    }

    private String line(Contested two, Interaction answer) {
        if (!two.dispute().isOpen()) {
            return voice.say(
                    "dispute.replaced",
                    voice.inSentence(two.older().author().name()),
                    text(two.older()),
                    Phrasebook.day(two.older().madeAt()));
        }
        Correction other = two.leftOut(answer.question().place().id());
        return voice.say(
                other.equals(two.older()) ? "dispute.before" : "dispute.says",
                voice.inSentence(other.author().name()),
                text(other),
                whoDecides(two));
    }

    private String whoDecides(Contested two) {
        List<Person> owners = directory
                .place(two.dispute().workspace(), two.dispute().madeIn())
                .map(place -> deciders.owners(place, sight))
                .orElse(List.of());
        if (owners.isEmpty()) {
            return voice.say("dispute.third");
        }
        return owners.size() > MOST_NAMED
                ? voice.say("dispute.owner")
                : voice.say(
                        "dispute.named",
                        owners.stream()
                                .map(owner -> voice.inSentence(owner.name()))
                                .collect(Collectors.joining(" / ")));
    }

    private String text(Correction correction) {
        return voice.inSentence(correction.lesson().text(), LONGEST_TEXT);
    }

    private Part.Row row(Contested two, InteractionId answer) {
        return new Part.Row(
                "dispute-" + two.newer().id(),
                List.of(
                        decides(two, answer, Verdict.OLDER, voice.say("button.keep", voice.whose(two.older()))),
                        decides(two, answer, Verdict.NEWER, voice.say("button.keep", voice.whose(two.newer()))),
                        decides(two, answer, Verdict.BOTH, voice.say("button.keep-both"))));
    }

    private static Button decides(Contested two, InteractionId answer, Verdict verdict, String label) {
        CorrectionId older = two.older().id();
        CorrectionId newer = two.newer().id();
        return Button.does(label, new Actions.Decide(older.toString(), newer.toString(), verdict, answer.toString()));
    }

    /** For everybody it concerns: nobody has decided for long. */
    public Message still(Contested two) {
        String words = voice.say(
                "dispute.still",
                voice.inSentence(two.older().author().name()),
                text(two.older()),
                voice.inSentence(two.newer().author().name()),
                text(two.newer()),
                voice.whose(two.followed(two.dispute().madeIn())),
                whoDecides(two));
        return new Message(
                words, List.of(Part.Notes.of(words), row(two, two.newer().origin())));
    }

    /** For whoever taught the older one: somebody contradicts them. */
    public Message told(Contested two, Interaction answer) {
        String words = voice.say(
                "dispute.told",
                voice.inSentence(two.newer().author().name()),
                text(two.newer()),
                text(two.older()),
                Phrasebook.day(two.older().madeAt()),
                whoDecides(two));
        return new Message(words, List.of(Part.Notes.of(words), row(two, answer.id())));
    }
}
