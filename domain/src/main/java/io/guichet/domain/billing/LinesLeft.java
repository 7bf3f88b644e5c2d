package io.guichet.domain.billing;

import static java.util.Comparator.comparing;

import io.guichet.domain.billing.Uncredited.Part;
import io.guichet.domain.money.Money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The net amounts of the lines of an invoice that no credit note corrects yet. */
final class LinesLeft {

    private final List<InvoiceLine> lines;
    private final List<Money> nets;

    LinesLeft(List<InvoiceLine> lines) {
        this(lines, lines.stream().map(InvoiceLine::net).toList());
        IntStream.range(0, nets.size()).forEach(this::takeOffItsRate);
    }

    /**
     * A line below zero, a cap for instance, comes off the lines at its rate, the nearest first.
     */
    private void takeOffItsRate(int below) {
        VatRate rate = lines.get(below).vat();
        for (int step = 1; nets.get(below).isNegative() && step < nets.size(); step++) {
            int line = Math.floorMod(below - step, nets.size());
            if (lines.get(line).vat().equals(rate) && nets.get(line).isPositive()) {
                Money taken = nets.get(below).negated().min(nets.get(line));
                nets.set(line, nets.get(line).minus(taken));
                nets.set(below, nets.get(below).plus(taken));
            }
        }
    }

    private LinesLeft(List<InvoiceLine> lines, List<Money> nets) {
        this.lines = lines;
        this.nets = new ArrayList<>(nets);
    }

    /** What is left once lines are credited. */
    LinesLeft without(List<InvoiceLine> credited) {
        LinesLeft rest = new LinesLeft(lines, nets);
        credited.forEach(rest::take);
        return rest;
    }

    /** Parts taken less of, the first ones first. */
    static List<Part> lowered(List<Part> parts, Money by) {
        List<Part> lowered = new ArrayList<>();
        Money left = by;
        for (Part part : parts) {
            Money taken = left.min(part.net());
            left = left.minus(taken);
            part.less(taken).ifPresent(lowered::add);
        }
        return lowered;
    }

    Money net(int line) {
        return nets.get(line);
    }

    List<Part> all() {
        return IntStream.range(0, nets.size())
                .filter(line -> nets.get(line).isPositive())
                .mapToObj(line -> new Part(line, nets.get(line)))
                .toList();
    }

    /** From the lines it can have come from, the likeliest first. */
    void take(InvoiceLine credited) {
        List<Integer> likeliest =
                IntStream.range(0, nets.size())
                        .boxed()
                        .filter(line -> lines.get(line).vat().equals(credited.vat()))
                        .sorted(comparing(line -> unlike(lines.get(line), credited)))
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

    /** A line over a part: the line itself where that is all of it. */
    InvoiceLine line(Part part) {
        InvoiceLine line = lines.get(part.line());
        Money net = part.net();
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
