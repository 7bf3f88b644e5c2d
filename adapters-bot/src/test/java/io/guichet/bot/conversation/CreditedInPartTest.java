package io.guichet.bot.conversation;

import static io.guichet.domain.money.Money.euros;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.CreditInvoice;
import io.guichet.application.billing.CreditInvoice.LinePart;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.identity.Customer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A part of an invoice is credited before anything of it is paid. */
class CreditedInPartTest {

    private final Shop shop = new Shop();
    private final Customer acme = shop.customer("ACME SARL");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|0|Status: unpaid, €24.00 due 1 Apr 2026",
                "en|60|Status: unpaid, €24.00 overdue since 1 Apr 2026",
                "fr|0|impayée, reste 24,00",
                "fr|60|impayée, reste 24,00"
            })
    void it_is_unpaid_and_what_is_left_is_said(String tag, int days, String status) {
        Invoice invoice = shop.invoices(acme, "30.00");
        shop.creditInvoice.credit(
                new CreditInvoice.Command(
                        UUID.randomUUID(),
                        invoice.reference(),
                        "gesture",
                        List.of(new LinePart(1, Optional.of(euros("10.00"))))));
        shop.clock.pass(Duration.ofDays(days));

        Chat chat = Chat.of(shop, tag, acme).writes(invoice.reference().value());

        assertThat(chat.reads()).contains(status);
    }
}
