package dev.errata.bot.delivery;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

class InMemoryDeliveriesTest extends DeliveriesContract {

    private @Nullable InMemoryDeliveries deliveries;

    @Override
    protected Deliveries deliveriesFor(DeliveryWork work) {
        deliveries = new InMemoryDeliveries(work);
        return deliveries;
    }

    @AfterEach
    void close() {
        if (deliveries != null) {
            deliveries.close();
        }
    }
}
