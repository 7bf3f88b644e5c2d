package io.guichet.testing.run;

import static io.guichet.application.notification.Notice.Kind.DEBIT_ANNOUNCED;
import static io.guichet.application.notification.Notice.Kind.RENEWAL_NEEDS_MEANS;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.debit.BookCollection;
import io.guichet.application.debit.MakeCollection;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.debit.CollectionId;
import io.guichet.domain.debit.Debit;
import io.guichet.domain.debit.Mandate;
import io.guichet.domain.debit.ReturnCode;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.testing.debit.DebitDesk;
import io.guichet.testing.payment.KeptCards;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A domain name renews on a mandate only while a bank has the time to pay for it. */
class DebitingDomainNamesTest {

    private final BillingDays days = new BillingDays().follows(Preset.PREPAID);
    private final ExpiringServices expiring = new ExpiringServices(days);
    private final DebitDesk desk = new DebitDesk(days.company.does());
    private final CustomerNumber anna = expiring.holderOfDomain(RenewalMode.AUTOMATIC);
    private final LocalDate end = days.serviceOf(anna).paidUntil();

    @Test
    void a_mandate_renews_it_and_is_debited_before_it_ends() {
        signs();

        days.passUntil(end.minusDays(30));

        assertThat(days.told(anna)).contains(DEBIT_ANNOUNCED).doesNotContain(RENEWAL_NEEDS_MEANS);
        assertThat(days.serviceOf(anna).paidUntil()).isEqualTo(end.plusYears(1));
        Debit debit = debit();
        assertThat(debit.collectOn()).isBetween(end.minusDays(16), end.minusDays(12));
        days.passUntil(debit.collectOn().minusDays(6));
        CollectionId file = new CollectionId(UUID.randomUUID());
        assertThat(desk.makes(file, days.company.seller().code(), debit.collectOn()))
                .isInstanceOf(MakeCollection.Outcome.Made.class);
        days.passUntil(debit.collectOn());
        assertThat(desk.books(days.company.seller().code(), file))
                .isEqualTo(new BookCollection.Outcome.Booked(1, 0));
        days.passUntil(end.plusDays(1));
        assertThat(days.unpaid(anna)).isEmpty();
        assertThat(days.serviceOf(anna).state()).isEqualTo(ServiceState.ACTIVE);
    }

    @Test
    void sixteen_days_before_the_end_a_bank_has_the_time() {
        days.passUntil(end.minusDays(17));
        assertThat(days.told(anna)).contains(RENEWAL_NEEDS_MEANS);
        signs();

        days.passUntil(end.minusDays(16));

        assertThat(debit().collectOn()).isBefore(end);
        assertThat(days.serviceOf(anna).paidUntil()).isEqualTo(end.plusYears(1));
    }

    @Test
    void fifteen_days_before_the_end_it_has_not_and_only_a_card_or_credit_renews_it() {
        days.passUntil(end.minusDays(16));
        signs();
        days.passUntil(end.minusDays(1));
        assertThat(days.serviceOf(anna).paidUntil()).isEqualTo(end);
        assertThat(days.unpaid(anna)).isEmpty();

        days.company.transfers(anna, "14.40", List.of());
        days.passUntil(end);

        assertThat(days.serviceOf(anna).paidUntil()).isEqualTo(end.plusYears(1));
        assertThat(days.told(anna)).doesNotContain(DEBIT_ANNOUNCED);
    }

    @Test
    void where_no_bank_can_be_told_before_it_ends_a_mandate_is_no_means() {
        days.follows(Preset.PREPAID, Map.of(Setting.DEBIT_NOTICE, "30"));
        signs();

        days.passUntil(end);

        assertThat(days.serviceOf(anna).paidUntil()).isEqualTo(end);
        assertThat(days.told(anna)).contains(RENEWAL_NEEDS_MEANS).doesNotContain(DEBIT_ANNOUNCED);
    }

    /** What begins by the day it is due is debited on the first day a bank can. */
    @Test
    void one_that_lapses_before_the_invoice_is_due_renews_it_once_it_is_debited_earlier() {
        days.follows(Preset.PREPAID, Map.of(Setting.TERM, "25"));
        lapsesOn(signs(), end.minusDays(8));

        days.passUntil(end.minusDays(28));
        assertThat(days.serviceOf(anna).paidUntil()).isEqualTo(end);
        assertThat(days.told(anna)).contains(RENEWAL_NEEDS_MEANS).doesNotContain(DEBIT_ANNOUNCED);

        days.passUntil(end.minusDays(23));
        assertThat(days.serviceOf(anna).paidUntil()).isEqualTo(end.plusYears(1));
        assertThat(debit().collectOn()).isBefore(end.minusDays(8));
    }

    @Test
    void one_that_lapses_after_the_invoice_is_due_is_debited_then() {
        days.follows(Preset.PREPAID, Map.of(Setting.TERM, "25"));
        lapsesOn(signs(), end);

        days.passUntil(end.minusDays(30));

        assertThat(days.serviceOf(anna).paidUntil()).isEqualTo(end.plusYears(1));
        assertThat(debit().collectOn()).isBetween(end.minusDays(5), end.minusDays(1));
    }

