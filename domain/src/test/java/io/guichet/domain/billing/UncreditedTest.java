package io.guichet.domain.billing;

import static io.guichet.domain.billing.Documents.EUR;
import static io.guichet.domain.billing.Documents.VAT_20;
import static io.guichet.domain.billing.Documents.line;
import static io.guichet.domain.money.Money.euros;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.billing.Uncredited.Part;
import io.guichet.domain.money.Money;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

class UncreditedTest {

    private static final VatRate VAT_5 = VatRate.standard("5.5");

    private final Invoice invoice =
            Documents.invoice(
                    "FR00000001",
                    List.of(
                            line("2", "50", VAT_20),
                            line("1", "10", VAT_5),
                            of("site-2", line("1", "7", VAT_20))));

    @Test
    void all_of_an_invoice_that_was_not_credited_is_left() {
        Uncredited left = Uncredited.of(invoice, List.of());

        assertThat(left.lines(left.all())).isEqualTo(invoice.lines());
    }

    @Test
    void what_a_line_takes_off_is_not_credited() {
        Invoice capped =
                Documents.invoice(
                        "FR00000001",
                        List.of(
                                line("1", "50", VAT_20),
                                line("1", "400", VAT_20),
                                line("1", "10", VAT_5),
                                line("1", "400", VAT_20),
                                line("-1", "450", VAT_20)));
        Uncredited left = Uncredited.of(capped, List.of());

        assertThat(left.net(0)).isEqualTo(euros("50.00"));
        assertThat(left.net(1)).isEqualTo(euros("350.00"));
        assertThat(left.net(2)).isEqualTo(euros("10.00"));
        assertThat(left.net(3)).isEqualTo(euros("0.00"));
        assertThat(left.net(4)).isEqualTo(euros("0.00"));
        assertThat(Totals.of(left.lines(left.all()), EUR)).isEqualTo(capped.totals());
        assertThat(Uncredited.of(capped, List.of(note(left))).isNothing()).isTrue();
    }

    @Test
    void a_part_takes_from_its_own_line() {
        Uncredited left = after(new Part(2, euros("3.00")));

        assertThat(left.net(0)).isEqualTo(euros("100.00"));
        assertThat(left.net(1)).isEqualTo(euros("10.00"));
        assertThat(left.net(2)).isEqualTo(euros("4.00"));
    }

    @Test
    void nothing_is_left_after_the_rest() {
        Uncredited once = after(new Part(0, euros("33.33")));
        Invoice first = note(once, new Part(1, euros("3.33")));
        Uncredited rest = Uncredited.of(invoice, List.of(first));

        assertThat(Uncredited.of(invoice, List.of(first, note(rest))).isNothing()).isTrue();
    }

    @Test
    void a_part_that_would_leave_a_cent_for_ever_is_lowered() {
        Invoice ten = Documents.invoice("FR00000002", List.of(line("1", "10", VAT_20)));
        Invoice first = note(Uncredited.of(ten, List.of()), new Part(0, euros("3.33")));
        Invoice second = note(Uncredited.of(ten, List.of(first)), new Part(0, euros("3.33")));

        assertThat(first.totals().gross()).isEqualTo(euros("4.00"));
        assertThat(second.totals().net()).isEqualTo(euros("3.32"));
    }

    @Test
    void the_last_line_takes_the_vat_that_is_left() {
        InvoiceLine line = line("1", "5.91", VAT_20);
        Invoice three = Documents.invoice("FR00000004", List.of(line, line, line));
        Uncredited left = Uncredited.of(three, List.of());

        List<Money> taxes = new ArrayList<>();
        for (InvoiceLine credited : three.lines()) {
            Totals totals = left.totalsOf(credited);
            left.credit(credited, totals);
            taxes.add(totals.tax());
        }

        assertThat(three.totals().tax()).isEqualTo(euros("3.55"));
        assertThat(taxes).containsExactly(euros("1.19"), euros("1.18"), euros("1.18"));
    }

