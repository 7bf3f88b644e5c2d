package io.guichet.bot.conversation;

import io.guichet.bot.account.AccountPorts;
import io.guichet.testing.change.ChangeDesk;
import io.guichet.testing.change.OfferedServices;
import io.guichet.testing.payment.FakeCardProvider;
import io.guichet.testing.shared.UseCases;

/** What the customers of a shop do with their hosting accounts. */
final class HostingAccounts {

    private HostingAccounts() {}

    static AccountPorts of(Shop shop) {
        var noCards = new FakeCardProvider(shop.stores.transactions(), shop.clock);
        UseCases selling = UseCases.over(shop.stores, noCards, shop.clock);
        ChangeDesk desk = new ChangeDesk(shop.stores, selling, shop.clock);
        return new AccountPorts(
                desk.keepAccounts(), desk.transferAccount(), OfferedServices.of(desk));
    }
}
