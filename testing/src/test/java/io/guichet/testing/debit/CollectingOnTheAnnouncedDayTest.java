package io.guichet.testing.debit;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.debit.DebitInvoice;
import io.guichet.application.debit.MakeCollection;
import io.guichet.application.debit.MakeCollection.Outcome.NothingToCollect;
import io.guichet.application.notification.Notice;
import io.guichet.application.notification.Notice.Kind;
import io.guichet.domain.debit.CollectionId;
import io.guichet.domain.debit.Debit;
import io.guichet.domain.debit.Debit.State;
import io.guichet.domain.debit.Mandate;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.SellerCode;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Nobody's account is debited on another day than he was told. */
class CollectingOnTheAnnouncedDayTest {

    private final HostingCompany company = new HostingCompany();
    private final DebitDesk desk = new DebitDesk(company.does());
    private final CustomerNumber anna = company.consumer();
    private final SellerCode seller = company.seller().code();
    private Mandate mandate;
    private Debit debit;

    @BeforeEach
    void a_debit_is_announced() {
        desk.collectsAs(seller, DebitDesk.CREDITOR);
        mandate = desk.signs(anna);
        debit = desk.debits(company.invoices(anna, "30.00"));
    }

    @Test
    void what_is_due_later_goes_into_a_later_file() {
        goOnTo(debit.collectOn().minusDays(5));

        assertThat(makes(debit.collectOn().minusDays(1))).isInstanceOf(NothingToCollect.class);
        assertThat(makes(debit.collectOn())).isInstanceOf(MakeCollection.Outcome.Made.class);

        assertThat(desk.find(debit.id()).collectOn()).isEqualTo(debit.collectOn());
        assertThat(told(Kind.DEBIT_ANNOUNCED)).hasSize(1);
    }

    @Test
    void no_file_is_made_of_what_no_bank_takes_yet() {
        assertThat(makes(today().plusDays(15)))
                .isEqualTo(new MakeCollection.Outcome.TooFarAhead(today().plusDays(14)));
        assertThat(makes(today().plusDays(14))).isInstanceOf(NothingToCollect.class);
    }

    @Test
    void what_comes_too_late_for_its_day_is_announced_again_as_long_ahead() {
        goOnTo(debit.collectOn());

        assertThat(makes(today())).isInstanceOf(NothingToCollect.class);

        Debit again = desk.find(debit.id());
        assertThat(again.state()).isEqualTo(State.ANNOUNCED);
        assertThat(again.collectOn()).isAfterOrEqualTo(today().plusDays(14));
        assertThat(told(Kind.DEBIT_ANNOUNCED))
                .extracting(notice -> notice.facts().get("on"))
                .containsExactly(debit.collectOn().toString(), again.collectOn().toString());
        assertThat(makes(today())).isInstanceOf(NothingToCollect.class);
        assertThat(told(Kind.DEBIT_ANNOUNCED)).hasSize(2);
        assertThat(desk.debits(debit.invoice(), 2))
                .isInstanceOf(DebitInvoice.Outcome.PaymentUnderWay.class);

        goOnTo(again.collectOn().minusDays(2));
        assertThat(makes(again.collectOn())).isInstanceOf(MakeCollection.Outcome.Made.class);
        assertThat(desk.find(debit.id()).collectOn()).isEqualTo(again.collectOn());
    }

    @Test
    void what_is_late_holds_nothing_else_up() {
        goOnTo(debit.collectOn().minusDays(7));
        Debit later = desk.debits(company.invoices(anna, "5.00"));
        goOnTo(later.collectOn().minusDays(4));

        assertThat(makes(later.collectOn())).isInstanceOf(MakeCollection.Outcome.Made.class);

        assertThat(desk.find(later.id()).state()).isEqualTo(State.SENT);
        assertThat(desk.find(debit.id()).state()).isEqualTo(State.ANNOUNCED);
    }

    @Test
    void what_was_in_a_refused_file_and_is_late_by_then_is_announced_again() {
        goOnTo(debit.collectOn().minusDays(3));
        CollectionId file = new CollectionId(UUID.randomUUID());
        desk.makes(file, seller, debit.collectOn());
        goOnTo(debit.collectOn());
        desk.refuses(seller, file, "lost");

        assertThat(makes(today())).isInstanceOf(NothingToCollect.class);

        assertThat(desk.find(debit.id()).collectOn()).isAfter(debit.collectOn());
        assertThat(told(Kind.DEBIT_ANNOUNCED)).hasSize(2);
    }

    @Test
    void what_its_mandate_does_not_cover_on_the_next_day_is_given_up_and_told() {
        company.clock()
                .advance(
                        Duration.ofDays(
                                today().until(today().plus(Period.ofYears(3)), ChronoUnit.DAYS)));

        assertThat(makes(today())).isInstanceOf(NothingToCollect.class);

        assertThat(desk.find(mandate.id()).isOver()).isFalse();
        assertThat(desk.find(debit.id()).state()).isEqualTo(State.CANCELLED);
        assertThat(company.stores().receivables().find(debit.invoice()).orElseThrow().payable())
                .isEqualTo(debit.amount());
        assertThat(told(Kind.DEBIT_FAILED))
                .extracting(notice -> notice.facts().get("code"))
                .containsExactly("MD01");
        assertThat(makes(today())).isInstanceOf(NothingToCollect.class);
        assertThat(told(Kind.DEBIT_FAILED)).hasSize(1);
    }

    private MakeCollection.Outcome makes(LocalDate until) {
        return desk.makes(new CollectionId(UUID.randomUUID()), seller, until);
    }

    private List<Notice> told(Kind kind) {
        return company.stores().outbox().after(0).stream()
                .filter(notice -> notice.kind() == kind)
                .toList();
    }

    private LocalDate today() {
        return company.seller().dayOf(company.clock().instant());
    }

    private void goOnTo(LocalDate day) {
        company.clock().advance(Duration.ofDays(today().until(day, ChronoUnit.DAYS)));
    }
}
