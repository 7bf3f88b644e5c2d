package io.guichet.testing.handover;

import io.guichet.application.debit.EndMandate;
import io.guichet.application.handover.ExpireHandovers;
import io.guichet.application.handover.ExpireHandoversHandler;
import io.guichet.application.handover.HandOverCustomer;
import io.guichet.application.handover.HandOverCustomerHandler;
import io.guichet.application.handover.HandoverCheck;
import io.guichet.application.handover.HandoverMeans;
import io.guichet.application.handover.HandoverNews;
import io.guichet.application.handover.NewOwner;
import io.guichet.application.handover.TakeOverCustomer;
import io.guichet.application.handover.TakeOverCustomerHandler;
import io.guichet.application.identity.TradingParties;
import io.guichet.testing.profile.ProfileDesk;
import io.guichet.testing.session.SignInDesk;
import io.guichet.testing.shared.InMemoryStores;

/** Where customers are handed over, over the stores of a {@link SignInDesk}. */
public record HandoverDesk(SignInDesk desk, EndMandate end) {

    /** Where nobody has signed a mandate. */
    public HandoverDesk(SignInDesk desk) {
        this(desk, command -> new EndMandate.Outcome.NoSuchMandate());
    }

    public ProfileDesk profiles() {
        return new ProfileDesk(desk);
    }

    public HandOverCustomer handOver() {
        return new HandOverCustomerHandler(
                stores().handovers(),
                profiles().people(),
                check(),
                news(),
                stores().transactions(),
                desk.clock());
    }

    public TakeOverCustomer takeOver() {
        HandoverMeans means =
                new HandoverMeans(stores().storedCards(), stores().debits().mandates(), end);
        NewOwner newOwner =
                new NewOwner(
                        stores().profiles(),
                        stores().invitations(),
                        stores().customers(),
                        stores().accounts(),
                        means);
        return new TakeOverCustomerHandler(
                stores().handovers(),
                profiles().people(),
                check(),
                new TakeOverCustomerHandler.Passing(newOwner, profiles().passwords(), news()),
                stores().transactions(),
                desk.clock());
    }

    public ExpireHandovers expire() {
        return new ExpireHandoversHandler(
                stores().handovers(), check(), news(), stores().transactions(), desk.clock());
    }

    public HandoverCheck check() {
        return new HandoverCheck(
                stores().profiles(),
                stores().recoveries(),
                stores().customerHolds(),
                new HandoverCheck.Tied(stores().erasing(), stores().erasing()),
                profiles().lock());
    }

    private HandoverNews news() {
        return new HandoverNews(
                profiles().mail(), stores().news(), stores().outbox(), desk.acts(), parties());
    }

    private TradingParties parties() {
        return new TradingParties(stores().customers(), stores().sellers());
    }

    private InMemoryStores stores() {
        return desk.stores();
    }
}
