package io.guichet.testing.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.CreditInvoice;
import io.guichet.application.billing.DocumentFormat;
import io.guichet.application.billing.KeptDocuments;
import io.guichet.application.billing.RenderDocument;
import io.guichet.application.billing.VerifySeals.SeriesReport;
import io.guichet.application.correction.ReissueInvoice;
import io.guichet.application.correction.ReissueInvoice.Changes;
import io.guichet.application.erasure.EraseOldDocuments;
import io.guichet.application.erasure.EraseOldDocumentsHandler;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Seal;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.DatedPolicy;
import io.guichet.domain.policy.Setting;
import io.guichet.testing.billing.CorrectionDesk;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Documents of March 2026 are kept until the end of 2036. */
class ErasingOldDocumentsTest {

    private static final String LAST_DAY = "2036-12-31T22:00:00Z";
    private static final String NEW_YEAR = "2036-12-31T23:00:00Z";

    private final HostingCompany company = new HostingCompany();
    private final CustomerNumber anna = company.consumer();
    private final DocumentReference paid = company.invoices(anna, "10.00");

    private EraseOldDocuments erasing(boolean on) {
        return new EraseOldDocumentsHandler(
                company.stores().erasing().old(),
                company.stores().sellers(),
                new KeptDocuments(company.stores().policy().policies(), company.clock()),
                on,
                company.stores().transactions());
    }

    @Test
    void nothing_is_erased_before_the_tenth_year_after_the_fiscal_year_is_over() {
        company.transfers(anna, "10.00", List.of(paid));
        company.clock().setTo(LAST_DAY);
        assertThat(erasing(true).erase()).isZero();

        company.clock().setTo(NEW_YEAR);
        assertThat(erasing(true).erase()).isEqualTo(2);
        assertThat(erasing(true).erase()).isZero();
        assertThat(find(paid).document().buyer().name()).isEmpty();
    }

    @Test
    void a_fiscal_year_that_ends_in_june_is_over_in_june() {
        company.transfers(anna, "10.00", List.of(paid));
        endsIn("6");
        company.clock().setTo("2036-06-30T21:59:59Z");
        assertThat(erasing(true).erase()).isZero();

        company.clock().setTo("2036-06-30T22:00:00Z");
        assertThat(erasing(true).erase()).isEqualTo(2);
        assertThat(invoices().brokenAt()).isEmpty();
    }

    @Test
    void autumn_of_a_fiscal_year_that_ends_in_june_is_kept_over_the_calendar_year() {
        company.transfers(anna, "10.00", List.of(paid));
        endsIn("6");
        company.clock().setTo("2026-09-01T10:00:00Z");
        DocumentReference autumn = company.invoices(anna, "20.00");
        company.transfers(anna, "20.00", List.of(autumn));
        company.clock().setTo("2037-06-30T21:59:59Z");
        erasing(true).erase();
        assertThat(find(autumn).isErased()).isFalse();

        company.clock().setTo("2037-06-30T22:00:00Z");
        erasing(true).erase();
        assertThat(find(autumn).isErased()).isTrue();
    }

    @Test
    void what_was_rightly_erased_stays_so_when_the_fiscal_year_changes() {
        company.transfers(anna, "10.00", List.of(paid));
        endsIn("6");
        company.clock().setTo("2036-07-01T10:00:00Z");
        erasing(true).erase();

        endsIn("12");

        assertThat(find(paid).isErased()).isTrue();
        assertThat(invoices().brokenAt()).isEmpty();
    }

    @Test
    void nothing_is_erased_while_ten_years_hold_another_fiscal_year() {
        company.transfers(anna, "10.00", List.of(paid));
        endsIn("12");
        company.clock().setTo("2035-07-01T10:00:00Z");
        endsIn("6");
        company.clock().setTo("2036-07-01T10:00:00Z");
        assertThat(erasing(true).erase()).isZero();

        company.clock().setTo("2046-06-30T10:00:00Z");
        assertThat(erasing(true).erase()).isZero();
        company.clock().setTo("2046-07-01T10:00:00Z");
        assertThat(erasing(true).erase()).isEqualTo(2);
    }

    private void endsIn(String month) {
        DatedPolicy policy =
                new DatedPolicy(
                        company.seller().code(),
                        company.seller().dayOf(company.clock().instant()),
                        new BillingPolicy(Map.of(Setting.FISCAL_YEAR_END, month), List.of()),
                        "staff",
                        company.clock().instant());
        company.given().done(() -> company.stores().policy().policies().add(policy));
    }

    @Test
    void nothing_is_erased_unless_the_operator_says_so() {
        company.transfers(anna, "10.00", List.of(paid));
        company.clock().setTo(NEW_YEAR);

        assertThat(erasing(false).erase()).isZero();

        assertThat(find(paid).isErased()).isFalse();
    }

