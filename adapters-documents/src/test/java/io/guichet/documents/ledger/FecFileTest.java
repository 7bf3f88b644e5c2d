package io.guichet.documents.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.ledger.ExportFec.Command;
import io.guichet.application.ledger.ExportFec.Outcome;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.ReversalReason;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.DatedPolicy;
import io.guichet.domain.policy.Setting;
import io.guichet.testing.ledger.LedgerUseCases;
import io.guichet.testing.payment.MoneyBack;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** The file of a year of business, read as the tax office reads it (LPF art. A47 A-1). */
class FecFileTest {

    private static final int JOURNAL = 0;
    private static final int NUMBER = 2;
    private static final int DATE = 3;
    private static final int ACCOUNT = 4;
    private static final int DEBIT = 11;
    private static final int CREDIT = 12;

    private final HostingCompany company = new HostingCompany();
    private final LedgerUseCases books = new LedgerUseCases(company.stores(), company.clock());
    private final CustomerNumber anna = company.consumer();

    @BeforeEach
    void two_years_of_business() {
        company.clock().setTo("2025-12-30T09:00:00Z");
        company.transfers(anna, "50.00", List.of());
        company.invoices(anna, "12.00");
        company.clock().setTo("2026-02-01T09:00:00Z");
        DocumentReference invoice = company.invoices(anna, "24.00");
        company.clock().setTo("2026-02-01T08:00:00Z");
        company.paysFromCredit(anna, invoice);
        company.clock().setTo("2026-03-01T09:00:00Z");
        company.credits(company.invoices(anna, "36.00"), "wrong address");
        company.clock().setTo("2026-12-31T22:59:59Z");
        company.transfers(anna, "7.00", List.of());
        PaymentId last =
                company.stores()
                        .receipts()
                        .all()
                        .reduce((first, second) -> second)
                        .orElseThrow()
                        .document()
                        .payment();
        new MoneyBack(company.does()).reverses(last, ReversalReason.BOUNCED);
    }

    @Test
    void it_has_the_eighteen_columns_by_name_and_in_order() throws IOException {
        String text = text(2026);

        assertThat(text.lines().findFirst())
                .contains(
                        "JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\t"
                                + "CompAuxNum\tCompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit"
                                + "\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise"
                                + "\tIdevise");
        assertThat(text.split("\r\n", -1))
                .allMatch(line -> line.isEmpty() || line.split("\t", -1).length == 18);
        assertThat(text).endsWith("\r\n").doesNotContain("\n\n");
    }

    @Test
    void a_sale_is_three_lines_of_one_entry() throws IOException {
        assertThat(text(2025).lines().skip(1).limit(3).toList())
                .containsExactly(
                        "VE\tVentes\t1\t20251230\t411\tClients\t%s\tAnna Petit\tFR00000001\t"
                                        .formatted(anna)
                                + "20251230\tFacture FR00000001\t12,00\t0,00\t\t\t20251230\t\t",
                        "VE\tVentes\t1\t20251230\t706\tPrestations de services\t\t\tFR00000001\t"
                                + "20251230\tFacture FR00000001\t0,00\t10,00\t\t\t20251230\t\t",
                        "VE\tVentes\t1\t20251230\t44571\tTVA collectée\t\t\tFR00000001\t"
                                + "20251230\tFacture FR00000001\t0,00\t2,00\t\t\t20251230\t\t");
    }

    @Test
    void the_year_opens_with_the_balances_of_the_years_before() throws IOException {
        assertThat(rows(2026))
                .filteredOn(row -> row[JOURNAL].equals("AN"))
                .extracting(
                        row ->
                                String.join(
                                        " ",
                                        row[NUMBER],
                                        row[DATE],
                                        row[ACCOUNT],
                                        row[DEBIT],
                                        row[CREDIT]))
                .containsExactlyInAnyOrder(
                        "1 20260101 411 12,00 0,00",
                        "1 20260101 4191 0,00 50,00",
                        "1 20260101 44571 0,00 2,00",
                        "1 20260101 512 50,00 0,00",
                        "1 20260101 120 0,00 10,00");
        assertThat(rows(2026).getFirst()[JOURNAL]).isEqualTo("AN");
        assertThat(rows(2025)).noneMatch(row -> row[JOURNAL].equals("AN"));
    }

