package io.guichet.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.account.TransferAccount;
import io.guichet.application.notification.Notice;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.account.TransferMode;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.policy.Preset;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.UUID;

/** The process died after it did what was pressed: the press that comes again is told so. */
class RepeatedTransfersTest {

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

    RepeatedTransfersTest() {
        hosting.holds(anna, "small", "shop.example");
        hosting.inAccount(anna, SHOP.value(), "shop.example");
    }

    @Test
    void it_was_offered() {
        opensAccount();
        owner.presses("Transfer").writes(acme.number().toString());

        owner.presses("Offer with the same end").comesAgain();

        assertThat(owner.popUp()).isEqualTo("Transfer offered.");
        assertThat(owner.reads()).contains("Offered to " + acme.number());
        assertThat(told(Notice.Kind.TRANSFER_OFFERED)).isEqualTo(1);
    }

    @Test
    void it_was_offered_and_is_somebody_elses_by_now() {
        opensAccount();
        owner.presses("Transfer").writes(acme.number().toString());
        owner.presses("Offer with the same end");
        opensOffer();
        recipient.presses("Accept");

        owner.comesAgain();

        assertThat(owner.popUp()).isEqualTo("Transfer offered.");
        assertThat(owner.reads()).contains("You have no hosting accounts.");
    }

    @Test
    void it_was_accepted_and_is_invoiced_once() {
        offers(TransferMode.BILL_ON_ACCEPTANCE, OFFER);
        opensOffer();

        recipient.presses("Order with obligation to pay").comesAgain();

        assertThat(recipient.popUp()).isEqualTo("The account is yours.");
        assertThat(owed(acme)).isEqualTo("7.20");
        assertThat(told(Notice.Kind.TRANSFER_ACCEPTED)).isEqualTo(1);
    }

    @Test
    void it_was_refused() {
        offers(TransferMode.KEEP_EXPIRY, OFFER);
        opensOffer();

        recipient.presses("Refuse").comesAgain();

        assertThat(recipient.popUp()).isEqualTo("Refused.");
    }

    @Test
    void it_was_taken_back_and_what_is_offered_since_stands() {
        offers(TransferMode.KEEP_EXPIRY, OFFER);
        opensAccount();
        owner.presses("Cancel the transfer");
        offers(TransferMode.BILL_ON_ACCEPTANCE, new UUID(5, 7));

        owner.comesAgain();

        assertThat(owner.popUp()).isEqualTo("Transfer cancelled.");
        assertThat(transfers.incoming(acme.number())).hasSize(1);
    }

    private void opensAccount() {
        owner.writes("/services").presses("Hosting accounts").presses("my-shop");
    }

    private void opensOffer() {
        recipient.writes("/services").presses("Hosting accounts").presses("Offered to you");
        recipient.presses("my-shop");
    }

    private void offers(TransferMode mode, UUID request) {
        assertThat(transfers.offer(anna.number(), SHOP, acme.number(), mode, request))
                .isInstanceOf(TransferAccount.Outcome.Stands.class);
    }

    private long told(Notice.Kind kind) {
        return shop.stores.outbox().notices().stream().filter(it -> it.kind() == kind).count();
    }

    private String owed(Customer customer) {
        return shop.stores.findBalance().find(customer.number()).owed().toDecimal().toPlainString();
    }
}
