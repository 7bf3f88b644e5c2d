package io.guichet.testing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.account.TransferAccount;
import io.guichet.application.change.RenewLate;
import io.guichet.application.provisioning.NumberedEvent;
import io.guichet.application.provisioning.port.ProvisioningEvents;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.account.Transfer;
import io.guichet.domain.account.TransferMode;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.provisioning.ProvisioningEvent;
import io.guichet.domain.provisioning.ProvisioningEvent.Kind;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.testing.change.ChangeDesk;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whoever has an account has what expired of it, and may bring it back. */
class TransferringExpiredServicesTest {

    private static final AccountName SHOP = new AccountName("shop");

    private final BillingDays days = new BillingDays().follows(Preset.ORDER);
    private final CustomerNumber anna =
            new ExpiringServices(days).holderOfDomain(RenewalMode.MANUAL);
    private final CustomerNumber boris = days.company.company();
    private final LocalDate end = days.serviceOf(anna).paidUntil();
    private final ChangeDesk desk =
            new ChangeDesk(days.company.stores(), days.company.does(), days.company.clock());
    private final TransferAccount transfers = desk.transferAccount();

    TransferringExpiredServicesTest() {
        desk.keepAccounts().open(anna, SHOP, List.of(days.serviceOf(anna).id()));
        days.passUntil(end.plusDays(2));
    }

    @AfterEach
    void the_books_are_right() {
        assertThat(days.company.stores().checkLedger().check().differences()).isEmpty();
    }

    @Test
    void it_moves_with_an_account_that_is_billed_on_acceptance_and_is_renewed_late() {
        movesAndIsRenewed(TransferMode.BILL_ON_ACCEPTANCE);
    }

    @Test
    void it_moves_with_an_account_that_keeps_its_expiry_and_is_renewed_late() {
        movesAndIsRenewed(TransferMode.KEEP_EXPIRY);
    }

    private void movesAndIsRenewed(TransferMode mode) {
        Transfer offer = offers(mode);
        assertThat(transfers.incoming(boris).getFirst().due()).isEqualTo(Money.euros("0"));

        transfers.accept(boris, offer.id(), Optional.empty());

        assertThat(days.serviceOf(anna).state()).isEqualTo(ServiceState.MOVED);
        Service moved = days.serviceOf(boris);
        assertThat(moved.state()).isEqualTo(ServiceState.EXPIRED);
        assertThat(moved.paidUntil()).isEqualTo(end);
        assertThat(desk.keepAccounts().list(boris).getFirst().services())
                .containsExactly(moved.id());
        assertThat(renews(anna, days.serviceOf(anna))).isEqualTo(new RenewLate.Outcome.Ended());
        assertThat(renews(boris, moved)).isInstanceOf(RenewLate.Outcome.Renewed.class);
        assertThat(days.serviceOf(boris).paidUntil()).isEqualTo(end.plusYears(1));
        assertThat(days.unpaid(anna)).isEmpty();
    }

    @Test
    void while_it_is_offered_it_is_not_renewed() {
        Service expired = days.serviceOf(anna);
        offers(TransferMode.KEEP_EXPIRY);

        assertThat(renews(anna, expired)).isEqualTo(new RenewLate.Outcome.TransferUnderWay());

        transfers.cancel(anna, SHOP);
        assertThat(renews(anna, expired)).isInstanceOf(RenewLate.Outcome.Renewed.class);
    }

    @Test
    void whoever_provides_it_is_told_that_it_is_there_and_expired() {
        transfers.accept(boris, offers(TransferMode.KEEP_EXPIRY).id(), Optional.empty());

        ProvisioningEvents events = days.company.stores().provisioning();
        days.company.given().done(() -> events.number(days.company.clock().instant()));
        UUID moved = days.serviceOf(boris).id().value();
        assertThat(days.company.given().in(() -> events.after(0, 1000)))
                .extracting(NumberedEvent::event)
                .filteredOn(event -> event.subject().equals(moved))
                .extracting(ProvisioningEvent::kind)
                .containsExactly(Kind.OPENED, Kind.EXPIRED);
    }

    @Test
    void nobody_brings_it_back_in_time_and_it_is_deleted_for_its_recipient() {
        transfers.accept(boris, offers(TransferMode.KEEP_EXPIRY).id(), Optional.empty());

        days.passUntil(end.plusDays(47));

        assertThat(days.serviceOf(boris).state()).isEqualTo(ServiceState.DELETED);
        assertThat(days.serviceOf(anna).state()).isEqualTo(ServiceState.MOVED);
    }

    @Test
    void who_deletes_the_account_has_nothing_left_to_bring_back() {
        Service expired = days.serviceOf(anna);

        desk.keepAccounts().delete(anna, SHOP);

        assertThat(days.serviceOf(anna).state()).isEqualTo(ServiceState.TERMINATED);
        assertThat(renews(anna, expired)).isEqualTo(new RenewLate.Outcome.Ended());
    }

    private Transfer offers(TransferMode mode) {
        return ((TransferAccount.Outcome.Stands)
                        transfers.offer(anna, SHOP, boris, mode, UUID.randomUUID()))
                .transfer();
    }

    private RenewLate.Outcome renews(CustomerNumber customer, Service service) {
        return desk.renewLate()
                .renew(
                        new RenewLate.Command(
                                customer, service.id(), UUID.randomUUID(), Optional.empty()));
    }
}
