package dev.errata.chat.words;

import dev.errata.bot.Phrasebook;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.loop.AnswerState;
import dev.errata.bot.loop.Cause.How;
import dev.errata.bot.loop.Rewrite;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.PersonId;
import java.util.Optional;
import java.util.function.Function;

/** What is said below an answer that is no longer the one. */
public final class StateWords {

    private final Voice voice;
    private final Directory directory;
    private final Function<Interaction, Optional<String>> links;

    /** @param links where people find an answer, if they can be sent there */
    public StateWords(Voice voice, Directory directory, Function<Interaction, Optional<String>> links) {
        this.voice = voice;
        this.directory = directory;
        this.links = links;
    }

    /**
     * What became of it, in a sentence or two.
     *
     * @throws IllegalArgumentException of an answer that holds there is nothing to say
     */
    public String of(AnswerState state, Interaction answer) {
        if (state instanceof AnswerState.Replaced replaced) {
            return replaced(replaced);
        }
        if (state instanceof AnswerState.Undone undone) {
            String key = undone.edit() ? "undone.edit" : "undone";
            return name(undone.by(), answer)
                    .map(by -> voice.say(key + ".by", by))
                    .orElseGet(() -> voice.say(key));
        }
        if (state instanceof AnswerState.Ended ended) {
            return voice.say("ended", Phrasebook.day(ended.at().minusMillis(1)));
        }
        if (state instanceof AnswerState.Edited) {
            return voice.say("edited");
        }
        throw new IllegalArgumentException("answer " + answer.id() + " holds");
    }

    /** What leads to the answer that holds instead. */
    public String newer(Interaction newer) {
        return voice.link(voice.say("newer"), links.apply(newer));
    }

    private String replaced(AnswerState.Replaced replaced) {
        Interaction newer = replaced.newer();
        Optional<String> by = name(replaced.why().map(Rewrite::by), newer);
        boolean used = replaced.why().filter(why -> why.how() == How.CONFIRMED).isPresent();
        if (by.isEmpty()) {
            return voice.say("replaced.by-nobody");
        }
        if (replaced.why().filter(why -> why.how() == How.SAID).isPresent()) {
            return voice.say("replaced.said", by.get());
        }
        boolean waits = newer.answer()
                .justMade()
                .filter(made -> !newer.answer().wasGiven(made.id()))
                .isPresent();
        if (waits) {
            return voice.say("replaced.waits", by.get());
        }
        return used && newer.answer().justMade().isPresent()
                ? voice.say(
                        "used.by",
                        by.get(),
                        voice.whose(newer.answer().justMade().orElseThrow()))
                : voice.say("replaced", by.get());
    }

    private Optional<String> name(Optional<PersonId> person, Interaction answer) {
        return person.flatMap(id -> directory.person(answer.workspace(), id))
                .map(Person::name)
                .map(voice::inSentence);
    }
}
