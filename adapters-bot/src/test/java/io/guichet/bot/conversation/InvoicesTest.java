package io.guichet.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.bot.shared.Reply;
import io.guichet.bot.shared.Reply.FileSource;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Language;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

class InvoicesTest {

    private final Shop shop = new Shop();
    private final Customer acme = shop.customer("ACME SARL");
    private final Chat chat = Chat.of(shop, "en", acme);

    @Test
    void the_newest_six_come_first_and_a_press_goes_on() {
        List<String> numbers = thirteenInvoices();

        chat.writes("/invoices");
        assertThat(chat.reads()).contains("Page 1 of 3 (13 documents)");
        assertThat(shownOf(numbers)).containsExactlyElementsOf(numbers.subList(7, 13));
        assertThat(chat.labels()).contains("Older ›").doesNotContain("‹ Newer");

        chat.presses("Older ›");
        assertThat(chat.reads()).contains("Page 2 of 3");
        assertThat(shownOf(numbers)).containsExactlyElementsOf(numbers.subList(1, 7));

        chat.presses("Older ›");
        assertThat(shownOf(numbers)).containsExactly(numbers.getFirst());
        assertThat(chat.labels()).doesNotContain("Older ›");

        chat.presses("‹ Newer");
        assertThat(chat.reads()).contains("Page 2 of 3");
        assertThat(shownOf(numbers)).containsExactlyElementsOf(numbers.subList(1, 7));
    }

    @Test
    void a_new_invoice_does_not_shift_the_next_page() {
        List<String> numbers = thirteenInvoices();
        chat.writes("/invoices");
        String older = chat.dataOf("Older ›");
        shop.invoices(acme, "99");

        chat.pressesData(older);

        assertThat(shownOf(numbers)).containsExactlyElementsOf(numbers.subList(1, 7));
    }

    @Test
    void an_invoice_says_what_stands_in_its_place() {
        DocumentReference old = shop.invoices(acme, "10").reference();
        DocumentReference next = new Hosting(shop).reissues(old);

        assertThat(chat.writes(old.value()).reads()).contains("Replaced by " + next);
        assertThat(chat.writes(next.value()).reads()).contains("Issued in place of " + old);
    }

    @Test
    void a_corrective_invoice_says_what_it_replaces_and_that_one_by_what() {
        DocumentReference old = shop.invoices(acme, "10").reference();
        DocumentReference next = new Hosting(shop).corrects(old);

        assertThat(chat.writes(old.value()).reads())
                .contains("replaced by " + next, "Cancelled: €12.00", "Replaced by " + next)
                .doesNotContain("credit note");
        assertThat(chat.writes(next.value()).reads())
                .contains("Corrective invoice " + next, "Issued in place of " + old);
    }

    @Test
    void a_detail_leads_back_to_the_page_it_came_from() {
        List<String> numbers = thirteenInvoices();

        chat.writes("/invoices").presses("Older ›").presses("Invoice " + numbers.get(1));
        chat.presses("‹ Back");

        assertThat(chat.reads()).contains("Page 2 of 3");
    }

    @Test
    void the_list_is_narrowed_by_what_is_open_paid_or_credited() {
        Invoice open = shop.invoices(acme, "10");
        Invoice paid = shop.invoices(acme, "20");
        Invoice credited = shop.invoices(acme, "30");
        shop.transfers(acme, "24.00", paid.reference());
        String note = shop.credits(credited).value();

        chat.writes("/invoices").presses("Filter").presses("Unpaid");
        assertThat(chat.reads())
                .contains("Showing: Unpaid", number(open), "unpaid, due 1 Apr 2026")
                .doesNotContain(number(paid), number(credited));

        chat.presses("Filter").presses("Paid");
        assertThat(chat.reads()).contains(number(paid), ", paid").doesNotContain(number(open));

        chat.presses("Filter").presses("Credit notes");
        assertThat(chat.reads()).contains(note, "credit note applied");
        assertThat(chat.labels()).contains(note);

        chat.presses("Filter").presses("All");
        assertThat(chat.reads())
                .contains(number(open), number(paid), number(credited), note)
                .contains("cancelled by a credit note");
    }

    @Test
    void the_list_is_narrowed_to_a_year() {
        Invoice early = shop.invoices(acme, "10");
        shop.clock.pass(Duration.ofDays(365));
        Invoice late = shop.invoices(acme, "20");

        chat.writes("/invoices").presses("Year").presses("2026");
        assertThat(chat.reads())
                .contains("Showing: All, 2026", number(early))
                .doesNotContain(number(late));

        chat.presses("Filter").presses("Unpaid");
        assertThat(chat.reads()).contains("Showing: Unpaid, 2026", number(early));

        chat.presses("Year").presses("All years");
        assertThat(chat.reads()).contains(number(early), number(late));
    }

    @Test
    void typing_a_whole_number_opens_the_invoice() {
        Invoice invoice = shop.invoices(acme, "10");
        shop.invoices(acme, "20");

        assertThat(chat.writes(number(invoice).toLowerCase(Locale.ROOT)).reads())
                .contains("Invoice " + number(invoice), "Total incl. VAT: €12.00");
    }

    @Test
    void typing_a_part_of_a_number_shows_what_has_it() {
        List<String> numbers = thirteenInvoices();

        chat.writes("0000");
        assertThat(chat.reads()).contains("Search “0000”", "There are more");

        chat.writes("00013");
        assertThat(chat.reads()).contains("Invoice " + numbers.getLast());
    }

