package dev.errata.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A model was asked about what is uncertain once, or not. */
@ExtendWith(TestServer.class)
class DiligenceUpgradeTest {

    private static final String ON = "6a1f0c52-0000-4000-8000-000000000001";
    private static final String OFF = "6a1f0c52-0000-4000-8000-000000000002";

    private final TestDatabase test;

    DiligenceUpgradeTest(TestDatabase test) {
        this.test = test;
    }

    @Test
    void whoever_wanted_no_judge_has_none_and_the_others_are_thorough() {
        test.migrate("27");
        chose(ON, true);
        chose(OFF, false);

        Database.open(test.administrator(), ownerWhomRowLevelSecurityHolds()).close();

        assertThat(test.ask("select right(workspace_id::text, 1) || ' ' || judge || ' ' || apply_from from strictness"
                        + " order by 1"))
                .containsExactly("1 THOROUGH 0.9", "2 OFF 0.9");
    }

    /** As the program's own is, and not an administrator of the server. */
    private DatabaseLogin ownerWhomRowLevelSecurityHolds() {
        String user = "owner_" + UUID.randomUUID();
        test.ask("create role \"" + user + "\" login password 'secret' nosuperuser nobypassrls");
        test.ask("grant errata_app to \"" + user + "\"");
        test.ask("alter schema public owner to \"" + user + "\"");
        test.ask(
                "do $$ declare name text; begin for name in select tablename from pg_tables where schemaname = 'public' loop"
                        + " execute format('alter table %I owner to \"" + user + "\"', name); end loop; end $$");
        test.ask("do $$ declare name regprocedure; begin"
                + " for name in select oid from pg_proc where pronamespace = 'public'::regnamespace loop"
                + " execute format('alter function %s owner to \"" + user + "\"', name); end loop; end $$");
        return new DatabaseLogin(test.administrator().jdbcUrl().replaceFirst("\\?.*", ""), user, "secret");
    }

    private void chose(String workspace, boolean judged) {
        test.ask("insert into strictness (workspace_id, apply_from, ask_from, judged) values ('" + workspace
                + "', .9, .5, " + judged + ")");
    }
}
