package io.guichet.domain.billing;

import io.guichet.domain.identity.Party;
import io.guichet.domain.money.Money;

import java.math.BigDecimal;

/**
 * Writes values one after the other, each with its length before it, so that no two sequences of
 * values read the same. The first field names the format's version.
 */
public final class CanonicalText {

    private final StringBuilder text = new StringBuilder();

    public CanonicalText(String format) {
        add(format);
    }

    /** Adds a value whose {@code toString} is its one written form. */
    public CanonicalText add(Object value) {
        String written = value.toString();
        text.append(written.length()).append(':').append(written).append('\n');
        return this;
    }

    public CanonicalText add(BigDecimal number) {
        return add((Object) number.toPlainString());
    }

    public CanonicalText add(Money money) {
        return add((Object) money.toString());
    }

    public CanonicalText add(Party party) {
        add(party.kind()).add(party.name());
        add(party.address().line1()).add(party.address().line2());
        add(party.address().postalCode()).add(party.address().city());
        add(party.address().country());
        return add(party.siren()).add(party.siret()).add(party.vatId()).add(party.registration());
    }

    CanonicalText add(VatRate rate) {
        return add(rate.category()).add(rate.percent());
    }

    CanonicalText add(InvoiceLine line) {
        add(line.description()).add(line.serviceReference()).add(line.from()).add(line.until());
        return add(line.quantity()).add(line.unitPrice()).add(line.net()).add(line.vat());
    }

    CanonicalText add(Totals.VatSubtotal subtotal) {
        return add(subtotal.rate()).add(subtotal.base()).add(subtotal.tax());
    }

    CanonicalText add(Mention mention) {
        return add(mention.code()).add(mention.text());
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
