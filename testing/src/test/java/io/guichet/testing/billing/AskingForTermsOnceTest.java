package io.guichet.testing.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.InvoiceDraft;
import io.guichet.application.billing.InvoiceIssuing;
import io.guichet.application.billing.InvoiceIssuing.Printed;
import io.guichet.application.billing.port.PaymentTerms;
import io.guichet.application.publicsector.TransmissionDeposits;
import io.guichet.domain.billing.AgreedTerm;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.InvoiceLine.Price;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.billing.PaymentTerm;
import io.guichet.domain.billing.PublicPayer;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.testing.payment.Wishes;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A document says until when it is to be paid, and that it was agreed, by one look at it. */
class AskingForTermsOnceTest {

    private final HostingCompany company = new HostingCompany();
    private final CustomerNumber acme = company.company();
    private final Instant now = company.clock().instant();
    private final Counted terms = new Counted();

    @Test
    void an_invoice_asks_once_what_was_agreed() {
        Invoice invoice = issued(DocumentKind.INVOICE, "");

        assertThat(terms.asked).isOne();
        assertThat(invoice.dueOn()).isEqualTo(invoice.issuedOn().plusDays(60));
        assertThat(invoice.mentions())
                .anyMatch(mention -> mention.text().equals("Agreed term: 60 days"));
    }

    @Test
    void a_credit_note_does_not_ask() {
        String corrected = issued(DocumentKind.INVOICE, "").reference().value();
        terms.asked = 0;

        Invoice credit = issued(DocumentKind.CREDIT_NOTE, corrected);

        assertThat(terms.asked).isZero();
        assertThat(credit.dueOn()).isEqualTo(credit.issuedOn());
        assertThat(credit.mentions()).noneMatch(mention -> mention.text().contains("Agreed"));
    }

    private Invoice issued(DocumentKind kind, String corrects) {
        LocalDate day = company.seller().dayOf(now);
        Price price =
                new Price(BigDecimal.TEN, company.seller().currency(), VatRate.standard("20"));
        InvoiceDraft draft =
                new InvoiceDraft(
                        company.seller(),
                        company.stores().customers().find(acme).orElseThrow(),
                        new OrderNumber(1),
                        kind,
                        corrects,
                        List.of(InvoiceLine.of("Server", "", day, day, BigDecimal.ONE, price)),
                        now);
        return company.given().in(() -> issuing().issue(draft));
    }

    private InvoiceIssuing issuing() {
        Wishes wishes = company.stores().wishes();
        return new InvoiceIssuing(
                company.stores().seriesHeads(),
                company.stores().invoices(),
                new TransmissionDeposits(company.stores().reform().transmissions()),
                new Printed(company.stores().legalMentions(), wishes.references(), terms),
                company.does().policyOfDay(),
                company.stores().tax().exchangeRates());
    }

    /** Sixty days agreed with everybody, and how often that was asked for. */
    private final class Counted implements PaymentTerms {

        private int asked;

        @Override
        public List<AgreedTerm> of(CustomerNumber customer) {
            asked++;
            return List.of(
                    new AgreedTerm(
                            customer,
                            LocalDate.EPOCH,
                            Optional.of(new PaymentTerm(60, false)),
                            PublicPayer.ADMINISTRATION,
                            "staff",
                            now));
        }

        @Override
        public List<AgreedTerm> ofAll(Collection<CustomerNumber> customers) {
            return customers.stream().flatMap(customer -> of(customer).stream()).toList();
        }

        @Override
        public void add(AgreedTerm agreed) {
            throw new UnsupportedOperationException();
        }
    }
}
