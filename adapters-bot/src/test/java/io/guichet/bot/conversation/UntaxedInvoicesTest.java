package io.guichet.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.VatCategory;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.identity.Customer;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;

/** What bears no tax says why in the chat as well. */
class UntaxedInvoicesTest {

    private final Shop shop = new Shop();
    private final Customer acme = shop.customer("ACME SARL");

    @Test
    void a_reverse_charge_is_no_rate_of_nothing() {
        Invoice invoice = invoices(VatCategory.AE);

        assertThat(reads("en", invoice))
                .contains("VAT reverse charge: you account for it")
                .doesNotContain("VAT 0%");
        assertThat(reads("fr", invoice)).contains("TVA autoliquidée par le preneur");
    }

    @Test
    void what_is_outside_the_scope_of_tax_says_so() {
        Invoice invoice = invoices(VatCategory.O);

        assertThat(reads("en", invoice)).contains("Outside the scope of VAT", "€30.00");
        assertThat(reads("fr", invoice)).contains("Hors champ d’application de la TVA");
    }

    private Invoice invoices(VatCategory category) {
        VatRate none = new VatRate(category, BigDecimal.ZERO);
        return shop.invoices(acme, List.of(Samples.line("30.00", none)));
    }

    private String reads(String language, Invoice invoice) {
        return Chat.of(shop, language, acme).writes(invoice.reference().value()).reads();
    }
}
