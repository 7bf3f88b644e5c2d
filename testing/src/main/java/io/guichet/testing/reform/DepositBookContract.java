package io.guichet.testing.reform;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.publicsector.port.DepositBook;
import io.guichet.application.publicsector.query.ShowDeposits;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.publicsector.Deposits;
import io.guichet.domain.publicsector.EngagementNumber;
import io.guichet.domain.publicsector.StatusChange;
import io.guichet.domain.reform.DepositStatus;
import io.guichet.domain.reform.Transmission;
import io.guichet.testing.shared.Contract;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every {@link DepositBook} promises. */
public abstract class DepositBookContract extends Contract {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");

    private static final ShowDeposits.Deposited NOTHING =
            new ShowDeposits.Deposited(Optional.empty(), Optional.empty());

    private Customer customer;
    private Invoice invoice;
    private Transmission deposit;

    @BeforeEach
    void depositedInvoice() {
        customer = given().customer();
        invoice = given().invoiceOf(customer).document();
        deposit = Deposits.of(invoice, NOW);
        done(() -> stores().reform().transmissions().add(deposit));
    }

    @Test
    void the_last_code_of_a_service_holds_until_it_is_taken_away() {
        assertThat(serviceCode()).isEmpty();
        keepsCode("DSI");
        keepsCode("Écoles 2");
        assertThat(serviceCode()).contains("Écoles 2");
        keepsCode("");
        keepsCode("");
        assertThat(serviceCode()).isEmpty();
    }

    @Test
    void the_last_number_of_an_engagement_holds() {
        DocumentReference reference = invoice.reference();
        assertThat(in(() -> book().engagementNumber(reference))).isEmpty();

        done(() -> book().keep(new EngagementNumber(reference, "EJ-1", NOW)));
        EngagementNumber last = new EngagementNumber(reference, "EJ-2", NOW.plusSeconds(1));
        done(() -> book().keep(last));
        assertThat(in(() -> book().engagementNumber(reference))).contains(last);
        ShowDeposits.Deposited shown = shown(customer, reference);
        assertThat(shown.givenNumber()).contains("EJ-2");
        assertThat(shown.deposit()).map(Transmission::id).contains(deposit.id());
        DocumentReference other = given().invoiceOf(customer).document().reference();
        assertThat(shown(customer, other)).isEqualTo(NOTHING);
    }

    @Test
    void nobody_is_shown_how_the_invoice_of_another_customer_stands() {
        DocumentReference reference = invoice.reference();
        done(() -> book().keep(new EngagementNumber(reference, "EJ-1", NOW)));
        Customer other = given().customer();

        assertThat(shown(other, reference)).isEqualTo(NOTHING);
        assertThat(stores().reform().showDeposits().of(other.number(), List.of(reference)))
                .isEmpty();
    }

    @Test
    void the_oldest_that_wait_come_first() {
        Transmission newer =
                Deposits.of(given().invoiceOf(customer).document(), NOW.plusSeconds(1));
        done(() -> stores().reform().transmissions().add(newer));
        for (Transmission one : List.of(newer, deposit)) {
            done(() -> stores().reform().transmissions().save(one.held("X", NOW)));
        }

        assertThat(in(() -> book().held(customer.number(), 1)))
                .extracting(Transmission::id)
                .containsExactly(deposit.id());
        assertThat(held()).extracting(Transmission::id).containsExactly(deposit.id(), newer.id());
    }

    @Test
    void what_waits_for_its_customer_is_found_by_him() {
        assertThat(held()).isEmpty();
        done(() -> stores().reform().transmissions().save(deposit.held("X", NOW)));

        assertThat(held()).extracting(Transmission::id).containsExactly(deposit.id());
        Customer other = given().customer();
        assertThat(in(() -> book().held(other.number(), 10))).isEmpty();
        done(() -> stores().reform().transmissions().save(held().getFirst().released(NOW)));
        assertThat(held()).isEmpty();
    }

    @Test
    void statuses_are_kept_in_their_order() {
        StatusChange first = new StatusChange(NOW, new DepositStatus("DEPOSEE"), "");
        StatusChange second =
                new StatusChange(NOW.plusSeconds(1), new DepositStatus("A_RECYCLER"), "« non »");
        done(() -> book().note(deposit.id(), first));
        done(() -> book().note(deposit.id(), second));

        assertThat(stores().reform().showDeposits().history(deposit.id()))
                .containsExactly(first, second);
    }

    @Test
    void invoices_are_shown_with_their_deposits_if_they_have_one() {
        Invoice other = given().invoiceOf(customer).document();

        assertThat(
                        stores().reform()
                                .showDeposits()
                                .of(
                                        customer.number(),
                                        List.of(invoice.reference(), other.reference())))
                .isEqualTo(Map.of(invoice.reference(), deposit));
    }

    private ShowDeposits.Deposited shown(Customer to, DocumentReference reference) {
        return stores().reform().showDeposits().of(to.number(), reference);
    }

    private DepositBook book() {
        return stores().reform().depositBook();
    }

    private void keepsCode(String code) {
        done(() -> book().keepServiceCode(customer.number(), code));
    }

    private Optional<String> serviceCode() {
        return in(() -> book().serviceCode(customer.number()));
    }

    private List<Transmission> held() {
        return in(() -> book().held(customer.number(), 10));
    }
}
