package dev.errata.bot.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Samples;
import dev.errata.bot.SettableClock;
import dev.errata.bot.Stores;
import dev.errata.bot.answer.QuotingWriter;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.recall.suggestion.Suggester;
import dev.errata.bot.recall.suggestion.Suggester.Said;
import dev.errata.bot.recall.suggestion.Suggestion;
import dev.errata.bot.recall.suggestion.Suggestion.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhatFitsTest {

    private static final String SAME = "What is the last day of our year?";

    private final Samples samples = new Samples();
    private final Stores stores = InMemoryStores.open();
    private final Place finance = stores.directory().save(samples.place("finance"));
    private final Person ana = stores.directory().save(samples.person("Ana Flores"));

    @Test
    void a_suggested_question_is_one_of_its_own_correction_and_of_no_other() {
        WhatFits fits = suggesting(
                correction -> List.of(new Said(Kind.FITS, SAME), new Said(Kind.NOT_WHEN, "it is about taxes")));
        Correction first = taught("When does the year end?");
        Correction second = taught("Who signs the report?");

        List<WhatFits.Doubtful> asked = fits.about(first, finance, ana);

        assertThat(asked).singleElement().satisfies(doubtful -> {
            assertThat(doubtful.suggested()).isTrue();
            assertThat(doubtful.question().asked()).isEqualTo(SAME);
        });
        String id = asked.get(0).question().id().toString();
        assertThat(fits.suggested(first, id)).isPresent();
        assertThat(fits.suggested(second, id)).isEmpty();
        assertThat(fits.suggested(first, "no id")).isEmpty();
        Suggestion notWhen = stores.suggestions().of(first).get(1);
        assertThat(fits.suggested(first, notWhen.id().toString())).isEmpty();
    }

    @Test
    void a_model_that_fails_takes_nothing_else_along() {
        WhatFits fits = suggesting(correction -> {
            throw new IllegalStateException("the model broke");
        });

        assertThat(fits.about(taught("When does the year end?"), finance, ana)).isEmpty();
    }

    private WhatFits suggesting(Suggester suggester) {
        return Loops.over(stores, QuotingWriter.alone(), suggester, new SettableClock(Samples.NOW))
                .whatFits();
    }

    private Correction taught(String question) {
        Interaction origin = samples.interaction(finance, ana, question);
        stores.interactions().record(origin);
        Correction correction = samples.correction(origin, ana, "On 31 January.");
        stores.corrections().take(correction);
        return correction;
    }
}
