package dev.errata.chat.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.errata.bot.Samples;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.teaching.ScopeChoice;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class VoiceTest {

    private final Samples samples = new Samples();
    private final Voice voice = Loud.voice();

    @Test
    void a_platform_says_some_things_in_its_own_words_and_the_rest_like_all() {
        assertThat(voice.say("undone")).isEqualTo("UNDONE.");
        assertThat(voice.say("shout", "Hey")).isEqualTo("Hey!");
        assertThat(voice.say("thanks")).isEqualTo("Thanks, noted.");
        assertThatThrownBy(() -> voice.say("no.such.words")).isInstanceOf(MissingResourceException.class);
    }

    @Test
    void one_passage_is_not_called_several() {
        assertThat(voice.say("why.written", "a model", 1))
                .isEqualTo("Written by a model with one passage of your documents.");
        assertThat(voice.say("why.written", "a model", 2)).contains("with 2 passages of");
        assertThat(voice.say("why.written", "a model", 0)).contains("with no passages of");
    }

    @Test
    void what_people_wrote_is_shown_as_the_platform_shows_it() {
        Person ana = samples.person("Ana Flores");
        Place finance = samples.place("finance");
        Interaction asked = samples.interaction(finance, ana, "When does the year end?");
        Correction correction = samples.correction(asked, ana, "In January.");

        assertThat(voice.whose(correction)).isEqualTo("ANA FLORES's");
        assertThat(new SavedWords(voice, TeamNames.NONE).neighbour(correction))
                .startsWith("ANA FLORES, ")
                .endsWith(": IN JANUARY.");
        assertThat(new SavedWords(voice, TeamNames.NONE).repeats(correction, samples.person("Ben Okafor")))
                .startsWith("ANA FLORES taught this on ");
        assertThat(new SavedWords(voice, TeamNames.NONE).repeats(correction, ana))
                .startsWith("You taught this on ");
        assertThat(new ScopeLabels(voice, finance, "Acme", Optional.empty(), OptionalInt.empty())
                        .of(ScopeChoice.EVERYONE))
                .isEqualTo("Everyone at [Acme]");
    }
}
