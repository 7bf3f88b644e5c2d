package io.guichet.testing.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.guichet.application.notification.port.Outbox;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.testing.session.SignInDesk;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.InMemoryStores;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.stream.IntStream;

/** Who was suspended since nobody came in goes on once he has. */
class ComingBackTest {

    private final HostingCompany company = new HostingCompany();
    private final InMemoryStores stores = company.stores();
    private final SignInDesk desk = new SignInDesk(stores, company.clock());
    private final StandingDesk standing = new StandingDesk(company);

    @Test
    void one_who_cannot_be_let_go_on_keeps_nobody_else_suspended() {
        CustomerNumber first = comesBack("anna@example.org");
        CustomerNumber second = comesBack("bert@example.org");

        assertThatIllegalStateException().isThrownBy(() -> standing.lift(refusing(first)));
        assertThat(stores.customerHolds().of(first)).isPresent();
        assertThat(stores.customerHolds().of(second)).isEmpty();

        assertThat(standing.lift()).as("what failed is tried again").isEqualTo(1);
        assertThat(stores.customerHolds().of(first)).isEmpty();
    }

    @Test
    void whoever_stays_away_keeps_nobody_from_going_on() {
        IntStream.range(0, 450)
                .forEach(each -> standing.stayedAway(desk, "a" + each + "@example.org"));
        company.clock().advance(Duration.ofMinutes(1));
        IntStream.range(200, 450)
                .forEach(each -> desk.signsIn("a" + each + "@example.org", SignInDesk.PASSWORD));

        assertThat(standing.lift()).isEqualTo(250);
        assertThat(standing.lift()).isZero();
    }

    private CustomerNumber comesBack(String email) {
        CustomerNumber customer = standing.stayedAway(desk, email);
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
}
