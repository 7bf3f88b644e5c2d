package io.guichet.application.account.port;

import io.guichet.domain.account.Account;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.account.Transfer;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Accounts and their transfers. Every adapter passes {@code AccountsContract}. */
public interface Accounts {

    /** The account of this name that is not deleted. */
    Optional<Account> find(AccountName name);

    Optional<Account> find(UUID id);

    /** What a customer has and did not delete, by name. */
    List<Account> of(CustomerNumber customer);

    /**
     * Stores a new account.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if its name is taken
     */
    void add(Account account);

    /**
     * Stores a change.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if somebody was faster, or
     *     its name is taken
     */
    void save(Account account);

    Optional<Transfer> findTransfer(UUID id);

    /** The transfer of an account that is stored as pending. */
    Optional<Transfer> pendingOf(UUID account);

    /**
     * Transfers to a customer, by his number or his e-mail address, that are stored as pending, the
     * first asked first.
     */
    List<Transfer> incoming(Customer customer);

    /** Transfers stored as pending that expire on this day or earlier, the first asked first. */
    List<UUID> expired(LocalDate day, int limit);

    /**
     * Stores a new transfer.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if another one of the account
     *     is pending
     */
    void addTransfer(Transfer transfer);

    /**
     * Stores what became of a transfer.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if somebody was faster
     */
    void saveTransfer(Transfer transfer);
}