    @Test
    void typing_a_number_that_is_not_there_says_so() {
        assertThat(chat.writes("F9999").reads()).contains("Search “F9999”", "Nothing found.");
    }

    @Test
    void the_invoice_of_somebody_else_is_not_found() {
        Invoice theirs = shop.invoices(shop.customer("Other"), "10");

        assertThat(chat.writes(number(theirs)).reads()).contains("Nothing found.");
        chat.pressesData("iv:" + key() + ":a0001" + number(theirs));
        assertThat(chat.popUp()).startsWith("This menu is out of date.");
        chat.pressesData("ip:" + key() + ":" + number(theirs));
        assertThat(chat.answer(Reply.SendFile.class)).isEmpty();
    }

    @Test
    void the_detail_says_all_there_is_to_know() {
        Invoice invoice = shop.invoices(acme, "30.00");
        shop.transfers(acme, "6.00", invoice.reference());

        chat.writes(number(invoice));

        assertThat(chat.reads())
                .contains("Status: partly paid, €30.00 due 1 Apr 2026")
                .contains("Issued 2 Mar 2026, due 1 Apr 2026")
                .contains("Cloud Petit · site-1: €30.00 excl. VAT")
                .contains("VAT 20%: €6.00", "Total incl. VAT: €36.00")
                .contains("Paid: €6.00", "Left to pay: €30.00");
    }

    @Test
    void the_detail_in_french() {
        Invoice invoice = shop.invoices(acme, "30.00");
        shop.clock.pass(Duration.ofDays(40));

        assertThat(Chat.of(shop, "fr", acme).writes(number(invoice)).reads())
                .contains("impayée, en retard depuis le 1er avr. 2026")
                .contains("Émise le 2 mars 2026, échéance le 1er avr. 2026")
                .contains("TVA 20\u00a0%\u00a0: 6,00\u00a0€", "Reste à payer\u00a0: 36,00\u00a0€");
    }

    @Test
    void what_is_longer_than_eight_lines_stands_in_the_pdf() {
        List<InvoiceLine> lines =
                IntStream.rangeClosed(1, 20).mapToObj(i -> Shop.line("Item " + i, "1")).toList();
        Invoice invoice = shop.invoices(acme, lines);

        assertThat(chat.writes(number(invoice)).reads())
                .contains("Item 8: ", "…12 more in the PDF")
                .doesNotContain("Item 9");
    }

    @Test
    void a_credit_note_names_what_it_corrects() {
        Invoice invoice = shop.invoices(acme, "30.00");
        String note = shop.credits(invoice).value();

        assertThat(chat.writes(note).reads())
                .contains("Credit note " + note, "corrects invoice " + number(invoice));
        assertThat(chat.labels()).contains("Credit note PDF").doesNotContain("Pay by card ↗");
        assertThat(chat.writes(number(invoice)).reads())
                .contains("Corrected by credit note " + note, "Credited: €36.00");
    }

    @Test
    void the_pdf_comes_as_a_file() {
        Invoice invoice = shop.invoices(acme, "30.00");

        chat.writes(number(invoice)).presses("Invoice PDF");

        Reply.SendFile file = chat.answer(Reply.SendFile.class).orElseThrow();
        assertThat(file.file())
                .isEqualTo(new FileSource.IssuedDocument(acme.number().value(), number(invoice)));
        assertThat(Layout.plain(file.caption()))
                .isEqualTo("Invoice " + number(invoice) + " · ACME SARL");
        assertThat(chat.answers()).hasSize(2);
    }

    @Test
    void a_year_comes_as_an_archive_and_the_list_as_a_table() {
        shop.invoices(acme, "30.00");

        chat.writes("/export").presses("ZIP of a year").presses("2026");
        assertThat(chat.answer(Reply.SendFile.class).orElseThrow().file())
                .isEqualTo(new FileSource.YearArchive(acme.number().value(), 2026));

        chat.writes("/export").presses("CSV table");
        assertThat(chat.answer(Reply.SendFile.class).orElseThrow().file())
                .isEqualTo(new FileSource.InvoiceTable(acme.number().value(), Language.EN));
    }

    @Test
    void a_year_without_invoices_has_no_archive() {
        chat.writes("/export").presses("ZIP of a year");
        assertThat(chat.reads()).contains("No documents.");

        chat.pressesData("ez:" + key() + ":" + Integer.toString(2020, 36));
        assertThat(chat.answer(Reply.SendFile.class)).isEmpty();
        assertThat(chat.popUp()).startsWith("This menu is out of date.");
    }

    @Test
    void an_empty_list_says_so() {
        assertThat(chat.writes("/invoices").reads()).contains("No documents.");
    }

    @Test
    void the_longest_invoice_fits_into_a_message() {
        List<InvoiceLine> lines = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            lines.add(Shop.line("<&\">".repeat(500), "123456789.99"));
        }

        Invoice invoice = shop.invoices(acme, lines);

        assertThat(chat.writes(number(invoice)).reads()).contains("…22 more in the PDF");
    }

    private List<String> thirteenInvoices() {
        return IntStream.rangeClosed(1, 13)
                .mapToObj(i -> number(shop.invoices(acme, List.of(Samples.line("10")))))
                .toList();
    }

    private List<String> shownOf(List<String> numbers) {
        return numbers.stream().filter(it -> chat.reads().contains(it)).toList();
    }

    private static String number(Invoice invoice) {
        return invoice.reference().value();
    }

    private String key() {
        return Long.toString(acme.number().value(), 36);
    }
}