    @Test
    void chains_and_books_hold_over_what_was_erased_and_say_how_much_it_is() {
        company.transfers(anna, "10.00", List.of(paid));
        company.clock().setTo("2036-06-01T09:00:00Z");
        DocumentReference young = company.invoices(anna, "20.00");
        company.clock().setTo(NEW_YEAR);

        erasing(true).erase();

        assertThat(company.does().verifySeals().verify())
                .containsExactly(
                        new SeriesReport("demo-fr", "INVOICE", 2, 1, "", ""),
                        new SeriesReport("demo-fr", "CREDIT_NOTE", 0, 0, "", ""),
                        new SeriesReport("demo-fr", "RECEIPT", 1, 1, "", ""));
        assertThat(company.stores().checkLedger().check().differences()).isEmpty();
        assertThat(find(young).document().buyer().name()).isNotEmpty();
    }

    @Test
    void what_is_owed_still_is_kept_until_it_is_settled() {
        company.clock().setTo(NEW_YEAR);
        assertThat(erasing(true).erase()).isZero();

        company.transfers(anna, "10.00", List.of(paid));
        assertThat(erasing(true).erase()).isEqualTo(1);
    }

    @Test
    void what_is_left_is_no_document_that_could_be_handed_out() {
        company.transfers(anna, "10.00", List.of(paid));
        company.clock().setTo(NEW_YEAR);
        erasing(true).erase();

        assertThat(
                        company.does()
                                .renderDocument()
                                .render(new RenderDocument.Command(anna, paid, DocumentFormat.PDF)))
                .isEqualTo(new RenderDocument.Outcome.NoSuchDocument());
        assertThat(company.credits(paid, "")).isEqualTo(new CreditInvoice.Outcome.NoSuchInvoice());
        Changes none = new Changes(Optional.empty(), Optional.empty(), List.of());
        assertThat(
                        new CorrectionDesk(company.stores(), company.does(), company.clock())
                                .reissueInvoice()
                                .reissue(new ReissueInvoice.Command(paid, "late", none)))
                .isEqualTo(new ReissueInvoice.Outcome.NoSuchInvoice());
    }

    @Test
    void what_corrects_an_erased_one_cites_it_still() {
        CorrectionDesk desk = new CorrectionDesk(company.stores(), company.does(), company.clock());
        DocumentReference next = desk.corrects(paid);
        company.clock().setTo("2036-06-01T09:00:00Z");
        desk.corrects(next);
        company.clock().setTo(NEW_YEAR);

        erasing(true).erase();

        assertThat(find(paid).isErased()).isTrue();
        RenderDocument.Outcome.Rendered drawn =
                (RenderDocument.Outcome.Rendered)
                        company.does()
                                .renderDocument()
                                .render(new RenderDocument.Command(anna, next, DocumentFormat.XML));
        assertThat(new String(drawn.document().content(), StandardCharsets.UTF_8))
                .endsWith(" for " + paid);
    }

    @Test
    void a_total_that_was_changed_after_the_erasure_breaks_the_chain() {
        company.transfers(anna, "10.00", List.of(paid));
        company.clock().setTo(NEW_YEAR);
        erasing(true).erase();
        Sealed<Invoice> left = find(paid);
        Invoice other = find(company.invoices(anna, "99.00")).document().withoutPerson();

        company.stores().invoices().tamper(new Sealed<>(renamed(other), left.seal()));

        assertThat(invoices().brokenAt()).isEqualTo(paid.value());
    }

    @Test
    void nobody_hides_a_change_by_calling_it_an_erasure() {
        Sealed<Invoice> young = find(paid);
        company.stores().invoices().tamper(young.erasedTo(young.document().withoutPerson()));

        assertThat(invoices().brokenAt()).isEqualTo(paid.value());
        assertThat(invoices().why()).isEqualTo("erased before its time");
    }

    @Test
    void what_does_not_fit_its_seal_is_evidence_and_stays() {
        company.transfers(anna, "10.00", List.of(paid));
        Sealed<Invoice> whole = find(paid);
        Seal forged = new Seal(1, Seal.GENESIS, "f".repeat(64));
        company.stores().invoices().tamper(new Sealed<>(whole.document(), forged));
        company.clock().setTo(NEW_YEAR);

        erasing(true).erase();

        assertThat(find(paid).document()).isEqualTo(whole.document());
        assertThat(invoices().brokenAt()).isEqualTo(paid.value());
    }

    private Invoice renamed(Invoice other) {
        return new Invoice(
                paid,
                other.kind(),
                other.sellerCode(),
                other.customer(),
                other.order(),
                other.corrects(),
                other.issuedAt(),
                find(paid).document().issuedOn(),
                other.dueOn(),
                other.language(),
                other.seller(),
                other.buyer(),
                other.paymentAccount(),
                other.lines(),
                other.totals(),
                other.mentions(),
                other.buyerReference(),
                other.isPaid(),
                other.vatInEuros(),
                Optional.empty());
    }

    private Sealed<Invoice> find(DocumentReference reference) {
        return company.stores().invoices().find(reference).orElseThrow();
    }

    private SeriesReport invoices() {
        return company.does().verifySeals().verify().getFirst();
    }
}
