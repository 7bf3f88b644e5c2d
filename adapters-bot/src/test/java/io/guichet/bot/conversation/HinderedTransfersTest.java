package io.guichet.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.account.TransferAccount;
import io.guichet.application.payment.query.ListPayments.PaymentPosition;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.account.TransferMode;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.standing.CustomerHold;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Between the look at an offer and the press something happened that stands in its way. */
class HinderedTransfersTest {

    private static final AccountName SHOP = new AccountName("my-shop");
    private static final UUID OFFER = new UUID(5, 6);

    private final Shop shop = new Shop();
    private final Hosting hosting =
            new Hosting(shop).sells("small", "6.00", "60.00").follows(Preset.INVOICE, Map.of());
    private final TransferAccount transfers = HostingAccounts.of(shop).transferAccount();
    private final Customer anna = shop.customer(Samples.consumer());
    private final Customer acme = shop.customer("ACME SARL");
    private final Chat owner = Chat.of(shop, "en", anna);
    private final Chat recipient = Chat.of(shop, "en", acme);

    HinderedTransfersTest() {
        hosting.holds(anna, "small", "shop.example");
        hosting.inAccount(anna, SHOP.value(), "shop.example");
        offers(OFFER);
        recipient.writes("/services").presses("Hosting accounts").presses("Offered to you");
        recipient.presses("my-shop");
    }

    @AfterEach
    void nothing_moved() {
        assertThat(hosting.serviceOf(anna).label()).isEqualTo("shop.example");
        assertThat(shop.stores.services().of(acme.number())).isEmpty();
    }

    @Test
    void who_is_on_hold_takes_nothing_over() {
        holds(acme);

        recipient.presses("Accept");

        assertThat(recipient.reads())
                .contains("suspended")
                .contains("Nothing was changed.")
                .doesNotContain("spam");
        assertThat(transfers.incoming(acme.number())).hasSize(1);
    }

    @Test
    void who_is_on_hold_refuses_all_the_same() {
        holds(acme);

        recipient.presses("Refuse");

        assertThat(recipient.popUp()).isEqualTo("Refused.");
    }

    @Test
    void for_a_closed_customer_nobody_accepts() {
        closes(acme);

        recipient.presses("Accept");

        assertThat(recipient.reads()).contains("Your profile has no customer account");
        assertThat(transfers.offered(anna.number(), SHOP)).isPresent();
    }

    @Test
    void to_a_closed_customer_nothing_is_offered() {
        transfers.cancel(anna.number(), SHOP);
        asksForRecipient();
        owner.writes(acme.number().toString());
        closes(acme);

        owner.presses("Offer with the same end");

        assertThat(owner.reads()).contains("There is no such customer here");
        assertThat(transfers.offered(anna.number(), SHOP)).isEmpty();
    }

    @Test
    void who_acts_for_the_customer_no_more_decides_nothing() {
        String refuse = recipient.dataOf("Refuse");
        String accept = recipient.dataOf("Accept");
        recipient.lost.add(acme.number());

        recipient.pressesData(accept);
        recipient.pressesData(refuse);

        assertThat(recipient.reads()).doesNotContain("my-shop");
        assertThat(transfers.offered(anna.number(), SHOP)).isPresent();
    }

    @Test
    void what_was_cancelled_meanwhile_is_neither_opened_nor_refused() {
        recipient.presses("‹ Back");
        String open = recipient.dataOf("my-shop");
        recipient.pressesData(open);
        String refuse = recipient.dataOf("Refuse");
        transfers.cancel(anna.number(), SHOP);

        recipient.pressesData(refuse);
        assertThat(recipient.reads()).contains("This offer is over").contains("Nothing was");
        recipient.pressesData(open);
        assertThat(recipient.popUp()).startsWith("This offer is over");
    }

    @Test
    void what_was_refused_meanwhile_is_not_cancelled() {
        owner.writes("/services").presses("Hosting accounts").presses("my-shop");
        transfers.refuse(acme.number(), OFFER);

        owner.presses("Cancel the transfer");

        assertThat(owner.reads()).contains("This offer is over").contains("Nothing was changed.");
    }

    @Test
    void what_was_offered_elsewhere_meanwhile_is_not_offered_twice() {
        transfers.cancel(anna.number(), SHOP);
        asksForRecipient();
        owner.writes("somebody@example.com");
        offers(new UUID(5, 7));

        owner.presses("Offer with the same end");

        assertThat(owner.reads()).contains("It is offered to somebody already.");
        assertThat(transfers.offered(anna.number(), SHOP))
                .hasValueSatisfying(offer -> assertThat(offer.id()).isEqualTo(new UUID(5, 7)));
    }

    @Test
    void what_its_owner_owes_he_settles_first_and_his_invoice_is_not_named() {
        String owed = becomesUnpaid();

        recipient.presses("Accept");

        assertThat(recipient.reads())
                .contains("its present owner has to settle it first")
                .contains("Nothing was changed.")
                .doesNotContain(owed);
    }

    /** The bank takes back what his service was paid with. */
    private String becomesUnpaid() {
        shop.bounces(
                shop.stores
                        .listPayments()
                        .list(anna.number(), PaymentPosition.START, 1)
                        .items()
                        .getFirst());
        return shop.given
                .in(() -> shop.stores.receivables().openOf(anna.number()))
                .getFirst()
                .invoice()
                .toString();
    }

    private void asksForRecipient() {
        owner.writes("/services").presses("Hosting accounts").presses("my-shop");
        owner.presses("Transfer");
    }

    private void offers(UUID request) {
        assertThat(
                        transfers.offer(
                                anna.number(),
                                SHOP,
                                acme.number(),
                                TransferMode.KEEP_EXPIRY,
                                request))
                .isInstanceOf(TransferAccount.Outcome.Stands.class);
    }

    private void holds(Customer customer) {
        CustomerHold hold =
                new CustomerHold(
                        UUID.randomUUID(),
                        customer.number(),
                        CustomerHold.Reason.CONTENT,
                        "spam since Monday",
                        Optional.empty(),
                        shop.clock.instant(),
                        Optional.empty());
        shop.given.done(() -> shop.stores.customerHolds().add(hold));
    }

    private void closes(Customer customer) {
        shop.given.done(
                () ->
                        shop.stores
                                .erasing()
                                .erasure()
                                .close(customer.number(), shop.clock.instant()));
    }
}
