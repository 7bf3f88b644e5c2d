package io.guichet.application.recovery;

import io.guichet.application.identity.port.Profiles;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.application.recovery.RecoverAccess.Outcome;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.PartyKind;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.recovery.Loss;
import io.guichet.domain.recovery.Proof;
import io.guichet.domain.recovery.RecoveryCase;
import io.guichet.domain.recovery.RecoveryCase.Opening;
import io.guichet.domain.recovery.RecoveryCase.Subject;
import io.guichet.domain.recovery.Standing.State;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which documents are asked for is decided when it is opened, by whom the person owns then. */
public final class OpenRecoveryHandler implements OpenRecovery {

    private final RecoveryStores stores;
    private final RecoveryNews news;
    private final Transactions transactions;
    private final Clock clock;

    public OpenRecoveryHandler(
            RecoveryStores stores, RecoveryNews news, Transactions transactions, Clock clock) {
        this.stores = stores;
        this.news = news;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome open(Command command) {
        if (command.newEmail().isPresent() != (command.loss() == Loss.E_MAIL)) {
            return new Outcome.EmailUnfit();
        }
        return transactions.required(
                () ->
                        profiles()
                                .findByEmail(command.email().value())
                                .map(person -> open(command, person))
                                .orElseGet(Outcome.NoSuchProfile::new));
    }

    private Outcome open(Command command, Profile person) {
        if (!mayTouch(command.staff(), person)) {
            return new Outcome.NotAllowed();
        }
        Optional<RecoveryCase> underWay = stores.recoveries().underWay(person.id());
        if (underWay.isPresent()) {
            return new Outcome.AlreadyOpen(underWay.get().id());
        }
        if (command.newEmail().filter(to -> isTaken(to.value())).isPresent()) {
            return new Outcome.EmailTaken();
        }
        RecoveryCase opened =
                RecoveryCase.open(
                        UUID.randomUUID(),
                        new Subject(person.id(), documentsOf(person.id())),
                        command.loss(),
                        command.newEmail(),
                        new Opening(command.staff(), clock.instant(), command.reason()));
        stores.recoveries().add(opened);
        news.opened(person, opened);
        return new Outcome.Stands(opened);
    }

    @Override
    public Optional<RecoveryCase> find(ProfileId staff, UUID id) {
        return transactions.required(
                () -> stores.recoveries().find(id).filter(found -> mayTouch(staff, found)));
    }

    @Override
    public Optional<Known> phone(ProfileId staff, UUID id) {
        return transactions.required(
                () ->
                        stores.recoveries()
                                .find(id)
                                .filter(found -> mayTouch(staff, found))
                                .flatMap(this::phoneOf));
    }

    private Optional<Known> phoneOf(RecoveryCase found) {
        return stores.phones()
                .of(found.profile())
                .map(phone -> new Known(phone, phone.isRecentAt(found.opening().at())));
    }

    @Override
    public List<RecoveryCase> list(ProfileId staff, State state) {
        return transactions.required(
                () ->
                        RecoveryStaff.sight(profiles(), staff)
                                .map(sight -> stores.recoveries().list(state, sight, MOST))
                                .orElseGet(List::of));
    }

    private boolean mayTouch(ProfileId staff, RecoveryCase found) {
        return mayTouch(staff, profiles().find(found.profile()).orElseThrow());
    }

    private boolean mayTouch(ProfileId staff, Profile person) {
        return RecoveryStaff.mayTouch(profiles(), staff, person);
    }

    private Set<Proof> documentsOf(ProfileId person) {
        Set<PartyKind> owned =
                profiles().customersOf(person).stream()
                        .flatMap(number -> profiles().mandate(person, number).stream())
                        .filter(mandate -> mandate.permissions().owner())
                        .map(mandate -> mandate.customer().identity().kind())
                        .collect(Collectors.toSet());
        return Proof.documentsOf(owned);
    }

    private boolean isTaken(String email) {
        return profiles().findByEmail(email).isPresent();
    }

    private Profiles profiles() {
        return stores.people().profiles();
    }
}
