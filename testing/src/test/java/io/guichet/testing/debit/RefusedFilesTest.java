package io.guichet.testing.debit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guichet.application.debit.BookCollection;
import io.guichet.application.debit.MakeCollection;
import io.guichet.application.debit.RefuseCollection;
import io.guichet.domain.debit.Collection;
import io.guichet.domain.debit.CollectionId;
import io.guichet.domain.debit.Debit;
import io.guichet.domain.debit.Debit.State;
import io.guichet.domain.debit.Mandate;
import io.guichet.domain.debit.ReturnCode;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.shared.InvalidValueException;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.UUID;

/** The bank refuses a whole file, or never gets it. */
class RefusedFilesTest {

    private final HostingCompany company = new HostingCompany();
    private final DebitDesk desk = new DebitDesk(company.does());
    private final CustomerNumber anna = company.consumer();
    private final SellerCode seller = company.seller().code();
    private Mandate mandate;
    private Debit debit;
    private Debit another;
    private Collection file;

    @BeforeEach
    void two_debits_are_in_a_file() {
        desk.collectsAs(seller, DebitDesk.CREDITOR);
        mandate = desk.signs(anna);
        debit = desk.debits(company.invoices(anna, "30.00"));
        another = desk.debits(company.invoices(anna, "12.50"));
        company.clock().advance(Duration.ofDays(20));
        file = makes();
    }

    @Test
    void what_was_in_it_goes_into_the_next_one_and_is_told_once() {
        int told = company.stores().outbox().notices().size();

        Collection refused = refused("after the cut-off");

        assertThat(refused.file()).isEqualTo(file.file());
        assertThat(refused.refused().orElseThrow().reason()).isEqualTo("after the cut-off");
        assertThat(desk.find(debit.id()).state()).isEqualTo(State.ANNOUNCED);
        assertThat(desk.find(debit.id()).collection()).isEmpty();
        Collection next = makes();
        assertThat(next.total()).isEqualTo(file.total());
        assertThat(company.stores().outbox().notices()).hasSize(told);
        assertThat(refused("again")).isEqualTo(refused);
        assertThat(desk.find(debit.id()).collection()).contains(next.id());
        company.clock().advance(Duration.ofDays(20));
        assertThat(desk.books(seller, file.id()))
                .isInstanceOf(BookCollection.Outcome.FileRefused.class);
        assertThat(desk.books(seller, next.id()))
                .isEqualTo(new BookCollection.Outcome.Booked(2, 0));
    }

    @Test
    void what_came_back_stays_so_and_what_is_revoked_is_given_up() {
        desk.returns(another.id(), ReturnCode.MS02);
        desk.ends(anna, mandate.id(), false);

        refused("lost");

        assertThat(desk.find(another.id()).state()).isEqualTo(State.RETURNED);
        assertThat(desk.find(debit.id()).state()).isEqualTo(State.CANCELLED);
        assertThat(company.stores().receivables().find(debit.invoice()).orElseThrow().payable())
                .isEqualTo(debit.amount());
    }

    @Test
    void one_that_is_booked_was_not_refused_and_nobody_refuses_those_of_others() {
        assertThat(desk.refuses(new SellerCode("other"), file.id(), "x"))
                .isInstanceOf(RefuseCollection.Outcome.NoSuchCollection.class);
        assertThatThrownBy(() -> desk.refuses(seller, file.id(), " "))
                .isInstanceOf(InvalidValueException.class);
        company.clock().advance(Duration.ofDays(20));
        desk.books(seller, file.id());

        assertThat(desk.refuses(seller, file.id(), "x"))
                .isInstanceOf(RefuseCollection.Outcome.AlreadyBooked.class);
        assertThat(desk.find(debit.id()).state()).isEqualTo(State.COLLECTED);
    }

    private Collection makes() {
        CollectionId id = new CollectionId(UUID.randomUUID());
        return ((MakeCollection.Outcome.Made) desk.makes(id, seller, debit.collectOn()))
                .collection();
    }

    private Collection refused(String reason) {
        return ((RefuseCollection.Outcome.Refused) desk.refuses(seller, file.id(), reason))
                .collection();
    }
}
