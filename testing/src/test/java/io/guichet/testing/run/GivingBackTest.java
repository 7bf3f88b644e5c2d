package io.guichet.testing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.account.KeepAccounts;
import io.guichet.application.notification.Notice;
import io.guichet.application.payment.RequestCreditPayout;
import io.guichet.application.subscription.CancelService.Command;
import io.guichet.application.subscription.CancelService.Outcome;
import io.guichet.application.subscription.CancelService.When;
import io.guichet.application.subscription.GivenBack;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.testing.change.ChangeDesk;
import io.guichet.testing.payment.Cards;
import io.guichet.testing.payment.MoneyBack;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the end of a contract that renewed untold gives back, to whom and by when (L215-1). */
class GivingBackTest {

    private static final Duration HALF_A_YEAR = Duration.ofDays(183);

    private final BillingDays days = new BillingDays().follows(Preset.PREPAID);
    private final YearlyHolders yearly = new YearlyHolders(days);
    private final CustomerNumber customer = yearly.holder(days.company.consumer());
    private final LocalDate end = service().paidUntil();
    private final Cards cards = new Cards(days.company);

    @AfterEach
    void the_books_are_right() {
        assertThat(days.company.stores().checkLedger().check().differences()).isEmpty();
    }

    @Test
    void what_a_card_paid_goes_back_to_it_once() {
        DocumentReference invoice = renewsUntold();
        cards.payOnPage(cards.opensPage(customer, invoice));
        days.company.clock().advance(HALF_A_YEAR);
        GivenBack back = back("72.00", "72.00", "0.00");

        assertThat(foreseen()).contains(back);
        assertThat(cancels()).contains(back);
        assertThat(cancels()).isEmpty();

        assertThat(credit()).isEqualTo(Money.euros("0.00"));
        resumes();
        resumes();
        assertThat(cards.provider().sentBack()).containsExactly(Money.euros("72.00"));
        assertThat(confirmed())
                .containsEntry("amount", "72.00")
                .containsEntry("toCard", "72.00")
                .containsEntry("toCredit", "0.00")
                .containsEntry("refundBy", days.today().plusDays(30).toString());
    }

    @Test
    void seeing_what_it_would_give_back_changes_nothing() {
        cards.payOnPage(cards.opensPage(customer, renewsUntold()));

        assertThat(foreseen()).contains(back("144.00", "144.00", "0.00"));

        assertThat(service().state()).isEqualTo(ServiceState.ACTIVE);
        resumes();
        assertThat(cards.provider().sentBack()).isEmpty();
        assertThat(credit()).isEqualTo(Money.euros("0.00"));
    }

    @Test
    void what_a_transfer_paid_beyond_what_he_owes_is_credit() {
        days.company.transfers(customer, "100.00", List.of(renewsUntold()));
        days.company.clock().advance(HALF_A_YEAR);

        assertThat(cancels()).contains(back("72.00", "0.00", "28.00"));

        assertThat(credit()).isEqualTo(Money.euros("28.00"));
        assertThat(
                        new MoneyBack(days.company.does())
                                .asksBack(MoneyBack.newRefund(), customer, "28.00"))
                .isInstanceOf(RequestCreditPayout.Outcome.Requested.class);
    }

    @Test
    void an_option_that_ends_with_it_gives_its_days_back_though_it_has_no_such_right() {
        days.company.transfers(customer, "144.00", List.of(renewsUntold()));
        days.holder(customer);
        List<Service> held = days.company.stores().services().of(customer);
        days.company
                .given()
                .done(
                        () ->
                                days.company
                                        .stores()
                                        .optionHosts()
                                        .attach(held.getLast().id(), held.getFirst().id()));

        assertThat(cancels()).contains(back("156.00", "0.00", "156.00"));

        assertThat(credit()).isEqualTo(Money.euros("156.00"));
        assertThat(days.company.stores().services().of(customer))
                .extracting(Service::state)
                .containsOnly(ServiceState.TERMINATED);
    }

    @Test
    void an_account_that_is_deleted_gives_back_what_renewed_untold_in_it() {
        days.company.transfers(customer, "144.00", List.of(renewsUntold()));
        days.company.clock().advance(HALF_A_YEAR);
        KeepAccounts accounts =
                new ChangeDesk(days.company.stores(), days.company.does(), days.company.clock())
                        .keepAccounts();
        AccountName shop = new AccountName("shop");
        accounts.open(customer, shop, List.of(service().id()));

        accounts.delete(customer, shop);
        accounts.delete(customer, shop);

        assertThat(service().state()).isEqualTo(ServiceState.TERMINATED);
        assertThat(credit()).isEqualTo(Money.euros("72.00"));
        assertThat(confirmed()).containsEntry("amount", "72.00").containsEntry("toCredit", "72.00");
    }

    @Test
    void who_was_told_has_nothing_back_with_his_account() {
        days.passUntil(end);
        days.company.transfers(
                customer, "144.00", List.of(days.unpaid(customer).getFirst().invoice()));
        AccountName shop = new AccountName("shop");
        KeepAccounts accounts =
                new ChangeDesk(days.company.stores(), days.company.does(), days.company.clock())
                        .keepAccounts();
        accounts.open(customer, shop, List.of(service().id()));

        accounts.delete(customer, shop);

        assertThat(service().state()).isEqualTo(ServiceState.TERMINATED);
        assertThat(credit()).isEqualTo(Money.euros("0.00"));
        assertThat(confirmed()).doesNotContainKey("amount");
    }

    /** The invoice of what the run renewed. */
    private DocumentReference renewsUntold() {
        yearly.renewUntold(end);
        return days.unpaid(customer).getFirst().invoice();
    }

    private GivenBack back(String credited, String toCard, String toCredit) {
        return new GivenBack(
                Money.euros(credited),
                Money.euros(toCard),
                Money.euros(toCredit),
                days.today().plusDays(30));
    }

    private Optional<GivenBack> foreseen() {
        return of(days.office.cancelService().offer(now()));
    }

    private Optional<GivenBack> cancels() {
        return of(days.office.cancelService().cancel(now()));
    }

    private static Optional<GivenBack> of(Outcome outcome) {
        return ((Outcome.Cancelled) outcome).back();
    }

    private Command now() {
        return new Command(customer, service().id(), When.NOW, "");
    }

    private void resumes() {
        days.company.clock().advance(Duration.ofMinutes(2));
        new MoneyBack(days.company.does()).resumes();
    }

    private Money credit() {
        return days.company.creditOf(customer);
    }

    private Service service() {
        return days.serviceOf(customer);
    }

    private Map<String, String> confirmed() {
        List<Notice> told =
                days.company.stores().outbox().notices().stream()
                        .filter(notice -> notice.kind() == Notice.Kind.SERVICE_CANCELLED)
                        .toList();
        assertThat(told).hasSize(1);
        return told.getFirst().facts();
    }
}
