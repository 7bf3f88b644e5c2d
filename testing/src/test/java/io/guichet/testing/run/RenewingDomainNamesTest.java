package io.guichet.testing.run;

import static io.guichet.application.notification.Notice.Kind.RENEWAL_NEEDS_MEANS;
import static io.guichet.application.notification.Notice.Kind.SERVICE_DATA_DELETED;
import static io.guichet.application.notification.Notice.Kind.SERVICE_EXPIRED;
import static io.guichet.application.notification.Notice.Kind.SERVICE_RESTORABLE;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.guichet.application.change.RenewLate;
import io.guichet.application.expiry.port.ExpirySteps.PlayedStep;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.subscription.Changing;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.domain.subscription.Suspension;
import io.guichet.testing.change.ChangeDesk;
import io.guichet.testing.payment.Cards;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A domain name renews by itself if it is paid for; otherwise its registry takes it back. */
class RenewingDomainNamesTest {

    private final BillingDays days = new BillingDays();
    private final ExpiringServices expiring = new ExpiringServices(days);

    @AfterEach
    void the_books_are_right() {
        assertThat(days.company.stores().checkLedger().check().differences()).isEmpty();
    }

    @Test
    void without_means_it_is_not_invoiced_told_of_once_and_expires() {
        days.follows(Preset.PREPAID);
        CustomerNumber customer = expiring.holderOfDomain(RenewalMode.AUTOMATIC);
        LocalDate end = days.serviceOf(customer).paidUntil();

        assertThat(days.diary(customer, end.plusDays(81)))
                .containsExactly(
                        entry(end.minusDays(30), List.of(RENEWAL_NEEDS_MEANS)),
                        entry(end, List.of(SERVICE_EXPIRED)),
                        entry(end.plusDays(45), List.of(SERVICE_RESTORABLE)),
                        entry(end.plusDays(80), List.of(SERVICE_DATA_DELETED)));
        assertThat(days.unpaid(customer)).isEmpty();
    }

    @Test
    void another_amount_is_told_again() {
        days.follows(Preset.PREPAID);
        CustomerNumber customer = expiring.holderOfDomain(RenewalMode.AUTOMATIC);
        Service name = days.serviceOf(customer);
        days.passUntil(name.paidUntil().minusDays(20));
        stores(days.serviceOf(customer).become(name.price(), name.quantity() + 1, days.today()));

        days.passUntil(name.paidUntil().minusDays(10));

        assertThat(days.told(customer)).filteredOn(RENEWAL_NEEDS_MEANS::equals).hasSize(2);
    }

    @Test
    void credit_that_covers_it_renews_it_and_so_it_does_when_it_comes_later() {
        days.follows(Preset.PREPAID);
        CustomerNumber customer = expiring.holderOfDomain(RenewalMode.AUTOMATIC);
        LocalDate end = days.serviceOf(customer).paidUntil();
        days.company.transfers(customer, "14.39", List.of());
        days.passUntil(end.minusDays(1));
        assertThat(days.serviceOf(customer).paidUntil()).isEqualTo(end);

        days.company.transfers(customer, "0.01", List.of());
        days.passUntil(end);

        assertThat(days.serviceOf(customer).paidUntil()).isEqualTo(end.plusYears(1));
        assertThat(days.unpaid(customer)).isEmpty();
        assertThat(days.company.creditOf(customer)).isEqualTo(Money.euros("0"));
    }

    @Test
    void a_card_that_can_be_charged_renews_it() {
        days.follows(Preset.PREPAID);
        CustomerNumber customer = expiring.holderOfDomain(RenewalMode.AUTOMATIC);
        LocalDate end = days.serviceOf(customer).paidUntil();
        days.cards().saves(customer);

        days.passUntil(end.minusDays(30));

        assertThat(days.serviceOf(customer).paidUntil()).isEqualTo(end.plusYears(1));
        assertThat(days.unpaid(customer)).isEmpty();
        assertThat(days.told(customer)).doesNotContain(RENEWAL_NEEDS_MEANS);
    }

