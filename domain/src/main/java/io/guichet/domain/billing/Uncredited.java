package io.guichet.domain.billing;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.guichet.domain.billing.Totals.VatSubtotal;
import io.guichet.domain.money.Money;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What of an invoice no credit note corrects yet, nothing once a corrective one replaces it: the
 * net amount left of each line and the VAT left at each rate. The VAT of a credit note is worked
 * out on its own lines and rounded, so that parts could leave cents that no further credit note can
 * correct; such a part is lowered by as little as it takes. What is last at a rate takes the VAT
 * that is left.
 */
public final class Uncredited {

    private final Invoice invoice;
    private final LinesLeft lines;
    private final Map<VatRate, Money> taxes = new HashMap<>();

    /** How much of a line, numbered from 0, is to be credited. */
    public record Part(int line, Money net) {

        public Part {
            requireNonNull(net, "net");
            if (line < 0 || !net.isPositive()) {
                throw new IllegalArgumentException("no part: " + line + ", " + net);
            }
        }

        Optional<Part> less(Money amount) {
            Money rest = net.minus(amount);
            return rest.isPositive() ? Optional.of(new Part(line, rest)) : Optional.empty();
        }
    }

    private Uncredited(Invoice invoice) {
        this.invoice = invoice;
        this.lines = new LinesLeft(invoice.lines());
        invoice.totals().vat().forEach(vat -> taxes.put(vat.rate(), vat.tax()));
    }

    public static Uncredited of(Invoice invoice, List<Invoice> corrections) {
        Uncredited left = new Uncredited(invoice);
        if (corrections.stream().anyMatch(Invoice::isCorrective)) {
            left.take(invoice);
        } else {
            corrections.forEach(left::take);
        }
        return left;
    }

    /** What is left of a line, numbered from 0. */
    public Money net(int line) {
        return lines.net(line);
    }

    /** What is left of all lines at a rate. */
    public Money net(VatRate rate) {
        return sum(at(rate, all()));
    }

    public boolean isNothing() {
        return lines.all().isEmpty();
    }

    /** All that is left of every line. */
    public List<Part> all() {
        return lines.all();
    }

    /**
     * The lines of a credit note over these parts, which are no more than what is left, each line
     * at most once; none where only cents are left that no line can have.
     */
    public List<InvoiceLine> lines(List<Part> parts) {
        List<InvoiceLine> credited = new ArrayList<>();
        Map<VatRate, Money> surplus = new HashMap<>();
        for (VatRate rate : taxes.keySet()) {
            surplus.put(rate, surplus(rate, at(rate, parts)));
        }
        for (Part part : parts) {
            Money lowered = surplus.get(rateOf(part)).min(part.net());
            surplus.merge(rateOf(part), lowered, Money::minus);
            part.less(lowered).map(lines::line).ifPresent(credited::add);
        }
        return credited;
    }

    /** What a credit note over this line alone comes to; the last takes the VAT that is left. */
    public Totals totalsOf(InvoiceLine line) {
        if (line.net().compareTo(net(line.vat())) > 0) {
            return Totals.of(List.of(line), line.net().currency());
        }
        Money tax = tax(line.vat()).minus(taxWithout(line));
        return Totals.of(line, tax.isNegative() ? sum(List.of()) : tax);
    }

    /** The VAT left at a rate, never below zero. */
    Money tax(VatRate rate) {
        return taxes.getOrDefault(rate, sum(List.of()));
    }

    /** Whether nothing but VAT is left at its rate once this line is credited. */
    boolean isLast(InvoiceLine line) {
        return at(line.vat(), lines.without(List.of(line)).all()).isEmpty();
    }

    /** The same over lines that are no more than what is left: the last at a rate take its VAT. */
    public Totals totalsOf(List<InvoiceLine> credited) {
        LinesLeft rest = lines.without(credited);
        Totals plain = Totals.of(credited, invoice.totals().gross().currency());
        Totals whole =
                Totals.of(
                        plain.vat().stream()
                                .map(vat -> at(vat.rate(), rest.all()).isEmpty() ? last(vat) : vat)
                                .toList());
        return whole.isCloseTo(plain) ? whole : plain;
    }

    private VatSubtotal last(VatSubtotal vat) {
        return new VatSubtotal(vat.rate(), vat.base(), tax(vat.rate()));
    }

    /** A line is credited with these totals. */
    public void credit(InvoiceLine line, Totals totals) {
        lines.take(line);
        taxes.merge(line.vat(), totals.tax(), Money::minus);
    }

    private VatRate rateOf(Part part) {
        return invoice.lines().get(part.line()).vat();
    }

    private Money taxWithout(InvoiceLine line) {
        return tax(at(line.vat(), lines.without(List.of(line)).all()));
    }

    /** By how much to lower parts at one rate so that what is left still adds up. */
    private Money surplus(VatRate rate, List<Part> wanted) {
        Money cent = new Money(1, invoice.totals().gross().currency());
        Money whole = sum(wanted);
        Money surplus = whole.minus(whole);
        while (surplus.compareTo(whole) < 0 && !fits(rate, LinesLeft.lowered(wanted, surplus))) {
            surplus = surplus.plus(cent);
        }
        return surplus;
    }

    private boolean fits(VatRate rate, List<Part> credited) {
        Money after = taxes.get(rate).minus(tax(credited));
        List<Part> left = without(rate, credited);
        if (left.isEmpty()) {
            return true;
        }
        return !after.isNegative()
                && amiss(left, after).compareTo(amiss(at(rate, all()), taxes.get(rate))) <= 0;
    }

    private List<Part> without(VatRate rate, List<Part> credited) {
        Map<Integer, Money> taken =
                credited.stream().collect(toMap(Part::line, Part::net, Money::plus));
        Money nothing = sum(List.of());
        return at(rate, all()).stream()
                .flatMap(part -> part.less(taken.getOrDefault(part.line(), nothing)).stream())
                .toList();
    }

    private Money amiss(List<Part> parts, Money tax) {
        Money difference = tax(parts).minus(tax);
        return difference.isNegative() ? difference.negated() : difference;
    }

    private Money tax(List<Part> parts) {
        List<InvoiceLine> credited = parts.stream().map(lines::line).toList();
        return Totals.of(credited, invoice.totals().gross().currency()).tax();
    }

    private List<Part> at(VatRate rate, List<Part> parts) {
        return parts.stream().filter(part -> rateOf(part).equals(rate)).toList();
    }

    private Money sum(List<Part> parts) {
        return parts.stream()
                .map(Part::net)
                .reduce(Money.zero(invoice.totals().gross().currency()), Money::plus);
    }

    private void take(Invoice creditNote) {
        creditNote.lines().forEach(lines::take);
        creditNote.totals().vat().forEach(vat -> taxes.merge(vat.rate(), vat.tax(), Money::minus));
    }
}
