package io.guichet.testing.standing;

import io.guichet.application.notification.port.Outbox;
import io.guichet.application.standing.Holding;
import io.guichet.application.standing.LiftInactivityHandler;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.standing.CustomerHold;
import io.guichet.domain.standing.CustomerHold.Reason;
import io.guichet.testing.session.SignInDesk;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.InMemoryStores;

import java.util.Optional;
import java.util.UUID;

/** Where customers of a hosting company are put on hold and let go on. */
record StandingDesk(HostingCompany company) {

    Holding holding() {
        return holding(stores().outbox());
    }

    Holding holding(Outbox outbox) {
        return new Holding(
                stores().customerHolds(),
                stores().services(),
                company.does().parties(),
                stores().ledger(),
                outbox);
    }

    /** A consumer who is on hold since nobody came in, and whose owner may. */
    CustomerNumber stayedAway(SignInDesk desk, String owner) {
        CustomerNumber customer = company.consumer();
        CustomerHold hold =
                new CustomerHold(
                        UUID.randomUUID(),
                        customer,
                        Reason.INACTIVITY,
                        "stays away",
                        Optional.empty(),
                        company.clock().instant(),
                        Optional.empty());
        var person = desk.somebody(owner).id();
        desk.in(
                () -> {
                    stores().profiles().grant(person, customer);
                    stores().customerHolds().add(hold);
                });
        return customer;
    }

    /** Lets go on who came in; how many. */
    int lift() {
        return lift(stores().outbox());
    }

    int lift(Outbox outbox) {
        return new LiftInactivityHandler(
                        stores().presences(),
                        stores().customerHolds(),
                        holding(outbox),
                        stores().transactions(),
                        company.clock())
                .lift();
    }

    private InMemoryStores stores() {
        return company.stores();
    }
}
