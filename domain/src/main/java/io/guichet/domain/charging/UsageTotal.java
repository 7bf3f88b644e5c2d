package io.guichet.domain.charging;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.VatRate;
import io.guichet.domain.catalog.Metering;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.charging.ChargeLine.UnitPrice;
import io.guichet.domain.money.Money;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What a customer used of a plan for one label in a month: what has been charged for already, and
 * all that is known.
 */
public record UsageTotal(
        YearMonth month, PlanCode plan, String label, BigDecimal before, BigDecimal all) {

    public UsageTotal {
        requireNonNull(month, "month");
        requireNonNull(plan, "plan");
        requireNonNull(label, "label");
        before = plain(before);
        all = plain(all);
    }

    /**
     * What is still to be charged with this VAT, so that reports that come late cost what they
     * would have: what all comes to without VAT, rounded once as on an invoice, less what was
     * charged before. Where nothing was, all is charged as if it had come at once; where what was
     * added would be rounded to another amount, the amount is charged.
     */
    public Optional<ToCharge> toCharge(Metering metering, UnitPrice price, VatRate vat) {
        BigDecimal chargedBefore = metering.charged(before);
        BigDecimal chargedAll = metering.charged(all);
        Money charged = price.netOf(chargedBefore, vat);
        Money due = price.netOf(chargedAll, vat).minus(charged);
        if (!due.isPositive()) {
            return Optional.empty();
        }
        if (charged.isZero()) {
            return Optional.of(new ToCharge(all, chargedAll, price));
        }
        BigDecimal added = all.subtract(before);
        BigDecimal quantity = chargedAll.subtract(chargedBefore);
        return Optional.of(
                price.netOf(quantity, vat).equals(due)
                        ? new ToCharge(added, quantity, price)
                        : new ToCharge(added, BigDecimal.ONE, alone(due)));
    }

    private static UnitPrice alone(Money due) {
        return new UnitPrice(due.toDecimal(), due.currency(), TaxBasis.NET);
    }

    /** So much was {@code used}; it is charged as so many at that price. */
    public record ToCharge(BigDecimal used, BigDecimal quantity, UnitPrice price) {

        public ToCharge {
            used = plain(used);
            requireNonNull(quantity, "quantity");
            requireNonNull(price, "price");
        }
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
