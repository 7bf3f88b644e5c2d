package io.guichet.testing.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.account.TransferAccount;
import io.guichet.application.account.TransferAccount.Outcome;
import io.guichet.application.notification.Notice;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.account.Recipient;
import io.guichet.domain.account.Transfer;
import io.guichet.domain.account.TransferMode;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Language;
import io.guichet.domain.subscription.Service;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Offering an account to whoever has an e-mail address. */
class TransferringByEmailTest {

    private static final AccountName SHOP = new AccountName("my-shop");

    private final HostingCompany company = new HostingCompany();
    private final ChangeDesk desk =
            new ChangeDesk(company.stores(), company.does(), company.clock());
    private final TransferAccount transfers = desk.transferAccount();
    private final CustomerNumber anna = customer(1, "anna@example.com");

    TransferringByEmailTest() {
        PlanCode plan = company.sells("cloud", "10.00");
        company.transfers(
                anna,
                "12.00",
                List.of(company.orders(anna, new OrderedItem(plan, BillingPeriod.MONTH, 1, "s"))));
        Service service = company.stores().services().of(anna).getFirst();
        desk.keepAccounts().open(anna, SHOP, List.of(service.id()));
    }

    @Test
    void whoever_has_the_address_finds_the_offer_and_accepts_it() {
        CustomerNumber boris = customer(2, "Boris@example.com");
        Transfer offered = offers("boris@EXAMPLE.com");

        Transfer found = transfers.incoming(boris).getFirst().transfer();
        assertThat(found).isEqualTo(offered);
        assertThat(told(boris)).containsExactly(Notice.Kind.TRANSFER_OFFERED);
        assertThat(transfers.accept(boris, found.id(), Optional.empty()))
                .isInstanceOf(Outcome.Stands.class);

        assertThat(company.stores().accounts().find(SHOP).orElseThrow().customer())
                .isEqualTo(boris);
        assertThat(company.stores().services().heldBy(boris)).hasSize(1);
    }

    @Test
    void the_answer_is_the_same_whether_somebody_has_the_address_or_not() {
        Transfer unknown = offers("nobody@example.com");
        Optional<Transfer> shown = transfers.offered(anna, SHOP);
        transfers.cancel(anna, SHOP);
        customer(2, "boris@example.com");
        Transfer known = offers("boris@example.com");

        assertThat(shown).contains(unknown);
        assertThat(known.to()).isEqualTo(new Recipient.Addressed("boris@example.com"));
        assertThat(known.expiresOn()).isEqualTo(unknown.expiresOn());
        assertThat(known.state()).isEqualTo(unknown.state());
    }

    @Test
    void who_comes_later_finds_what_was_offered_to_his_address_until_it_expires() {
        offers("boris@example.com");
        CustomerNumber boris = customer(2, "boris@example.com");
        assertThat(transfers.incoming(boris)).hasSize(1);

        company.clock().advance(Duration.ofDays(31));

        assertThat(transfers.incoming(boris)).isEmpty();
    }

    @Test
    void nobody_else_sees_or_accepts_it_and_nobody_offers_to_himself() {
        CustomerNumber carla = customer(3, "carla@example.com");
        Transfer offered = offers("boris@example.com");

        assertThat(transfers.incoming(carla)).isEmpty();
        assertThat(transfers.accept(carla, offered.id(), Optional.empty()))
                .isEqualTo(new Outcome.NoSuchTransfer());
        transfers.cancel(anna, SHOP);
        assertThat(
                        transfers.offer(
                                anna, SHOP, address("ANNA@example.com"), mode(), UUID.randomUUID()))
                .isEqualTo(new Outcome.NoSuchRecipient());
    }

    @Test
    void of_two_with_one_address_one_accepts_and_the_other_is_not_told_it_was_he() {
        CustomerNumber boris = customer(2, "both@example.com");
        CustomerNumber carla = customer(3, "both@example.com");
        Transfer offered = offers("both@example.com");
        assertThat(transfers.accept(boris, offered.id(), Optional.empty()))
                .isInstanceOf(Outcome.Stands.class);

        assertThat(transfers.accept(carla, offered.id(), Optional.empty()))
                .isEqualTo(new Outcome.NoSuchTransfer());
        assertThat(transfers.accept(boris, offered.id(), Optional.empty()))
                .isInstanceOf(Outcome.Stands.class);
    }

    private Transfer offers(String email) {
        return ((Outcome.Stands)
                        transfers.offer(anna, SHOP, address(email), mode(), UUID.randomUUID()))
                .transfer();
    }

    private static EmailAddress address(String email) {
        return new EmailAddress(email);
    }

    private static TransferMode mode() {
        return TransferMode.KEEP_EXPIRY;
    }

    private CustomerNumber customer(long number, String email) {
        Customer customer =
                new Customer(
                        new CustomerNumber(number),
                        company.seller().code(),
                        Samples.company(),
                        email,
                        Language.EN);
        company.given().done(() -> company.stores().customers().add(customer));
        return customer.number();
    }

    private List<Notice.Kind> told(CustomerNumber customer) {
        return company.stores().outbox().notices().stream()
                .filter(notice -> notice.customer().equals(customer))
                .map(Notice::kind)
                .toList();
    }
}
