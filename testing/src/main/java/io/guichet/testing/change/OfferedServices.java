package io.guichet.testing.change;

import io.guichet.application.account.ListOfferedServices;
import io.guichet.application.account.ListOfferedServicesHandler;
import io.guichet.application.account.TransferNews;

/** What is seen of accounts that are offered. */
public final class OfferedServices {

    private OfferedServices() {}

    public static ListOfferedServices of(ChangeDesk desk) {
        return new ListOfferedServicesHandler(
                EndedServices.accountBook(desk).accounts(),
                desk.selling().parties(),
                desk.serviceMoves(),
                new TransferNews(desk.stores().outbox(), desk.stores().listCustomers()),
                desk.stores().listServices(),
                desk.stores().transactions());
    }
}