    /** Alone it would be debited when the invoice is due, and the mandate has lapsed by then. */
    @Test
    void another_name_on_its_invoice_that_begins_sooner_has_it_debited_earlier() {
        days.follows(Preset.PREPAID, Map.of(Setting.TERM, "25"));
        days.passUntil(end.minusYears(1).plusDays(8));
        holdsAnother();
        days.passUntil(end.minusDays(23));
        lapsesOn(signs(), end.minusDays(2));

        days.passUntil(end.minusDays(22));

        assertThat(days.company.stores().services().heldBy(anna))
                .extracting(Service::paidUntil)
                .containsExactlyInAnyOrder(end.plusYears(1), end.plusDays(8).plusYears(1));
        assertThat(days.unpaid(anna)).hasSize(1);
        assertThat(debit().collectOn()).isBefore(end.minusDays(2));
    }

    @Test
    void of_two_on_invoices_of_their_own_each_is_debited_for_itself() {
        days.follows(Preset.PREPAID, Map.of(Setting.TERM, "25", Setting.INVOICES_GROUPED, "off"));
        days.passUntil(end.minusYears(1).plusDays(8));
        holdsAnother();
        days.passUntil(end.minusDays(23));
        lapsesOn(signs(), end.minusDays(2));

        days.passUntil(end.minusDays(22));

        assertThat(days.company.stores().services().heldBy(anna))
                .extracting(Service::paidUntil)
                .containsExactlyInAnyOrder(end.plusYears(1), end.plusDays(8));
        assertThat(debit().collectOn()).isBefore(end.minusDays(2));
    }

    @Test
    void one_that_is_revoked_is_no_means() {
        Mandate mandate = signs();
        desk.ends(anna, mandate.id(), false);

        days.passUntil(end.minusDays(20));

        assertThat(days.serviceOf(anna).paidUntil()).isEqualTo(end);
    }

    @Test
    void a_kept_card_that_is_not_the_default_is_charged_by_nothing_and_is_no_means() {
        days.passUntil(end.minusDays(16));
        signs();
        new KeptCards(days.company.does()).saves(anna);
        days.passUntil(end.minusDays(10));
        assertThat(days.serviceOf(anna).paidUntil()).isEqualTo(end);

        KeptCards cards = new KeptCards(days.company.does());
        cards.chooses(anna, cards.of(anna).getFirst().id());
        days.passUntil(end.minusDays(9));

        assertThat(days.serviceOf(anna).paidUntil()).isEqualTo(end.plusYears(1));
        assertThat(days.unpaid(anna)).isEmpty();
        assertThat(days.company.creditOf(anna)).isEqualTo(Money.euros("0"));
    }

    @Test
    void what_comes_back_before_it_begins_renews_nothing() {
        signs();
        days.passUntil(end.minusDays(30));
        Debit debit = debit();
        days.passUntil(debit.collectOn().minusDays(6));
        SellerCode seller = days.company.seller().code();
        CollectionId file = new CollectionId(UUID.randomUUID());
        desk.makes(file, seller, debit.collectOn());
        days.passUntil(debit.collectOn());
        desk.books(seller, file);
        days.passUntil(debit.collectOn().plusDays(3));
        desk.returns(debit.id(), ReturnCode.MD06);

        days.passUntil(end);

        assertThat(days.serviceOf(anna).paidUntil()).isEqualTo(end);
        assertThat(days.serviceOf(anna).state()).isEqualTo(ServiceState.EXPIRED);
        assertThat(days.unpaid(anna)).isEmpty();
    }

    /** Paid. */
    private void holdsAnother() {
        DocumentReference invoice =
                days.company.orders(
                        anna,
                        new OrderedItem(
                                new PlanCode("domain-fr"), BillingPeriod.YEAR, 1, "other.fr"));
        days.company.transfers(anna, "14.40", List.of(invoice));
    }

    private Mandate signs() {
        desk.collectsAs(days.company.seller().code(), DebitDesk.CREDITOR);
        return desk.signs(anna);
    }

    private void lapsesOn(Mandate signed, LocalDate day) {
        Mandate kept = desk.find(signed.id());
        Mandate old =
                new Mandate(
                        kept.id(),
                        kept.customer(),
                        kept.creditor(),
                        kept.account(),
                        kept.bic(),
                        kept.address(),
                        kept.signature(),
                        kept.state(),
                        day.minusMonths(36),
                        kept.changedAt(),
                        kept.version());
        days.company.given().done(() -> days.company.stores().debits().mandates().save(old));
        assertThat(desk.find(signed.id()).lapsesOn()).isEqualTo(day);
    }

    /** Of what is open. */
    private Debit debit() {
        return days.company
                .stores()
                .debits()
                .debits()
                .of(days.unpaid(anna).getFirst().invoice())
                .getFirst();
    }
}
