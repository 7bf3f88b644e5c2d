package io.guichet.testing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.ledger.CustomerBalance;
import io.guichet.domain.ledger.JournalEntry;
import io.guichet.domain.ledger.LedgerAccount;
import io.guichet.domain.money.Money;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Samples;
import io.guichet.testing.shared.Together;

import org.junit.jupiter.api.Test;

/** What every {@link io.guichet.application.ledger.port.Ledger} promises. */
public abstract class LedgerContract extends Contract {

    @Test
    void a_customer_starts_with_nothing() {
        Customer customer = given().customer();

        assertThat(balanceOf(customer)).isEqualTo(balance(customer, "0", "0"));
    }

    @Test
    void an_entry_moves_the_balance_with_it() {
        Customer customer = given().customer();

        post(Entries.topUp(customer, "50.00"));
        post(Entries.invoice(customer, "120.00"));
        post(Entries.creditSpent(customer, "30.00"));

        assertThat(balanceOf(customer)).isEqualTo(balance(customer, "20.00", "90.00"));
    }

    @Test
    void what_an_invoice_earned_is_known_by_its_account() {
        Customer customer = given().customer();
        DocumentReference fee = new DocumentReference("FEE-" + customer.number());
        post(Entries.fee(customer, fee, "40.00"));

        assertThat(in(() -> stores().ledger().earnedOn(fee))).isEqualTo(LedgerAccount.LATE_FEES);
        assertThat(in(() -> stores().ledger().earnedOn(new DocumentReference("NONE-1"))))
                .isEqualTo(LedgerAccount.SERVICES_SOLD);
    }

    @Test
    void a_key_is_posted_once() {
        Customer customer = given().customer();
        JournalEntry entry = Entries.topUp(customer, "50.00");
        post(entry);

        assertLost(
                () -> {
                    lock(customer);
                    stores().ledger().post(entry);
                });

        assertThat(balanceOf(customer)).isEqualTo(balance(customer, "50.00", "0"));
    }

    @Test
    void a_lock_shows_what_this_transaction_has_posted() {
        Customer customer = given().customer();

        CustomerBalance seen =
                in(
                        () -> {
                            lock(customer);
                            stores().ledger().post(Entries.topUp(customer, "5.00"));
                            stores().ledger().post(Entries.topUp(customer, "7.00"));
                            return lock(customer);
                        });

        assertThat(seen).isEqualTo(balance(customer, "12.00", "0"));
    }

    @Test
    void what_a_failed_transaction_posted_was_never_posted() {
        Customer customer = given().customer();
        JournalEntry entry = Entries.topUp(customer, "50.00");

        assertThatThrownBy(
                        () ->
                                done(
                                        () -> {
                                            lock(customer);
                                            stores().ledger().post(entry);
                                            throw new IllegalStateException("power cut");
                                        }))
                .hasMessage("power cut");

        assertThat(balanceOf(customer)).isEqualTo(balance(customer, "0", "0"));
        post(entry);
        assertThat(balanceOf(customer)).isEqualTo(balance(customer, "50.00", "0"));
    }

    @Test
    void of_sixteen_who_decide_on_the_same_balance_each_sees_the_last_ones_work() {
        Customer customer = given().customer();
        post(Entries.topUp(customer, "10.00"));

        Together.run(16, () -> in(() -> spendIfThereIs(customer, "1.00")));

        assertThat(balanceOf(customer)).isEqualTo(balance(customer, "0", "-10.00"));
    }

    private boolean spendIfThereIs(Customer customer, String amount) {
        boolean enough = lock(customer).prepaid().compareTo(Money.euros(amount)) >= 0;
        if (enough) {
            stores().ledger().post(Entries.creditSpent(customer, amount));
        }
        return enough;
    }

    private void post(JournalEntry entry) {
        done(
                () -> {
                    stores().ledger().lock(entry.customer(), entry.currency());
                    stores().ledger().post(entry);
                });
    }

    private CustomerBalance lock(Customer customer) {
        return stores().ledger().lock(customer.number(), Samples.EUR);
    }

    private CustomerBalance balanceOf(Customer customer) {
        CustomerBalance locked = in(() -> lock(customer));
        assertThat(stores().findBalance().find(customer.number())).isEqualTo(locked);
        return locked;
    }

    private static CustomerBalance balance(Customer customer, String prepaid, String owed) {
        return new CustomerBalance(customer.number(), Money.euros(prepaid), Money.euros(owed));
    }
}
