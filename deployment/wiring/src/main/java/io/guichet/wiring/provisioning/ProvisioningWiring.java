package io.guichet.wiring.provisioning;

import io.guichet.application.provisioning.ReadProvisioningEvents;
import io.guichet.application.provisioning.ReadProvisioningEventsHandler;
import io.guichet.application.provisioning.port.ProvisioningEvents;
import io.guichet.application.shared.Transactions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.time.Clock;

/** Builds what tells those who provide services. */
@ApplicationScoped
public class ProvisioningWiring {

    @Produces
    @Singleton
    public ReadProvisioningEvents readProvisioningEvents(
            ProvisioningEvents events, Transactions transactions, Clock clock) {
        return new ReadProvisioningEventsHandler(events, transactions, clock);
    }
}
