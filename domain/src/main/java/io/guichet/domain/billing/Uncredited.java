package io.guichet.domain.billing;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import io.guichet.domain.money.Money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What of an invoice no credit note corrects yet: the net amount left of each line and the VAT left
 * at each rate. The VAT of a credit note is worked out on its own lines and rounded, so that parts
 * could leave cents that no further credit note can correct; such a part is lowered by as little as
 * it takes.
 */
public final class Uncredited {

    private final Invoice invoice;
    private final List<Money> nets;
    private final Map<VatRate, Money> taxes = new HashMap<>();

    /** How much of a line, numbered from 0, is to be credited. */
    public record Part(int line, Money net) {

        public Part {
            requireNonNull(net, "net");
            if (line < 0 || !net.isPositive()) {
                throw new IllegalArgumentException("no part: " + line + ", " + net);
            }
        }
    }

    private Uncredited(Invoice invoice) {
        this.invoice = invoice;
        this.nets = new ArrayList<>(invoice.lines().stream().map(InvoiceLine::net).toList());
        invoice.totals().vat().forEach(vat -> taxes.put(vat.rate(), vat.tax()));
    }

    public static Uncredited of(Invoice invoice, List<Invoice> creditNotes) {
        Uncredited left = new Uncredited(invoice);
        creditNotes.forEach(left::take);
        return left;
    }

    /** What is left of a line, numbered from 0. */
    public Money net(int line) {
        return nets.get(line);
    }

    public boolean isNothing() {
        return nets.stream().noneMatch(Money::isPositive);
    }

    /** All that is left of every line. */
    public List<Part> all() {
        return IntStream.range(0, nets.size())
                .filter(line -> nets.get(line).isPositive())
                .mapToObj(line -> new Part(line, nets.get(line)))
                .toList();
    }

    /**
     * The lines of a credit note over these parts, which are no more than what is left, each line
     * at most once; none where only cents are left that no line can have.
     */
    public List<InvoiceLine> lines(List<Part> parts) {
        List<InvoiceLine> lines = new ArrayList<>();
        Map<VatRate, Money> surplus = new HashMap<>();
        for (VatRate rate : taxes.keySet()) {
            Money wanted = sum(parts.stream().filter(part -> rateOf(part).equals(rate)).toList());
            surplus.put(rate, wanted.minus(fitting(rate, wanted)));
        }
        for (Part part : parts) {
            Money lowered = surplus.get(rateOf(part)).min(part.net());
            surplus.merge(rateOf(part), lowered, Money::minus);
            Money net = part.net().minus(lowered);
            if (net.isPositive()) {
                lines.add(line(invoice.lines().get(part.line()), net));
            }
        }
        return lines;
    }

    /**
     * What a credit note over this line alone comes to: its VAT is what it takes off the VAT of all
     * that is left, so that any sequence of them adds up to the invoice and the last takes the
     * rest.
     */
    public Totals totalsOf(InvoiceLine line) {
        Money rest = left(line.vat()).minus(line.net());
        Money tax = taxes.getOrDefault(line.vat(), sum(List.of())).minus(line.vat().on(rest));
        return rest.isNegative() || tax.isNegative()
                ? Totals.of(List.of(line), line.net().currency())
                : Totals.of(line, tax);
    }

    /** A line is credited with these totals. */
    public void credit(InvoiceLine line, Totals totals) {
        take(line);
        taxes.merge(line.vat(), totals.tax(), Money::minus);
    }

    private VatRate rateOf(Part part) {
        return invoice.lines().get(part.line()).vat();
    }

    /** The most up to an amount at one rate after which what is left still adds up. */
    private Money fitting(VatRate rate, Money wanted) {
        Money cent = new Money(1, wanted.currency());
        Money left = left(rate);
        Money tax = taxes.get(rate);
        Money net = wanted;
        while (net.isPositive() && !fits(rate, net, left, tax)) {
            net = net.minus(cent);
        }
        return net;
    }

    private static boolean fits(VatRate rate, Money net, Money left, Money tax) {
        Money after = tax.minus(rate.on(net));
        return !after.isNegative()
                && amiss(rate, left.minus(net), after).compareTo(amiss(rate, left, tax)) <= 0;
    }

    private static Money amiss(VatRate rate, Money net, Money tax) {
        Money difference = rate.on(net).minus(tax);
        return difference.isNegative() ? difference.negated() : difference;
    }

    private Money left(VatRate rate) {
        return sum(all().stream().filter(part -> rateOf(part).equals(rate)).toList());
    }

    private Money sum(List<Part> parts) {
        return parts.stream()
                .map(Part::net)
                .reduce(Money.zero(invoice.totals().gross().currency()), Money::plus);
    }

    private void take(Invoice creditNote) {
        creditNote.lines().forEach(this::take);
        creditNote.totals().vat().forEach(vat -> taxes.merge(vat.rate(), vat.tax(), Money::minus));
    }

    /** From the lines it can have come from, the likeliest first. */
    private void take(InvoiceLine credited) {
        List<Integer> likeliest =
                IntStream.range(0, nets.size())
                        .boxed()
                        .filter(line -> invoice.lines().get(line).vat().equals(credited.vat()))
                        .sorted(comparing(line -> unlike(invoice.lines().get(line), credited)))
                        .toList();
        Money left = credited.net();
        for (int line : likeliest) {
            Money taken = left.min(nets.get(line));
            nets.set(line, nets.get(line).minus(taken));
            left = left.minus(taken);
        }
    }

    private static int unlike(InvoiceLine line, InvoiceLine credited) {
        boolean isSameService = line.serviceReference().equals(credited.serviceReference());
        boolean isWithin =
                !credited.from().isBefore(line.from()) && !credited.until().isAfter(line.until());
        boolean isSameText = credited.description().startsWith(line.description());
        return (isSameService ? 0 : 4) + (isWithin ? 0 : 2) + (isSameText ? 0 : 1);
    }

    private static InvoiceLine line(InvoiceLine line, Money net) {
        return net.equals(line.net())
                ? line
                : InvoiceLine.of(
                        line.description(),
                        line.serviceReference(),
                        line.from(),
                        line.until(),
                        BigDecimal.ONE,
                        new InvoiceLine.Price(net.toDecimal(), net.currency(), line.vat()));
    }
}
