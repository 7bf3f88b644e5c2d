package io.guichet.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.audit.Acts;
import io.guichet.application.audit.AuditBooks;
import io.guichet.application.audit.AuditedTransactions;
import io.guichet.application.identity.AccessToken;
import io.guichet.domain.access.IpRules;
import io.guichet.domain.access.Permission;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.access.TokenRights;
import io.guichet.domain.account.Account;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.audit.Act;
import io.guichet.domain.audit.AuditEntry;
import io.guichet.domain.billing.AgreedTerm;
import io.guichet.domain.billing.PaymentTerm;
import io.guichet.domain.billing.PublicPayer;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.PriceList;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.identity.ReplacedIdentity;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.DatedPolicy;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.Service;
import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Whatever somebody edits, his entry says what stood before and what stands now. */
class EditsToldTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    private final JpaStores stores = new JpaStores(Clock.systemUTC());
    private final Given given = new Given(stores);
    private final Acts acts = new Acts();
    private final AuditedTransactions transactions =
            new AuditedTransactions(
                    stores.transactions(), acts, new AuditBooks(stores.audit(), Clock.systemUTC()));
    private final Seller seller = given.seller();
    private final Customer customer = given.customerOf(seller);
    private final ProfileId anna = given.profile();

    @Test
    void how_a_service_is_renewed() {
        Service service = given.serviceOf(customer, MARCH);

        AuditEntry entry =
                act(() -> stores.services().save(service.withRenewal(RenewalMode.MANUAL)));

        String which = "service " + service.id().value() + ": renewal=";
        assertThat(entry.before()).isEqualTo(which + "AUTOMATIC");
        assertThat(entry.after()).isEqualTo("asked\n" + which + "MANUAL");
    }

    @Test
    void whether_credit_is_used() {
        given.done(() -> stores.wishes().creditSwitches().turn(customer.number(), false));

        assertTold(
                act(() -> stores.wishes().creditSwitches().turn(customer.number(), true)),
                "credit_switch " + customer.number() + ": is_on=false",
                "credit_switch " + customer.number() + ": is_on=true");
    }

    @Test
    void what_an_account_is_called() {
        Account account =
                new Account(
                        UUID.randomUUID(),
                        new AccountName("a" + Samples.number()),
                        customer.number(),
                        List.of(),
                        Given.NOON,
                        Optional.empty(),
                        0);
        given.done(() -> stores.accounts().add(account));
        AccountName next = new AccountName("b" + Samples.number());

        assertTold(
                act(() -> stores.accounts().save(account.rename(next))),
                "account " + account.id() + ": name=" + account.name(),
                "account " + account.id() + ": name=" + next);
    }

    @Test
    void what_a_token_may_and_that_it_is_gone() {
        AccessToken token =
                new AccessToken(
                        UUID.randomUUID(),
                        anna,
                        "script",
                        "gct_Ab3d",
                        TokenRights.all(),
                        Given.NOON,
                        Given.NOON.plus(Duration.ofDays(30)),
                        false,
                        Optional.empty());
        String hash = Samples.hash();
        given.done(() -> stores.accessTokens().add(hash, token));

        assertTold(
                act(() -> stores.accessTokens().disable(token.id(), anna)),
                "access_token " + token.id() + ": is_disabled=false",
                "access_token " + token.id() + ": is_disabled=true");
        AuditEntry gone = act(() -> stores.accessTokens().remove(token.id(), anna));
        assertThat(gone.before()).contains("name=script", "is_disabled=true").doesNotContain(hash);
        assertThat(gone.after()).isEqualTo("asked");
    }

    @Test
    void what_somebody_may_do_for_a_customer() {
        given.done(() -> permit(Set.of(Permission.BILLING)));
        String whose = "profile_customer " + anna.value() + " " + customer.number() + ": ";

        assertTold(
                act(() -> permit(Set.of(Permission.BILLING, Permission.ACCOUNT_MANAGEMENT))),
                whose + "permissions=billing",
                whose + "permissions=account_management billing");
    }

    private void permit(Set<Permission> permissions) {
        stores.profiles().permit(anna, customer.number(), Permissions.of(permissions, false));
    }

    @Test
    void that_somebody_comes_in_from_elsewhere_and_not_from_where() {
        IpRules.Rule office = new IpRules.Rule("192.0.2.0/24", true, false);
        IpRules.Rule home = new IpRules.Rule("198.51.100.7", true, true);
        IpRules.Rule bad = new IpRules.Rule("203.0.113.0/24", false, true);
        put(true, office, home);

        AuditEntry entry = act(() -> put(false, office, bad));

        assertThat(entry.before())
                .contains("allows_others=true", "rules=*")
                .doesNotContain(office.range(), home.range());
        assertThat(entry.after())
                .contains("allows_others=false", "rules=*")
                .doesNotContain(office.range(), bad.range());
    }

    private void put(boolean allowsOthers, IpRules.Rule... rules) {
        given.done(() -> stores.ipRules().put(anna, new IpRules(allowsOthers, List.of(rules))));
    }

    @Test
    void of_an_identity_which_parts_changed_and_in_what_language_he_is_written_to() {
        Party other = Samples.person("Somebody Else", "FR");
        Customer changed =
                new Customer(
                        customer.number(), seller.code(), other, "new@example.com", Language.EN);

        AuditEntry entry =
                act(
                        () ->
                                stores.customers()
                                        .change(
                                                changed,
                                                new ReplacedIdentity(
                                                        customer, 0, Given.NOON, "somebody")));

        for (String told : List.of(entry.before(), entry.after())) {
            assertThat(told)
                    .contains("name=*", "email=*", "language=")
                    .doesNotContain(
                            other.name(), customer.identity().name(), "@", other.address().line1());
        }
    }

    @Test
    void which_settings_of_a_policy_follow_which() {
        given.done(() -> stores.policy().policies().add(policy(MARCH, Map.of())));

        AuditEntry entry =
                act(
                        () ->
                                stores.policy()
                                        .policies()
                                        .add(
                                                policy(
                                                        MARCH.plusMonths(1),
                                                        Map.of(Setting.TOP_UP_MINIMUM, "12.50"))));

        String minimum = Setting.TOP_UP_MINIMUM.code() + "=";
        assertThat(entry.before())
                .startsWith("billing_policy " + seller.code() + ": effective_from=2026-03-01")
                .containsOnlyOnce(minimum)
                .doesNotContain("12.50", " | ");
        assertThat(entry.after()).contains("effective_from=2026-04-01", minimum + "12.50");
    }

    private DatedPolicy policy(LocalDate from, Map<Setting, String> settings) {
        return new DatedPolicy(
                seller.code(), from, BillingPolicy.INITIAL.with(settings), "somebody", Given.NOON);
    }

    @Test
    void how_long_a_customer_has_to_pay() {
        given.done(() -> stores.wishes().terms().add(term(MARCH, new PaymentTerm(30, false))));

        assertTold(
                act(
                        () ->
                                stores.wishes()
                                        .terms()
                                        .add(term(MARCH.plusDays(1), new PaymentTerm(45, true)))),
                "payment_term " + customer.number() + ": from_on=2026-03-01, ",
                "payment_term " + customer.number() + ": from_on=2026-03-02, ");
    }

    private AgreedTerm term(LocalDate from, PaymentTerm term) {
        return new AgreedTerm(
                customer.number(),
                from,
                Optional.of(term),
                PublicPayer.HEALTH,
                "somebody",
                Given.NOON);
    }

    @Test
    void what_a_plan_costs() {
        Plan plan = given.planOf(seller);
        PlanPrice next =
                new PlanPrice(
                        plan.code(),
                        BillingPeriod.MONTH,
                        Money.euros("77.70"),
                        TaxBasis.NET,
                        MARCH.plusYears(1),
                        LocalDate.MAX);
        PriceList prices = PriceList.of(plan, BillingPeriod.MONTH).with(next);

        AuditEntry entry = act(() -> stores.plans().save(plan.with(BillingPeriod.MONTH, prices)));

        assertThat(entry.before()).contains("plan_price").doesNotContain("7770");
        assertThat(entry.after()).contains("amount_minor=7770", "valid_from=2027-03-01");
    }

    private AuditEntry act(Runnable work) {
        Act.Actor actor =
                new Act.Actor(Optional.of(anna), Optional.empty(), Optional.empty(), false);
        acts.begin(new Act(actor, Optional.of(customer.number()), "PUT /something", ""), "asked");
        transactions.required(
                () -> {
                    work.run();
                    return true;
                });
        assertThat(acts.end()).isTrue();
        String chain = AuditEntry.chainOf(customer.number());
        return stores.listAudit().list(chain, Long.MAX_VALUE, 1).items().getFirst();
    }

    private static void assertTold(AuditEntry entry, String before, String after) {
        assertThat(entry.before()).startsWith(before);
        assertThat(entry.after()).startsWith("asked\n" + after);
    }
}
