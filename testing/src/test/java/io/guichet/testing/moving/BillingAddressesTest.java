package io.guichet.testing.moving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.guichet.application.correction.ReissueInvoice;
import io.guichet.application.correction.ReissueInvoice.Changes;
import io.guichet.application.moving.ChangeCustomer;
import io.guichet.application.moving.ChangeCustomer.By;
import io.guichet.application.moving.ChangeCustomer.Command;
import io.guichet.application.moving.ChangeCustomer.Details;
import io.guichet.application.moving.ChangeCustomer.Outcome;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.identity.BillingAddress;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.PostalAddress;
import io.guichet.domain.shared.InvalidValueException;
import io.guichet.testing.billing.CorrectionDesk;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** Invoices are addressed to where the customer wants them, and taxed where he is. */
class BillingAddressesTest {

    private static final BillingAddress ACCOUNTANT =
            new BillingAddress(
                    "Cabinet Leroy",
                    new PostalAddress("1 rue Neuve", "", "1000", "Bruxelles", "BE"));
    private static final Party BAKERY = Samples.company();

    private final HostingCompany company = new HostingCompany();
    private final ChangeCustomer desk = company.does().changeCustomer();
    private final CustomerNumber bakery = company.company();

    @AfterEach
    void all_seals_are_right() {
        assertThat(company.does().verifySeals().verify())
                .allMatch(series -> series.brokenAt().isEmpty());
    }

    @Test
    void the_owner_has_his_next_invoice_addressed_to_somebody_abroad_and_pays_the_same_vat() {
        Invoice before = issued(bakery);

        assertThat(change(BAKERY.billedAt(ACCOUNTANT))).isInstanceOf(Outcome.Changed.class);

        Invoice next = issued(bakery);
        assertThat(next.buyer().billing()).contains(ACCOUNTANT);
        assertThat(next.buyer().address()).isEqualTo(BAKERY.address());
        assertThat(next.totals()).isEqualTo(before.totals());
        assertThat(next.mentions()).isEqualTo(before.mentions());
        assertThat(invoice(before.reference())).isEqualTo(before);
        assertThat(before.buyer().billing()).isEmpty();
    }

    @Test
    void nobody_chooses_his_vat_by_where_his_letters_are_opened() {
        BillingAddress paris = new BillingAddress("", company.seller().identity().address());
        Party swiss = Samples.person("Anna", "CH");

        assertThat(taxOf(company.customer(swiss.billedAt(paris)))).isEqualTo("EUR 0.00");
        assertThat(taxOf(company.customer(Samples.person("Bea", "FR").billedAt(ACCOUNTANT))))
                .isEqualTo("EUR 2.00");
    }

    @Test
    void what_is_his_own_name_and_address_is_no_billing_address() {
        change(BAKERY.billedAt(ACCOUNTANT));

        change(billed(new BillingAddress(" " + BAKERY.name(), BAKERY.address())));

        assertThat(identity()).isEqualTo(BAKERY);
        assertThat(desk.history(bakery)).hasSize(2);
        change(billed(new BillingAddress("", BAKERY.address())));
        assertThat(desk.history(bakery)).hasSize(2);
    }

    @Test
    void a_department_at_the_same_address_is_one_and_an_address_needs_no_name() {
        BillingAddress department = new BillingAddress("Accounts payable", BAKERY.address());
        change(billed(department));
        assertThat(identity().billing()).contains(department);

        change(billed(new BillingAddress(BAKERY.name(), ACCOUNTANT.address())));
        assertThat(identity().billing()).contains(new BillingAddress("", ACCOUNTANT.address()));
    }

    @Test
    void who_leaves_it_out_has_none_any_more() {
        change(BAKERY.billedAt(ACCOUNTANT));

        change(BAKERY);

        assertThat(issued(bakery).buyer()).isEqualTo(BAKERY);
    }

    @Test
    void it_is_held_to_what_an_address_is() {
        refused("", " ", "1000", "Bruxelles");
        refused("", "1 rue Neuve", "1000", "");
        refused("", "1 rue Neuve", "75001", "Bruxelles");
        refused("", "x".repeat(201), "1000", "Bruxelles");
        refused("", "1 rue Neuve", "1000", "x".repeat(201));
        refused("x".repeat(201), "1 rue Neuve", "1000", "Bruxelles");
        refused("a\u0000b", "1 rue Neuve", "1000", "Bruxelles");
        assertThat(desk.history(bakery)).isEmpty();
    }

    @Test
    void a_credit_note_and_a_replacing_invoice_are_addressed_as_everything_from_now_on() {
        Invoice first = issued(bakery);
        Invoice second = issued(bakery);
        change(BAKERY.billedAt(ACCOUNTANT));

        company.credits(first.reference(), "by mistake");
        Changes nothing = new Changes(Optional.empty(), Optional.empty(), List.of());
        Invoice replacing = reissued(second, nothing);
        Changes back = new Changes(Optional.of(BAKERY), Optional.empty(), List.of());

        assertThat(invoice(creditNoteOn(first)).buyer().billing()).contains(ACCOUNTANT);
        assertThat(replacing.buyer().billing()).contains(ACCOUNTANT);
        assertThat(reissued(replacing, back).buyer()).isEqualTo(BAKERY);
    }

    private String taxOf(CustomerNumber customer) {
        return issued(customer).totals().tax().toString();
    }

    private DocumentReference creditNoteOn(Invoice invoice) {
        return company.shows(bakery, invoice.reference()).creditNotes().getFirst();
    }

    private Invoice reissued(Invoice invoice, Changes changes) {
        ReissueInvoice office =
                new CorrectionDesk(company.stores(), company.does(), company.clock())
                        .reissueInvoice();
        ReissueInvoice.Outcome outcome =
                office.reissue(new ReissueInvoice.Command(invoice.reference(), "moved", changes));
        return invoice(((ReissueInvoice.Outcome.Reissued) outcome).invoice());
    }

    private void refused(String name, String line, String postalCode, String city) {
        PostalAddress there = new PostalAddress(line, "", postalCode, city, "BE");
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> change(billed(new BillingAddress(name, there))))
                .withMessage("invalid-billing-address");
    }

    /** As somebody wrote it. */
    private static Party billed(BillingAddress written) {
        return new Party(
                BAKERY.kind(),
                BAKERY.name(),
                BAKERY.address(),
                BAKERY.siren(),
                BAKERY.siret(),
                BAKERY.vatId(),
                BAKERY.registration(),
                Optional.of(written));
    }

    private Outcome change(Party identity) {
        Customer there = desk.find(bakery).orElseThrow().customer();
        long seen = desk.find(bakery).orElseThrow().version();
        Details details = new Details(identity, new EmailAddress(there.email()), there.language());
        return desk.change(new Command(bakery, seen, details, By.OWNER, "anna"));
    }

    private Party identity() {
        return desk.find(bakery).orElseThrow().customer().identity();
    }

    private Invoice issued(CustomerNumber customer) {
        return invoice(company.invoices(customer, "12.00"));
    }

    private Invoice invoice(DocumentReference reference) {
        return company.stores().invoices().find(reference).orElseThrow().document();
    }
}
