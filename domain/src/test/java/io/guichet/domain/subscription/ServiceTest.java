package io.guichet.domain.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.UUID;

class ServiceTest {

    private static final PlanPrice PRICE =
            new PlanPrice(
                    new PlanCode("cloud"),
                    BillingPeriod.MONTH,
                    Money.euros("10"),
                    TaxBasis.NET,
                    LocalDate.EPOCH,
                    LocalDate.MAX);

    @Test
    void an_opened_service_is_active_and_paid_for_its_first_period() {
        Service service = open(2, LocalDate.of(2026, 1, 31));

        assertThat(service.state()).isEqualTo(ServiceState.ACTIVE);
        assertThat(service.plan()).isEqualTo(PRICE.plan());
        assertThat(service.price()).isEqualTo(PRICE);
        assertThat(service.period()).isEqualTo(BillingPeriod.MONTH);
        assertThat(service.paidUntil()).isEqualTo(LocalDate.of(2026, 2, 28));
    }

    @Test
    void there_is_at_least_one_of_it() {
        assertThatIllegalArgumentException().isThrownBy(() -> open(0, LocalDate.of(2026, 1, 31)));
    }

    private static Service open(int quantity, LocalDate day) {
        return Service.open(
                new ServiceId(new UUID(0, 1)),
                new CustomerNumber(42),
                "site-1",
                PRICE,
                quantity,
                day);
    }
}
