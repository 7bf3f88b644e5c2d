package io.guichet.domain.charging;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.money.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;

/**
 * What is charged: so many of a plan, in the customer's language, for something he knows by its
 * label (or nothing: empty), on a day or for the days {@code [from, until)}.
 */
public record ChargeLine(
        PlanCode plan,
        String description,
        String label,
        Days days,
        BigDecimal quantity,
        UnitPrice price) {

    public ChargeLine {
        requireNonNull(plan, "plan");
        requireNonNull(description, "description");
        requireNonNull(label, "label");
        requireNonNull(days, "days");
        requireNonNull(price, "price");
        quantity = plain(quantity);
    }

    /** As it stands on an invoice with this VAT. */
    public InvoiceLine invoiced(VatRate vat) {
        return InvoiceLine.of(
                description,
                label,
                days.from(),
                days.until(),
                quantity,
                new InvoiceLine.Price(price.net(vat), price.currency(), vat));
    }

    /** What it comes to, with or without VAT as the price is; not rounded. */
    BigDecimal amount() {
        return quantity.multiply(price.amount());
    }

    /** One written form per number, so that what is read back equals what was stored. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Equal where it is about one moment. */
    public record Days(LocalDate from, LocalDate until) {

        public Days {
            if (until.isBefore(from)) {
                throw new IllegalArgumentException("ends before it begins: " + from);
            }
        }

        public static Days on(LocalDate day) {
            return new Days(day, day);
        }
    }

    /** What one costs, as published. */
    public record UnitPrice(BigDecimal amount, Currency currency, TaxBasis basis) {

        public UnitPrice {
            amount = plain(amount);
            requireNonNull(currency, "currency");
            requireNonNull(basis, "basis");
        }

        /** Without this VAT. */
        BigDecimal net(VatRate vat) {
            return basis == TaxBasis.GROSS ? vat.netOf(amount) : amount;
        }

        /** What an invoice line of so many comes to without VAT. */
        Money netOf(BigDecimal quantity, VatRate vat) {
            return Money.rounded(quantity.multiply(net(vat)), currency, RoundingMode.HALF_UP);
        }
    }
}
