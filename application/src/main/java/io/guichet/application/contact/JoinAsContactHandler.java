package io.guichet.application.contact;

import io.guichet.application.contact.AnswerContactChange.Asked;
import io.guichet.application.contact.AnswerContactChange.Outcome;
import io.guichet.application.ledger.CustomerLock;
import io.guichet.application.profile.Newcomer;
import io.guichet.application.profile.Passwords;
import io.guichet.application.profile.People;
import io.guichet.application.profile.SignUp;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.Customer;

import java.time.Clock;
import java.util.Optional;

/** Decides under the customer's lock; the new profile speaks the customer's language. */
public final class JoinAsContactHandler implements JoinAsContact {

    private final AnswerContactChange answer;
    private final People people;
    private final CustomerLock lock;
    private final Passwords passwords;
    private final Transactions transactions;
    private final Clock clock;

    public JoinAsContactHandler(
            AnswerContactChange answer,
            People people,
            CustomerLock lock,
            Passwords passwords,
            Transactions transactions,
            Clock clock) {
        this.answer = answer;
        this.people = people;
        this.lock = lock;
        this.passwords = passwords;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome join(SignUp.Confirmation confirmation) {
        Optional<Asked> asked = stranger(confirmation.code());
        if (asked.isEmpty()) {
            return new Outcome.NoSuchLink();
        }
        Customer customer =
                transactions.required(
                        () -> lock.parties().customer(asked.get().customer()).orElseThrow());
        Newcomer newcomer =
                Newcomer.of(confirmation, asked.get().to(), customer.language(), passwords);
        return transactions.required(() -> join(customer, newcomer, confirmation.code()));
    }

    private Outcome join(Customer customer, Newcomer newcomer, String code) {
        lock.take(customer.number());
        if (stranger(code).isEmpty()) {
            return new Outcome.NoSuchLink();
        }
        newcomer.enter(people, clock.instant());
        return answer.accept(code, newcomer.profile().id());
    }

    private Optional<Asked> stranger(String code) {
        return answer.find(code).filter(asked -> !asked.own() && !asked.hasProfile());
    }
}
