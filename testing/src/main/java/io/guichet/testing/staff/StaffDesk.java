package io.guichet.testing.staff;

import io.guichet.application.notification.PersonalNews;
import io.guichet.application.profile.LinkMail;
import io.guichet.application.profile.OtherWaysIn;
import io.guichet.application.profile.People;
import io.guichet.application.session.SignInGuard;
import io.guichet.application.staff.AbleToSignIn;
import io.guichet.application.staff.KeepStaff;
import io.guichet.application.staff.KeepStaffHandler;
import io.guichet.application.staff.ProviderTerms;
import io.guichet.application.staff.StaffBook;
import io.guichet.domain.factor.SecondFactor;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.shared.Samples;
import io.guichet.testing.shared.Stores;

import java.time.Clock;
import java.util.Optional;

/** Administrators and their staff, over whatever stores. */
public record StaffDesk(Stores stores, Clock clock) {

    public KeepStaff keep() {
        return new KeepStaffHandler(book(Optional.empty()), mail(), stores.transactions());
    }

    public StaffBook book(Optional<ProviderTerms> provider) {
        return new StaffBook(
                new People(
                        stores.profiles(),
                        stores.signIn().credentials(),
                        stores.signIn().sessions(),
                        stores.signIn().links()),
                stores.staffMembers(),
                new OtherWaysIn(
                        stores.accessTokens(),
                        stores.chatLinks(),
                        stores.factor().stepUps(),
                        stores.factor().factors(),
                        new PersonalNews(
                                stores.profiles(), stores.outbox(), stores.signIn().letters())),
                able(provider));
    }

    public AbleToSignIn able(Optional<ProviderTerms> provider) {
        return new AbleToSignIn(
                stores.signIn().credentials(),
                stores.factor().factors(),
                stores.signIn().atProvider(),
                provider);
    }

    /** Gives somebody a password and a confirmed second factor; in a transaction. */
    public void canSignIn(ProfileId member) {
        stores.signIn().credentials().save(member, "$argon2id$1", clock.instant());
        SecondFactor factor = SecondFactor.begin(member, "phone", "secret", clock.instant());
        stores.factor().factors().add(factor);
        stores.factor().factors().confirm(factor.id(), member);
    }

    private LinkMail mail() {
        return new LinkMail(
                stores.signIn().links(),
                stores.signIn().letters(),
                new SignInGuard(stores.signIn().attempts()),
                () -> Samples.hash().substring(0, 22),
                clock);
    }
}
