package io.guichet.testing.change;

import static io.guichet.testing.change.ChangeShop.LARGE;
import static io.guichet.testing.change.ChangeShop.MEDIUM;
import static io.guichet.testing.change.ChangeShop.to;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guichet.application.billing.query.FindInvoice.Reissued;
import io.guichet.application.change.UnusedDays;
import io.guichet.application.correction.ReissueInvoice;
import io.guichet.application.correction.ReissueInvoice.Changes;
import io.guichet.application.correction.ReissueInvoice.LineChange;
import io.guichet.application.correction.ReissueInvoice.Outcome;
import io.guichet.application.notification.Notice;
import io.guichet.domain.billing.BuyerReference;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceStatus;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.PartyKind;
import io.guichet.domain.identity.PostalAddress;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.shared.InvalidValueException;
import io.guichet.domain.subscription.BilledPeriod;
import io.guichet.testing.billing.CorrectionDesk;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.Together;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Staff credits an invoice and issues it anew in one act. */
class ReissuingInvoicesTest {

    private static final Changes NOTHING =
            new Changes(Optional.empty(), Optional.empty(), List.of());

    private final ChangeShop shop = new ChangeShop(Preset.INVOICE);
    private final HostingCompany company = shop.company;
    private final ReissueInvoice office =
            new CorrectionDesk(company.stores(), company.does(), company.clock()).reissueInvoice();
    private final CustomerNumber anna = shop.owes(MEDIUM, 1);
    private final DocumentReference old = shop.unpaid(anna).getFirst().invoice();

    @AfterEach
    void the_books_and_the_seals_are_right() {
        assertThat(shop.booksDiffer()).isEmpty();
        assertThat(company.does().verifySeals().verify())
                .allMatch(series -> series.brokenAt().isEmpty());
    }

    @Test
    void the_new_invoice_names_the_buyer_and_the_reference_as_they_should_be() {
        Party bakery = party("Boulangerie Martin", "732829320");
        BuyerReference order = new BuyerReference(BuyerReference.Kind.PURCHASE_ORDER, "PO-42");

        Invoice next = reissued(new Changes(Optional.of(bakery), Optional.of(order), List.of()));

        assertThat(next.buyer()).isEqualTo(bakery);
        assertThat(next.buyerReference()).contains(order);
        assertThat(next.mentions().getFirst().text()).contains(old.value()).contains("FRA00000001");
        assertThat(next.order()).isEqualTo(shop.invoice(old).order());
        assertThat(company.shows(anna, old).summary().status()).isEqualTo(InvoiceStatus.CREDITED);
        assertThat(shop.owedBy(anna)).containsExactly("26.40");
    }

    @Test
    void a_transfer_that_names_the_old_one_pays_the_new_one() {
        reissued(NOTHING);

        company.transfers(anna, "26.40", List.of(old));

        assertThat(shop.owedBy(anna)).isEmpty();
        assertThat(shop.creditOf(anna)).isEqualTo("0.00");
    }

    @Test
    void what_paid_the_old_one_pays_the_new_one() {
        shop.pays(anna);

        Invoice next = reissued(NOTHING);

        assertThat(shop.owedBy(anna)).isEmpty();
        assertThat(shop.creditOf(anna)).isEqualTo("0.00");
        assertThat(company.stores().settlements().ofInvoice(next.reference())).hasSize(1);
        assertThat(company.stores().settlements().ofInvoice(old)).isEmpty();
    }

    @Test
    void where_it_costs_less_the_rest_of_what_was_paid_is_credit() {
        shop.pays(anna);

        reissued(line(Optional.empty(), "20.00"));

        assertThat(shop.owedBy(anna)).isEmpty();
        assertThat(shop.creditOf(anna)).isEqualTo("2.40");
    }

    @Test
    void where_it_costs_more_the_difference_is_owed() {
        shop.pays(anna);

        reissued(line(Optional.of("Medium, corrected"), "23.00"));

        assertThat(shop.owedBy(anna)).containsExactly("1.20");
    }

    @Test
    void its_period_is_billed_once_by_the_new_one() {
        List<BilledPeriod> before = periods();

        Invoice next = reissued(NOTHING);

        assertThat(periods())
                .singleElement()
                .satisfies(
                        period -> {
                            assertThat(period.invoice()).isEqualTo(next.reference());
                            assertThat(period.from()).isEqualTo(before.getFirst().from());
                            assertThat(period.until()).isEqualTo(before.getFirst().until());
                        });
        assertThat(company.stores().services().unpaidOf(shop.serviceOf(anna).id()))
                .contains(next.reference());
    }

    @Test
    void a_period_keeps_its_line_at_another_price_so_that_its_days_can_be_credited() {
        shop.pays(anna);
        Invoice next = reissued(line(Optional.empty(), "20.00"));

        assertThat(periods())
                .singleElement()
                .satisfies(
                        period -> {
                            assertThat(period.invoice()).isEqualTo(next.reference());
                            assertThat(period.line()).hasValue(0);
                        });
        assertThat(
                        new UnusedDays(
                                        company.stores().services(),
                                        company.stores().planChanges(),
                                        company.stores().invoices())
                                .of(shop.serviceOf(anna), shop.serviceOf(anna).startedOn()))
                .singleElement()
                .satisfies(part -> assertThat(part.line().net()).isEqualTo(Money.euros("20.00")));
    }

