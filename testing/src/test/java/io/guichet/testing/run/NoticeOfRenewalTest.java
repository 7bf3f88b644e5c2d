package io.guichet.testing.run;

import static io.guichet.application.notification.Notice.Kind.SERVICE_RENEWS_SOON;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.notification.Notice;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Consumers are told in time that a contract renews tacitly (C. conso. L215-1). */
class NoticeOfRenewalTest {

    private final BillingDays days = new BillingDays();

    @ParameterizedTest
    @CsvSource({"PREPAID, 45", "ORDER, 40", "INVOICE, 45"})
    void a_consumer_is_told_once_whatever_the_policy_says(Preset preset, int ahead) {
        days.follows(preset);
        CustomerNumber customer = holder(days.company.consumer(), BillingPeriod.YEAR);
        LocalDate end = days.serviceOf(customer).paidUntil();

        days.passUntil(end.minusDays(ahead + 1));
        assertThat(told(customer)).isEmpty();
        days.passUntil(end.minusDays(31));

        assertThat(told(customer))
                .singleElement()
                .satisfies(
                        notice ->
                                assertThat(notice.facts())
                                        .containsEntry("on", end.toString())
                                        .containsEntry("refuseBy", end.minusDays(1).toString()));
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void a_professional_only_where_it_says_so_and_without_the_words_of_the_law(Preset preset) {
        days.follows(preset);
        CustomerNumber customer = holder(days.company.company(), BillingPeriod.YEAR);

        days.passUntil(days.serviceOf(customer).paidUntil().minusDays(31));

        assertThat(told(customer)).hasSize(preset == Preset.ORDER ? 1 : 0);
        assertThat(told(customer))
                .allSatisfy(notice -> assertThat(notice.facts()).doesNotContainKey("refuseBy"));
    }

    @Test
    void nobody_is_told_of_every_month() {
        days.follows(Preset.PREPAID);
        CustomerNumber customer = days.customerWithService();

        days.passUntil(days.today().plusDays(70));

        assertThat(told(customer)).isEmpty();
    }

    @Test
    void three_months_are_told_in_time_too() {
        days.follows(Preset.PREPAID);
        CustomerNumber customer = holder(days.company.consumer(), new BillingPeriod(3));
        LocalDate end = days.serviceOf(customer).paidUntil();

        days.passUntil(end.minusDays(44));

        assertThat(told(customer)).hasSize(1);
    }

    @Test
    void after_a_pause_it_is_still_told_and_a_notice_of_the_policy_is_no_second_one() {
        days.follows(Preset.PREPAID, Map.of(Setting.RENEWAL_NOTICES, "60,20"));
        CustomerNumber customer = holder(days.company.consumer(), BillingPeriod.YEAR);
        LocalDate end = days.serviceOf(customer).paidUntil();
        days.passUntil(end.minusDays(70));
        days.company.clock().advance(Duration.ofDays(30));

        days.runs();
        days.passUntil(end.minusDays(21));
        assertThat(told(customer)).hasSize(1);

        days.passUntil(end.minusDays(20));
        assertThat(told(customer)).hasSize(2);
    }

    @Test
    void what_is_invoiced_long_before_is_told_before_that() {
        days.follows(Preset.INVOICE, Map.of(Setting.ISSUE_BEFORE_RENEWAL, "60"));
        CustomerNumber customer = holder(days.company.consumer(), BillingPeriod.YEAR);
        LocalDate end = days.serviceOf(customer).paidUntil();

        days.passUntil(end.minusDays(60));

        assertThat(told(customer)).hasSize(1);
    }

    private CustomerNumber holder(CustomerNumber customer, BillingPeriod period) {
        PlanCode code = new PlanCode("long");
        PlanPrice price =
                new PlanPrice(
                        code,
                        period,
                        Money.euros("120.00"),
                        TaxBasis.NET,
                        LocalDate.EPOCH,
                        LocalDate.MAX);
        days.company.sells(Samples.plan(days.company.seller(), code, List.of(price)));
        DocumentReference invoice =
                days.company.orders(customer, new OrderedItem(code, period, 1, "site"));
        days.company.transfers(customer, "144.00", List.of(invoice));
        return customer;
    }

    private List<Notice> told(CustomerNumber customer) {
        Stream<Notice> all = days.company.stores().outbox().notices().stream();
        return all.filter(notice -> notice.customer().equals(customer))
                .filter(notice -> notice.kind() == SERVICE_RENEWS_SOON)
                .toList();
    }
}
