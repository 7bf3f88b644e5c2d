package io.guichet.testing.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.guichet.application.notification.Notice;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.payment.WatchCredit;
import io.guichet.application.payment.WatchCredit.Outcome;
import io.guichet.application.payment.WatchCreditHandler;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.Together;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Customers are told when their credit falls below what they said. */
class WatchingCreditTest {

    private final HostingCompany company = new HostingCompany();
    private final WatchCredit office = office(company.stores().outbox());
    private final CustomerNumber anna = company.customerWithCredit("50.00");

    @Test
    void he_is_told_once_when_it_falls_below() {
        watches("20.00");
        spends("30.00");
        assertThat(office.tell()).isZero();

        spends("1.00");

        assertThat(office.tell()).isEqualTo(1);
        spends("1.00");
        assertThat(office.tell()).isZero();
        assertThat(told())
                .singleElement()
                .extracting(Notice::facts)
                .isEqualTo(Map.of("amount", "19.00", "threshold", "20.00", "currency", "EUR"));
    }

    @Test
    void he_is_told_again_only_after_it_rose() {
        watches("20.00");
        spends("31.00");
        office.tell();

        company.transfers(anna, "1.00", List.of());
        company.clock().advance(Duration.ofDays(1));
        assertThat(office.tell()).isZero();
        spends("1.00");

        assertThat(office.tell()).isEqualTo(1);
        assertThat(told()).hasSize(2);
    }

    @Test
    void credit_that_is_lower_already_has_not_fallen() {
        watches("60.00");

        assertThat(office.tell()).isZero();
    }

    @Test
    void who_stops_is_told_no_longer() {
        watches("20.00");
        office.stop(anna);
        spends("50.00");

        assertThat(office.tell()).isZero();
        assertThat(office.threshold(anna)).isEmpty();
    }

    @Test
    void a_threshold_is_positive_and_in_the_currency_of_the_credit() {
        assertThat(office.watch(anna, Money.euros("0"))).isEqualTo(Outcome.WRONG_AMOUNT);
        assertThat(office.watch(anna, Money.parse("5.00", "CHF"))).isEqualTo(Outcome.WRONG_AMOUNT);
    }

    @Test
    void nodes_that_look_at_once_tell_once() {
        watches("20.00");
        spends("31.00");

        Together.run(8, office::tell);

        assertThat(told()).hasSize(1);
    }

    @Test
    void one_who_cannot_be_told_keeps_nobody_else_from_it() {
        CustomerNumber bert = company.customerWithCredit("50.00");
        office.watch(bert, Money.euros("20.00"));
        watches("20.00");
        spends("31.00");
        company.paysFromCredit(bert, company.invoices(bert, "31.00"));

        assertThatIllegalStateException().isThrownBy(office(refusing(anna))::tell);
        assertThat(told()).extracting(Notice::customer).containsExactly(bert);

        assertThat(office.tell()).as("what failed is tried again").isEqualTo(1);
        assertThat(told()).extracting(Notice::customer).containsExactly(bert, anna);
    }

    private WatchCredit office(Outbox outbox) {
        return new WatchCreditHandler(
                company.stores().wishes().thresholds(),
                company.does().parties(),
                company.stores().ledger(),
                outbox,
                company.stores().transactions(),
                company.clock());
    }

    private Outbox refusing(CustomerNumber customer) {
        return notice -> {
            if (notice.customer().equals(customer)) {
                throw new IllegalStateException("cannot be written");
            }
            company.stores().outbox().add(notice);
        };
    }

    private void watches(String threshold) {
        assertThat(office.watch(anna, Money.euros(threshold))).isEqualTo(Outcome.WATCHED);
        assertThat(office.threshold(anna)).contains(Money.euros(threshold));
    }

    private void spends(String amount) {
        company.paysFromCredit(anna, company.invoices(anna, amount));
    }

    private List<Notice> told() {
        return company.stores().outbox().notices().stream()
                .filter(notice -> notice.kind() == Notice.Kind.CREDIT_LOW)
                .toList();
    }
}
