package io.guichet.testing.standing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.charging.port.UsageReports.Arrived;
import io.guichet.application.conversation.UpdateInbox.ReceivedUpdate;
import io.guichet.application.identity.AccessToken;
import io.guichet.application.identity.ChatLink;
import io.guichet.application.session.WebSession;
import io.guichet.application.standing.port.Presences.Idle;
import io.guichet.application.standing.port.Presences.Returned;
import io.guichet.domain.access.TokenRights;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.charging.UsageReport;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.standing.CustomerHold;
import io.guichet.domain.standing.CustomerHold.Reason;
import io.guichet.domain.standing.Inactivity;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What every {@link io.guichet.application.standing.port.Presences} promises. */
public abstract class PresencesContract extends Contract {

    private static final Instant NOON = Given.NOON;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final LocalDate LATER = LocalDate.of(2026, 3, 11);

    private ProfileId anna;
    private Seller seller;
    private Customer customer;

    @BeforeEach
    void somebodyWithWhatIsFree() {
        anna = given().profile();
        seller = given().seller();
        customer = given().customerOf(seller);
        holds("0.00");
        done(() -> stores().profiles().grant(anna, customer.number()));
        gather(NOON);
    }

    @Test
    void whoever_is_heard_of_for_the_first_time_begins_on_that_day() {
        assertThat(idle())
                .contains(
                        new Idle(
                                customer.number(), new Inactivity(TODAY, TODAY), Optional.empty()));
        assertThat(idle(TODAY)).isEmpty();
        assertThat(in(() -> stores().presences().of(anna))).contains(new Inactivity(TODAY, TODAY));
        assertThat(in(() -> stores().presences().of(given().profile()))).isEmpty();
        gather(NOON.plus(Duration.ofDays(3)));
        assertThat(seenOn()).isEqualTo(TODAY);
    }

    @Test
    void a_session_counts_once_it_awaits_nothing() {
        add(true, NOON.plus(Duration.ofDays(2)));
        gather(NOON.plus(Duration.ofDays(2)));
        assertThat(seenOn()).isEqualTo(TODAY);

        add(false, NOON.plus(Duration.ofDays(3)));
        gather(NOON.plus(Duration.ofDays(3)));
        assertThat(seenOn()).isEqualTo(TODAY.plusDays(3));
    }

    @Test
    void a_token_counts_when_it_was_used() {
        usesToken(NOON.plus(Duration.ofDays(4)));
        gather(NOON.plus(Duration.ofDays(5)));

        assertThat(seenOn()).isEqualTo(TODAY.plusDays(4));
    }

    @Test
    void a_chat_counts_when_it_was_heard_of() {
        writes(NOON.plus(Duration.ofDays(6)));
        gather(NOON.plus(Duration.ofDays(7)));

        assertThat(seenOn()).isEqualTo(TODAY.plusDays(6));
    }

    @Test
    void whoever_pays_or_owes_or_is_on_hold_is_none_of_them() {
        CustomerHold hold = isHeld(Reason.TERMS);
        assertThat(idle()).isEmpty();
        done(() -> stores().customerHolds().lift(hold.lift(anna, NOON)));
        assertThat(idle()).isPresent();

        holds("10.00");
        assertThat(idle()).isEmpty();
    }

    @Test
    void an_unpaid_invoice_is_no_matter_of_staying_away() {
        given().invoiceOf(customer);

        assertThat(idle()).isEmpty();
    }

    @Test
    void whoever_was_put_on_hold_came_back_by_page_or_on_a_later_day() {
        CustomerHold hold = isHeld(Reason.INACTIVITY);
        add(false, NOON);
        add(true, NOON.plusSeconds(1));
        gather(NOON.plusSeconds(2));
        assertThat(returned()).isEmpty();

        add(false, NOON.plusSeconds(1));
        assertThat(returned()).contains(new Returned(customer.number(), anna));
        done(() -> stores().customerHolds().lift(hold.lift(anna, NOON)));
        assertThat(returned()).isEmpty();

        isHeld(Reason.TERMS);
        assertThat(returned()).isEmpty();
    }

    @Test
    void a_later_day_that_is_kept_is_coming_back() {
        isHeld(Reason.INACTIVITY);
        add(false, NOON.plus(Duration.ofDays(1)));
        gather(NOON.plus(Duration.ofDays(1)));
        done(() -> stores().signIn().sessions().endAll(anna));

        assertThat(returned()).contains(new Returned(customer.number(), anna));
    }

    @Test
    void a_token_that_is_used_is_coming_back() {
        isHeld(Reason.INACTIVITY);
        usesToken(NOON);
        assertThat(returned()).isEmpty();

        usesToken(NOON.plusSeconds(1));
        assertThat(returned()).contains(new Returned(customer.number(), anna));
    }

