package io.guichet.domain.billing;

import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.PostalAddress;
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

    /**
     * The billing address only of who has one: whoever writes a party marks the format so, and what
     * was sealed before there were any keeps its seal.
     */
    public CanonicalText add(Party party) {
        add(party.kind()).add(party.name()).add(party.address());
        add(party.siren()).add(party.siret()).add(party.vatId()).add(party.registration());
        party.billing().ifPresent(billing -> add(billing.name()).add(billing.address()));
        return this;
    }

    /** The name of a format, marked where a party in it has a billing address. */
    public static String format(String plain, Party party) {
        return party.billing().isPresent() ? plain + "-billing" : plain;
    }

    private CanonicalText add(PostalAddress address) {
        add(address.line1()).add(address.line2()).add(address.postalCode());
        return add(address.city()).add(address.country());
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
