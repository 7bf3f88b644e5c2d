package io.guichet.persistence.handover;

import io.guichet.application.access.ShareAccess;
import io.guichet.application.access.ShareAccessHandler;
import io.guichet.application.audit.AuditBooks;
import io.guichet.application.audit.PersonalActs;
import io.guichet.application.contact.AnswerContactChange;
import io.guichet.application.contact.AnswerContactChangeHandler;
import io.guichet.application.contact.ContactNews;
import io.guichet.application.contact.Contacts;
import io.guichet.application.erasure.DeleteProfile;
import io.guichet.application.erasure.DeleteProfileHandler;
import io.guichet.application.erasure.Ending;
import io.guichet.application.handover.HandoverCheck;
import io.guichet.application.handover.HandoverMeans;
import io.guichet.application.handover.HandoverNews;
import io.guichet.application.handover.NewOwner;
import io.guichet.application.handover.TakeOverCustomer;
import io.guichet.application.handover.TakeOverCustomerHandler;
import io.guichet.application.ledger.CustomerLock;
import io.guichet.application.notification.PersonalNews;
import io.guichet.application.profile.LinkMail;
import io.guichet.application.profile.OtherWaysIn;
import io.guichet.application.profile.PasswordCheck;
import io.guichet.application.profile.Passwords;
import io.guichet.application.profile.People;
import io.guichet.application.session.CommonPasswords;
import io.guichet.application.session.SignInGuard;
import io.guichet.testing.debit.DebitDesk;
import io.guichet.testing.session.PlainPasswordHashes;
import io.guichet.testing.shared.Samples;
import io.guichet.testing.shared.Stores;
import io.guichet.testing.shared.UseCases;

/** Whatever decides who acts for a customer, over some stores. */
record Deciding(UseCases does) {

    TakeOverCustomer takeOver() {
        DebitDesk debits = new DebitDesk(does);
        HandoverMeans means =
                new HandoverMeans(
                        stores().storedCards(),
                        stores().debits().mandates(),
                        end -> debits.ends(end.customer(), end.mandate(), end.byStaff()));
        NewOwner newOwner =
                new NewOwner(
                        stores().profiles(),
                        stores().invitations(),
                        stores().customers(),
                        stores().accounts(),
                        means);
        HandoverNews news =
                new HandoverNews(mail(), news(), stores().outbox(), acts(), does.parties());
        return new TakeOverCustomerHandler(
                stores().handovers(),
                people(),
                check(),
                new TakeOverCustomerHandler.Passing(newOwner, passwords(), news),
                stores().transactions(),
                does.clock());
    }

    AnswerContactChange contacts() {
        ContactNews news =
                new ContactNews(mail(), news(), acts(), stores().profiles(), does.parties());
        return new AnswerContactChangeHandler(
                stores().contactChanges(),
                new Contacts(stores().profiles(), check()),
                new AnswerContactChangeHandler.Writing(people().links(), news),
                stores().transactions(),
                does.clock());
    }

    ShareAccess share() {
        return new ShareAccessHandler(
                new ShareAccessHandler.Stores(
                        stores().profiles(),
                        stores().invitations(),
                        lock(),
                        stores().signIn().letters()),
                Samples::hash,
                stores().transactions(),
                does.clock());
    }

    DeleteProfile deleteProfile() {
        Ending ending =
                new Ending(
                        stores().profiles(),
                        stores().recoveries(),
                        stores().erasing().erasure(),
                        stores().erasing().ties(),
                        lock());
        PasswordCheck check =
                new PasswordCheck(
                        people(), passwords(), guard(), stores().transactions(), does.clock());
        return new DeleteProfileHandler(
                people(),
                ending,
                check,
                new DeleteProfileHandler.News(mail(), acts()),
                stores().transactions(),
                does.clock());
    }

    private HandoverCheck check() {
        return new HandoverCheck(
                stores().profiles(),
                stores().recoveries(),
                stores().customerHolds(),
                new HandoverCheck.Tied(stores().erasing().erasure(), stores().erasing().ties()),
                lock());
    }

    private CustomerLock lock() {
        return new CustomerLock(stores().ledger(), does.parties());
    }

    private People people() {
        return new People(
                stores().profiles(),
                stores().signIn().credentials(),
                stores().signIn().sessions(),
                stores().signIn().links());
    }

    private Passwords passwords() {
        OtherWaysIn otherWays =
                new OtherWaysIn(
                        stores().accessTokens(),
                        stores().chatLinks(),
                        stores().factor().stepUps(),
                        stores().factor().factors(),
                        news());
        return new Passwords(
                new PlainPasswordHashes(),
                new CommonPasswords(),
                guard(),
                mail(),
                acts(),
                otherWays);
    }

    private LinkMail mail() {
        return new LinkMail(
                stores().signIn().links(),
                stores().signIn().letters(),
                guard(),
                Samples::hash,
                does.clock());
    }

    private SignInGuard guard() {
        return new SignInGuard(stores().signIn().attempts());
    }

    private PersonalActs acts() {
        return new PersonalActs(new AuditBooks(stores().audit(), does.clock()));
    }

    private PersonalNews news() {
        return new PersonalNews(
                stores().profiles(), stores().outbox(), stores().signIn().letters());
    }

    private Stores stores() {
        return does.stores();
    }
}