    @Test
    void a_change_that_waits_for_the_old_one_waits_for_the_new_one() {
        shop.pays(anna);
        shop.changes(anna, to(LARGE));
        DocumentReference change = shop.unpaid(anna).getFirst().invoice();

        Outcome outcome = office.reissue(new ReissueInvoice.Command(change, "name", NOTHING));
        shop.runs();
        assertThat(shop.serviceOf(anna).plan()).isEqualTo(MEDIUM);
        shop.pays(anna);

        assertThat(outcome).isInstanceOf(Outcome.Reissued.class);
        assertThat(shop.serviceOf(anna).plan()).isEqualTo(LARGE);
    }

    @Test
    void it_can_be_reissued_again_and_credited_then() {
        Invoice next = reissued(NOTHING);
        Outcome again = office.reissue(new ReissueInvoice.Command(next.reference(), "", NOTHING));
        DocumentReference last = ((Outcome.Reissued) again).invoice();

        assertThat(company.shows(anna, next.reference()).reissued())
                .isEqualTo(new Reissued(Optional.of(old), Optional.of(last)));
        company.credits(last, "cancelled");
        assertThat(shop.owedBy(anna)).isEmpty();
    }

    @Test
    void a_preview_says_what_it_comes_to_and_writes_nothing() {
        shop.pays(anna);
        int notices = company.stores().outbox().notices().size();

        Outcome outcome = office.preview(command(line(Optional.empty(), "20.00")));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Previewed.class,
                        previewed -> {
                            assertThat(previewed.replacement().totals().gross())
                                    .isEqualTo(Money.euros("24.00"));
                            assertThat(previewed.replacement().settled())
                                    .isEqualTo(Money.euros("24.00"));
                            assertThat(previewed.replacement().toCredit())
                                    .isEqualTo(Money.euros("2.40"));
                        });
        assertThat(company.stores().outbox().notices()).hasSize(notices);
        assertThat(company.shows(anna, old).creditNotes()).isEmpty();
    }

    @Test
    void the_customer_is_told_of_both_documents() {
        int notices = company.stores().outbox().notices().size();

        reissued(NOTHING);

        assertThat(company.stores().outbox().after(notices))
                .extracting(Notice::kind)
                .containsExactly(Notice.Kind.CREDIT_NOTE_ISSUED, Notice.Kind.INVOICE_ISSUED);
    }

    @Test
    void what_cannot_be_reissued_stays_as_it_is() {
        assertThat(office.reissue(command(changes(new LineChange(2, none(), none(), none())))))
                .isEqualTo(new Outcome.NoSuchLine(2));
        BigDecimal zero = BigDecimal.ZERO;
        assertThat(
                        office.reissue(
                                command(
                                        changes(
                                                new LineChange(
                                                        1, none(), Optional.of(zero), none())))))
                .isEqualTo(new Outcome.NothingLeft());
        assertThatThrownBy(
                        () ->
                                office.reissue(
                                        command(
                                                new Changes(
                                                        Optional.of(party("X", "123456789")),
                                                        Optional.empty(),
                                                        List.of()))))
                .isInstanceOf(InvalidValueException.class);
        company.credits(old, "");
        assertThat(office.reissue(command(NOTHING)))
                .isEqualTo(new Outcome.AlreadyCredited(Money.euros("0.00")));
        assertThat(
                        office.reissue(
                                new ReissueInvoice.Command(
                                        new DocumentReference("FR99999999"), "", NOTHING)))
                .isEqualTo(new Outcome.NoSuchInvoice());
    }

    @Test
    void of_eight_who_reissue_at_once_one_does() {
        List<Outcome> outcomes = Together.run(8, () -> office.reissue(command(NOTHING)));

        assertThat(outcomes).filteredOn(Outcome.Reissued.class::isInstance).hasSize(1);
        assertThat(shop.owedBy(anna)).containsExactly("26.40");
    }

    @Test
    void no_line_becomes_larger_than_can_be_paid() {
        for (String price : List.of("1000000000", "1e15", "500000000")) {
            LineChange large =
                    new LineChange(
                            1,
                            none(),
                            Optional.of(new BigDecimal("2")),
                            Optional.of(new BigDecimal(price)));
            assertThatThrownBy(() -> office.reissue(command(changes(large))))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessage("amount-too-large");
        }
    }

    private Invoice reissued(Changes changes) {
        return shop.invoice(((Outcome.Reissued) office.reissue(command(changes))).invoice());
    }

    private ReissueInvoice.Command command(Changes changes) {
        return new ReissueInvoice.Command(old, "wrong", changes);
    }

    private static Changes line(Optional<String> description, String price) {
        return changes(new LineChange(1, description, none(), Optional.of(new BigDecimal(price))));
    }

    private static Changes changes(LineChange change) {
        return new Changes(Optional.empty(), Optional.empty(), List.of(change));
    }

    private static <T> Optional<T> none() {
        return Optional.empty();
    }

    private List<BilledPeriod> periods() {
        return company.stores().services().billed(shop.serviceOf(anna).id(), LocalDate.EPOCH);
    }

    private static Party party(String name, String siren) {
        PostalAddress address = new PostalAddress("3 rue du Four", "", "69001", "Lyon", "FR");
        return new Party(PartyKind.COMPANY, name, address, siren, "", "", "", Optional.empty());
    }
}
