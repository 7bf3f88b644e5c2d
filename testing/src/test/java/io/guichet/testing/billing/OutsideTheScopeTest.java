package io.guichet.testing.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guichet.application.billing.InvoiceDraft;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.InvoiceLine.Price;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.billing.VatCategory;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.identity.Customer;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What is outside the scope of VAT never stands beside what is not. */
class OutsideTheScopeTest {

    private static final VatRate OUTSIDE = new VatRate(VatCategory.O, BigDecimal.ZERO);

    private final HostingCompany company = new HostingCompany();

    @Test
    void it_has_a_document_of_its_own() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draft(line(VatRate.standard("20")), line(OUTSIDE)))
                .withMessageContaining("document of its own");
        assertThat(draft(line(OUTSIDE), line(OUTSIDE)).lines()).hasSize(2);
        assertThat(draft(line(VatRate.standard("20")), line(VatRate.standard("8.5"))).lines())
                .hasSize(2);
    }

    private InvoiceDraft draft(InvoiceLine... lines) {
        Customer customer = company.stores().customers().find(company.consumer()).orElseThrow();
        return new InvoiceDraft(
                company.seller(),
                customer,
                new OrderNumber(1),
                DocumentKind.INVOICE,
                "",
                List.of(lines),
                company.clock().instant());
    }

    private InvoiceLine line(VatRate vat) {
        LocalDate day = LocalDate.of(2026, 3, 1);
        Price price = new Price(BigDecimal.TEN, company.seller().currency(), vat);
        return InvoiceLine.of("Server", "", day, day, BigDecimal.ONE, price);
    }
}
