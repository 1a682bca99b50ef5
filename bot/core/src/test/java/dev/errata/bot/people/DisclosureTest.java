package dev.errata.bot.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import org.junit.jupiter.api.Test;

class DisclosureTest {

    private final Samples samples = new Samples();
    private final Stores stores = InMemoryStores.open();
    private final Place finance = stores.directory().save(samples.place("finance"));
    private final Place secret = stores.directory().save(samples.place("secret", Place.Privacy.PRIVATE));
    private final Place shared = stores.directory().save(samples.sharedPlace("vendor"));
    private final Person ana = samples.person("Ana Flores");
    private final Person ben = samples.person("Ben Okafor");
    private final Visibility anaSeesAll = (person, place) -> place.isPublic() || person.equals(ana);
    private final Disclosure discretion = new Disclosure(stores.directory(), anaSeesAll);

    @Test
    void a_text_goes_wherever_it_holds_and_a_personal_one_to_its_author_alone() {
        Correction channel = correction(new Scope.Channel(secret.id()));
        Correction mine = correction(new Scope.Me());

        assertThat(discretion.mayKnow(channel, ben)).isTrue();
        assertThat(discretion.mayKnow(mine, ana)).isTrue();
        assertThat(discretion.mayKnow(mine, ben)).isFalse();
    }

    @Test
    void the_name_of_a_channel_goes_to_readers_who_can_see_it() {
        assertThat(discretion.channelToName(correction(new Scope.Channel(secret.id())), ana))
                .contains(secret);
        assertThat(discretion.channelToName(correction(new Scope.Channel(secret.id())), ben))
                .isEmpty();
        assertThat(discretion.channelToName(correction(new Scope.Channel(finance.id())), ben))
                .contains(finance);
    }

    @Test
    void where_many_read_along_only_a_public_channel_is_named_and_none_to_another_organisation() {
        assertThat(discretion.channelToName(correction(new Scope.Channel(secret.id())), secret))
                .contains(secret);
        assertThat(discretion.channelToName(correction(new Scope.Channel(secret.id())), finance))
                .isEmpty();
        assertThat(discretion.channelToName(correction(new Scope.Channel(finance.id())), secret))
                .contains(finance);
        assertThat(discretion.channelToName(correction(new Scope.Channel(finance.id())), shared))
                .isEmpty();
        assertThat(discretion.channelToName(correction(new Scope.Channel(shared.id())), shared))
                .contains(shared);
    }

    @Test
    void a_channel_of_a_team_is_named_where_everyone_is_in_that_team() {
        Place payroll = stores.directory().save(samples.placeOf(Samples.FINANCE_TEAM, "payroll"));
        Place invoices = stores.directory().save(samples.placeOf(Samples.FINANCE_TEAM, "invoices"));
        Correction correction = correction(new Scope.Channel(payroll.id()));

        assertThat(discretion.channelToName(correction, invoices)).contains(payroll);
        assertThat(discretion.channelToName(correction, finance)).isEmpty();
    }

    @Test
    void what_is_for_no_channel_names_none() {
        assertThat(discretion.channelToName(correction(new Scope.Everyone()), ana))
                .isEmpty();
        assertThat(discretion.channelToName(correction(new Scope.Me()), finance))
                .isEmpty();
    }

    private Correction correction(Scope scope) {
        return samples.correction(
                samples.interaction(secret, ana, "When does the year end?"), ana, samples.lesson("Fiscal.", scope));
    }
}
