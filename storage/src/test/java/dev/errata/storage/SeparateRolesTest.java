package dev.errata.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.errata.bot.Samples;
import dev.errata.bot.question.Installation;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.WorkspaceId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Logging in as users who may do little, as a database administrator would have it. */
@ExtendWith(TestServer.class)
class SeparateRolesTest {

    private final Samples samples = new Samples();
    private final TestDatabase test;
    private final DatabaseLogin owner;
    private final DatabaseLogin app;

    SeparateRolesTest(TestDatabase test) {
        this.test = test;
        this.owner = newUser("owner", "createrole");
        this.app = newUser("app", "nocreaterole");
        test.ask("grant create, connect on database " + databaseName() + " to \"" + owner.user() + "\"");
        test.ask("drop schema public cascade");
        test.ask("create schema public authorization \"" + owner.user() + "\"");
        test.ask("grant usage on schema public to public");
    }

    /** The role belongs to the whole server, so the one that other databases use steps aside. */
    @BeforeEach
    void begin_without_the_role() {
        test.ask("do $$ begin alter role errata_app rename to errata_app_aside;"
                + " exception when undefined_object then null; end $$");
    }

    @AfterEach
    void bring_the_role_back() {
        test.ask("do $$ begin drop owned by errata_app; drop role errata_app;"
                + " exception when undefined_object then null; end $$");
        test.ask("do $$ begin alter role errata_app_aside rename to errata_app;"
                + " exception when undefined_object then null; end $$");
    }

    @Test
    void a_user_who_owns_nothing_works_through_the_role() {
        administratorMakesTheRole();

        try (Database database = Database.open(app, owner)) {
            Place place = TestDatabase.stores(database.working()).directory().save(samples.place("finance"));

            assertThat(TestDatabase.stores(database.acknowledging()).directory().place(samples.workspace(), place.id()))
                    .contains(place);
        }
        assertThat(new DatabaseHealth(app, owner).findings()).isEmpty();
    }

    @Test
    void outside_the_helper_a_user_who_owns_nothing_sees_nothing() {
        administratorMakesTheRole();

        try (Database database = Database.open(app, owner)) {
            TestDatabase.stores(database.working()).directory().save(samples.place("finance"));
        }

        assertThat(TestDatabase.ask(app, "select count(*) from place")).containsExactly("0");
        assertThat(TestDatabase.ask(owner, "select count(*) from place")).containsExactly("0");
    }

    @Test
    void one_user_who_owns_the_database_and_may_make_roles_needs_no_administrator() {
        try (Database database = Database.open(owner, owner)) {
            WorkspaceId workspace = TestDatabase.stores(database.working())
                    .directory()
                    .workspace(new Installation("slack", "E-" + UUID.randomUUID(), "Acme"));

            assertThat(workspace).isNotNull();
        }
        assertThat(new DatabaseHealth(owner, owner).findings()).isEmpty();
    }

    @Test
    void a_user_who_may_not_make_the_role_is_told_what_an_administrator_has_to_run() {
        List<String> statements = new DatabaseHealth(app, app).administratorStatements();

        assertThat(statements)
                .containsExactly(
                        "create role errata_app nologin nobypassrls",
                        "grant errata_app to \"" + app.user() + "\" with inherit true, set true");
        assertThatThrownBy(() -> Database.open(app, app))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining(String.join("; ", statements));
        assertThat(new DatabaseHealth(app, owner).findings())
                .extracting(Finding::mend)
                .contains("as an administrator: " + statements.get(0) + ";");

        statements.forEach(test::ask);
        assertThat(new DatabaseHealth(app, app).administratorStatements()).isEmpty();
    }

    @Test
    void health_names_what_lacks_row_level_security_and_what_passes_it() {
        administratorMakesTheRole();
        Database.open(app, owner).close();
        test.ask("alter table person no force row level security");
        test.ask("create table forgotten (workspace_id uuid)");
        test.ask("drop policy workspace on rating");
        test.ask("alter role errata_app bypassrls");

        List<Finding> findings = new DatabaseHealth(app, owner).findings();
        test.ask("alter role errata_app nobypassrls");

        assertThat(findings)
                .extracting(Finding::what)
                .containsExactly(
                        "the role errata_app passes row-level security",
                        "row-level security does not hold on table forgotten",
                        "row-level security does not hold on table person",
                        "row-level security does not hold on table rating");
    }

    @Test
    void health_says_that_migrations_are_missing_and_that_nobody_answers() {
        administratorMakesTheRole();
        DatabaseLogin nobody = new DatabaseLogin("jdbc:postgresql://localhost:1/errata", "app", "secret");

        assertThat(new DatabaseHealth(app, owner).findings())
                .extracting(Finding::what)
                .singleElement()
                .asString()
                .startsWith("migrations 1, 2, 3, ")
                .endsWith(" are not applied");
        assertThat(new DatabaseHealth(nobody, nobody).findings())
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.what()).contains("cannot be reached").doesNotContain("secret"));
    }

    private DatabaseLogin newUser(String name, String options) {
        String user = name + "_" + UUID.randomUUID();
        test.ask("create role \"" + user + "\" login password 'secret' " + options);
        return new DatabaseLogin(test.administrator().jdbcUrl().replaceFirst("\\?.*", ""), user, "secret");
    }

    private void administratorMakesTheRole() {
        new DatabaseHealth(app, owner).administratorStatements().forEach(test::ask);
    }

    private String databaseName() {
        return test.ask("select current_database()").get(0);
    }
}
