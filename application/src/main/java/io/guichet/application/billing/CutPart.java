package io.guichet.application.billing;

import io.guichet.application.billing.PartCredits.Part;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.Totals;
import io.guichet.domain.money.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** As much of a part of an invoice as an amount with VAT allows. */
final class CutPart {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private CutPart() {}

    /** Not more than the amount; the VAT is that of the line, so that a cent may be missing. */
    static Part within(Part part, Money gross) {
        return new Part(part.invoice(), line(part, gross, RoundingMode.DOWN));
    }

    /** Just the amount; the VAT is what is left of it, at most a cent beside that of the line. */
    static Part to(Part part, Money gross) {
        InvoiceLine line = line(part, gross, RoundingMode.HALF_UP);
        return new Part(part.invoice(), line, Totals.of(line, gross.minus(line.net())));
    }

    private static InvoiceLine line(Part part, Money gross, RoundingMode rounding) {
        InvoiceLine line = part.line();
        BigDecimal net =
                gross.toDecimal()
                        .multiply(HUNDRED)
                        .divide(
                                HUNDRED.add(line.vat().percent()),
                                gross.currency().getDefaultFractionDigits(),
                                rounding);
        return InvoiceLine.of(
                line.description(),
                line.serviceReference(),
                line.from(),
                line.until(),
                BigDecimal.ONE,
                new InvoiceLine.Price(net, gross.currency(), line.vat()));
    }
}