    @Test
    void numbers_go_on_without_a_gap_and_days_never_go_back() throws IOException {
        for (int year : List.of(2025, 2026)) {
            List<Long> numbers =
                    rows(year).stream().map(row -> Long.valueOf(row[NUMBER])).distinct().toList();
            assertThat(numbers)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, numbers.size()).boxed().toList());
            assertThat(rows(year)).extracting(row -> row[DATE]).isSorted();
        }
        assertThat(rows(2026).getLast()[DATE]).isEqualTo("20261231");
    }

    @Test
    void every_entry_is_balanced_and_every_amount_is_on_one_side() throws IOException {
        assertThat(
                        rows(2026).stream()
                                .collect(
                                        Collectors.groupingBy(
                                                row -> row[NUMBER],
                                                Collectors.reducing(
                                                        BigDecimal.ZERO,
                                                        row ->
                                                                amount(row[DEBIT])
                                                                        .subtract(
                                                                                amount(
                                                                                        row[
                                                                                                CREDIT])),
                                                        BigDecimal::add))))
                .hasSize(7)
                .allSatisfy((number, difference) -> assertThat(difference).isZero());
        assertThat(rows(2026))
                .allMatch(row -> row[DEBIT].equals("0,00") != row[CREDIT].equals("0,00"))
                .allMatch(row -> row[DEBIT].matches("\\d+,\\d\\d"))
                .allMatch(row -> row[CREDIT].matches("\\d+,\\d\\d"));
    }

    @Test
    void what_must_be_filled_is() throws IOException {
        int[] required = {0, 1, 2, 3, 4, 5, 8, 9, 10, 11, 12, 15};
        for (String[] row : rows(2026)) {
            for (int column : required) {
                assertThat(row[column]).as("column " + (column + 1)).isNotBlank();
            }
            assertThat(row[DATE]).matches("2026\\d{4}");
            assertThat(row[ACCOUNT]).matches("\\d{3}\\d*");
        }
    }

    @Test
    void it_is_named_by_the_siren_and_the_last_day_once_the_year_is_closed() {
        assertThat(ready(2025).fileName()).isEqualTo("552100554FEC20251231-provisional.txt");
        assertThat(ready(2025).provisional()).isTrue();

        company.clock().setTo("2027-01-01T09:00:00Z");
        while (books.closeDuePeriods().close() > 0) {
            assertThat(ready(2026).provisional()).isNotNull();
        }

        assertThat(ready(2025).fileName()).isEqualTo("552100554FEC20251231.txt");
        assertThat(ready(2026).fileName()).isEqualTo("552100554FEC20261231.txt");
        assertThat(ready(2026).provisional()).isFalse();
    }

    @Test
    void a_year_before_the_first_entry_is_empty_and_final_once_anything_is_closed()
            throws IOException {
        assertThat(ready(2024).fileName()).isEqualTo("552100554FEC20241231-provisional.txt");

        company.clock().setTo("2025-12-31T09:00:00Z");
        books.closeDuePeriods().close();

        assertThat(ready(2024).fileName()).isEqualTo("552100554FEC20241231.txt");
        assertThat(rows(2024)).isEmpty();
        assertThat(ready(2025).provisional()).isTrue();
    }

    @Test
    void a_fiscal_year_that_is_no_calendar_year_has_its_own_file() throws IOException {
        endsFiscalYearsIn(LocalDate.of(2025, 1, 1), "2");

        assertThat(ready(2026).fileName()).isEqualTo("552100554FEC20260228-provisional.txt");
        assertThat(rows(2026))
                .extracting(row -> row[DATE].substring(0, 6))
                .containsOnly("202512", "202602");
        assertThat(rows(2027))
                .filteredOn(row -> row[JOURNAL].equals("AN"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row[DATE]).isEqualTo("20260301"));
        company.clock().setTo("2026-03-01T09:00:00Z");
        while (books.closeDuePeriods().close() > 0) {
            assertThat(ready(2027).provisional()).isTrue();
        }
        assertThat(ready(2026).fileName()).isEqualTo("552100554FEC20260228.txt");
    }

    @Test
    void no_day_is_left_out_where_the_fiscal_year_becomes_another() throws IOException {
        endsFiscalYearsIn(LocalDate.of(2026, 4, 1), "6");

        assertThat(ready(2025).fileName()).contains("FEC20251231");
        assertThat(ready(2026).fileName()).contains("FEC20260630");
        assertThat(rows(2026)).extracting(row -> row[DATE]).contains("20260101", "20260301");
        assertThat(rows(2027)).extracting(row -> row[DATE]).contains("20260701", "20261231");
    }

    @Test
    void a_year_that_is_over_keeps_its_file_whatever_is_decided_later() throws IOException {
        endsFiscalYearsIn(LocalDate.of(2025, 1, 1), "6");
        String before = text(2026);
        endsFiscalYearsIn(LocalDate.of(2026, 9, 1), "12");

        assertThat(export("2026")).isEqualTo(new Outcome.SeveralYears());
        assertThat(((Outcome.Ready) export("2026-06")).fileName()).contains("FEC20260630");
        assertThat(text((Outcome.Ready) export("2026-06"))).isEqualTo(before);
        assertThat(text((Outcome.Ready) export("2026-12")))
                .contains("\t20260701\t")
                .contains("\t20261231\t")
                .doesNotContain("\t20260301\t");
        company.clock().setTo("2027-01-01T09:00:00Z");
        assertThat(ready(2027).fileName()).contains("FEC20271231");
    }

    @Test
    void a_month_that_is_over_ends_no_year_any_more() throws IOException {
        endsFiscalYearsIn(LocalDate.of(2026, 9, 1), "6");

        assertThat(export("2026")).isEqualTo(new Outcome.NoSuchYear());
        assertThat(rows(2027)).extracting(row -> row[DATE]).contains("20260101", "20261231");
    }

    private void endsFiscalYearsIn(LocalDate from, String month) {
        BillingPolicy policy = new BillingPolicy(Map.of(Setting.FISCAL_YEAR_END, month), List.of());
        DatedPolicy dated =
                new DatedPolicy(
                        company.seller().code(), from, policy, "staff", company.clock().instant());
        company.given().done(() -> company.stores().policy().policies().add(dated));
    }

    @Test
    void a_seller_that_does_not_exist_has_none() {
        assertThat(export("nobody", "2026")).isEqualTo(new Outcome.NoSuchSeller());
    }

    private String text(int year) throws IOException {
        return text(ready(year));
    }

    private static String text(Outcome.Ready ready) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        ready.export().writeTo(target);
        return target.toString(Charset.forName("ISO-8859-15"));
    }

    private List<String[]> rows(int year) throws IOException {
        List<String[]> rows = new ArrayList<>();
        text(year).lines().skip(1).forEach(line -> rows.add(line.split("\t", -1)));
        return rows;
    }

    private Outcome.Ready ready(int year) {
        return (Outcome.Ready) export(Integer.toString(year));
    }

    private Outcome export(String ending) {
        return export(company.seller().code().value(), ending);
    }

    private Outcome export(String seller, String ending) {
        return books.exportFec(new TabFecTable())
                .prepare(Command.of(new SellerCode(seller), ending));
    }

    private static BigDecimal amount(String written) {
        return new BigDecimal(written.replace(',', '.'));
    }
}
