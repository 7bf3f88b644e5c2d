package io.guichet.testing.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.standing.Holding;
import io.guichet.application.standing.LiftInactivityHandler;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.standing.CustomerHold;
import io.guichet.domain.standing.CustomerHold.Reason;
import io.guichet.testing.session.SignInDesk;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.InMemoryStores;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Who was suspended since nobody came in goes on once he has. */
class ComingBackTest {

    private final HostingCompany company = new HostingCompany();
    private final InMemoryStores stores = company.stores();
    private final SignInDesk desk = new SignInDesk(stores, company.clock());

    @Test
    void one_who_cannot_be_let_go_on_keeps_nobody_else_suspended() {
        CustomerNumber first = comesBack("anna@example.org");
        CustomerNumber second = comesBack("bert@example.org");

        assertThatIllegalStateException().isThrownBy(() -> lift(refusing(first)));
        assertThat(stores.customerHolds().of(first)).isPresent();
        assertThat(stores.customerHolds().of(second)).isEmpty();

        assertThat(lift(stores.outbox())).as("what failed is tried again").isEqualTo(1);
        assertThat(stores.customerHolds().of(first)).isEmpty();
    }

    private CustomerNumber comesBack(String email) {
        CustomerNumber customer = company.consumer();
        ProfileId owner = desk.somebody(email).id();
        desk.in(
                () -> {
                    stores.profiles().grant(owner, customer);
                    stores.customerHolds()
                            .add(
                                    new CustomerHold(
                                            UUID.randomUUID(),
                                            customer,
                                            Reason.INACTIVITY,
                                            "stays away",
                                            Optional.empty(),
                                            company.clock().instant(),
                                            Optional.empty()));
                });
        company.clock().advance(Duration.ofMinutes(1));
        desk.signsIn(email, SignInDesk.PASSWORD);
        return customer;
    }

    private Outbox refusing(CustomerNumber customer) {
        return notice -> {
            if (notice.customer().equals(customer)) {
                throw new IllegalStateException("cannot be written");
            }
            stores.outbox().add(notice);
        };
    }

    private int lift(Outbox outbox) {
        Holding holding =
                new Holding(
                        stores.customerHolds(),
                        stores.services(),
                        new TradingParties(stores.customers(), stores.sellers()),
                        stores.ledger(),
                        outbox);
        return new LiftInactivityHandler(
                        stores.presences(),
                        stores.customerHolds(),
                        holding,
                        stores.transactions(),
                        company.clock())
                .lift();
    }
}
