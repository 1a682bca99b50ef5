package dev.errata.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a version before has taken and not ended is worked on by this one. */
@ExtendWith(TestServer.class)
class UpgradeTest {

    private static final String WORKSPACE = "6a1f0c52-0000-4000-8000-000000000001";

    private final TestDatabase test;

    UpgradeTest(TestDatabase test) {
        this.test = test;
    }

    @BeforeEach
    void before_channels_took_turns() {
        test.migrate("15");
        test.ask("insert into installation (platform, external_id, workspace_id, name) values ('slack', 'T1', '"
                + WORKSPACE + "', 'Acme')");
        taken(1, "thread", "working", "now()");
        taken(2, "thread", "waiting", "now() + interval '1 hour'");
        taken(3, "end", "waiting", "'2099-01-01'");
    }

    private void taken(int number, String lane, String state, String due) {
        String id = "00000000-0000-4000-8000-00000000000" + number;
        test.ask("insert into delivery (workspace_id, delivery_id, key, lane, kind, payload, state, taken_at) values ('"
                + WORKSPACE + "', '" + id + "', '" + number + "', '" + lane + "', 'test', '', '" + state + "', now())");
        test.ask("insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version) values"
                + " ('delivery', '" + WORKSPACE + "/" + id + "', " + due + ", false, 1)");
    }

    @Test
    void the_first_of_each_lane_waits_for_its_moment_and_those_behind_it_for_the_first() {
        test.database();

        assertThat(test.ask("select key || ' ' || state || ' ' || (due_at > now()) from delivery order by key"))
                .containsExactly("1 waiting false", "2 queued true", "3 waiting true");
        assertThat(test.ask("select task_name || ' ' || (execution_time > now()) from scheduled_tasks order by 1"))
                .containsExactly("delivery-due false", "delivery-due true");
    }
}
