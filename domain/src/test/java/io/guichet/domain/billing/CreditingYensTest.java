package io.guichet.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.billing.Uncredited.Part;
import io.guichet.domain.money.Money;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;

/** Where a currency has no cents, rounding moves whole units of it. */
class CreditingYensTest {

    private static final Currency JPY = Currency.getInstance("JPY");

    @Test
    void lines_are_credited_one_by_one() {
        InvoiceLine line = line(591);
        Invoice three = invoice(List.of(line, line, line));
        Uncredited left = Uncredited.of(three, List.of());

        List<Money> taxes = new ArrayList<>();
        for (InvoiceLine credited : three.lines()) {
            Totals totals = left.totalsOf(credited);
            taxes.add(note(List.of(credited), totals).totals().tax());
            left.credit(credited, totals);
        }

        assertThat(three.totals().tax()).isEqualTo(yens(355));
        assertThat(taxes).containsExactly(yens(119), yens(118), yens(118));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void lines_and_parts_and_the_rest_add_up(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            addUp(random);
        }
    }

    private static void addUp(Random random) {
        Invoice whole =
                invoice(
                        List.of(
                                line(1 + random.nextInt(2000)),
                                line(1 + random.nextInt(2000)),
                                line(1 + random.nextInt(2000))));
        List<Invoice> notes = new ArrayList<>();
        for (int step = 0; step < 4; step++) {
            Uncredited left = Uncredited.of(whole, notes);
            int place = random.nextInt(3);
            if (left.net(place).isPositive()) {
                left.lines(List.of(new Part(place, left.net(place)))).stream()
                        .map(line -> cut(line, left, random))
                        .filter(cut -> cut.line().net().isPositive())
                        .forEach(cut -> notes.add(note(List.of(cut.line()), cut.totals())));
            }
        }
        Uncredited left = Uncredited.of(whole, notes);
        List<InvoiceLine> rest = left.lines(left.all());
        if (!rest.isEmpty()) {
            notes.add(note(rest, left.totalsOf(rest)));
        }
        VatSplit sum =
                notes.stream()
                        .map(note -> VatSplit.of(note.totals()))
                        .reduce(new VatSplit(List.of()), VatSplit::plus);
        assertThat(sum).isEqualTo(VatSplit.of(whole.totals()));
    }

    /** No more than an amount, as services that end are credited. */
    private static CutLine cut(InvoiceLine line, Uncredited left, Random random) {
        Money most = yens(1 + random.nextInt(1500));
        Totals whole = left.totalsOf(line);
        if (whole.gross().compareTo(most) <= 0) {
            return new CutLine(line, whole);
        }
        return random.nextBoolean()
                ? CutLine.within(line, most, left)
                : CutLine.to(line, most, left);
    }

    private static Invoice invoice(List<InvoiceLine> lines) {
        return Documents.document(
                "JP00000001", DocumentKind.INVOICE, "", lines, Totals.of(lines, JPY));
    }

    private static Invoice note(List<InvoiceLine> lines, Totals totals) {
        return Documents.document(
                "JPA00000001", DocumentKind.CREDIT_NOTE, "JP00000001", lines, totals);
    }

    private static InvoiceLine line(long net) {
        return InvoiceLine.of(
                "Cloud",
                "site-1",
                Documents.DAY,
                Documents.DAY.plusMonths(1),
                BigDecimal.ONE,
                new InvoiceLine.Price(BigDecimal.valueOf(net), JPY, Documents.VAT_20));
    }

    private static Money yens(long amount) {
        return new Money(amount, JPY);
    }
}
