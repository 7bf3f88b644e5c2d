package io.guichet.testing.charging;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.charging.port.UsageReports;
import io.guichet.application.charging.port.UsageReports.Arrived;
import io.guichet.application.charging.port.UsageReports.Present;
import io.guichet.application.shared.Page;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.charging.UsageReport;
import io.guichet.domain.charging.UsageTotal;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.identity.SellerCode;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;

/** What every store and list of usage promises. */
public abstract class UsageReportsContract extends Contract {

    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final PlanCode TRAFFIC = new PlanCode("traffic");

    @Test
    void a_report_is_found_by_its_id_and_its_customers_only() {
        CustomerNumber customer = given().customer().number();
        CustomerNumber other = given().customer().number();
        UsageReport report = add(customer, "r1", MARCH, "1.5");

        assertThat(among(customer, List.of("r1", "r2"))).containsExactly(report);
        assertThat(among(other, List.of("r1"))).isEmpty();
        assertThat(among(customer, List.of())).isEmpty();
        add(other, "r1", MARCH, "1");
    }

    @Test
    void an_id_is_taken_once() {
        CustomerNumber customer = given().customer().number();
        add(customer, "r1", MARCH, "1");
        Arrived again = arrived(customer, "r1", MARCH, "2", "srv-1");

        assertLost(() -> usage().add(List.of(again)));
    }

    @Test
    void customers_of_a_seller_wait_until_their_month_is_over() {
        Seller seller = given().seller();
        Customer february = given().customerOf(seller);
        Customer march = given().customerOf(seller);
        add(february.number(), "r1", FEBRUARY, "1");
        add(march.number(), "r1", MARCH, "1");
        add(given().customer().number(), "r1", FEBRUARY, "1");

        assertThat(toRate(seller, MARCH, 0)).containsExactly(february.number());
        assertThat(toRate(seller, FEBRUARY, 0)).isEmpty();
        assertThat(toRate(seller, MARCH, february.number().value())).isEmpty();
        assertThat(toRate(seller, MARCH.plusMonths(1), 0))
                .containsExactlyInAnyOrder(february.number(), march.number());
    }

    @Test
    void usage_is_rated_once_by_month_plan_and_label() {
        CustomerNumber customer = given().customer().number();
        add(customer, "r1", FEBRUARY, "1.5");
        add(customer, "r2", FEBRUARY, "2");
        done(() -> usage().add(List.of(arrived(customer, "r3", FEBRUARY, "7", "srv-2"))));
        add(customer, "r4", MARCH, "9");

        assertThat(rate(customer, MARCH))
                .containsExactly(
                        total(FEBRUARY, "srv-1", "0", "3.5"), total(FEBRUARY, "srv-2", "0", "7"));
        assertThat(rate(customer, MARCH)).isEmpty();
    }

    @Test
    void what_comes_late_is_rated_beside_what_was_rated_before() {
        CustomerNumber customer = given().customer().number();
        add(customer, "r1", FEBRUARY, "3");
        rate(customer, MARCH);
        add(customer, "r2", FEBRUARY, "0.25");

        assertThat(rate(customer, MARCH.plusMonths(1)))
                .containsExactly(total(FEBRUARY, "srv-1", "3", "3.25"));
    }

    @Test
    void what_comes_late_waits_for_the_next_month_unless_it_is_the_first_of_its_label() {
        Seller seller = given().seller();
        CustomerNumber customer = given().customerOf(seller).number();
        add(customer, "r1", FEBRUARY, "3");
        rate(customer, MARCH);
        add(customer, "r2", FEBRUARY, "0.25");
        assertThat(toRate(seller, MARCH, 0)).isEmpty();
        assertThat(rate(customer, MARCH)).isEmpty();

        done(() -> usage().add(List.of(arrived(customer, "r3", FEBRUARY, "7", "srv-2"))));
        assertThat(toRate(seller, MARCH, 0)).containsExactly(customer);
        assertThat(rate(customer, MARCH)).containsExactly(total(FEBRUARY, "srv-2", "0", "7"));

        assertThat(toRate(seller, MARCH.plusMonths(1), 0)).containsExactly(customer);
        assertThat(rate(customer, MARCH.plusMonths(1)))
                .containsExactly(total(FEBRUARY, "srv-1", "3", "3.25"));
    }

