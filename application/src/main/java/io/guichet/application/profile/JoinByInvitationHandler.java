package io.guichet.application.profile;

import io.guichet.application.access.Invitation;
import io.guichet.application.access.port.Invitations;
import io.guichet.application.ledger.CustomerLock;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Language;
import io.guichet.domain.shared.Sha256;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Decides under the customer's lock. The new profile speaks the language of the customer it acts
 * for.
 */
public final class JoinByInvitationHandler implements JoinByInvitation {

    private final People people;
    private final Invitations invitations;
    private final CustomerLock lock;
    private final Passwords passwords;
    private final Transactions transactions;
    private final Clock clock;

    public JoinByInvitationHandler(
            People people,
            Invitations invitations,
            CustomerLock lock,
            Passwords passwords,
            Transactions transactions,
            Clock clock) {
        this.people = people;
        this.invitations = invitations;
        this.lock = lock;
        this.passwords = passwords;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Optional<Asked> find(String code) {
        return transactions.required(
                () ->
                        invitation(code, clock.instant())
                                .map(
                                        found ->
                                                new Asked(
                                                        customer(found).identity().name(),
                                                        found.permissions(),
                                                        hasProfile(found))));
    }

    @Override
    public Outcome join(SignUp.Confirmation confirmation) {
        Instant now = clock.instant();
        Optional<Invitation> waiting =
                transactions.required(() -> invitation(confirmation.code(), now));
        if (waiting.isEmpty()) {
            return Outcome.NO_SUCH_INVITATION;
        }
        String email = waiting.get().email().value();
        Language language = transactions.required(() -> customer(waiting.get())).language();
        Newcomer newcomer = Newcomer.of(confirmation, email, language, passwords);
        return transactions.required(() -> join(waiting.get(), newcomer, now));
    }

    private Outcome join(Invitation invitation, Newcomer newcomer, Instant now) {
        lock.take(invitation.customer());
        if (hasProfile(invitation) || !invitations.accept(invitation.id(), now)) {
            return Outcome.NO_SUCH_INVITATION;
        }
        newcomer.enter(people, now);
        people.profiles()
                .permit(newcomer.profile().id(), invitation.customer(), invitation.permissions());
        return Outcome.JOINED;
    }

    private Optional<Invitation> invitation(String code, Instant now) {
        return invitations.findByCode(Sha256.hex(code), now);
    }

    private Customer customer(Invitation invitation) {
        return lock.parties().customer(invitation.customer()).orElseThrow();
    }

    private boolean hasProfile(Invitation invitation) {
        return people.profiles().findByEmail(invitation.email().value()).isPresent();
    }
}
