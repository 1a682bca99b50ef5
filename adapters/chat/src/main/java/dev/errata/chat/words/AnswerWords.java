package dev.errata.chat.words;

import dev.errata.bot.Phrasebook;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.people.Disclosure;
import dev.errata.bot.people.Disclosure.About;
import dev.errata.bot.question.Person;
import java.util.List;
import java.util.Optional;

/** What stands around the text of an answer: what it quotes, whose corrections it follows, which one may fit. */
public final class AnswerWords {

    private static final int LONGEST_TAG = 40;
    private static final int LONGEST_ASKED = 80;
    private static final int LONGEST_TEXT = 60;

    private final Voice voice;
    private final Disclosure discretion;
    private final TeamNames teams;

    public AnswerWords(Voice voice, Disclosure discretion, TeamNames teams) {
        this.voice = voice;
        this.discretion = discretion;
        this.teams = teams;
    }

    /**
     * Those of the corrections of an answer that whoever reads it may know of.
     *
     * @param reader whoever alone reads it; empty for everyone in its place
     */
    public List<Correction> known(List<Correction> corrections, Interaction answer, Optional<Person> reader) {
        return corrections.stream()
                .filter(correction -> isKnown(correction, answer, reader))
                .toList();
    }

    private boolean isKnown(Correction correction, Interaction answer, Optional<Person> reader) {
        return reader.or(answer::onlyReader)
                .map(person -> discretion.mayKnow(correction, person))
                .orElse(!(correction.scope() instanceof Scope.Me));
    }

    /**
     * Whose corrections the answer was given.
     *
     * @param given those that whoever reads it may know of, at least one
     * @param reader whoever alone reads it; empty for everyone in its place
     */
    public String given(List<Correction> given, Interaction answer, Optional<Person> reader) {
        return given.size() == 1
                ? givenOne(answer, given.get(0), reader)
                : voice.say("given.several", given.size()) + ofTeams(given);
    }

    /** What is for which team, where they are for several. */
    private String ofTeams(List<Correction> given) {
        List<String> named = given.stream()
                .flatMap(one -> teams
                        .of(one)
                        .map(team -> voice.say(
                                "given.of-team",
                                voice.whose(one),
                                voice.inSentence(one.lesson().text(), LONGEST_TEXT),
                                voice.inSentence(team)))
                        .stream())
                .toList();
        long several = given.stream()
                .map(Correction::scope)
                .filter(Scope.Team.class::isInstance)
                .distinct()
                .count();
        return several > 1 && !named.isEmpty() ? ": " + String.join(", ", named) : "";
    }

    private String givenOne(Interaction answer, Correction only, Optional<Person> reader) {
        String whose = voice.whose(only);
        String day = Phrasebook.day(only.madeAt());
        return reader.map(person -> discretion.channelToName(only, person))
                .orElseGet(
                        () -> discretion.channelToName(only, answer.question().place()))
                .flatMap(voice::channel)
                .or(() -> teams.of(only).map(team -> voice.say("whom.team.named", voice.inSentence(team))))
                .map(whom -> voice.say("given.one-for", whose, day, whom))
                .orElseGet(() -> voice.say("given.one", whose, day));
    }

    /** That an answer was given these and may not follow them. */
    public String unfollowed(List<Correction> left) {
        return left.size() == 1
                ? voice.say("unfollowed.one", voice.whose(left.get(0)))
                : voice.say("unfollowed.several", left.size());
    }

    /** Whether whoever reads an answer is asked about what is offered below it; everyone is, and then not all of them may say so. */
    public boolean isOfferedTo(Correction offered, Interaction answer, Optional<Person> reader) {
        return reader.filter(Person::isExternal).isEmpty() && isKnown(offered, answer, reader);
    }

    /** That a correction may fit, or was used and perhaps does not, as far as everyone may know who reads the answer. */
    public String offer(Correction correction, Interaction answer) {
        String whose = voice.whose(correction);
        String key = answer.answer().follows(correction.id()) ? "offer.used" : "offer";
        return discretion
                .about(correction, answer.question().place())
                .map(about -> offer(key, whose, about))
                .orElseGet(() -> voice.say(key, whose));
    }

    private String offer(String key, String whose, About about) {
        return about instanceof About.Tag tag
                ? voice.say(key + ".tag", whose, voice.inSentence(tag.word(), LONGEST_TAG))
                : voice.say(key + ".asked", whose, voice.inSentence(((About.Asked) about).question(), LONGEST_ASKED));
    }
}
