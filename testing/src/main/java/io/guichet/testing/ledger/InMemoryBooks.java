package io.guichet.testing.ledger;

import static java.util.Comparator.comparing;

import io.guichet.application.identity.port.Customers;
import io.guichet.application.ledger.port.Books;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.ledger.AccountSums;
import io.guichet.domain.ledger.BookedLine;
import io.guichet.domain.ledger.CustomerSum;
import io.guichet.domain.ledger.DocumentSeal;
import io.guichet.domain.ledger.JournalEntry;
import io.guichet.domain.ledger.LedgerAccount;
import io.guichet.domain.ledger.Posting;
import io.guichet.domain.money.Money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads the books in memory. */
public final class InMemoryBooks implements Books {

    private final InMemoryLedger ledger;
    private final Customers customers;
    private final InMemorySeals seals;

    public InMemoryBooks(InMemoryLedger ledger, Customers customers, InMemorySeals seals) {
        this.ledger = ledger;
        this.customers = customers;
        this.seals = seals;
    }

    @Override
    public Optional<LocalDate> firstDay(SellerCode seller) {
        return Stream.concat(
                        of(seller, ledger.entries()).map(JournalEntry::bookedOn),
                        seals.of(seller).map(DocumentSeal::issuedOn))
                .min(LocalDate::compareTo);
    }

    @Override
    public void forEachLine(SellerCode seller, LocalDate day, Consumer<BookedLine> each) {
        lines(seller, ledger.on(day)).forEach(each);
    }

    @Override
    public void forEachSum(SellerCode seller, LocalDate before, Consumer<CustomerSum> each) {
        Map<LedgerAccount, Map<CustomerNumber, Money>> sums =
                new TreeMap<>(comparing(LedgerAccount::name));
        lines(seller, ledger.entries().filter(entry -> entry.bookedOn().isBefore(before)))
                .forEach(
                        line ->
                                sums.computeIfAbsent(
                                                line.account(),
                                                account ->
                                                        new TreeMap<>(
                                                                comparing(CustomerNumber::value)))
                                        .merge(line.customer(), change(line), Money::plus));
        sums.forEach(
                (account, owners) ->
                        owners.forEach(
                                (customer, sum) -> {
                                    if (!sum.isZero()) {
                                        each.accept(
                                                new CustomerSum(
                                                        account, customer, name(customer), sum));
                                    }
                                }));
    }

    @Override
    public void forEachDocument(
            SellerCode seller, DocumentKind kind, LocalDate day, Consumer<DocumentSeal> each) {
        seals.of(seller, day)
                .filter(document -> document.series().equals(kind.name()))
                .sorted(comparing(DocumentSeal::number))
                .forEach(each);
    }

    @Override
    public List<AccountSums> sums(
            SellerCode seller, LocalDate year, LocalDate from, LocalDate until) {
        Map<LedgerAccount, AccountSums> sums = new EnumMap<>(LedgerAccount.class);
        lines(seller, ledger.entries().filter(entry -> entry.bookedOn().isBefore(until)))
                .forEach(
                        line -> {
                            Money zero = Money.zero(line.debit().currency());
                            AccountSums before =
                                    sums.getOrDefault(
                                            line.account(),
                                            new AccountSums(
                                                    line.account(), zero, zero, zero, zero));
                            sums.put(line.account(), with(before, line, year, from));
                        });
        return new ArrayList<>(sums.values());
    }

    private static AccountSums with(
            AccountSums sums, BookedLine line, LocalDate year, LocalDate from) {
        boolean isBeforeYear = line.bookedOn().isBefore(year);
        boolean isBefore = line.bookedOn().isBefore(from);
        return new AccountSums(
                sums.account(),
                isBeforeYear ? sums.beforeYear().plus(change(line)) : sums.beforeYear(),
                isBefore && !isBeforeYear ? sums.sinceYear().plus(change(line)) : sums.sinceYear(),
                isBefore ? sums.debit() : sums.debit().plus(line.debit()),
                isBefore ? sums.credit() : sums.credit().plus(line.credit()));
    }

    private static Money change(BookedLine line) {
        return line.debit().minus(line.credit());
    }

    private Stream<JournalEntry> of(SellerCode seller, Stream<JournalEntry> entries) {
        return entries.filter(entry -> customer(entry.customer()).seller().equals(seller));
    }

    private Stream<BookedLine> lines(SellerCode seller, Stream<JournalEntry> wanted) {
        return of(seller, wanted)
                .sorted(comparing(JournalEntry::bookedAt).thenComparing(JournalEntry::key))
                .flatMap(this::lines);
    }

    private Stream<BookedLine> lines(JournalEntry entry) {
        List<BookedLine> lines = new ArrayList<>();
        for (Posting posting : entry.postings()) {
            lines.add(
                    new BookedLine(
                            entry.key(),
                            lines.size(),
                            entry.journal(),
                            entry.customer(),
                            seals.nameOn(entry.piece()).orElse(name(entry.customer())),
                            entry.bookedOn(),
                            entry.bookedAt(),
                            entry.piece(),
                            pieceDate(entry),
                            entry.kind(),
                            posting.account(),
                            posting.debit(),
                            posting.credit()));
        }
        return lines.stream();
    }

    private LocalDate pieceDate(JournalEntry entry) {
        return seals.issuedOn(customer(entry.customer()).seller(), entry.piece())
                .orElse(entry.bookedOn());
    }

    private String name(CustomerNumber number) {
        return customer(number).identity().name();
    }

    private Customer customer(CustomerNumber number) {
        return customers.find(number).orElseThrow();
    }
}