    @Test
    void what_came_in_time_takes_what_came_since_along() {
        CustomerNumber customer = given().customer().number();
        add(customer, "r1", FEBRUARY, "3");
        rate(customer, MARCH);
        add(customer, "r2", FEBRUARY, "0.25");
        UsageReport later = arrived(customer, "r3", FEBRUARY, "0.5", "srv-1").report();
        done(
                () ->
                        usage().add(
                                        List.of(
                                                new Arrived(
                                                        later,
                                                        FEBRUARY,
                                                        present(MARCH.plusMonths(1)).begunAt()))));

        assertThat(rate(customer, MARCH.plusMonths(1)))
                .containsExactly(total(FEBRUARY, "srv-1", "3", "3.75"));
    }

    @Test
    void a_month_shows_what_was_charged_and_what_is_known() {
        CustomerNumber customer = given().customer().number();
        add(customer, "r1", FEBRUARY, "3");
        rate(customer, MARCH);
        add(customer, "r2", FEBRUARY, "1");
        add(customer, "r3", MARCH, "5");

        assertThat(stores().charging().listUsage().of(customer, FEBRUARY))
                .containsExactly(total(FEBRUARY, "srv-1", "3", "4"));
        assertThat(stores().charging().listUsage().of(customer, MARCH))
                .containsExactly(total(MARCH, "srv-1", "0", "5"));
        assertThat(stores().charging().listUsage().of(customer, MARCH.plusMonths(1))).isEmpty();
    }

    @Test
    void all_that_was_reported_of_a_customer_is_read_in_pages() {
        CustomerNumber customer = given().customer().number();
        UsageReport second = add(customer, "r2", FEBRUARY, "3");
        UsageReport third = add(customer, "r3", MARCH, "5");
        UsageReport first = add(customer, "R9", FEBRUARY, "1");
        add(given().customer().number(), "r1", FEBRUARY, "1");

        assertThat(in(() -> usage().of(customer, "", 2)))
                .isEqualTo(new Page<>(List.of(first, second), true));
        assertThat(in(() -> usage().of(customer, "r2", 2)))
                .isEqualTo(new Page<>(List.of(third), false));
    }

    @Test
    void whether_anything_was_reported_of_a_sellers_plan_is_known() {
        Customer customer = given().customer();
        assertThat(isReported(customer.seller())).isFalse();

        add(customer.number(), "r1", FEBRUARY, "1");
        rate(customer.number(), MARCH);

        assertThat(isReported(customer.seller())).isTrue();
        assertThat(isReported(given().seller().code())).isFalse();
        assertThat(in(() -> usage().isReported(customer.seller(), new PlanCode("other"))))
                .isFalse();
    }

    private boolean isReported(SellerCode seller) {
        return in(() -> usage().isReported(seller, TRAFFIC));
    }

    private static UsageTotal total(YearMonth month, String label, String before, String all) {
        return new UsageTotal(month, TRAFFIC, label, new BigDecimal(before), new BigDecimal(all));
    }

    private List<UsageReport> among(CustomerNumber customer, List<String> ids) {
        return in(() -> usage().among(customer, ids));
    }

    private List<CustomerNumber> toRate(Seller seller, YearMonth before, long after) {
        return in(() -> usage().toRate(seller.code(), present(before), after, 10));
    }

    private List<UsageTotal> rate(CustomerNumber customer, YearMonth before) {
        return in(() -> usage().rate(customer, present(before)));
    }

    private static Present present(YearMonth month) {
        return new Present(month, month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private UsageReport add(CustomerNumber customer, String id, YearMonth month, String quantity) {
        Arrived arrived = arrived(customer, id, month, quantity, "srv-1");
        done(() -> usage().add(List.of(arrived)));
        return arrived.report();
    }

    private static Arrived arrived(
            CustomerNumber customer, String id, YearMonth month, String quantity, String label) {
        UsageReport report =
                new UsageReport(customer, id, TRAFFIC, label, new BigDecimal(quantity), Given.NOON);
        return new Arrived(report, month, Given.NOON);
    }

    private UsageReports usage() {
        return stores().charging().usageReports();
    }
}
