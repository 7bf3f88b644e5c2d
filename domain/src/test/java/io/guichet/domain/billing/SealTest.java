package io.guichet.domain.billing;

import static io.guichet.domain.billing.Documents.VAT_20;
import static io.guichet.domain.billing.Documents.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.identity.BillingAddress;
import io.guichet.domain.identity.PostalAddress;
import io.guichet.domain.shared.Sha256;

import org.junit.jupiter.api.Test;

import java.util.List;

class SealTest {

    private final Invoice invoice = Documents.invoice("FR00000001");

    @Test
    void a_seal_fits_its_document_and_its_predecessor() {
        Seal seal = Seal.of(invoice, 1, Seal.GENESIS);

        assertThat(seal.hash()).matches("[0-9a-f]{64}");
        assertThat(seal.fits(invoice, Seal.GENESIS)).isTrue();
    }

    @Test
    void a_seal_is_the_hash_that_anybody_can_work_out_again() {
        String content = Seal.GENESIS + "\n1\n" + invoice.canonical();

        assertThat(Seal.of(invoice, 1, Seal.GENESIS).hash()).isEqualTo(Sha256.hex(content));
    }

    @Test
    void another_content_predecessor_or_number_does_not_fit() {
        Seal seal = Seal.of(invoice, 1, Seal.GENESIS);
        Invoice altered = Documents.invoice("FR00000001", List.of(line("1", "100.01", VAT_20)));

        assertThat(seal.fits(altered, Seal.GENESIS)).isFalse();
        assertThat(seal.fits(invoice, "f".repeat(64))).isFalse();
        assertThat(new Seal(2, seal.previousHash(), seal.hash()).fits(invoice, Seal.GENESIS))
                .isFalse();
        assertThat(new Seal(1, "f".repeat(64), seal.hash()).fits(invoice, "f".repeat(64)))
                .isFalse();
    }

    @Test
    void what_is_left_after_an_erasure_fits_and_nothing_else_does() {
        Sealed<Invoice> whole = new Sealed<>(invoice, Seal.of(invoice, 1, Seal.GENESIS));

        Sealed<Invoice> left = whole.erasedTo(invoice.withoutPerson());

        assertThat(left.seal().hash()).isEqualTo(whole.seal().hash());
        assertThat(left.seal().fits(left.document(), Seal.GENESIS)).isTrue();
        assertThat(left.seal().fits(left.document(), "f".repeat(64))).isFalse();
        assertThat(left.seal().fits(invoice, Seal.GENESIS)).isFalse();
        assertThat(left.seal().fits(Documents.paid(left.document()), Seal.GENESIS)).isFalse();
        assertThat(left.document().buyer().name()).isEmpty();
        assertThat(left.document().totals()).isEqualTo(invoice.totals());
    }

    @Test
    void the_canonical_text_is_the_same_every_time() {
        assertThat(Documents.invoice("FR00000001").canonical()).isEqualTo(invoice.canonical());
        assertThat(invoice.canonical()).startsWith("17:guichet-invoice-1\n10:FR00000001\n");
    }

    @Test
    void that_it_was_paid_first_is_sealed_where_it_was_and_changes_no_other_seal() {
        Invoice paid = Documents.paid(invoice);

        assertThat(paid.canonical())
                .isEqualTo(invoice.canonical().replace("guichet-invoice-1", "guichet-invoice-3"));
        assertThat(Seal.of(invoice, 1, Seal.GENESIS).fits(paid, Seal.GENESIS)).isFalse();
    }

    /** As it came out before there were billing addresses. */
    @Test
    void what_was_sealed_before_keeps_its_seal() {
        assertThat(Seal.of(invoice, 1, Seal.GENESIS).hash())
                .isEqualTo("887aa9ed7d5abfac7d7b56afff0fe12f244ce6681ea087724f5f29991289082d");
    }

    @Test
    void whom_it_was_addressed_to_is_sealed_where_that_was_somebody_else() {
        BillingAddress there =
                new BillingAddress("Leroy", new PostalAddress("1 rue A", "", "1000", "Gent", "BE"));
        Invoice elsewhere = Documents.to(invoice, invoice.buyer().billedAt(there));
        Invoice nameless =
                Documents.to(
                        invoice, invoice.buyer().billedAt(new BillingAddress("", there.address())));

        assertThat(elsewhere.canonical())
                .startsWith("25:guichet-invoice-1-billing\n")
                .contains("\n5:Leroy\n7:1 rue A\n0:\n4:1000\n4:Gent\n2:BE\n");
        Seal seal = Seal.of(elsewhere, 1, Seal.GENESIS);
        assertThat(seal.fits(elsewhere, Seal.GENESIS)).isTrue();
        assertThat(seal.fits(invoice, Seal.GENESIS)).isFalse();
        assertThat(seal.fits(nameless, Seal.GENESIS)).isFalse();
        assertThat(elsewhere.withoutPerson()).isEqualTo(invoice.withoutPerson());
    }

    @Test
    void no_two_sequences_of_values_read_the_same() {
        String joined = new CanonicalText("f").add("ab").add("c").toString();
        String split = new CanonicalText("f").add("a").add("bc").toString();
        String smuggled = new CanonicalText("f").add("ab\n1:c").toString();

        assertThat(joined).isNotEqualTo(split).isNotEqualTo(smuggled);
        assertThat(split).isNotEqualTo(smuggled);
    }
}
