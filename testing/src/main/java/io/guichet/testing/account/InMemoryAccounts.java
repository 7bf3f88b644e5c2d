package io.guichet.testing.account;

import static java.util.Comparator.comparing;

import io.guichet.application.account.port.Accounts;
import io.guichet.application.change.port.Offers;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.domain.account.Account;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.account.Transfer;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.provisioning.Provisioned;
import io.guichet.domain.provisioning.ProvisioningEvent;
import io.guichet.domain.provisioning.ProvisioningEvent.Kind;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.testing.provisioning.InMemoryProvisioningEvents;
import io.guichet.testing.shared.Ids;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Accounts in memory. */
public final class InMemoryAccounts implements Accounts, Offers {

    private final InMemoryTransactions transactions;
    private final InMemoryProvisioningEvents provisioning;
    private final Table<UUID, Account> accounts;
    private final Table<UUID, Transfer> transfers;

    public InMemoryAccounts(
            InMemoryTransactions transactions, InMemoryProvisioningEvents provisioning) {
        this.provisioning = provisioning;
        this.transactions = transactions;
        accounts = new Table<>(transactions);
        transfers = new Table<>(transactions);
    }

    @Override
    public Optional<Account> find(AccountName name) {
        return accounts.rows()
                .filter(account -> account.deletedAt().isEmpty())
                .filter(account -> account.name().equals(name))
                .findFirst();
    }

    @Override
    public Optional<Account> find(UUID id) {
        return accounts.find(id);
    }

    @Override
    public List<Account> of(CustomerNumber customer) {
        return accounts.rows()
                .filter(account -> account.deletedAt().isEmpty())
                .filter(account -> account.customer().equals(customer))
                .sorted(comparing(account -> account.name().value()))
                .toList();
    }

    @Override
    public void add(Account account) {
        transactions.requireUnderWay();
        transactions.alone(
                () -> {
                    requireFree(account);
                    provisioning.note(
                            List.of(ProvisioningEvent.of(Kind.ACCOUNT_OPENED, account, 0)));
                    return accounts.put(account.id(), account);
                });
    }

    @Override
    public void save(Account account) {
        transactions.requireUnderWay();
        transactions.alone(
                () -> {
                    Account stored = accounts.find(account.id()).orElseThrow();
                    if (stored.version() != account.version()) {
                        throw new ConcurrentUpdateException("account " + account.name());
                    }
                    requireFree(account);
                    provisioning.note(Provisioned.between(stored, account));
                    return accounts.put(account.id(), next(account));
                });
    }

    @Override
    public Optional<Transfer> findTransfer(UUID id) {
        return transfers.find(id);
    }

    @Override
    public Optional<Transfer> pendingOf(UUID account) {
        return transfers
                .rows()
                .filter(Transfer::isPending)
                .filter(transfer -> transfer.account().equals(account))
                .findFirst();
    }

    @Override
    public List<Transfer> incoming(Customer customer) {
        return transfers
                .rows()
                .filter(Transfer::isPending)
                .filter(transfer -> transfer.to().is(customer))
                .sorted(comparing(Transfer::askedAt).thenComparing(Transfer::id, Ids.BY_BYTES))
                .toList();
    }

    @Override
    public boolean isOffered(ServiceId service, LocalDate today) {
        return transfers
                .rows()
                .filter(transfer -> transfer.on(today).isPending())
                .flatMap(transfer -> accounts.find(transfer.account()).stream())
                .anyMatch(account -> account.services().contains(service));
    }

    @Override
    public List<UUID> expired(LocalDate day, int limit) {
        return transfers
                .rows()
                .filter(Transfer::isPending)
                .filter(transfer -> !transfer.expiresOn().isAfter(day))
                .sorted(comparing(Transfer::askedAt).thenComparing(Transfer::id, Ids.BY_BYTES))
                .limit(limit)
                .map(Transfer::id)
                .toList();
    }

    @Override
    public void addTransfer(Transfer transfer) {
        transactions.requireUnderWay();
        transactions.alone(
                () -> {
                    if (transfer.isPending() && pendingOf(transfer.account()).isPresent()) {
                        throw new ConcurrentUpdateException("transfer " + transfer.id());
                    }
                    return transfers.put(transfer.id(), transfer);
                });
    }

    @Override
    public void saveTransfer(Transfer transfer) {
        transactions.requireUnderWay();
        transactions.alone(
                () -> {
                    Transfer stored = transfers.find(transfer.id()).orElseThrow();
                    if (stored.version() != transfer.version()) {
                        throw new ConcurrentUpdateException("transfer " + transfer.id());
                    }
                    return transfers.put(transfer.id(), next(transfer));
                });
    }

    /** Every account, also deleted ones. */
    public Stream<Account> all() {
        return accounts.rows();
    }

    /** Every transfer, whatever became of it. */
    public Stream<Transfer> allTransfers() {
        return transfers.rows();
    }

    private void requireFree(Account account) {
        boolean isTaken =
                account.deletedAt().isEmpty()
                        && find(account.name())
                                .filter(other -> !other.id().equals(account.id()))
                                .isPresent();
        if (isTaken) {
            throw new ConcurrentUpdateException("account " + account.name());
        }
    }

    private static Account next(Account account) {
        return new Account(
                account.id(),
                account.name(),
                account.customer(),
                account.services(),
                account.openedAt(),
                account.deletedAt(),
                account.version() + 1);
    }

    private static Transfer next(Transfer transfer) {
        return new Transfer(
                transfer.id(),
                transfer.account(),
                transfer.from(),
                transfer.to(),
                transfer.mode(),
                transfer.askedAt(),
                transfer.expiresOn(),
                transfer.state(),
                transfer.version() + 1);
    }
}