    @Property(tries = 300)
    void parts_and_the_rest_add_up_to_the_invoice_at_every_rate(
            @ForAll @Size(min = 1, max = 3) List<@IntRange(min = 1, max = 99_999) Integer> prices,
            @ForAll @Size(max = 6) List<@IntRange(min = 1, max = 50_000) Integer> wanted,
            @ForAll boolean withVat) {
        List<InvoiceLine> lines = new ArrayList<>();
        for (int price : prices) {
            VatRate rate = lines.size() == 1 ? VAT_5 : VAT_20;
            BigDecimal published = new Money(price, EUR).toDecimal();
            BigDecimal net = withVat ? rate.netOf(published) : published;
            lines.add(line("1", net.toPlainString(), rate));
        }
        Invoice whole = Documents.invoice("FR00000003", lines);
        List<Invoice> notes = new ArrayList<>();
        for (int cents : wanted) {
            Uncredited left = Uncredited.of(whole, notes);
            int line = cents % lines.size();
            Money net = new Money(cents, EUR).min(left.net(line));
            List<InvoiceLine> credited =
                    net.isPositive() ? left.lines(List.of(new Part(line, net))) : List.of();
            if (!credited.isEmpty()) {
                notes.add(note(left, credited));
            }
        }
        Uncredited left = Uncredited.of(whole, notes);
        if (!left.isNothing()) {
            notes.add(note(left));
        }

        VatSplit sum =
                notes.stream()
                        .map(note -> VatSplit.of(note.totals()))
                        .reduce(new VatSplit(List.of()), VatSplit::plus);
        assertThat(sum).isEqualTo(VatSplit.of(whole.totals()));
    }

    @Test
    void what_was_priced_with_vat_is_credited_to_the_cent() {
        Invoice priced =
                Documents.invoice(
                        "FR00000005",
                        List.of(line("1", "8.325", VAT_20), line("1", "8.325", VAT_20)));
        Uncredited left = Uncredited.of(priced, List.of());

        assertThat(priced.totals().gross()).isEqualTo(euros("19.98"));
        assertThat(note(left, new Part(0, left.net(0))).totals().gross()).isEqualTo(euros("9.99"));
        assertThat(left.lines(left.all())).isEqualTo(priced.lines());
        assertThat(left.totalsOf(priced.lines().getFirst()).gross()).isEqualTo(euros("9.99"));
    }

    private Uncredited after(Part part) {
        return Uncredited.of(invoice, List.of(note(Uncredited.of(invoice, List.of()), part)));
    }

    private static InvoiceLine of(String service, InvoiceLine line) {
        return new InvoiceLine(
                line.description(),
                service,
                line.from(),
                line.until(),
                line.quantity(),
                line.unitPrice(),
                line.net(),
                line.vat());
    }

    @Test
    void of_what_a_corrective_invoice_replaces_nothing_is_left() {
        Invoice invoice = Documents.invoice("FR00000001");
        Invoice corrective =
                Documents.document(
                        "FR00000002",
                        DocumentKind.INVOICE,
                        "FR00000001",
                        List.of(Documents.line("1", "3", Documents.VAT_20)),
                        Totals.of(
                                List.of(Documents.line("1", "3", Documents.VAT_20)),
                                Documents.EUR));

        assertThat(Uncredited.of(invoice, List.of(corrective)).isNothing()).isTrue();
    }

    private static Invoice note(Uncredited left) {
        return note(left, left.lines(left.all()));
    }

    private static Invoice note(Uncredited left, Part part) {
        return note(left, left.lines(List.of(part)));
    }

    private static Invoice note(Uncredited left, List<InvoiceLine> lines) {
        return Documents.document(
                "FRA00000001", DocumentKind.CREDIT_NOTE, "FR00000001", lines, left.totalsOf(lines));
    }
}
