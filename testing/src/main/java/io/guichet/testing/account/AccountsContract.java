package io.guichet.testing.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.account.port.Accounts;
import io.guichet.application.erasure.Obstacle;
import io.guichet.domain.account.Account;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.account.Recipient;
import io.guichet.domain.account.Transfer;
import io.guichet.domain.account.TransferMode;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What every {@link Accounts} promises. */
public abstract class AccountsContract extends Contract {

    @Test
    void an_account_is_found_with_everything_it_held() {
        Account account = added();

        assertThat(in(() -> accounts().find(account.name()))).contains(account);
        assertThat(in(() -> accounts().find(account.id()))).contains(account);
        assertThat(in(() -> accounts().of(account.customer()))).containsExactly(account);
    }

    @Test
    void a_name_is_taken_once_and_free_again_when_its_account_is_deleted() {
        Account account = added();
        Account second = account(account.customer(), account.name());
        assertLost(() -> accounts().add(second));

        done(() -> accounts().save(account.delete(Given.NOON)));

        assertThat(in(() -> accounts().find(account.name()))).isEmpty();
        assertThat(in(() -> accounts().of(account.customer()))).isEmpty();
        done(() -> accounts().add(second));
        assertThat(in(() -> accounts().find(account.name()))).contains(second);
    }

    @Test
    void the_second_of_two_savers_is_refused() {
        Account account = added();
        done(() -> accounts().save(account.rename(name())));

        assertLost(() -> accounts().save(account.rename(name())));
    }

    @Test
    void an_account_has_one_pending_transfer() {
        Account account = added();
        Customer other = given().customer();
        Transfer transfer = transfer(account, other);
        done(() -> accounts().addTransfer(transfer));

        assertLost(() -> accounts().addTransfer(transfer(account, other)));
        assertThat(in(() -> accounts().pendingOf(account.id()))).contains(transfer);
        assertThat(in(() -> accounts().incoming(other))).containsExactly(transfer);
        assertThat(in(() -> accounts().findTransfer(transfer.id()))).contains(transfer);
    }

    @Test
    void services_of_an_account_are_offered_until_its_transfer_expires() {
        Account account = added();
        ServiceId service = account.services().getLast();
        Transfer transfer = transfer(account, given().customer());
        assertThat(isOffered(service, transfer.expiresOn().minusDays(1))).isFalse();

        done(() -> accounts().addTransfer(transfer));

        assertThat(isOffered(service, transfer.expiresOn().minusDays(1))).isTrue();
        assertThat(isOffered(service, transfer.expiresOn())).isFalse();
        done(() -> accounts().saveTransfer(transfer.as(Transfer.State.CANCELLED)));
        assertThat(isOffered(service, transfer.expiresOn().minusDays(1))).isFalse();
    }

    private boolean isOffered(ServiceId service, LocalDate day) {
        return in(() -> stores().offers().isOffered(service, day));
    }

    @Test
    void what_was_decided_is_pending_no_more() {
        Account account = added();
        Customer other = given().customer();
        Transfer transfer = transfer(account, other);
        done(() -> accounts().addTransfer(transfer));

        done(() -> accounts().saveTransfer(transfer.as(Transfer.State.REFUSED)));

        assertLost(() -> accounts().saveTransfer(transfer.as(Transfer.State.ACCEPTED)));
        assertThat(in(() -> accounts().pendingOf(account.id()))).isEmpty();
        assertThat(in(() -> accounts().incoming(other))).isEmpty();
        done(() -> accounts().addTransfer(transfer(account, other)));
    }

    @Test
    void what_is_offered_to_an_address_comes_to_whoever_has_it() {
        Account account = added();
        Customer other = given().customer();
        Transfer transfer =
                transfer(account, new Recipient.Addressed(other.email().toUpperCase(Locale.ROOT)));
        done(() -> accounts().addTransfer(transfer));

        assertThat(in(() -> accounts().incoming(other))).contains(transfer);
        assertThat(in(() -> accounts().findTransfer(transfer.id()))).contains(transfer);
        assertThat(in(() -> accounts().pendingOf(account.id()))).contains(transfer);
        done(() -> accounts().saveTransfer(transfer.as(Transfer.State.CANCELLED)));
        assertThat(in(() -> accounts().incoming(other))).doesNotContain(transfer);
    }

    @Test
    void whoever_is_offered_an_account_is_not_deleted_before_he_decides() {
        Account account = added();
        Customer other = given().customer();
        Customer third = withAnAddressOfHisOwn();
        Transfer byNumber = transfer(account, other);
        done(() -> accounts().addTransfer(byNumber));
        done(
                () ->
                        accounts()
                                .addTransfer(
                                        transfer(added(), new Recipient.Addressed(third.email()))));

        assertThat(ties(other)).containsExactly(Obstacle.INCOMING_TRANSFER);
        assertThat(ties(third)).containsExactly(Obstacle.INCOMING_TRANSFER);
        done(() -> accounts().saveTransfer(byNumber.as(Transfer.State.REFUSED)));
        assertThat(ties(other)).isEmpty();
    }

    private Customer withAnAddressOfHisOwn() {
        Customer any = given().customer();
        Customer own =
                new Customer(
                        Samples.customerNumber(),
                        any.seller(),
                        any.identity(),
                        Samples.number() + "@example.org",
                        any.language());
        done(() -> stores().customers().add(own));
        return own;
    }

    private Set<Obstacle> ties(Customer customer) {
        return in(() -> stores().erasing().ties().of(customer.number()));
    }

    private Account added() {
        Account account = account(given().customer().number(), name());
        done(() -> accounts().add(account));
        return account;
    }

    private static Account account(CustomerNumber customer, AccountName name) {
        return new Account(
                UUID.randomUUID(),
                name,
                customer,
                List.of(new ServiceId(UUID.randomUUID()), new ServiceId(UUID.randomUUID())),
                Given.NOON,
                Optional.empty(),
                0);
    }

    private static AccountName name() {
        return new AccountName("a-" + Long.toString(Samples.number(), 36));
    }

    private static Transfer transfer(Account account, Customer to) {
        return transfer(account, new Recipient.Known(to.number()));
    }

    private static Transfer transfer(Account account, Recipient to) {
        return new Transfer(
                UUID.randomUUID(),
                account.id(),
                account.customer(),
                to,
                TransferMode.KEEP_EXPIRY,
                Given.NOON,
                Samples.MARCH_FIRST.plusDays(30),
                Transfer.State.PENDING,
                0);
    }

    private Accounts accounts() {
        return stores().accounts();
    }
}
