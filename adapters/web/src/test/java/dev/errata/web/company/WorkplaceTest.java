package dev.errata.web.company;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Stores;
import dev.errata.bot.question.InMemoryForgetting;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.web.TestPlayground;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkplaceTest {

    private final Stores stores = InMemoryStores.open();
    private final Workplace workplace =
            SampleWorkplace.open(TestPlayground.ACME, stores.directory(), new InMemoryForgetting(stores));

    @Test
    void everybody_and_every_channel_is_known_by_the_name_that_the_command_line_uses() {
        WorkspaceId workspace = stores.directory().workspace(SampleWorkplace.SAMPLE);

        assertThat(stores.directory().placesNamed(workspace, "finance")).hasSize(1);
        assertThat(stores.directory().placeByExternalId(workspace, "local:finance"))
                .isPresent();
        assertThat(stores.directory().personByExternalId(workspace, "local:Ana Flores"))
                .isPresent();
    }

    @Test
    void a_private_channel_is_seen_by_its_members_alone() {
        Place board = workplace.viewer("ana", "board").orElseThrow().place();
        Person li = workplace.viewer("li", "finance").orElseThrow().person();
        Person ben = workplace.viewer("ben", "finance").orElseThrow().person();

        assertThat(workplace.canSee(ben, board)).isTrue();
        assertThat(workplace.canSee(li, board)).isFalse();
        assertThat(workplace.viewer("li", "board")).isEmpty();
    }

    @Test
    void what_one_person_has_alone_with_the_bot_is_seen_by_nobody_else_and_no_channel_to_choose() {
        Viewer ben = workplace.viewer("ben", "alone-ben").orElseThrow();
        Person ana = workplace.viewer("ana", "finance").orElseThrow().person();

        assertThat(ben.place().isDirect()).isTrue();
        assertThat(workplace.alone(ben.person())).isEqualTo(ben.place());
        assertThat(workplace.canSee(ben.person(), ben.place())).isTrue();
        assertThat(workplace.canSee(ana, ben.place())).isFalse();
        assertThat(workplace.viewer("ana", "alone-ben")).isEmpty();
        assertThat(workplace.places(ben.person())).noneMatch(Place::isDirect);
    }

    @Test
    void a_private_place_that_the_page_does_not_know_is_seen_by_nobody() {
        Person ana = workplace.viewer("ana", "finance").orElseThrow().person();
        Place other = new Place(
                workplace.workspace(),
                PlaceId.random(),
                "local:other",
                "other",
                Place.Privacy.PRIVATE,
                false,
                Set.of());

        assertThat(workplace.canSee(ana, other)).isFalse();
    }

    @Test
    void opening_it_again_finds_the_same_people_and_channels() {
        Workplace again = SampleWorkplace.open(TestPlayground.ACME, stores.directory(), new InMemoryForgetting(stores));

        assertThat(again.viewer("ana", "board")).isEqualTo(workplace.viewer("ana", "board"));
    }

    @Test
    void after_a_start_over_the_same_people_are_in_a_workspace_of_their_own() {
        WorkspaceId before = workplace.workspace();

        workplace.startOver();

        assertThat(workplace.workspace()).isNotEqualTo(before);
        assertThat(workplace.viewer("ana", "finance").orElseThrow().workspace()).isEqualTo(workplace.workspace());
        assertThat(stores.directory().findWorkspace(SampleWorkplace.SAMPLE))
                .isEqualTo(Optional.of(workplace.workspace()));
    }
}
