package io.guichet.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.account.TransferAccount;
import io.guichet.application.notification.Notice;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.account.TransferMode;
import io.guichet.domain.identity.Customer;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.UUID;

/** What both sides of an offered account are told, and where that leads. */
class OfferNewsTest {

    private static final AccountName SHOP = new AccountName("my-shop");
    private static final AccountName OTHER = new AccountName("another");

    private final Shop shop = new Shop();
    private final TransferAccount transfers = HostingAccounts.of(shop).transferAccount();
    private final Customer anna = shop.customer("Anna");
    private final Customer acme = shop.customer("ACME SARL");
    private final Chat owner = Chat.of(shop, "fr", anna);
    private final Chat recipient = Chat.of(shop, "fr", acme);

    OfferNewsTest() {
        Hosting hosting = new Hosting(shop);
        hosting.inAccount(anna, OTHER.value());
        hosting.inAccount(anna, SHOP.value());
        offers(OTHER);
    }

    @Test
    void who_is_told_of_an_offer_comes_to_that_offer() {
        offers(SHOP);

        recipient.isTold(newest(Notice.Kind.TRANSFER_OFFERED)).presses("Voir la proposition");

        assertThat(recipient.reads()).contains("Compte my-shop").doesNotContain("another");
        assertThat(recipient.labels()).contains("Accepter", "Refuser");
    }

    @Test
    void an_offer_that_is_over_by_then_is_told_so() {
        offers(SHOP);
        recipient.isTold(newest(Notice.Kind.TRANSFER_OFFERED));
        transfers.cancel(anna.number(), SHOP);

        recipient.presses("Voir la proposition");

        assertThat(recipient.popUp()).startsWith("Cette proposition n’est plus valable");
        assertThat(recipient.labels()).contains("another");
    }

    @Test
    void what_an_earlier_version_told_leads_to_all_offers() {
        Notice old =
                new Notice(
                        "transfer-offered:1",
                        Notice.Kind.TRANSFER_OFFERED,
                        acme.number(),
                        Map.of("account", "another", "until", "2026-04-01"));

        recipient.isTold(old).presses("Voir la proposition");

        assertThat(recipient.labels()).contains("another");
    }

    @Test
    void the_owner_is_told_that_it_was_refused() {
        UUID offer = offers(SHOP);
        transfers.refuse(acme.number(), offer);

        owner.isTold(newest(Notice.Kind.TRANSFER_REFUSED));

        assertThat(owner.reads())
                .contains("Votre proposition a été refusée.")
                .contains("Le compte my-shop et ses services restent à vous.");
    }

    @Test
    void the_recipient_is_told_that_it_was_taken_back() {
        offers(SHOP);
        transfers.cancel(anna.number(), SHOP);

        recipient.isTold(newest(Notice.Kind.TRANSFER_CANCELLED));

        assertThat(recipient.reads()).contains("La proposition du compte my-shop a été retirée.");
    }

    private Notice newest(Notice.Kind kind) {
        return shop.stores.outbox().notices().stream()
                .filter(notice -> notice.kind() == kind)
                .filter(notice -> notice.facts().get("account").equals(SHOP.value()))
                .findFirst()
                .orElseThrow();
    }

    private UUID offers(AccountName account) {
        UUID request = new UUID(4, account.hashCode());
        assertThat(
                        transfers.offer(
                                anna.number(),
                                account,
                                acme.number(),
                                TransferMode.KEEP_EXPIRY,
                                request))
                .isInstanceOf(TransferAccount.Outcome.Stands.class);
        return request;
    }
}
