package io.guichet.testing.simulation;

import io.guichet.application.account.ExpireTransfers;
import io.guichet.application.account.ExpireTransfersHandler;
import io.guichet.application.account.KeepAccounts;
import io.guichet.application.account.TransferAccount;
import io.guichet.application.account.TransferNews;
import io.guichet.domain.account.Account;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.account.TransferMode;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.money.Money;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.testing.change.ChangeDesk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Hosting accounts: opened, renamed, deleted, and offered to others, who answer, or never do. */
final class Hosting {

    private final Town town;
    private final Twice twice;
    private final KeepAccounts accounts;
    private final TransferAccount transfers;
    private final ExpireTransfers expiry;

    Hosting(Town town, Twice twice) {
        this.town = town;
        this.twice = twice;
        ChangeDesk desk = new ChangeDesk(town.stores, town.does, town.clock);
        accounts = desk.keepAccounts();
        transfers = desk.transferAccount();
        expiry =
                new ExpireTransfersHandler(
                        town.stores.accounts(),
                        town.does.parties(),
                        desk.serviceMoves(),
                        new TransferNews(town.stores.outbox(), town.stores.listCustomers()),
                        town.stores.transactions(),
                        town.clock);
    }

    List<Deed> deeds() {
        return List.of(
                new Deed("renames an account", 1, onService(this::renames)),
                new Deed("deletes an account", 1, onService(this::deletes)),
                new Deed("offers a service", 2, onService(this::offersService)),
                new Deed("offers an account", 2, this::offersAccount),
                new Deed("accepts an account", 8, onOffer(this::accepts)),
                new Deed("refuses an account", 3, onOffer(this::refuses)),
                new Deed("takes an offer back", 5, this::takesBack));
    }

    /** Nobody accepted them in time. */
    void offersExpire() {
        expiry.expire();
    }

    private void offersService(Person person, Service service) {
        offers(person, accountOf(person, service));
    }

    /** With whatever expired of it. */
    private void offersAccount(Person person) {
        List<Account> own = accounts.list(person.number());
        if (!own.isEmpty()) {
            offers(person, town.anyOf(own).name());
        }
    }

    /** Mostly to a customer of the same seller's; he accepts at once, or thinks about it. */
    private void offers(Person person, AccountName account) {
        Person other = town.once(6) ? town.anyOf(town.people) : anyNeighbour(person);
        TransferMode mode = town.anyOf(List.of(TransferMode.values()));
        UUID request = town.newId();
        if (town.once(2)) {
            EmailAddress address =
                    new EmailAddress("Person-" + other.number().value() + "@example.com");
            twice.does(() -> transfers.offer(person.number(), account, address, mode, request));
        } else {
            twice.does(
                    () -> transfers.offer(person.number(), account, other.number(), mode, request));
        }
        if (town.once(3)) {
            transfers.incoming(other.number()).stream()
                    .findFirst()
                    .ifPresent(offer -> accepts(other, offer));
        }
    }

    private Person anyNeighbour(Person person) {
        return town.anyOf(
                town.people.stream()
                        .filter(other -> other.seller().equals(person.seller()))
                        .toList());
    }

    private void accepts(Person person, TransferAccount.Offer offer) {
        Optional<Money> total = town.once(2) ? Optional.of(offer.due()) : Optional.empty();
        UUID id = offer.transfer().id();
        twice.does(() -> transfers.accept(person.number(), id, total));
    }

    private void refuses(Person person, TransferAccount.Offer offer) {
        twice.does(() -> transfers.refuse(person.number(), offer.transfer().id()));
    }

    /** By its name or by its id, whichever offer stands. */
    private void takesBack(Person person) {
        accounts.list(person.number()).stream()
                .flatMap(own -> transfers.offered(person.number(), own.name()).stream())
                .findFirst()
                .ifPresent(
                        offer -> twice.does(() -> transfers.cancel(person.number(), offer.id())));
    }

    private void renames(Person person, Service service) {
        AccountName account = accountOf(person, service);
        AccountName next = anyName();
        twice.does(() -> accounts.rename(person.number(), account, next));
    }

    private void deletes(Person person, Service service) {
        if (town.once(4)) {
            AccountName account = accountOf(person, service);
            twice.does(() -> accounts.delete(person.number(), account));
        }
    }

    /** The one it belongs to; else one for it, or for all that belong to none. */
    private AccountName accountOf(Person person, Service service) {
        List<Account> own = accounts.list(person.number());
        return own.stream()
                .filter(account -> account.services().contains(service.id()))
                .map(Account::name)
                .findFirst()
                .orElseGet(
                        () ->
                                opened(
                                        person,
                                        town.once(3)
                                                ? belongingToNone(person, own)
                                                : List.of(service.id())));
    }

    private List<ServiceId> belongingToNone(Person person, List<Account> own) {
        Set<ServiceId> taken =
                own.stream()
                        .flatMap(account -> account.services().stream())
                        .collect(Collectors.toSet());
        return town.stores.services().heldBy(person.number()).stream()
                .map(Service::id)
                .filter(id -> !taken.contains(id))
                .toList();
    }

    private AccountName opened(Person person, List<ServiceId> services) {
        AccountName name = anyName();
        accounts.open(person.number(), name, services);
        return name;
    }

    private AccountName anyName() {
        return new AccountName("a-" + Long.toHexString(town.random.nextLong() >>> 1));
    }

    /** On one of what somebody holds, if he holds anything. */
    private Consumer<Person> onService(BiConsumer<Person, Service> deed) {
        return person -> {
            List<Service> held = town.stores.services().heldBy(person.number());
            if (!held.isEmpty()) {
                deed.accept(person, town.anyOf(held));
            }
        };
    }

    /** On what somebody is offered, if he is offered anything. */
    private Consumer<Person> onOffer(BiConsumer<Person, TransferAccount.Offer> deed) {
        return person -> {
            List<TransferAccount.Offer> offers = transfers.incoming(person.number());
            if (!offers.isEmpty()) {
                deed.accept(person, town.anyOf(offers));
            }
        };
    }
}
