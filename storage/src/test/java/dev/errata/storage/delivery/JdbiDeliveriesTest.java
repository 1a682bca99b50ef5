package dev.errata.storage.delivery;

import dev.errata.bot.delivery.Deliveries;
import dev.errata.bot.delivery.DeliveriesContract;
import dev.errata.bot.delivery.DeliveryWork;
import dev.errata.storage.Database;
import dev.errata.storage.TestDatabase;
import dev.errata.storage.TestServer;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class JdbiDeliveriesTest extends DeliveriesContract {

    private final Database database;
    private @Nullable DeliveryScheduler scheduler;

    JdbiDeliveriesTest(TestDatabase database) {
        this.database = database.database();
    }

    @Override
    protected Deliveries deliveriesFor(DeliveryWork work) {
        DeliveryScheduler started = new DeliveryScheduler(database, List.of(work), Pace.usual(), Clock.systemUTC());
        scheduler = started;
        started.start();
        return new JdbiDeliveries(database.acknowledging(), started::wake, Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        if (scheduler != null) {
            scheduler.close();
        }
    }
}
