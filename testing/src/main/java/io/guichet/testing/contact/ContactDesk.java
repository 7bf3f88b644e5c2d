package io.guichet.testing.contact;

import io.guichet.application.contact.AnswerContactChange;
import io.guichet.application.contact.AnswerContactChangeHandler;
import io.guichet.application.contact.ChangeContact;
import io.guichet.application.contact.ChangeContactHandler;
import io.guichet.application.contact.ContactNews;
import io.guichet.application.contact.Contacts;
import io.guichet.application.contact.ExpireContactChanges;
import io.guichet.application.contact.ExpireContactChangesHandler;
import io.guichet.application.contact.JoinAsContact;
import io.guichet.application.contact.JoinAsContactHandler;
import io.guichet.application.identity.TradingParties;
import io.guichet.testing.handover.HandoverDesk;
import io.guichet.testing.profile.ProfileDesk;
import io.guichet.testing.session.SignInDesk;
import io.guichet.testing.shared.InMemoryStores;

/** Where contacts change, over the stores of a {@link SignInDesk}. */
public record ContactDesk(SignInDesk desk) {

    public ProfileDesk profiles() {
        return new ProfileDesk(desk);
    }

    public ChangeContact change() {
        return new ChangeContactHandler(
                stores().contactChanges(),
                contacts(),
                news(),
                stores().transactions(),
                desk.clock());
    }

    public AnswerContactChange answer() {
        return new AnswerContactChangeHandler(
                stores().contactChanges(),
                contacts(),
                new AnswerContactChangeHandler.Writing(profiles().people().links(), news()),
                stores().transactions(),
                desk.clock());
    }

    public JoinAsContact join() {
        return new JoinAsContactHandler(
                answer(),
                profiles().people(),
                profiles().lock(),
                profiles().passwords(),
                stores().transactions(),
                desk.clock());
    }

    public ExpireContactChanges expire() {
        return new ExpireContactChangesHandler(
                stores().contactChanges(),
                contacts().check(),
                news(),
                stores().transactions(),
                desk.clock());
    }

    private Contacts contacts() {
        return new Contacts(stores().profiles(), new HandoverDesk(desk).check());
    }

    private ContactNews news() {
        return new ContactNews(
                profiles().mail(),
                stores().news(),
                desk.acts(),
                stores().profiles(),
                new TradingParties(stores().customers(), stores().sellers()));
    }

    private InMemoryStores stores() {
        return desk.stores();
    }
}
