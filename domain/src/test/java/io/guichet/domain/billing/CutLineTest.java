package io.guichet.domain.billing;

import static io.guichet.domain.billing.Documents.EUR;
import static io.guichet.domain.billing.Documents.VAT_20;
import static io.guichet.domain.billing.Documents.line;
import static io.guichet.domain.money.Money.euros;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.money.Money;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What is credited of an amount that is not all of a line. */
class CutLineTest {

    private static final VatRate VAT_5 = VatRate.standard("5.5");

    @Test
    void just_the_amount_is_credited() {
        CutLine cut = CutLine.to(line("1", "100", VAT_20), euros("33.35"), left(100));

        assertThat(cut.totals().net()).isEqualTo(euros("27.79"));
        assertThat(cut.totals().tax()).isEqualTo(euros("5.56"));
        assertThat(cut.totals().gross()).isEqualTo(euros("33.35"));
    }

    @Test
    void never_more_than_the_amount_is_credited() {
        CutLine cut = CutLine.within(line("1", "100", VAT_20), euros("33.35"), left(100));

        assertThat(cut.totals().gross()).isEqualTo(euros("33.35"));
        assertThat(CutLine.within(line("1", "1", VAT_20), euros("0.08"), left(1)).totals().gross())
                .isEqualTo(euros("0.07"));
    }

    /** Three lines of two cents: the invoice has one cent of VAT, each third of it none. */
    @Test
    void no_vat_is_given_back_that_was_not_invoiced() {
        InvoiceLine small = line("1", "0.02", VAT_20);
        Invoice invoice = Documents.invoice("FR00000001", List.of(small, small, small));
        Totals first = CutLine.to(line("1", "0.05", VAT_20), euros("0.05"), left(invoice)).totals();
        Uncredited rest = left(invoice);
        rest.credit(small, Totals.of(small, euros("0.01")));

        Totals next = CutLine.to(line("1", "0.05", VAT_20), euros("0.03"), rest).totals();

        assertThat(first.tax()).isEqualTo(euros("0.01"));
        assertThat(next.tax()).isEqualTo(euros("0.00"));
        assertThat(next.gross()).isEqualTo(euros("0.03"));
    }

    @Property(tries = 1000)
    void parts_of_any_amounts_and_the_rest_add_up_at_every_rate(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 60) Integer> prices,
            @ForAll @Size(max = 8) List<@IntRange(min = 1, max = 40) Integer> amounts,
            @ForAll boolean withVat,
            @ForAll boolean exact) {
        Invoice invoice = invoice(prices, withVat);
        List<Invoice> notes = new ArrayList<>();
        for (int cents : amounts) {
            Uncredited left = Uncredited.of(invoice, notes);
            List<InvoiceLine> lines = left.lines(left.all());
            if (!lines.isEmpty()) {
                CutLine part = part(lines.get(cents % lines.size()), cents, left, exact);
                if (part.line().net().isPositive()) {
                    notes.add(note(part.line(), part.totals()));
                    neverMoreThanInvoiced(invoice, notes);
                }
            }
        }

        Uncredited left = Uncredited.of(invoice, notes);
        List<InvoiceLine> rest = left.lines(left.all());
        if (!rest.isEmpty()) {
            notes.add(note(rest, left.totalsOf(rest)));
        }
        neverMoreThanInvoiced(invoice, notes);
        assertThat(sum(notes)).isEqualTo(VatSplit.of(invoice.totals()));
    }

    /** As it is planned: the whole line where the amount allows it. */
    private static CutLine part(InvoiceLine line, int cents, Uncredited left, boolean exact) {
        Money amount = new Money(cents, EUR);
        Totals whole = left.totalsOf(line);
        if (whole.gross().compareTo(amount) <= 0) {
            return new CutLine(line, whole);
        }
        CutLine cut = exact ? CutLine.to(line, amount, left) : CutLine.within(line, amount, left);
        assertThat(cut.totals().gross().compareTo(amount)).isLessThanOrEqualTo(0);
        if (exact) {
            assertThat(cut.totals().gross()).isEqualTo(amount);
        }
        return cut;
    }

    private static void neverMoreThanInvoiced(Invoice invoice, List<Invoice> notes) {
        VatSplit left = VatSplit.of(invoice.totals()).minus(sum(notes));
        assertThat(left.parts())
                .allSatisfy(
                        part -> {
                            assertThat(part.tax().isNegative()).isFalse();
                            assertThat(part.amount().isNegative()).isFalse();
                        });
        assertThat(notes)
                .flatMap(note -> note.totals().vat())
                .allSatisfy(vat -> assertThat(vat.tax().isNegative()).isFalse());
    }

    private static VatSplit sum(List<Invoice> notes) {
        return notes.stream()
                .map(note -> VatSplit.of(note.totals()))
                .reduce(new VatSplit(List.of()), VatSplit::plus);
    }

    private static Invoice invoice(List<Integer> prices, boolean withVat) {
        List<InvoiceLine> lines = new ArrayList<>();
        for (int price : prices) {
            VatRate rate = lines.size() == 1 ? VAT_5 : VAT_20;
            BigDecimal published = new Money(price, EUR).toDecimal();
            BigDecimal net = withVat ? rate.netOf(published) : published;
            lines.add(line("1", net.toPlainString(), rate));
        }
        return Documents.invoice("FR00000003", lines);
    }

    private static Invoice note(InvoiceLine line, Totals totals) {
        return note(List.of(line), totals);
    }

    private static Invoice note(List<InvoiceLine> lines, Totals totals) {
        return Documents.document(
                "FRA00000001", DocumentKind.CREDIT_NOTE, "FR00000003", lines, totals);
    }

    private static Uncredited left(int net) {
        return left(
                Documents.invoice("FR00000001", List.of(line("1", Integer.toString(net), VAT_20))));
    }

    private static Uncredited left(Invoice invoice) {
        return Uncredited.of(invoice, List.of());
    }
}
