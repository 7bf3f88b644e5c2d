package io.guichet.testing.change;

import static io.guichet.testing.change.ChangeShop.LARGE;
import static io.guichet.testing.change.ChangeShop.MEDIUM;
import static io.guichet.testing.change.ChangeShop.to;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.account.TransferAccount;
import io.guichet.application.change.ChangeRefusal;
import io.guichet.application.change.ChangeService;
import io.guichet.application.change.RenewEarly;
import io.guichet.application.charging.ChargeCustomer;
import io.guichet.application.charging.ChargedItem;
import io.guichet.application.debit.SignMandate;
import io.guichet.application.moving.ChangeCustomer;
import io.guichet.application.payment.TopUpByCard;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.account.TransferMode;
import io.guichet.domain.charging.ChargeId;
import io.guichet.domain.debit.MandateId;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.PartyKind;
import io.guichet.domain.identity.PostalAddress;
import io.guichet.domain.policy.Preset;
import io.guichet.testing.charging.ChargingDesk;
import io.guichet.testing.debit.DebitDesk;
import io.guichet.testing.payment.Cards;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Nothing is sold to or agreed with a customer whom nobody owns any more. */
class ClosedCustomersTest {

    private static final ChangeRefusal CLOSED = new ChangeRefusal.Closed();

    private final ChangeShop shop = new ChangeShop(Preset.PREPAID);
    private final HostingCompany company = shop.company;
    private final CustomerNumber bakery = shop.holds(MEDIUM);

    @Test
    void nothing_is_changed_and_no_time_is_sold() {
        closes(bakery);

        assertThat(shop.asks(bakery, to(LARGE)))
                .isEqualTo(new ChangeService.Outcome.Refused(CLOSED));
        assertThat(
                        shop.desk
                                .renewEarly()
                                .renew(
                                        new RenewEarly.Command(
                                                bakery,
                                                shop.serviceOf(bakery).id(),
                                                UUID.randomUUID(),
                                                Optional.empty(),
                                                Optional.empty())))
                .isEqualTo(new RenewEarly.Outcome.Refused(CLOSED));
    }

    @Test
    void what_was_offered_is_not_taken_over_and_nothing_is_offered_any_more() {
        CustomerNumber anna = shop.holds(MEDIUM);
        AccountName account = new AccountName("shop");
        shop.desk.keepAccounts().open(anna, account, List.of(shop.serviceOf(anna).id()));
        TransferAccount transfers = shop.desk.transferAccount();
        transfers.offer(anna, account, bakery, TransferMode.KEEP_EXPIRY, UUID.randomUUID());
        UUID offer = transfers.incoming(bakery).getFirst().transfer().id();

        closes(bakery);

        assertThat(transfers.accept(bakery, offer, Optional.empty()))
                .isEqualTo(new TransferAccount.Outcome.Refused(CLOSED));
        transfers.cancel(anna, account);
        assertThat(
                        transfers.offer(
                                anna, account, bakery, TransferMode.KEEP_EXPIRY, UUID.randomUUID()))
                .isEqualTo(new TransferAccount.Outcome.NoSuchRecipient());
    }

    @Test
    void no_money_is_taken_for_credit_and_no_mandate_is_signed() {
        DebitDesk debits = new DebitDesk(company.does());
        debits.collectsAs(company.seller().code(), DebitDesk.CREDITOR);
        closes(bakery);

        assertThat(new Cards(company).topsUp(bakery, "20.00", HostingCompany.newPayment()))
                .isEqualTo(new TopUpByCard.Outcome.Closed());
        assertThat(debits.signs(bakery, new MandateId(UUID.randomUUID()), DebitDesk.ACCOUNT))
                .isEqualTo(new SignMandate.Outcome.Closed());
        assertThat(debits.of(bakery)).isEmpty();
    }

    @Test
    void staff_charges_him_nothing_and_leaves_what_is_kept_of_him_as_it_is() {
        closes(bakery);

        assertThat(
                        new ChargingDesk(company.does())
                                .chargeCustomer()
                                .charge(
                                        new ChargeCustomer.Command(
                                                new ChargeId(UUID.randomUUID()),
                                                bakery,
                                                List.of(new ChargedItem(MEDIUM, 1, "work")),
                                                ChargeCustomer.Billing.NOW,
                                                "staff")))
                .isEqualTo(new ChargeCustomer.Outcome.Closed());
        assertThat(company.does().changeCustomer().change(moves()))
                .isEqualTo(new ChangeCustomer.Outcome.Closed());
        assertThat(there().email()).isEqualTo(bakery + "@closed.invalid");
    }

    private ChangeCustomer.Command moves() {
        return new ChangeCustomer.Command(
                bakery,
                0,
                new ChangeCustomer.Details(
                        new Party(
                                PartyKind.CONSUMER,
                                "Boulangerie",
                                new PostalAddress("8 quai Perrache", "", "69002", "Lyon", "FR"),
                                "",
                                "",
                                "",
                                "",
                                Optional.empty()),
                        new EmailAddress("new@example.org"),
                        Language.EN),
                ChangeCustomer.By.STAFF,
                "staff");
    }

    private Customer there() {
        return company.given().in(() -> company.stores().customers().find(bakery)).orElseThrow();
    }

    private void closes(CustomerNumber customer) {
        company.given()
                .done(
                        () ->
                                company.stores()
                                        .erasing()
                                        .erasure()
                                        .close(customer, company.clock().instant()));
    }
}
