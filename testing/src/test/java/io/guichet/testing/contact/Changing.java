package io.guichet.testing.contact;

import io.guichet.application.contact.AnswerContactChange;
import io.guichet.application.contact.ChangeContact;
import io.guichet.application.contact.ChangeContact.Outcome;
import io.guichet.application.handover.HandoverObstacle;
import io.guichet.application.notification.Letter;
import io.guichet.application.notification.Notice;
import io.guichet.domain.access.Permission;
import io.guichet.domain.access.Permission.Bundle;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.session.SignInDesk;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.InMemoryStores;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A bakery that Olga owns, with a contact of each kind, and Nora, who is to be one. */
abstract class Changing {

    static final String NORAS = "Nora@example.org";

    final HostingCompany company = new HostingCompany();
    final InMemoryStores stores = company.stores();
    final SignInDesk people = new SignInDesk(stores, company.clock());
    final ContactDesk desk = new ContactDesk(people);
    final CustomerNumber bakery = company.consumer();
    final ProfileId olga = people.somebody("olga@example.org").id();
    final ProfileId adam = contact("adam@example.org", Bundle.ADMIN);
    final ProfileId tim = contact("tim@example.org", Bundle.TECHNICAL);
    final ProfileId bill = contact("bill@example.org", Bundle.BILLING);
    final ProfileId nora = people.somebody("nora@example.org").id();

    Changing() {
        people.in(() -> stores.profiles().grant(olga, bakery));
    }

    ProfileId contact(String email, Bundle bundle) {
        ProfileId made = people.somebody(email).id();
        permit(made, false, bundle.permissions().toArray(Permission[]::new));
        return made;
    }

    void permit(ProfileId who, boolean secondFactor, Permission... given) {
        Permissions permissions = Permissions.of(Set.of(given), secondFactor);
        people.in(() -> stores.profiles().permit(who, bakery, permissions));
    }

    Outcome asks(ProfileId by, Bundle contact, String email) {
        return desk.change()
                .ask(new ChangeContact.Command(bakery, by, contact, new EmailAddress(email)));
    }

    AnswerContactChange.Outcome confirms() {
        return desk.answer().confirm(code());
    }

    AnswerContactChange.Outcome accepts(ProfileId who) {
        return desk.answer().accept(code(), who);
    }

    /** Of the last link that was mailed. */
    String code() {
        return desk.profiles().code();
    }

    List<Letter> letters() {
        return desk.profiles().letters();
    }

    List<String> toldOf(Letter.Kind kind) {
        return letters().stream()
                .filter(letter -> letter.kind() == kind)
                .map(letter -> letter.to().value())
                .toList();
    }

    /** Whom it was told in his own chats. */
    List<ProfileId> toldInChatOf(Notice.Kind kind) {
        return stores.outbox().notices().stream()
                .filter(notice -> notice.kind() == kind)
                .map(Notice::audience)
                .map(Notice.Audience.OfPerson.class::cast)
                .map(Notice.Audience.OfPerson::profile)
                .toList();
    }

    /** What somebody may do for the bakery; nothing if he does not act for it. */
    Set<Permission> given(ProfileId who) {
        return stores.profiles().permissions(who, bakery).map(Permissions::given).orElse(Set.of());
    }

    static Set<Permission> all(Bundle contact) {
        return new HashSet<>(contact.permissions());
    }

    static Outcome hindered(HandoverObstacle obstacle) {
        return new Outcome.Hindered(List.of(obstacle));
    }

    static AnswerContactChange.Outcome refused(HandoverObstacle obstacle) {
        return new AnswerContactChange.Outcome.Hindered(List.of(obstacle));
    }
}
