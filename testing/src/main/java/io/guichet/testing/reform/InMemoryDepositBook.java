package io.guichet.testing.reform;

import static java.util.Comparator.comparing;

import io.guichet.application.publicsector.port.DepositBook;
import io.guichet.application.publicsector.query.ShowDeposits;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.publicsector.Deposits;
import io.guichet.domain.publicsector.EngagementNumber;
import io.guichet.domain.publicsector.StatusChange;
import io.guichet.domain.reform.Transmission;
import io.guichet.domain.reform.TransmissionState;
import io.guichet.testing.billing.InMemoryInvoices;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is kept for deposits beside their transmissions, in memory. */
public final class InMemoryDepositBook implements DepositBook, ShowDeposits {

    private final InMemoryTransactions transactions;
    private final InMemoryTransmissions transmissions;
    private final InMemoryInvoices invoices;
    private final Table<CustomerNumber, String> codes;
    private final Table<DocumentReference, EngagementNumber> numbers;
    private final Table<UUID, Noted> changes;
    private final Table<UUID, Noted>.Index<UUID> byDeposit;

    InMemoryDepositBook(
            InMemoryTransactions transactions,
            InMemoryTransmissions transmissions,
            InMemoryInvoices invoices) {
        this.transactions = transactions;
        this.transmissions = transmissions;
        this.invoices = invoices;
        codes = new Table<>(transactions);
        numbers = new Table<>(transactions);
        changes = new Table<>(transactions);
        byDeposit = changes.by(Noted::deposit);
    }

    private record Noted(UUID deposit, StatusChange change) {}

    @Override
    public Optional<String> serviceCode(CustomerNumber customer) {
        return codes.find(customer);
    }

    @Override
    public void keepServiceCode(CustomerNumber customer, String code) {
        transactions.requireUnderWay();
        if (code.isEmpty()) {
            codes.remove(customer);
        } else {
            codes.put(customer, code);
        }
    }

    @Override
    public Optional<EngagementNumber> engagementNumber(DocumentReference invoice) {
        return numbers.find(invoice);
    }

    @Override
    public void keep(EngagementNumber number) {
        transactions.requireUnderWay();
        numbers.put(number.invoice(), number);
    }

    @Override
    public List<Transmission> held(CustomerNumber customer, int limit) {
        return transmissions
                .all()
                .filter(one -> one.standing().state() == TransmissionState.HELD)
                .filter(one -> isOf(customer, new DocumentReference(one.subject())))
                .sorted(comparing((Transmission one) -> one.standing().createdAt()))
                .limit(limit)
                .toList();
    }

    @Override
    public void note(UUID deposit, StatusChange change) {
        transactions.requireUnderWay();
        changes.add(UUID.randomUUID(), new Noted(deposit, change));
    }

    @Override
    public List<StatusChange> history(UUID deposit) {
        return byDeposit
                .of(deposit)
                .map(Noted::change)
                .sorted(comparing(StatusChange::at))
                .toList();
    }

    @Override
    public Map<DocumentReference, Transmission> of(
            CustomerNumber customer, Collection<DocumentReference> wanted) {
        return wanted.stream()
                .map(Deposits::id)
                .flatMap(id -> transmissions.find(id).stream())
                .filter(deposit -> isOf(customer, new DocumentReference(deposit.subject())))
                .collect(
                        Collectors.toMap(
                                one -> new DocumentReference(one.subject()), Function.identity()));
    }

    @Override
    public Deposited of(CustomerNumber customer, DocumentReference invoice) {
        boolean isHis = isOf(customer, invoice);
        return new Deposited(
                transmissions.find(Deposits.id(invoice)).filter(deposit -> isHis),
                engagementNumber(invoice).filter(given -> isHis).map(EngagementNumber::number));
    }

    private boolean isOf(CustomerNumber customer, DocumentReference invoice) {
        return invoices.find(invoice).stream()
                .anyMatch(found -> found.document().customer().equals(customer));
    }
}
