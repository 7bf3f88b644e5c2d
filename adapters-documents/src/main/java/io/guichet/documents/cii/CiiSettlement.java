package io.guichet.documents.cii;

import io.guichet.documents.shared.Html;
import io.guichet.documents.shared.Words;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Mention;
import io.guichet.domain.billing.Totals.VatSubtotal;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.money.Money;

import java.time.LocalDate;
import java.util.Optional;

/** What is owed and how it is paid: means (BG-16), VAT per rate (BG-23), term, totals (BG-22). */
final class CiiSettlement {

    private static final String SEPA_TRANSFER = "58";
    private static final String TRANSFER = "30";

    private final Invoice invoice;
    private final Optional<Invoice> corrected;
    private final boolean isDeposit;
    private final Html xml;

    /** A deposit on Chorus Pro always says a means of payment. */
    CiiSettlement(Invoice invoice, Optional<Invoice> corrected, boolean isDeposit, Html xml) {
        this.invoice = invoice;
        this.corrected = corrected;
        this.isDeposit = isDeposit;
        this.xml = xml;
    }

    void draw() {
        xml.add("ram:PaymentReference", invoice.reference().value());
        if (statesEuros()) {
            xml.add("ram:TaxCurrencyCode", "EUR");
        }
        xml.add("ram:InvoiceCurrencyCode", currency());
        means();
        invoice.totals()
                .vat()
                .forEach(vat -> xml.in("ram:ApplicableTradeTax", () -> breakdown(vat)));
        xml.in("ram:SpecifiedTradePaymentTerms", this::terms);
        xml.in("ram:SpecifiedTradeSettlementHeaderMonetarySummation", this::totals);
        corrected.ifPresent(document -> preceding(document.reference(), document.issuedOn()));
        invoice.deducted().ifPresent(taken -> preceding(taken.invoice(), taken.issuedOn()));
    }

    private void means() {
        boolean owed = !invoice.isCreditNote() && !invoice.isPaid();
        if (!(owed || isDeposit) || !invoice.paymentAccount().contains(" ")) {
            return;
        }
        int end = invoice.paymentAccount().lastIndexOf(' ');
        String iban = invoice.paymentAccount().substring(0, end).replace(" ", "");
        String bic = invoice.paymentAccount().substring(end + 1);
        xml.in(
                "ram:SpecifiedTradeSettlementPaymentMeans",
                () -> {
                    xml.add("ram:TypeCode", currency().equals("EUR") ? SEPA_TRANSFER : TRANSFER);
                    xml.in(
                            "ram:PayeePartyCreditorFinancialAccount",
                            () -> xml.add("ram:IBANID", iban));
                    xml.in(
                            "ram:PayeeSpecifiedCreditorFinancialInstitution",
                            () -> xml.add("ram:BICID", bic));
                });
    }

    private void breakdown(VatSubtotal vat) {
        VatRate rate = vat.rate();
        xml.add("ram:CalculatedAmount", plain(vat.tax()));
        xml.add("ram:TypeCode", "VAT");
        String exemption = Vat.exemption(rate);
        if (!exemption.isEmpty()) {
            xml.add("ram:ExemptionReason", reason(exemption));
        }
        xml.add("ram:BasisAmount", plain(vat.base()));
        xml.add("ram:CategoryCode", rate.category().name());
        xml.addIfAny("ram:ExemptionReasonCode", exemption);
        Vat.rate(xml, rate);
    }

    /** The text of the law on the document; its code where there is none, as on a late fee. */
    private String reason(String code) {
        return invoice.mentions().stream()
                .filter(mention -> mention.code().equals("TXD"))
                .map(Mention::text)
                .findFirst()
                .orElse(code);
    }

    private void terms() {
        if (invoice.isCreditNote()) {
            String gross = Words.in(invoice.language()).figures().amount(invoice.totals().gross());
            xml.add(
                    "ram:Description",
                    Words.in(invoice.language())
                            .text("credit-note.effect", gross, invoice.corrects()));
            return;
        }
        LocalDate due = invoice.isPaid() ? invoice.issuedOn() : invoice.dueOn();
        xml.in("ram:DueDateDateTime", () -> CiiInvoice.date(xml, "udt:DateTimeString", due));
    }

    private void totals() {
        String net = plain(invoice.totals().net());
        String gross = plain(invoice.totals().gross());
        xml.add("ram:LineTotalAmount", net);
        xml.add("ram:TaxBasisTotalAmount", net);
        xml.add("ram:TaxTotalAmount", plain(invoice.totals().tax()), "currencyID", currency());
        if (statesEuros()) {
            String euros = invoice.vatInEuros().map(vat -> plain(vat.tax())).orElse("0.00");
            xml.add("ram:TaxTotalAmount", euros, "currencyID", "EUR");
        }
        xml.add("ram:GrandTotalAmount", gross);
        if (invoice.isPaid()) {
            xml.add("ram:TotalPrepaidAmount", gross);
        }
        Money open =
                invoice.isPaid()
                        ? Money.zero(invoice.totals().gross().currency())
                        : invoice.totals().gross();
        xml.add("ram:DuePayableAmount", plain(open));
    }

    /** What it corrects or takes off (BG-3). */
    private void preceding(DocumentReference reference, LocalDate issuedOn) {
        xml.in(
                "ram:InvoiceReferencedDocument",
                () -> {
                    xml.add("ram:IssuerAssignedID", reference.value());
                    xml.in(
                            "ram:FormattedIssueDateTime",
                            () -> CiiInvoice.date(xml, "qdt:DateTimeString", issuedOn));
                });
    }

    /**
     * VAT must be stated in euros too where the document has another currency (BR-FR-CO-12). No tax
     * is none in any currency; what was issued without a rate of exchange cannot say.
     */
    private boolean statesEuros() {
        return !currency().equals("EUR")
                && (invoice.totals().tax().isZero() || invoice.vatInEuros().isPresent());
    }

    private String currency() {
        return invoice.totals().gross().currency().getCurrencyCode();
    }

    private static String plain(Money money) {
        return money.toDecimal().toPlainString();
    }
}