    @Test
    void a_chat_that_is_heard_of_is_coming_back() {
        isHeld(Reason.INACTIVITY);
        writes(NOON.plusSeconds(1));

        assertThat(returned()).contains(new Returned(customer.number(), anna));
    }

    private CustomerHold isHeld(Reason reason) {
        CustomerHold hold =
                new CustomerHold(
                        UUID.randomUUID(),
                        customer.number(),
                        reason,
                        "spam",
                        Optional.of(anna),
                        NOON,
                        Optional.empty());
        done(() -> stores().customerHolds().add(hold));
        return hold;
    }

    private Optional<Returned> returned() {
        long before = customer.number().value() - 1;
        return in(() -> stores().presences().returned(before, 1)).stream()
                .filter(found -> found.customer().equals(customer.number()))
                .findFirst();
    }

    @Test
    void what_is_still_to_be_invoiced_is_no_matter_of_staying_away() {
        UsageReport report =
                new UsageReport(
                        customer.number(),
                        "r1",
                        new PlanCode("traffic"),
                        "srv-1",
                        BigDecimal.ONE,
                        NOON);
        done(
                () ->
                        stores().charging()
                                .usageReports()
                                .add(List.of(new Arrived(report, YearMonth.of(2026, 3), NOON))));

        assertThat(idle()).isEmpty();
    }

    @Test
    void an_invoice_that_is_paid_counts_for_a_year() {
        var invoice = given().invoiceOf(customer).document();
        Receivable owed = in(() -> stores().receivables().find(invoice.reference())).orElseThrow();
        done(() -> stores().receivables().save(owed.pay(owed.open())));

        assertThat(idle(TODAY.plusYears(1))).isEmpty();
        assertThat(idle(TODAY.plusYears(1).plusDays(1))).isPresent();
    }

    @Test
    void a_warning_counts_until_somebody_comes_in() {
        done(() -> stores().presences().warned(customer.number(), TODAY.plusDays(1), LATER));
        assertThat(idle().flatMap(Idle::warnedOn)).contains(TODAY.plusDays(1));
        done(() -> stores().presences().warned(customer.number(), TODAY.plusDays(2), LATER));
        assertThat(idle().flatMap(Idle::warnedOn)).contains(TODAY.plusDays(2));

        add(false, NOON.plus(Duration.ofDays(3)));
        gather(NOON.plus(Duration.ofDays(3)));
        assertThat(idle().flatMap(Idle::warnedOn)).isEmpty();
    }

    private void usesToken(Instant at) {
        AccessToken token =
                new AccessToken(
                        UUID.randomUUID(),
                        anna,
                        "script",
                        "gct_Ab3d",
                        TokenRights.all(),
                        NOON,
                        NOON.plus(Duration.ofDays(30)),
                        false,
                        Optional.empty());
        done(() -> stores().accessTokens().add(Samples.hash(), token));
        done(() -> stores().accessTokens().markUsed(token.id(), at));
    }

    private void writes(Instant at) {
        long user = Samples.number();
        done(
                () ->
                        stores().chatLinks()
                                .add(
                                        new ChatLink(
                                                UUID.randomUUID(),
                                                anna,
                                                Samples.hash(),
                                                NOON,
                                                user,
                                                "Anna",
                                                true,
                                                true,
                                                false,
                                                0)));
        ReceivedUpdate update = new ReceivedUpdate(user, Long.toString(user), "{}");
        stores().updateInbox().receive(user, List.of(update), at);
    }

    private void holds(String monthly) {
        Plan plan = Samples.plan(seller, new PlanCode("p" + Samples.number()), monthly);
        done(() -> stores().plans().add(plan));
        given().serviceOf(customer, plan, TODAY);
    }

    private void add(boolean awaits, Instant at) {
        WebSession session =
                new WebSession(
                        UUID.randomUUID(),
                        anna,
                        new WebSession.Times(at, at, at.plus(Duration.ofHours(1))),
                        awaits,
                        Optional.empty(),
                        new WebSession.Origin("", ""));
        done(() -> stores().signIn().sessions().add(Samples.hash(), session));
    }

    private void gather(Instant now) {
        done(() -> stores().presences().gather(now));
    }

    private LocalDate seenOn() {
        return idle().orElseThrow().inactivity().seenOn();
    }

    private Optional<Idle> idle() {
        return idle(LATER);
    }

    private Optional<Idle> idle(LocalDate day) {
        return in(() -> stores().presences().idle(day, customer.number().value() - 1, 1)).stream()
                .filter(idle -> idle.customer().equals(customer.number()))
                .findFirst();
    }
}
