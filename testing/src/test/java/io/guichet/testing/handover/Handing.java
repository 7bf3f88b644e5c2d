package io.guichet.testing.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.handover.HandOverCustomer.Outcome;
import io.guichet.application.handover.HandoverObstacle;
import io.guichet.application.handover.TakeOverCustomer;
import io.guichet.application.notification.Letter;
import io.guichet.application.notification.Notice;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.debit.DebitDesk;
import io.guichet.testing.payment.KeptCards;
import io.guichet.testing.session.SignInDesk;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.InMemoryStores;

import java.util.List;

/** Anna, who owns a bakery, and Paul, who is to own it. */
abstract class Handing {

    static final EmailAddress PAULS = new EmailAddress("Paul@example.org");

    final HostingCompany company = new HostingCompany();
    final InMemoryStores stores = company.stores();
    final SignInDesk people = new SignInDesk(stores, company.clock());
    final KeptCards cards = new KeptCards(company.does());
    final DebitDesk debits = new DebitDesk(company.does());
    final HandoverDesk desk =
            new HandoverDesk(
                    people,
                    command ->
                            debits.ends(command.customer(), command.mandate(), command.byStaff()));
    final CustomerNumber bakery = company.consumer();
    final ProfileId anna = people.somebody("anna@example.org").id();
    final ProfileId paul = people.somebody("paul@example.org").id();

    Handing() {
        people.in(() -> stores.profiles().grant(anna, bakery));
    }

    List<String> results(String chain) {
        return stores.audit().entries(chain, 0, 100).stream()
                .map(one -> one.entry().result())
                .toList();
    }

    Outcome asks() {
        return desk.handOver().ask(bakery, anna, PAULS);
    }

    /** The code that is mailed to whoever is to own it. */
    String isConfirmed() {
        asks();
        desk.handOver().confirm(desk.profiles().code());
        return desk.profiles().code();
    }

    void isHandedOver() {
        assertThat(takes(isConfirmed())).isInstanceOf(TakeOverCustomer.Outcome.TakenOver.class);
    }

    TakeOverCustomer.Outcome takes(String code) {
        return desk.takeOver().accept(code, paul);
    }

    static Outcome hindered(HandoverObstacle obstacle) {
        return new Outcome.Hindered(List.of(obstacle));
    }

    static TakeOverCustomer.Outcome refused(HandoverObstacle obstacle) {
        return new TakeOverCustomer.Outcome.Hindered(List.of(obstacle));
    }

    List<ProfileId> owners() {
        return stores.profiles().holders(bakery).stream()
                .filter(holder -> holder.permissions().owner())
                .map(holder -> holder.profile().id())
                .toList();
    }

    Customer there() {
        return stores.customers().find(bakery).orElseThrow();
    }

    List<Letter.Kind> letters() {
        return desk.profiles().letters().stream().map(Letter::kind).toList();
    }

    List<Notice.Kind> told() {
        return stores.outbox().notices().stream()
                .map(Notice::kind)
                .filter(kind -> kind.name().contains("HAND"))
                .toList();
    }
}
