package io.guichet.testing.personal;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.access.Invitation;
import io.guichet.application.charging.port.UsageReports.Arrived;
import io.guichet.application.notification.Notice;
import io.guichet.application.notification.Notice.Kind;
import io.guichet.application.notification.PendingNotices;
import io.guichet.application.notification.PendingNotices.Channel;
import io.guichet.domain.access.ContactChange;
import io.guichet.domain.access.Permission;
import io.guichet.domain.access.Permission.Bundle;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.billing.BuyerReference;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.billing.StatedReference;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.charging.Charge;
import io.guichet.domain.charging.ChargeEntry;
import io.guichet.domain.charging.ChargeId;
import io.guichet.domain.charging.ChargeLine;
import io.guichet.domain.charging.ChargeLine.Days;
import io.guichet.domain.charging.ChargeLine.UnitPrice;
import io.guichet.domain.charging.ChargeOrigin;
import io.guichet.domain.charging.UsageReport;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Handover;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.Acceptance;
import io.guichet.domain.ordering.Contract;
import io.guichet.domain.payment.CreditThreshold;
import io.guichet.testing.session.SignInDesk;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.InMemoryStores;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * What the customers of somebody want, used, agreed to and are charged, and whom he asked to act
 * for them, is in the archive of all that is kept about him.
 */
class ExportingWishesTest {

    private final HostingCompany company = new HostingCompany();
    private final InMemoryStores stores = company.stores();
    private final SignInDesk desk = new SignInDesk(stores, company.clock());
    private final CustomerNumber bakery = company.consumer();
    private final CustomerNumber friends = company.company();
    private final ProfileId anna = desk.somebody("anna@example.org").id();
    private final ProfileId sam = desk.somebody("sam@example.net").id();
    private final Instant now = company.clock().instant();
    private final LocalDate day = LocalDate.of(2026, 3, 1);

    ExportingWishesTest() {
        desk.in(
                () -> {
                    stores.profiles().grant(anna, bakery);
                    stores.profiles()
                            .permit(
                                    anna,
                                    friends,
                                    Permissions.of(Set.of(Permission.BILLING), false));
                });
    }

    @Test
    void what_is_printed_on_his_invoices_and_done_with_his_credit_is_in_it() throws IOException {
        assertThat(exported("customer.json"))
                .containsPattern("\"spent_by_itself\":false,\\s*\"told_below\":null");
        BuyerReference order = new BuyerReference(BuyerReference.Kind.PURCHASE_ORDER, "PO-2026-17");
        desk.in(
                () -> {
                    stores.wishes()
                            .references()
                            .add(
                                    new StatedReference(
                                            UUID.randomUUID(),
                                            bakery,
                                            order,
                                            day,
                                            Optional.of(day.plusYears(1)),
                                            true,
                                            0));
                    stores.wishes()
                            .thresholds()
                            .set(new CreditThreshold(bakery, Money.euros("12.50"), false));
                    stores.wishes().creditSwitches().turn(bakery, true);
                });

        assertThat(exported("customer.json"))
                .contains("\"kind\":\"PURCHASE_ORDER\"", "\"text\":\"PO-2026-17\"")
                .containsPattern(
                        "\"from\":\"2026-03-01\",\\s*\"until\":\"2027-03-01\",\\s*\"disabled\":true")
                .containsPattern("\"spent_by_itself\":true,\\s*\"told_below\":\"EUR 12.50\"");
    }

    @Test
    void whom_he_asked_to_act_for_his_customer_is_in_it_and_nobody_else() throws IOException {
        String code = Samples.hash();
        desk.in(
                () -> {
                    stores.invitations().add(invitation(bakery, "paul@example.com", 7), code);
                    stores.invitations()
                            .add(invitation(friends, "others@example.com", 7), Samples.hash());
                    stores.invitations()
                            .add(invitation(bakery, "late@example.com", 0), Samples.hash());
                    stores.contactChanges()
                            .put(
                                    ContactChange.ask(
                                            bakery,
                                            Bundle.TECHNICAL,
                                            anna,
                                            Optional.of(sam),
                                            new EmailAddress("tech@example.com"),
                                            now));
                    stores.handovers()
                            .put(
                                    Handover.ask(
                                                    bakery,
                                                    anna,
                                                    new EmailAddress("buyer@example.com"),
                                                    now)
                                            .confirm());
                });

        assertThat(exported("customer.json"))
                .containsPattern("\"email\":\"paul@example.com\",\\s*\"permissions\":\"billing\"")
                .containsPattern(
                        "\"contact\":\"TECHNICAL\",\\s*\"email\":\"tech@example.com\",\\s*"
                                + "\"confirmed\":false")
                .containsPattern("\"email\":\"buyer@example.com\",\\s*\"confirmed\":true")
                .doesNotContain("others@example.com", "late@example.com", code)
                .doesNotContain(sam.value().toString());
    }

