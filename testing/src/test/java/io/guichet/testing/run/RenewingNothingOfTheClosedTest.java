package io.guichet.testing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.change.RenewLate;
import io.guichet.application.change.RenewLate.Outcome;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.testing.change.ChangeDesk;

import org.junit.jupiter.api.Test;

import java.util.Optional;
import java.util.UUID;

/** What expired of a customer whom nobody owns any more is not brought back. */
class RenewingNothingOfTheClosedTest {

    private final BillingDays days = new BillingDays();
    private final ExpiringServices expiring = new ExpiringServices(days);
    private final ChangeDesk desk =
            new ChangeDesk(days.company.stores(), days.company.does(), days.company.clock());

    @Test
    void it_stays_expired() {
        days.follows(Preset.PREPAID);
        CustomerNumber customer = expiring.holderOfDomain(RenewalMode.MANUAL);
        Service service = days.serviceOf(customer);
        days.passUntil(service.paidUntil().plusDays(3));
        RenewLate.Command command =
                new RenewLate.Command(customer, service.id(), UUID.randomUUID(), Optional.empty());
        assertThat(desk.renewLate().quote(command)).isInstanceOf(Outcome.WouldCost.class);

        days.company
                .given()
                .done(
                        () ->
                                days.company
                                        .stores()
                                        .erasing()
                                        .erasure()
                                        .close(customer, days.company.clock().instant()));

        assertThat(desk.renewLate().quote(command)).isEqualTo(new Outcome.Closed());
        assertThat(desk.renewLate().renew(command)).isEqualTo(new Outcome.Closed());
        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.EXPIRED);
    }
}
