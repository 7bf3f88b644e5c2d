package io.guichet.application.account;

import io.guichet.application.account.port.Accounts;
import io.guichet.application.change.ExpiredMoves;
import io.guichet.application.change.ServiceMoves;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.shared.Transactions;
import io.guichet.application.subscription.CancellationNews;
import io.guichet.application.subscription.CreditedEnds;
import io.guichet.application.subscription.GivenBack;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.access.Reach;
import io.guichet.domain.account.Account;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.account.Transfer;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps accounts under the lock of their owner. */
public final class KeepAccountsHandler implements KeepAccounts {

    private final AccountBook book;
    private final Accounts accounts;
    private final Services services;
    private final TradingParties parties;
    private final ServiceMoves moves;
    private final CancellationNews news;
    private final CreditedEnds credited;
    private final Transactions transactions;
    private final Clock clock;

    /** What ends what is held of an account, and who confirms it. */
    public record Ends(ServiceMoves moves, CancellationNews news, CreditedEnds credited) {}

    public KeepAccountsHandler(
            AccountBook book,
            Services services,
            TradingParties parties,
            Ends ends,
            Transactions transactions,
            Clock clock) {
        this.book = book;
        this.accounts = book.accounts();
        this.services = services;
        this.parties = parties;
        this.moves = ends.moves();
        this.news = ends.news();
        this.credited = ends.credited();
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public List<Account> list(CustomerNumber customer, Reach reach) {
        return transactions.required(() -> accounts.of(customer)).stream()
                .filter(
                        account ->
                                reach.whole() || reach.accounts().contains(account.name().value()))
                .toList();
    }

    @Override
    public Outcome open(CustomerNumber number, AccountName name, List<ServiceId> wanted) {
        return transactions.required(
                () -> {
                    moves.lock(parties.customer(number).orElseThrow());
                    if (accounts.find(name).isPresent()) {
                        return new Outcome.NameTaken();
                    }
                    Set<ServiceId> held = idsOf(services.heldBy(number));
                    Set<ServiceId> taken =
                            accounts.of(number).stream()
                                    .flatMap(account -> account.services().stream())
                                    .collect(Collectors.toSet());
                    for (ServiceId service : wanted) {
                        if (!held.contains(service)) {
                            return new Outcome.NoSuchService(service);
                        }
                        if (taken.contains(service)) {
                            return new Outcome.ServiceTaken(service);
                        }
                    }
                    return opened(number, name, wanted);
                });
    }

    @Override
    public Outcome rename(CustomerNumber customer, AccountName name, AccountName next) {
        return change(
                customer,
                name,
                account -> {
                    if (!name.equals(next) && accounts.find(next).isPresent()) {
                        return new Outcome.NameTaken();
                    }
                    Account renamed = account.rename(next);
                    book.rename(account, renamed);
                    return new Outcome.Kept(renamed);
                });
    }

    @Override
    public Outcome delete(CustomerNumber customer, AccountName name) {
        return change(
                customer,
                name,
                account -> {
                    List<Service> held = moves.held(customer, account.services());
                    LocalDate today = moves.today(parties.customer(customer).orElseThrow());
                    Set<ServiceId> freed = credited.freed(held, today);
                    boolean isBeingPaid =
                            held.stream()
                                    .filter(service -> freed.contains(service.id()))
                                    .anyMatch(service -> credited.isBeingPaid(service, today));
                    if (isBeingPaid || moves.areBeingPaid(held, true)) {
                        return new Outcome.PaymentUnderWay();
                    }
                    end(customer, name, held, freed);
                    ExpiredMoves gone = moves.ofExpired();
                    gone.end(gone.expired(customer, account.services()), "account " + name);
                    Account deleted = account.delete(clock.instant());
                    book.part(account, deleted);
                    return new Outcome.Kept(deleted);
                });
    }

    /** What renewed untold is given back, as if each had been cancelled at once. */
    private void end(
            CustomerNumber customer, AccountName name, List<Service> held, Set<ServiceId> freed) {
        Seller seller = parties.sellerOf(parties.customer(customer).orElseThrow());
        Instant now = clock.instant();
        Optional<GivenBack> back =
                held.stream()
                        .filter(service -> freed.contains(service.id()))
                        .flatMap(
                                of -> credited.giveBack(of, seller.dayOf(now), now).back().stream())
                        .reduce(GivenBack::plus);
        List<Service> ended =
                held.stream().map(service -> moves.end(service, "account " + name, true)).toList();
        news.ended(ended, back, seller, now);
    }

    private Outcome change(
            CustomerNumber number, AccountName name, Function<Account, Outcome> change) {
        return transactions.required(
                () -> {
                    Customer customer = parties.customer(number).orElseThrow();
                    moves.lock(customer);
                    Optional<Account> account =
                            accounts.find(name).filter(own -> own.customer().equals(number));
                    if (account.isEmpty()) {
                        return new Outcome.NoSuchAccount();
                    }
                    boolean isOffered =
                            accounts.pendingOf(account.get().id())
                                    .map(transfer -> transfer.on(moves.today(customer)))
                                    .filter(Transfer::isPending)
                                    .isPresent();
                    return isOffered ? new Outcome.TransferUnderWay() : change.apply(account.get());
                });
    }

    private Outcome opened(CustomerNumber customer, AccountName name, List<ServiceId> wanted) {
        Account account =
                new Account(
                        UUID.randomUUID(),
                        name,
                        customer,
                        wanted.stream().distinct().toList(),
                        clock.instant(),
                        Optional.empty(),
                        0);
        accounts.add(account);
        return new Outcome.Kept(account);
    }

    private static Set<ServiceId> idsOf(List<Service> held) {
        return held.stream().map(Service::id).collect(Collectors.toSet());
    }
}
