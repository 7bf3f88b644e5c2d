package io.guichet.documents.cii;

import io.guichet.documents.shared.Html;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The lines (BG-25). A price is never negative (BR-27, BR-FR-DEC-03): the sign is the quantity's.
 */
final class CiiLines {

    private static final String UNIT = "C62";
    private static final int FINEST_QUANTITY = 4;

    private final Invoice invoice;
    private final Html xml;

    CiiLines(Invoice invoice, Html xml) {
        this.invoice = invoice;
        this.xml = xml;
    }

    void draw() {
        int number = 1;
        for (InvoiceLine line : invoice.lines()) {
            String id = String.valueOf(number++);
            xml.in("ram:IncludedSupplyChainTradeLineItem", () -> line(id, line));
        }
    }

    private void line(String id, InvoiceLine line) {
        xml.in("ram:AssociatedDocumentLineDocument", () -> xml.add("ram:LineID", id));
        xml.in(
                "ram:SpecifiedTradeProduct",
                () -> {
                    xml.addIfAny("ram:SellerAssignedID", line.serviceReference());
                    xml.add("ram:Name", line.description());
                });
        Count count = Count.of(line);
        xml.in(
                "ram:SpecifiedLineTradeAgreement",
                () ->
                        xml.in(
                                "ram:NetPriceProductTradePrice",
                                () -> xml.add("ram:ChargeAmount", plain(count.price()))));
        xml.in(
                "ram:SpecifiedLineTradeDelivery",
                () -> xml.add("ram:BilledQuantity", plain(count.quantity()), "unitCode", UNIT));
        xml.in("ram:SpecifiedLineTradeSettlement", () -> settlement(line));
    }

    private void settlement(InvoiceLine line) {
        xml.in("ram:ApplicableTradeTax", () -> Vat.line(xml, line.vat()));
        xml.in("ram:BillingSpecifiedPeriod", () -> period(line));
        xml.in(
                "ram:SpecifiedTradeSettlementLineMonetarySummation",
                () -> xml.add("ram:LineTotalAmount", line.net().toDecimal().toPlainString()));
    }

    /** Periods end where the next one begins; here stands their last day. */
    private void period(InvoiceLine line) {
        LocalDate last =
                line.from().equals(line.until()) ? line.until() : line.until().minusDays(1);
        xml.in("ram:StartDateTime", () -> CiiInvoice.date(xml, "udt:DateTimeString", line.from()));
        xml.in("ram:EndDateTime", () -> CiiInvoice.date(xml, "udt:DateTimeString", last));
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }

    /** How many at which price; a quantity too fine to be stated becomes one of the whole. */
    private record Count(BigDecimal quantity, BigDecimal price) {

        private static Count of(InvoiceLine line) {
            if (line.quantity().scale() > FINEST_QUANTITY) {
                return new Count(BigDecimal.ONE, line.net().toDecimal()).positive();
            }
            return new Count(line.quantity(), line.unitPrice()).positive();
        }

        private Count positive() {
            return price.signum() < 0 ? new Count(quantity.negate(), price.negate()) : this;
        }
    }
}
