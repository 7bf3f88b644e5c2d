package io.guichet.domain.billing;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.money.Money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * As much of a line of an invoice as an amount with VAT allows, and what a credit note over it
 * comes to. Its VAT is never more than what is left at its rate, so that credit notes never give
 * back more VAT than was invoiced.
 */
public record CutLine(InvoiceLine line, Totals totals) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public CutLine {
        requireNonNull(line, "line");
        requireNonNull(totals, "totals");
    }

    /** Not more than the amount; the VAT is that of the line, so that a cent may be missing. */
    public static CutLine within(InvoiceLine line, Money gross, Uncredited left) {
        InvoiceLine cut = of(line, net(line, gross, RoundingMode.DOWN));
        Money tax = Totals.of(List.of(cut), gross.currency()).tax().min(left.tax(line.vat()));
        return leavingNoVatAlone(new CutLine(cut, Totals.of(cut, tax)), left);
    }

    /**
     * Just the amount; the VAT is what is left of it, at most two cents beside that of the line.
     */
    public static CutLine to(InvoiceLine line, Money gross, Uncredited left) {
        Money tax = gross.minus(net(line, gross, RoundingMode.HALF_UP)).min(left.tax(line.vat()));
        InvoiceLine cut = of(line, gross.minus(tax));
        return leavingNoVatAlone(new CutLine(cut, Totals.of(cut, tax)), left);
    }

    /** What takes the last of the net amount, but not of the VAT, takes a cent of VAT instead. */
    private static CutLine leavingNoVatAlone(CutLine whole, Uncredited left) {
        InvoiceLine line = whole.line();
        Money tax = whole.totals().tax();
        if (!left.isLast(line) || tax.equals(left.tax(line.vat()))) {
            return whole;
        }
        Money cent = new Money(1, tax.currency());
        InvoiceLine less = of(line, line.net().minus(cent));
        return new CutLine(less, Totals.of(less, tax.plus(cent)));
    }

    /** Never more than the line, whose VAT may be rounded up by more than its own. */
    private static Money net(InvoiceLine line, Money gross, RoundingMode rounding) {
        BigDecimal exact =
                gross.toDecimal()
                        .multiply(HUNDRED)
                        .divide(HUNDRED.add(line.vat().percent()), MathContext.DECIMAL128);
        return Money.rounded(exact, gross.currency(), rounding).min(line.net());
    }

    private static InvoiceLine of(InvoiceLine line, Money net) {
        return InvoiceLine.of(
                line.description(),
                line.serviceReference(),
                line.from(),
                line.until(),
                BigDecimal.ONE,
                new InvoiceLine.Price(net.toDecimal(), net.currency(), line.vat()));
    }
}
