package io.guichet.testing.erasure;

import io.guichet.application.change.ServiceMoves;
import io.guichet.application.erasure.DeleteInactive;
import io.guichet.application.erasure.DeleteInactiveHandler;
import io.guichet.application.erasure.DeleteProfile;
import io.guichet.application.erasure.DeleteProfileHandler;
import io.guichet.application.erasure.Ending;
import io.guichet.testing.profile.ProfileDesk;
import io.guichet.testing.session.SignInDesk;
import io.guichet.testing.shared.InMemoryStores;

/** Where people have their profiles deleted, over the stores of a {@link SignInDesk}. */
public record ErasureDesk(SignInDesk desk) {

    public ProfileDesk profiles() {
        return new ProfileDesk(desk);
    }

    public DeleteProfile deleteProfile() {
        return new DeleteProfileHandler(
                profiles().people(),
                ending(),
                profiles().check(),
                new DeleteProfileHandler.News(profiles().mail(), desk.acts()),
                desk.stores().transactions(),
                desk.clock());
    }

    /** {@code days} after whoever stays away was told. */
    public DeleteInactive deleteInactive(ServiceMoves moves, int days) {
        InMemoryStores stores = desk.stores();
        return new DeleteInactiveHandler(
                new DeleteInactiveHandler.Absence(stores.presences(), stores.outbox(), days),
                new DeleteInactiveHandler.Belongings(stores.services(), stores.accounts(), moves),
                ending(),
                new DeleteProfileHandler.News(profiles().mail(), desk.acts()),
                stores.transactions(),
                desk.clock());
    }

    private Ending ending() {
        InMemoryStores stores = desk.stores();
        return new Ending(
                stores.profiles(),
                stores.recoveries(),
                stores.erasing(),
                stores.erasing(),
                profiles().lock());
    }
}
