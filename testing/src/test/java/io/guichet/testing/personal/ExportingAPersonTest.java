package io.guichet.testing.personal;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.guichet.application.billing.ExportInvoices;
import io.guichet.application.billing.query.InvoiceFilter;
import io.guichet.application.billing.query.InvoiceSelection;
import io.guichet.application.identity.ChatLink;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.personal.ExportPerson.Outcome;
import io.guichet.application.profile.KeepPhone;
import io.guichet.domain.access.Permission;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.access.StaffRole;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.identity.ReplacedIdentity;
import io.guichet.testing.profile.ProfileDesk;
import io.guichet.testing.session.SignInDesk;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.InMemoryStores;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Somebody gets all that is kept about him as one archive. */
class ExportingAPersonTest {

    private final HostingCompany company = new HostingCompany();
    private final InMemoryStores stores = company.stores();
    private final SignInDesk desk = new SignInDesk(stores, company.clock());
    private final CustomerNumber bakery = company.consumer();
    private final CustomerNumber friends = company.company();
    private final ProfileId anna = desk.somebody("anna@example.org").id();
    private final PersonDesk person = new PersonDesk(company);

    ExportingAPersonTest() {
        desk.in(
                () -> {
                    stores.profiles().grant(anna, bakery);
                    stores.profiles()
                            .permit(
                                    anna,
                                    friends,
                                    Permissions.of(Set.of(Permission.BILLING), false));
                });
        company.orders(
                bakery,
                new OrderedItem(
                        company.sells("cloud", "10.00"), BillingPeriod.MONTH, 1, "my \"site\""));
    }

    @Test
    void it_holds_the_person_and_what_he_owns_and_nothing_of_others() throws IOException {
        Map<String, byte[]> files = exported();

        assertThat(files.keySet())
                .containsExactlyInAnyOrder(
                        "profile.json",
                        "acts.json",
                        "notices.json",
                        bakery + "/customer.json",
                        bakery + "/services.json",
                        bakery + "/orders.json",
                        bakery + "/statement.json",
                        bakery + "/charges.json",
                        bakery + "/usage.json",
                        bakery + "/terms.json",
                        bakery + "/notices.json",
                        bakery + "/acts.json",
                        bakery + "/payments.csv",
                        bakery + "/documents.zip");
        assertThat(text(files, "profile.json"))
                .contains("\"email\":\"anna@example.org\"")
                .contains("\"permissions\":\"billing\"");
        assertThat(text(files, bakery + "/customer.json")).contains("\"kind\":\"CONSUMER\"");
        assertThat(text(files, bakery + "/services.json"))
                .contains("\"label\":\"my \\\"site\\\"\"");
    }

    @Test
    void where_his_invoices_go_is_in_it_and_that_they_go_nowhere_else() throws IOException {
        assertThat(text(exported(), bakery + "/customer.json"))
                .contains("\"billing_address\":null");
        Customer there = company.stores().customers().find(bakery).orElseThrow();
        desk.in(
                () ->
                        stores.customers()
                                .change(
                                        new Customer(
                                                bakery,
                                                there.seller(),
                                                Samples.billedElsewhere(),
                                                there.email(),
                                                there.language()),
                                        new ReplacedIdentity(
                                                there, 0, company.clock().instant(), "staff")));

        assertThat(text(exported(), bakery + "/customer.json"))
                .contains("\"billing_address\":{\"name\":\"Cabinet Leroy\"")
                .contains("\"postal_code\":\"1000\"", "\"city\":\"Bruxelles\"")
                .contains("\"billing_address\":null");
    }

    @Test
    void money_and_orders_are_in_it_to_the_first() throws IOException {
        for (int time = 0; time < 450; time++) {
            company.transfers(bakery, "1.00", List.of());
        }

        Map<String, byte[]> files = exported();

        assertThat(text(files, bakery + "/statement.json").lines()).hasSize(7 * 451);
        assertThat(text(files, bakery + "/statement.json"))
                .startsWith("[{\"number\":451")
                .endsWith("}]");
        assertThat(text(files, bakery + "/orders.json"))
                .contains("\"kind\":\"PURCHASE\"")
                .contains("\"invoice\":\"FR");
    }

    @Test
    void by_what_he_comes_in_is_in_it_without_what_is_secret() throws IOException {
        ProfileDesk profiles = new ProfileDesk(desk);
        profiles.keepPhone().change(new KeepPhone.Command(anna, "+33142685300", ""));
        profiles.resetPassword().ask(new EmailAddress("anna@example.org"));
        ChatLink chat =
                ChatLink.offer(
                                UUID.randomUUID(),
                                anna,
                                "secret-hash",
                                company.clock().instant().plusSeconds(60))
                        .claimedBy(666, "Anna on the telephone")
                        .withChatConfirmed()
                        .withWebConfirmed();
        desk.in(() -> stores.chatLinks().add(chat));

        assertThat(text(exported(), "profile.json"))
                .contains("\"number\":\"+33142685300\"")
                .contains("\"purpose\":\"PASSWORD\"")
                .contains("\"name\":\"Anna on the telephone\"", "\"state\":\"LINKED\"")
                .doesNotContain("secret-hash")
                .doesNotContain(profiles.code());
    }

