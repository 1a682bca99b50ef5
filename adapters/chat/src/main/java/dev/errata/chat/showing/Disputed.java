package dev.errata.chat.showing;

import dev.errata.bot.Phrasebook;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Dispute.Verdict;
import dev.errata.bot.disagreement.Contested;
import dev.errata.bot.disagreement.SettleDispute;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.chat.action.Actions;
import dev.errata.chat.screen.Button;
import dev.errata.chat.screen.Message;
import dev.errata.chat.screen.Part;
import dev.errata.chat.screen.Reader;
import dev.errata.chat.words.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said below an answer that rests on a correction which another one contradicts, with the ways to decide. */
public final class Disputed {

    private static final int LONGEST_TEXT = 300;

    private final Voice voice;
    /** More are not named. */
    private static final int MOST_NAMED = 2;

    private final SettleDispute settle;

    public Disputed(Voice voice, SettleDispute settle) {
        this.voice = voice;
        this.settle = settle;
    }

    /**
     * Where each has a screen of their own they see what they may press; where everyone reads along somebody may, and whoever may not is told so.
     *
     * @param known which corrections whoever reads it may know of
     */
    List<Part> below(Interaction answer, List<Contested> contested, Reader reader, Predicate<Correction> known) {
        List<Part> parts = new ArrayList<>();
        for (Contested two : contested) {
            if (known.test(two.older()) && known.test(two.newer())) {
                parts.add(new Part.Line(line(two, answer)));
                row(two, answer.id(), reader.person()).ifPresent(parts::add);
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
        List<Person> owners = settle.owners(two);
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

    private Optional<Part> row(Contested two, InteractionId answer, Optional<Person> reader) {
        Stream<Verdict> possible = two.dispute().isOpen()
                ? Stream.of(Verdict.OLDER, Verdict.NEWER, Verdict.BOTH)
                : Stream.of(Verdict.BOTH);
        List<Button> buttons = possible.filter(verdict -> reader.map(person -> settle.mayDecide(two, verdict, person))
                        .orElse(true))
                .map(verdict -> decides(two, answer, verdict))
                .toList();
        return buttons.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part.Row("dispute-" + two.newer().id(), buttons));
    }

    private String label(Contested two, Verdict verdict) {
        return switch (verdict) {
            case OLDER -> voice.say("button.keep", voice.whose(two.older()));
            case NEWER, REPLACED -> voice.say("button.keep", voice.whose(two.newer()));
            case BOTH -> voice.say("button.keep-both");
        };
    }

    private Button decides(Contested two, InteractionId answer, Verdict verdict) {
        CorrectionId older = two.older().id();
        CorrectionId newer = two.newer().id();
        return Button.does(
                label(two, verdict),
                new Actions.Decide(older.toString(), newer.toString(), verdict, answer.toString()));
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
        return with(words, row(two, answer.id(), Optional.of(two.older().author())));
    }

    private static Message with(String words, Optional<Part> row) {
        List<Part> parts = new ArrayList<>(List.of(Part.Notes.of(words)));
        row.ifPresent(parts::add);
        return new Message(words, parts);
    }
}