    @Test
    void a_renewal_that_is_not_paid_when_it_begins_is_taken_back_and_the_name_expires() {
        days.follows(Preset.ORDER);
        CustomerNumber customer = expiring.holderOfDomain(RenewalMode.AUTOMATIC);
        LocalDate end = days.serviceOf(customer).paidUntil();
        days.passUntil(end.minusDays(1));
        Receivable renewal = days.unpaid(customer).getFirst();
        assertThat(days.serviceOf(customer).paidUntil()).isEqualTo(end.plusYears(1));
        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.ACTIVE);

        assertThat(days.diary(customer, end.plusDays(3)).get(end)).contains(SERVICE_EXPIRED);

        assertThat(days.serviceOf(customer).paidUntil()).isEqualTo(end);
        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.EXPIRED);
        assertThat(days.company.openOn(renewal.invoice())).isEqualTo(Money.euros("0"));
        assertThat(renewsLate(customer)).isInstanceOf(RenewLate.Outcome.Renewed.class);
        assertThat(days.serviceOf(customer).paidUntil()).isEqualTo(end.plusYears(1));
    }

    @Test
    void so_it_is_where_the_name_expired_on_that_day_once_before() {
        days.follows(Preset.ORDER);
        CustomerNumber customer = expiring.holderOfDomain(RenewalMode.AUTOMATIC);
        Service name = days.serviceOf(customer);
        LocalDate end = name.paidUntil();
        days.passUntil(end.minusDays(1));
        days.company
                .given()
                .done(
                        () ->
                                days.company
                                        .stores()
                                        .expiry()
                                        .steps()
                                        .add(new PlayedStep(name.id(), end, "expired", end)));

        days.passUntil(end);

        assertThat(days.serviceOf(customer).paidUntil()).isEqualTo(end);
        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.EXPIRED);
        assertThat(days.unpaid(customer)).isEmpty();
    }

    @Test
    void on_one_invoice_names_need_what_that_invoice_comes_to() {
        days.follows(Preset.PREPAID, Map.of(Setting.INVOICES_GROUPED, "on"));
        CustomerNumber customer = expiring.holderOfTwoNames("4.02");
        LocalDate end = days.serviceOf(customer).paidUntil();
        // Each comes to 4.82, both together to 8.04 and 1.61 of VAT.
        days.company.transfers(customer, "9.64", List.of());
        days.passUntil(end.minusDays(30));
        assertThat(days.unpaid(customer)).isEmpty();
        assertThat(days.told(customer)).contains(RENEWAL_NEEDS_MEANS);
        assertThat(days.company.creditOf(customer)).isEqualTo(Money.euros("4.82"));
    }

    @Test
    void and_no_more_than_that() {
        days.follows(Preset.PREPAID, Map.of(Setting.INVOICES_GROUPED, "on"));
        CustomerNumber customer = expiring.holderOfTwoNames("4.03");
        LocalDate end = days.serviceOf(customer).paidUntil();
        // Each comes to 4.84, both together to 8.06 and 1.61 of VAT.
        days.company.transfers(customer, "9.67", List.of());

        days.passUntil(end.minusDays(30));

        assertThat(days.unpaid(customer)).isEmpty();
        assertThat(days.company.creditOf(customer)).isEqualTo(Money.euros("0"));
    }

    @Test
    void one_that_is_paid_on_the_last_day_goes_on() {
        days.follows(Preset.ORDER);
        CustomerNumber customer = expiring.holderOfDomain(RenewalMode.AUTOMATIC);
        LocalDate end = days.serviceOf(customer).paidUntil();
        days.passUntil(end.minusDays(1));

        days.company.transfers(
                customer, "14.40", List.of(days.unpaid(customer).getFirst().invoice()));
        days.passUntil(end.plusDays(60));

        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.ACTIVE);
    }

    @Test
    void one_that_is_charged_back_after_it_began_is_owed_and_not_taken_back() {
        days.follows(Preset.ORDER);
        CustomerNumber customer = expiring.holderOfDomain(RenewalMode.AUTOMATIC);
        LocalDate end = days.serviceOf(customer).paidUntil();
        days.passUntil(end.minusDays(1));
        Cards cards = new Cards(days.company);
        PaymentId payment = cards.opensPage(customer, days.unpaid(customer).getFirst().invoice());
        cards.payOnPage(payment);
        days.passUntil(end.plusDays(40));

        cards.tell(cards.provider().chargeBack(payment));
        days.passUntil(end.plusDays(41));

        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.ACTIVE);
        assertThat(days.unpaid(customer))
                .extracting(Receivable::open)
                .containsExactly(Money.euros("14.40"));
        days.passUntil(end.plusDays(100));
        assertThat(days.serviceOf(customer).paidUntil()).isEqualTo(end.plusYears(1));
        assertThat(days.serviceOf(customer).suspension())
                .containsInstanceOf(Suspension.Unpaid.class);
    }

    @Test
    void while_a_change_is_under_way_nothing_is_taken_back() {
        days.follows(Preset.ORDER);
        CustomerNumber customer = expiring.holderOfDomain(RenewalMode.AUTOMATIC);
        LocalDate end = days.serviceOf(customer).paidUntil();
        days.passUntil(end.minusDays(1));
        stores(days.serviceOf(customer).withChanging(Optional.of(Changing.waiting(days.today()))));

        days.passUntil(end.plusDays(1));
        assertThat(days.serviceOf(customer).paidUntil()).isEqualTo(end.plusYears(1));
        assertThat(days.unpaid(customer)).hasSize(1);

        stores(days.serviceOf(customer).withChanging(Optional.empty()));
        days.passUntil(end.plusDays(2));
        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.EXPIRED);
        assertThat(days.unpaid(customer)).isEmpty();
    }

    @Test
    void another_debt_neither_suspends_nor_deletes_a_name_that_is_paid_for() {
        days.follows(Preset.PREPAID);
        CustomerNumber customer = expiring.holderOfDomain(RenewalMode.AUTOMATIC);
        days.orders(customer);

        days.passUntil(days.today().plusDays(70));

        assertThat(days.company.stores().services().of(customer))
                .extracting(Service::state)
                .containsExactly(ServiceState.ACTIVE, ServiceState.DELETED);
    }

    @Test
    void a_name_that_was_never_paid_is_suspended_and_expires_at_its_end() {
        days.follows(Preset.PREPAID, Map.of(Setting.CREDIT_USED, "off"));
        CustomerNumber customer = expiring.holderOfDomain(RenewalMode.AUTOMATIC, "0.00");
        LocalDate issued = days.today();
        LocalDate end = days.serviceOf(customer).paidUntil();

        days.passUntil(issued.plusDays(31));
        assertThat(days.serviceOf(customer).suspension())
                .containsInstanceOf(Suspension.Unpaid.class);
        days.passUntil(end.minusDays(1));
        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.SUSPENDED);
        days.passUntil(end);
        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.EXPIRED);
    }

    @Test
    void where_the_policy_wants_it_each_service_has_an_invoice_of_its_own() {
        days.follows(Preset.ORDER, Map.of(Setting.INVOICES_GROUPED, "off"));
        CustomerNumber customer = days.customerWithService();
        days.company.transfers(customer, "12.00", List.of(days.orders(customer)));
        LocalDate renewal = days.serviceOf(customer).paidUntil();

        days.passUntil(renewal);

        assertThat(days.unpaid(customer))
                .extracting(Receivable::open)
                .containsExactly(Money.euros("12.00"), Money.euros("12.00"));
    }

    private void stores(Service service) {
        days.company.given().done(() -> days.company.stores().services().save(service));
    }

    private RenewLate.Outcome renewsLate(CustomerNumber customer) {
        return new ChangeDesk(days.company.stores(), days.company.does(), days.company.clock())
                .renewLate()
                .renew(
                        new RenewLate.Command(
                                customer,
                                days.serviceOf(customer).id(),
                                UUID.randomUUID(),
                                Optional.empty()));
    }
}