    @Test
    void what_a_member_of_staff_is_and_who_he_is_at_the_provider_is_in_it() throws IOException {
        desk.in(
                () -> {
                    stores.staffMembers()
                            .appoint(anna, Set.of(StaffRole.SUPPORT, StaffRole.BILLING));
                    stores.signIn()
                            .atProvider()
                            .link("https://id.example", "anna-1", anna, company.clock().instant());
                });

        assertThat(text(exported(), "profile.json"))
                .containsPattern("\"staff_roles\":\\[\"SUPPORT\",\\s*\"BILLING\"]")
                .contains("\"issuer\":\"https://id.example\"", "\"subject\":\"anna-1\"");
    }

    @Test
    void the_documents_are_those_that_were_issued() throws IOException {
        assertThat(PersonDesk.unzipped(exported().get(bakery + "/documents.zip")).keySet())
                .contains("index.csv")
                .hasSize(2);
    }

    @Test
    void what_he_keeps_secret_is_not_in_it() throws IOException {
        desk.signsIn("anna@example.org", SignInDesk.PASSWORD);
        String hash =
                stores.transactions()
                        .required(() -> stores.signIn().credentials().find(anna))
                        .orElseThrow();

        assertThat(text(exported(), "profile.json"))
                .contains("\"browser\":\"Browser/1\"")
                .doesNotContain(hash);
    }

    @Test
    void one_archive_is_made_at_a_time() {
        assertThat(person.export().prepare(anna)).isInstanceOf(Outcome.Ready.class);
        assertThat(person.export().prepare(anna))
                .isInstanceOfSatisfying(
                        Outcome.UnderWay.class,
                        underWay -> assertThat(underWay.customer()).isEqualTo(bakery));
        assertThat(person.export().prepare(new ProfileId(UUID.randomUUID())))
                .isEqualTo(new Outcome.NoSuchProfile());
    }

    @Test
    void a_customer_has_his_turn_only_while_his_own_documents_are_written() {
        desk.in(() -> stores.profiles().permit(anna, friends, Permissions.ofOwner()));
        Outcome.Ready ready = (Outcome.Ready) person.export().prepare(anna);

        assertThat(underWay(bakery)).isTrue();
        assertThat(underWay(friends)).isFalse();
        ready.export().writeTo(new ByteArrayOutputStream());
        assertThat(underWay(bakery)).isFalse();
        assertThat(underWay(friends)).isFalse();
    }

    @Test
    void what_another_export_holds_is_waited_for_and_written() throws IOException {
        desk.in(() -> stores.profiles().permit(anna, friends, Permissions.ofOwner()));
        Outcome.Ready ready = (Outcome.Ready) person.export().prepare(anna);
        company.does().exportInvoices().prepare(archive(friends));
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        Instant begun = company.clock().instant();

        ready.export().writeTo(target);

        assertThat(PersonDesk.unzipped(target.toByteArray()))
                .containsKeys(bakery + "/documents.zip", friends + "/documents.zip");
        assertThat(Duration.between(begun, company.clock().instant()))
                .as("until the turn of whoever writes no more is over")
                .isBetween(Duration.ofMinutes(2), Duration.ofSeconds(124));
    }

    @Test
    void whoever_is_refused_for_one_customer_holds_up_no_other() {
        desk.in(() -> stores.profiles().permit(anna, friends, Permissions.ofOwner()));
        company.does().exportInvoices().prepare(archive(friends));

        assertThat(person.export().prepare(anna))
                .isInstanceOfSatisfying(
                        Outcome.UnderWay.class,
                        other -> assertThat(other.customer()).isEqualTo(friends));
        assertThat(underWay(bakery)).isFalse();
    }

    private boolean underWay(CustomerNumber customer) {
        return person.oneExport().find(customer).isPresent();
    }

    private static ExportInvoices.Command archive(CustomerNumber customer) {
        return new ExportInvoices.Command(
                customer,
                new InvoiceSelection.Matching(InvoiceFilter.all()),
                ExportInvoices.ExportFormat.ZIP,
                Language.FR);
    }

    private Map<String, byte[]> exported() throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        ((Outcome.Ready) person.export().prepare(anna)).export().writeTo(target);
        return PersonDesk.unzipped(target.toByteArray());
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), UTF_8);
    }
}
