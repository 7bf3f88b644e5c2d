package io.guichet.testing.simulation;

import static io.guichet.testing.simulation.Evening.require;

import io.guichet.application.account.TransferAccount;
import io.guichet.application.change.AlignBillingDay;
import io.guichet.application.change.ChangeService;
import io.guichet.application.change.ChangeService.Wanted;
import io.guichet.application.change.RenewEarly;
import io.guichet.application.change.RenewLate;
import io.guichet.application.ordering.PlaceOrder;
import io.guichet.domain.account.Account;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.account.TransferMode;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.money.Money;
import io.guichet.domain.subscription.Service;
import io.guichet.testing.change.ChangeDesk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** What becomes of services that are changed, aligned or bought for longer. */
final class Changing {

    private final Town town;
    private final Twice twice;
    private final ChangeDesk desk;

    Changing(Town town, Twice twice) {
        this.town = town;
        this.twice = twice;
        desk = new ChangeDesk(town.stores, town.does, town.clock);
    }

    List<Deed> deeds() {
        return List.of(
                new Deed("changes", 6, onService(this::changes)),
                new Deed("thinks better of it", 1, onService(this::withdraws)),
                new Deed("aligns his services", 1, this::aligns),
                new Deed("buys time ahead", 1, onService(this::buysTime)),
                new Deed("gives a service away", 1, onService(this::givesAway)),
                new Deed("renames an account", 1, onService(this::renames)),
                new Deed("gives an account away", 1, this::givesAccountAway),
                new Deed("deletes an account", 1, onService(this::deletes)));
    }

    /** What the server does about changes that wait. */
    void settle() {
        desk.settleChanges().settle();
        desk.endOptions().end();
    }

    private void changes(Person person, Service service) {
        Wanted wanted =
                switch (town.random.nextInt(3)) {
                    case 0 ->
                            new Wanted(
                                    Optional.of(town.anyOf(town.plansOf(person.seller()))),
                                    Optional.empty(),
                                    Optional.empty());
                    case 1 ->
                            new Wanted(
                                    Optional.empty(),
                                    Optional.of(town.anyPeriod()),
                                    Optional.empty());
                    default ->
                            new Wanted(
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.of(1 + town.random.nextInt(3)));
                };
        ChangeService.Command asked =
                new ChangeService.Command(
                        person.number(), service.id(), town.newId(), wanted, Optional.empty());
        Optional<Money> quoted =
                desk.changeService().quote(asked) instanceof ChangeService.Outcome.Quoted it
                        ? Optional.of(it.quote().total())
                        : Optional.empty();
        ChangeService.Command agreed =
                new ChangeService.Command(
                        person.number(), service.id(), asked.requestId(), wanted, quoted);
        twice.does(() -> isAsQuoted(desk.changeService().change(agreed)));
    }

    /** At the moment of the quote nobody is asked again. */
    static <T> T isAsQuoted(T outcome) {
        boolean isAnother =
                outcome instanceof ChangeService.Outcome.QuoteChanged
                        || outcome instanceof AlignBillingDay.Outcome.QuoteChanged
                        || outcome instanceof RenewEarly.Outcome.QuoteChanged
                        || outcome instanceof RenewLate.Outcome.QuoteChanged
                        || outcome instanceof PlaceOrder.Outcome.PriceChanged;
        require(!isAnother, "quoted otherwise: %s", outcome);
        return outcome;
    }

    private void withdraws(Person person, Service service) {
        desk.withdrawChange().withdraw(person.number(), service.id());
    }

    private void aligns(Person person) {
        AlignBillingDay.Command asked =
                new AlignBillingDay.Command(
                        person.number(),
                        town.newId(),
                        1 + town.random.nextInt(31),
                        Set.of(),
                        Optional.empty());
        Optional<Money> quoted =
                desk.alignBillingDay().quote(asked) instanceof AlignBillingDay.Outcome.Quoted it
                        ? Optional.of(it.extension().totals().gross())
                        : Optional.empty();
        AlignBillingDay.Command agreed =
                new AlignBillingDay.Command(
                        person.number(), asked.requestId(), asked.day(), Set.of(), quoted);
        twice.does(() -> isAsQuoted(desk.alignBillingDay().align(agreed)));
    }

    private void buysTime(Person person, Service service) {
        RenewEarly.Command asked =
                new RenewEarly.Command(
                        person.number(),
                        service.id(),
                        town.newId(),
                        town.once(2) ? Optional.empty() : Optional.of(town.anyPeriod()),
                        Optional.empty());
        Optional<Money> quoted =
                desk.renewEarly().quote(asked) instanceof RenewEarly.Outcome.Quoted it
                        ? Optional.of(it.extension().totals().gross())
                        : Optional.empty();
        RenewEarly.Command agreed =
                new RenewEarly.Command(
                        person.number(), service.id(), asked.requestId(), asked.period(), quoted);
        twice.does(() -> isAsQuoted(desk.renewEarly().renew(agreed)));
    }

    private void givesAway(Person person, Service service) {
        offers(person, opened(person, service));
    }

    /** With whatever expired of it. */
    private void givesAccountAway(Person person) {
        List<Account> accounts = desk.keepAccounts().list(person.number());
        if (!accounts.isEmpty()) {
            offers(person, town.anyOf(accounts).name());
        }
    }

    private void offers(Person person, AccountName account) {
        Person other = town.anyOf(town.people);
        TransferMode mode = town.anyOf(List.of(TransferMode.values()));
        if (town.once(2)) {
            EmailAddress address =
                    new EmailAddress("Person-" + other.number().value() + "@example.com");
            desk.transferAccount()
                    .offer(person.number(), account, address, mode, UUID.randomUUID());
        } else {
            desk.transferAccount()
                    .offer(person.number(), account, other.number(), mode, UUID.randomUUID());
        }
        List<TransferAccount.Offer> offers = desk.transferAccount().incoming(other.number());
        if (!offers.isEmpty() && !town.once(4)) {
            UUID offer = offers.getFirst().transfer().id();
            twice.does(
                    () -> desk.transferAccount().accept(other.number(), offer, Optional.empty()));
        }
    }

    private void renames(Person person, Service service) {
        AccountName account = opened(person, service);
        AccountName next = anyName();
        twice.does(() -> desk.keepAccounts().rename(person.number(), account, next));
    }

    private void deletes(Person person, Service service) {
        if (town.once(4)) {
            desk.keepAccounts().delete(person.number(), opened(person, service));
        }
    }

    private AccountName opened(Person person, Service service) {
        AccountName name = anyName();
        desk.keepAccounts().open(person.number(), name, List.of(service.id()));
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
}
