package dev.errata.web.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Stores;
import dev.errata.bot.question.InMemoryForgetting;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Person.Role;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.web.TestPlayground;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OwnWorkplaceTest {

    private final Stores stores = InMemoryStores.open();
    private final OwnWorkplace own = new OwnWorkplace("mine", stores.directory(), new InMemoryForgetting(stores));
    private final SampleWorkplace sample =
            SampleWorkplace.open(TestPlayground.ACME, stores.directory(), new InMemoryForgetting(stores));
    private final Workplaces both = new Workplaces(sample, own, stores.directory());

    @Test
    void it_begins_with_one_channel_and_whoever_sits_there_who_administers() {
        Viewer you = own.newcomer();

        assertThat(own.company().channels()).extracting(Channel::name).containsExactly("general");
        assertThat(own.company().people()).hasSize(1);
        assertThat(you.person().isAdmin()).isTrue();
        assertThat(you.place().externalId()).isEqualTo("local:general");
        assertThat(you.query()).startsWith("at=local&in=general&as=");
    }

    @Test
    void who_joins_elsewhere_and_what_is_opened_is_there_at_once_and_names_are_ready_for_addresses() {
        WorkspaceId workspace = own.workspace();
        stores.directory()
                .save(new Person(workspace, PersonId.random(), "local:Kim & Co", "Kim & Co", Role.MEMBER, Set.of()));

        Place sales = own.open("sales");

        Viewer kim = own.viewer("Kim & Co", "sales").orElseThrow();
        assertThat(kim.place()).isEqualTo(sales);
        assertThat(kim.query()).isEqualTo("at=local&in=sales&as=Kim+%26+Co");
        assertThat(own.alone(kim.person()).isDirect()).isTrue();
        assertThat(own.canSee(kim.person(), own.alone(kim.person()))).isTrue();
        assertThat(own.canSee(own.newcomer().person(), own.alone(kim.person()))).isFalse();
    }

    @Test
    void a_channel_has_a_name_that_chats_allow_and_is_opened_once() {
        own.open("sales_2");

        assertThat(own.unusable("sales_2")).contains(OwnWorkplace.Unusable.THERE_ALREADY);
        for (String name : new String[] {"", "A", "a b", "-a", "alone-kim", "x".repeat(81), "a/b", "a\nb"}) {
            assertThat(own.unusable(name)).describedAs(name).contains(OwnWorkplace.Unusable.NAME);
            assertThatThrownBy(() -> own.open(name)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(OwnWorkplace.channelName(" #Sales  Team ")).isEqualTo("sales-team");
        for (String name : new String[] {"b\u00FCro", "\u4F1A\u8BA1", "a-b_c", "2026"}) {
            assertThat(own.unusable(name)).describedAs(name).isEmpty();
        }
    }

    @Test
    void whatever_people_are_called_has_initials() {
        assertThat(initials("Kim Lee")).isEqualTo("KL");
        assertThat(initials("Kim ")).isEqualTo("K");
        assertThat(initials("")).isEmpty();
        assertThat(initials("\uD83D\uDE80 Kim")).isEqualTo("\uD83D\uDE80K");
    }

    private static String initials(String name) {
        return new Colleague("key", name, "", Role.MEMBER).initials();
    }

    @Test
    void somebody_who_was_forgotten_is_no_colleague() {
        own.newcomer();
        stores.directory()
                .save(new Person(own.workspace(), PersonId.random(), "forgotten:1", "", Role.EXTERNAL, Set.of()));

        assertThat(own.company().people()).hasSize(1);
    }

    @Test
    void a_start_over_leaves_it_as_it_began() {
        own.open("sales");
        WorkspaceId before = own.workspace();

        own.startOver();

        assertThat(own.workspace()).isNotEqualTo(before);
        assertThat(both.of(before)).isEmpty();
        assertThat(own.company().channels()).extracting(Channel::name).containsExactly("general");
    }

    @Test
    void of_both_the_one_that_was_chosen_last_is_shown_and_neither_sees_into_the_other() {
        assertThat(both.chosen()).isEmpty();
        assertThat(both.existing()).containsExactly(sample);

        both.choose(own);
        assertThat(both.chosen()).contains(own);
        both.choose(sample);
        assertThat(both.chosen()).contains(sample);

        Person you = own.newcomer().person();
        Place board = sample.viewer("ana", "board").orElseThrow().place();
        assertThat(both.canSee(you, board)).isFalse();
        assertThat(both.of(own.workspace())).contains(own);
        assertThat(both.named("nobody")).isEmpty();
    }
}