    @Test
    void what_he_is_charged_beside_orders_is_in_it_to_the_first() throws IOException {
        desk.in(
                () -> {
                    for (int time = 0; time < 250; time++) {
                        stores.charging().charges().add(charge(bakery, "disk " + time, time));
                    }
                    stores.charging().charges().add(charge(friends, "others' disk", 0));
                });

        assertThat(exported("charges.json"))
                .startsWith("[{")
                .endsWith("]")
                .contains("\"description\":\"disk 0\"", "\"description\":\"disk 249\"")
                .contains("\"quantity\":\"2\"", "\"unit_price\":\"40.5\"", "\"currency\":\"EUR\"")
                .contains("\"state\":\"PENDING\"", "\"due_on\":\"2026-03-31\"")
                .doesNotContain("others' disk", "sam of staff");
        assertThat(exported("charges.json").split("\"origin\"", -1)).hasSize(251);
    }

    @Test
    void what_he_used_is_in_it_to_the_first() throws IOException {
        desk.in(
                () -> {
                    stores.charging()
                            .usageReports()
                            .add(
                                    IntStream.range(0, 450)
                                            .mapToObj(at -> used(bakery, "r" + at, "srv-1"))
                                            .toList());
                    stores.charging()
                            .usageReports()
                            .add(List.of(used(friends, "r0", "srv of others")));
                });

        assertThat(exported("usage.json"))
                .contains("\"id\":\"r0\"", "\"id\":\"r449\"", "\"plan\":\"traffic\"")
                .contains("\"label\":\"srv-1\"", "\"quantity\":\"1.5\"", "\"used_at\":\"" + now)
                .doesNotContain("srv of others");
        assertThat(exported("usage.json").split("\"quantity\"", -1)).hasSize(451);
    }

    @Test
    void what_he_agreed_to_with_orders_is_in_it() throws IOException {
        Contract.Version terms = new Contract.Version("terms", "2026-01");
        desk.in(
                () ->
                        stores.ordering()
                                .contracts()
                                .accept(
                                        List.of(
                                                new Acceptance(
                                                        bakery, new OrderNumber(7), terms, now),
                                                new Acceptance(
                                                        friends, new OrderNumber(8), terms, now))));

        assertThat(exported("terms.json"))
                .containsPattern(
                        "\"contract\":\"terms\",\\s*\"version\":\"2026-01\",\\s*\"order\":\"7\"")
                .contains("\"accepted_at\":\"" + now)
                .doesNotContain("\"order\":\"8\"");
    }

    @Test
    void of_what_he_was_told_and_how_is_in_it_and_not_what_others_were() throws IOException {
        company.given().chatOf(anna);
        desk.in(
                () ->
                        stores.outbox()
                                .addAll(
                                        List.of(
                                                notice("1", Kind.CARD_EXPIRES, bakery),
                                                notice("2", Kind.RESTRICTION_BEGAN, friends),
                                                personal("3", Kind.FACTOR_ADDED, anna),
                                                personal("4", Kind.FACTOR_LOCKED, sam))));
        PendingNotices waiting = stores.pendingNotices();
        waiting.sent(waiting.claim(Channel.MAIL, 9, now, Duration.ofMinutes(1)), now);
        waiting.sent(
                waiting.claim(Channel.CHAT, 9, now, Duration.ofMinutes(1)), now.plusSeconds(1));

        assertThat(exported("notices.json"))
                .containsPattern("\"kind\":\"CARD_EXPIRES\",\\s*\"mailed_at\":\"" + now)
                .contains("\"in_chats_at\":\"" + now.plusSeconds(1))
                .doesNotContain("RESTRICTION_BEGAN", "FACTOR_ADDED", "FACTOR_LOCKED", "secret 1");
        assertThat(new PersonDesk(company).exported(anna, "notices.json"))
                .containsPattern("\"kind\":\"FACTOR_ADDED\",\\s*\"mailed_at\":null")
                .doesNotContain("FACTOR_LOCKED", "CARD_EXPIRES");
    }

    private static Notice notice(String key, Kind kind, CustomerNumber customer) {
        return new Notice(key, kind, customer, Map.of("card", "secret " + key));
    }

    private Notice personal(String key, Kind kind, ProfileId person) {
        return new Notice(key, kind, bakery, new Notice.Audience.OfPerson(person), Map.of());
    }

    private Arrived used(CustomerNumber customer, String id, String label) {
        return new Arrived(
                new UsageReport(
                        customer, id, new PlanCode("traffic"), label, new BigDecimal("1.5"), now),
                YearMonth.from(day),
                now);
    }

    private Invitation invitation(CustomerNumber customer, String email, int days) {
        return new Invitation(
                UUID.randomUUID(),
                customer,
                new EmailAddress(email),
                Permissions.of(Set.of(Permission.BILLING), true),
                anna,
                now.plus(Duration.ofDays(days)));
    }

    private Charge charge(CustomerNumber customer, String description, int seconds) {
        return Charge.of(
                new ChargeId(UUID.randomUUID()),
                customer,
                new ChargeEntry(
                        ChargeOrigin.STAFF,
                        "sam of staff",
                        now.plusSeconds(seconds),
                        day.plusDays(30)),
                List.of(
                        new ChargeLine(
                                new PlanCode("intervention"),
                                description,
                                "srv-1",
                                Days.on(day),
                                new BigDecimal("2"),
                                new UnitPrice(
                                        new BigDecimal("40.50"), Samples.EUR, TaxBasis.NET))));
    }

    private String exported(String file) throws IOException {
        return new PersonDesk(company).exported(anna, bakery + "/" + file);
    }
}
