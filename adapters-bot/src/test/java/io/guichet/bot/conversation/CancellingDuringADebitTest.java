package io.guichet.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.change.RenewEarly;
import io.guichet.bot.shared.Reply;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.debit.CollectionId;
import io.guichet.domain.debit.Debit;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.testing.change.ChangeDesk;
import io.guichet.testing.debit.DebitDesk;
import io.guichet.testing.payment.FakeCardProvider;
import io.guichet.testing.shared.Samples;
import io.guichet.testing.shared.UseCases;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Whoever cancels while a bank has the debit of what is to come reads what it collects. */
class CancellingDuringADebitTest {

    private final Shop shop = new Shop();
    private final Hosting hosting =
            new Hosting(shop)
                    .sells("small", "6.00", "60.00")
                    .follows(
                            Preset.ORDER,
                            Map.of(Setting.PAID_FIRST, "off", Setting.CANCEL_AT_ONCE, "on"));
    private final UseCases does =
            UseCases.over(
                    shop.stores,
                    new FakeCardProvider(shop.stores.transactions(), shop.clock),
                    shop.clock);
    private final DebitDesk debits = new DebitDesk(does);
    private final Customer anna = shop.customer(Samples.consumer());
    private Debit debit;

    @BeforeEach
    void the_bank_has_the_debit_of_the_next_month() {
        ServiceId service = new ServiceId(hosting.holds(anna, "small", "shop.example").id());
        debits.collectsAs(anna.seller(), DebitDesk.CREDITOR);
        debits.signs(anna.number());
        RenewEarly.Command ahead =
                new RenewEarly.Command(
                        anna.number(),
                        service,
                        UUID.randomUUID(),
                        Optional.empty(),
                        Optional.empty());
        var renewed =
                (RenewEarly.Outcome.Renewed)
                        new ChangeDesk(shop.stores, does, shop.clock).renewEarly().renew(ahead);
        DocumentReference invoice = renewed.invoice();
        debit = debits.debits(invoice);
        shop.clock.pass(Duration.ofDays(9));
        debits.makes(new CollectionId(UUID.randomUUID()), anna.seller(), debit.collectOn());
        assertThat(debits.find(debit.id()).state()).isEqualTo(Debit.State.SENT);
    }

    @Test
    void before_it_ends_with_the_month_that_is_paid() {
        Chat chat = Chat.of(shop, "en", anna);

        chat.writes("/services").presses("shop.example").presses("Cancel your contract");
        chat.presses("When its paid time ends").presses("Without a reason");

        assertThat(chat.reads())
                .contains("Your bank is already collecting €7.20 of what is credited.");
        chat.presses("Notify the cancellation");
        assertThat(debits.find(debit.id()).excess()).isEqualTo(debit.amount());
    }

    @Test
    void and_before_it_ends_at_once() {
        Chat chat = Chat.of(shop, "fr", anna);

        chat.writes("/services").presses("shop.example").presses("Résilier votre contrat");
        chat.presses("Tout de suite").presses("Sans motif");

        assertThat(Layout.plain(chat.answer(Reply.Ask.class).orElseThrow().question()))
                .contains("Votre banque prélève déjà 7,20\u00a0€");
    }
}
