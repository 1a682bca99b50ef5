package dev.errata.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The sample company and what people read for themselves were in one workspace once. */
class OwnWorkspaceUpgradeTest {

    private static final String WORKSPACE = "6a1f0c52-0000-4000-8000-000000000001";

    private abstract static class Before {

        final TestDatabase test;

        Before(TestDatabase test) {
            this.test = test;
        }

        /** The workspace 'local' as it was: with the sample company in it, or only with what somebody read there. */
        void local(String... places) {
            test.migrate("20");
            test.ask("insert into installation (platform, external_id, workspace_id, name) values ('local', 'local', '"
                    + WORKSPACE + "', 'local')");
            for (String place : places) {
                test.ask("insert into place values ('" + WORKSPACE + "', '" + id(place) + "', 'local:" + place + "', '"
                        + place + "', 'PUBLIC', false, '{}')");
            }
            test.ask("insert into person values ('" + WORKSPACE + "', '" + id("ana")
                    + "', 'local:Ana Flores', 'Ana Flores', 'ADMIN', '{}')");
            test.ask("insert into document_source values ('" + WORKSPACE + "', 'handbook', null), ('" + WORKSPACE
                    + "', '/srv/wiki', 'https://wiki.example')");
        }

        private static UUID id(String name) {
            return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        }

        void read(String source, String name, String place) {
            String in = place.isEmpty() ? "null" : "'" + id(place) + "'";
            String from = source.isEmpty() ? "null" : "'" + source + "'";
            UUID document = id(source + name + place);
            test.ask(
                    "insert into document (workspace_id, document_id, name, title, place_id, content_hash, source) values ('"
                            + WORKSPACE + "', '" + document + "', '" + name + "', 'Title', " + in + ", 'hash', " + from
                            + ")");
            test.ask(
                    "insert into passage (workspace_id, passage_id, document_id, place_id, title, position, heading, text,"
                            + " text_hash) values ('" + WORKSPACE + "', '" + id(document.toString()) + "', '" + document
                            + "', "
                            + in
                            + ", 'Title', 0, '', 'text of " + name + "', '\\x01')");
        }

        List<String> documentsOf(String installation) {
            return test.ask("select coalesce(d.source, '-') || ' ' || d.name || ' ' || count(p.*) from document d"
                    + " join installation i on i.workspace_id = d.workspace_id"
                    + " join passage p on p.workspace_id = d.workspace_id and p.document_id = d.document_id"
                    + " where i.external_id = '" + installation + "' group by d.source, d.name order by 1");
        }
    }

    @Nested
    @ExtendWith(TestServer.class)
    class WithTheSample extends Before {

        WithTheSample(TestDatabase test) {
            super(test);
        }

        @Test
        void what_people_read_for_themselves_leaves_the_sample_which_keeps_the_rest() {
            local("finance", "leadership", "sales", "empty");
            test.ask("insert into embedding (workspace_id, model, text_hash, dimensions, vector) values ('" + WORKSPACE
                    + "', 'm', '\\x01', 1, '\\x00')");
            read("handbook", "expenses.md", "");
            read("", "time-off.md", "");
            read("/srv/wiki", "time-off.md", "");
            read("", "mine.md", "");
            read("/srv/wiki", "prices.md", "sales");
            read("/srv/wiki", "money.md", "finance");

            test.database();

            assertThat(test.ask("select external_id || ' ' || (shown_at is not null) from installation order by 1"))
                    .containsExactly("local false", "sample true");
            assertThat(documentsOf("sample")).containsExactly("- time-off.md 1", "handbook expenses.md 1");
            assertThat(documentsOf("local"))
                    .containsExactly(
                            "- mine.md 1", "/srv/wiki money.md 1", "/srv/wiki prices.md 1", "/srv/wiki time-off.md 1");
            assertThat(test.ask("select name from place where workspace_id <> '" + WORKSPACE + "' order by 1"))
                    .containsExactly("finance", "sales");
            assertThat(test.ask("select count(*)::text from embedding")).containsExactly("2");
            assertThat(test.ask(
                            "select name || ' ' || coalesce(base_url, '-') from document_source where workspace_id <> '"
                                    + WORKSPACE + "'"))
                    .containsExactly("/srv/wiki https://wiki.example");
        }
    }

    @Nested
    @ExtendWith(TestServer.class)
    class WithoutIt extends Before {

        WithoutIt(TestDatabase test) {
            super(test);
        }

        @Test
        void a_workspace_in_which_the_sample_never_was_stays_what_it_is_and_is_shown() {
            local("finance", "general");
            read("/srv/wiki", "time-off.md", "");

            test.database();

            assertThat(test.ask("select external_id || ' ' || (shown_at is not null) from installation"))
                    .containsExactly("local true");
            assertThat(documentsOf("local")).containsExactly("/srv/wiki time-off.md 1");
        }
    }
}
