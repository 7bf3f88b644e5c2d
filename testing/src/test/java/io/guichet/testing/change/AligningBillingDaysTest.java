package io.guichet.testing.change;

import static io.guichet.testing.change.ChangeShop.APRIL_FIRST;
import static io.guichet.testing.change.ChangeShop.LARGE;
import static io.guichet.testing.change.ChangeShop.MEDIUM;
import static io.guichet.testing.change.ChangeShop.SMALL;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.change.AlignBillingDay.Command;
import io.guichet.application.change.AlignBillingDay.Outcome;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.subscription.Ending;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

class AligningBillingDaysTest {

    private static final LocalDate MAY_20 = LocalDate.of(2026, 5, 20);

    private final ChangeShop shop = new ChangeShop(Preset.PREPAID);
    private final CustomerNumber customer = shop.holds(SMALL);

    AligningBillingDaysTest() {
        shop.passUntil(APRIL_FIRST.plusDays(11));
        shop.orders(customer, MEDIUM, 1);
        shop.pays(customer);
    }

    @AfterEach
    void the_books_agree() {
        assertThat(shop.booksDiffer()).isEmpty();
    }

    @Test
    void one_invoice_covers_every_service_to_the_day() {
        Outcome.Quoted quoted = (Outcome.Quoted) shop.desk.alignBillingDay().quote(to(20, ""));
        Outcome.Aligned aligned = aligned(to(20, "11.23"));

        // Paid until 1 May: 6.00 x 19 / 31 = 3.68; until 12 May: 22.00 x 8 / 31 = 5.68; with VAT.
        assertThat(quoted.extension().totals().gross()).isEqualTo(Money.euros("11.23"));
        assertThat(aligned.services()).hasSize(2);
    }

    @Test
    void from_then_on_all_renew_together() {
        aligned(to(20, ""));
        shop.pays(customer);

        assertThat(services())
                .allSatisfy(service -> assertThat(service.paidUntil()).isEqualTo(MAY_20));
        shop.passUntil(MAY_20);
        Invoice renewal = shop.invoice(shop.unpaid(customer).getFirst().invoice());
        assertThat(renewal.totals().net()).isEqualTo(Money.euros("28.00"));
        assertThat(services())
                .allSatisfy(
                        service -> assertThat(service.paidUntil()).isEqualTo(MAY_20.plusMonths(1)));
    }

    @Test
    void what_is_aligned_already_costs_nothing() {
        Outcome.Aligned aligned = aligned(only(1, services().getFirst().id()));

        assertThat(aligned.invoice()).isEmpty();
        assertThat(shop.unpaid(customer)).isEmpty();
    }

    @Test
    void a_repeated_request_aligns_once() {
        Command command = to(20, "");
        Outcome.Aligned first = aligned(command);

        assertThat(aligned(command).invoice()).isEqualTo(first.invoice());
        assertThat(shop.unpaid(customer)).hasSize(1);
    }

    @Test
    void what_is_cancelled_is_left_out() {
        Service small = services().getFirst();
        shop.company
                .given()
                .done(
                        () ->
                                shop.company
                                        .stores()
                                        .services()
                                        .save(small.cancel(new Ending(small.paidUntil(), ""))));

        Outcome.Quoted quoted = (Outcome.Quoted) shop.desk.alignBillingDay().quote(to(20, ""));

        assertThat(quoted.leftOut()).containsExactly(small.id());
        assertThat(quoted.extension().parts()).hasSize(1);
        assertThat(shop.desk.alignBillingDay().quote(only(20, small.id())))
                .isEqualTo(new Outcome.NothingToAlign());
    }

    @Test
    void other_days_and_other_services_are_refused() {
        ServiceId unknown = new ServiceId(UUID.randomUUID());
        CustomerNumber stranger = shop.holds(LARGE);

        assertThat(shop.desk.alignBillingDay().align(to(32, "")))
                .isEqualTo(new Outcome.InvalidDay());
        assertThat(shop.desk.alignBillingDay().align(only(5, unknown)))
                .isEqualTo(new Outcome.NoSuchService(unknown));
        ServiceId others = shop.serviceOf(stranger).id();
        assertThat(shop.desk.alignBillingDay().align(only(5, others)))
                .isEqualTo(new Outcome.NoSuchService(others));
        assertThat(shop.desk.alignBillingDay().align(to(20, "1.00")))
                .isEqualTo(new Outcome.QuoteChanged(Money.euros("1.00"), Money.euros("11.23")));
    }

    private Outcome.Aligned aligned(Command command) {
        return (Outcome.Aligned) shop.desk.alignBillingDay().align(command);
    }

    private Command to(int day, String agreed) {
        return new Command(
                customer,
                UUID.randomUUID(),
                day,
                Set.of(),
                agreed.isEmpty() ? Optional.empty() : Optional.of(Money.euros(agreed)));
    }

    private Command only(int day, ServiceId service) {
        return new Command(customer, UUID.randomUUID(), day, Set.of(service), Optional.empty());
    }

    private List<Service> services() {
        return shop.company.stores().services().of(customer);
    }
}
