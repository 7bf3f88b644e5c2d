package io.guichet.testing.permit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guichet.application.audit.query.ListAudit;
import io.guichet.application.permit.Actor;
import io.guichet.application.permit.Actors;
import io.guichet.application.permit.Gate;
import io.guichet.application.permit.NotPermittedException;
import io.guichet.application.shared.Page;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.access.StaffRole;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What was done is for whom it was done for, whatever an edge forgot to ask. */
class AuditBehindTheDoorTest {

    private static final Logger LOG = Logger.getLogger(Gate.class.getName());
    private static final CustomerNumber BAKERY = new CustomerNumber(10001);
    private static final CustomerNumber GARAGE = new CustomerNumber(10002);
    private static final ProfileId ANNA = new ProfileId(new UUID(0, 1));
    private static final ProfileId PAUL = new ProfileId(new UUID(0, 2));
    private static final Actor ACCOUNTANT =
            new Actor.Person(ANNA, Map.of(BAKERY, Permissions.read("billing", false)));
    private static final Actor OWNER =
            new Actor.Person(ANNA, Map.of(BAKERY, Permissions.ofOwner()));

    private final List<String> read = new ArrayList<>();
    private final ListAudit audit =
            new Gate()
                    .guard(
                            ListAudit.class,
                            (chain, before, limit) -> {
                                read.add(chain);
                                return new Page<>(List.of(), false);
                            });

    @BeforeEach
    void refusalsAreMeant() {
        LOG.setLevel(Level.OFF);
    }

    @AfterEach
    void logAgain() {
        LOG.setLevel(null);
    }

    @Test
    void the_owner_reads_what_was_done_for_his_customer_and_no_other() {
        as(OWNER, () -> audit.ofCustomer(BAKERY, 9, 1));
        refused(OWNER, () -> audit.ofCustomer(GARAGE, 9, 1));
        refused(ACCOUNTANT, () -> audit.ofCustomer(BAKERY, 9, 1));

        assertThat(read).containsExactly("customer/10001");
    }

    @Test
    void everybody_reads_what_he_did_himself() {
        as(ACCOUNTANT, () -> audit.ofPerson(ANNA, 9, 1));
        refused(OWNER, () -> audit.ofPerson(PAUL, 9, 1));
        refused(staff(StaffRole.BILLING), () -> audit.ofPerson(ANNA, 9, 1));
        as(staff(StaffRole.SUPPORT), () -> audit.ofPerson(ANNA, 9, 1));

        assertThat(read).hasSize(2).containsOnly("profile/" + ANNA.value());
    }

    @Test
    void no_customer_reads_a_chain_by_its_name() {
        refused(new Actor.Person(ANNA, Map.of()), () -> audit.list("customer/10001", 9, 1));
        refused(ACCOUNTANT, () -> audit.list("installation", 9, 1));
        refused(OWNER, () -> audit.list("customer/10002", 9, 1));

        assertThat(read).isEmpty();
    }

    private static Actor staff(StaffRole role) {
        return new Actor.Staff(PAUL, Set.of(role));
    }

    private static void as(Actor actor, Actors.Work<?, RuntimeException> work) {
        Actors.during(actor, () -> work.done());
    }

    private static void refused(Actor actor, Actors.Work<?, RuntimeException> work) {
        assertThatThrownBy(() -> as(actor, work)).isInstanceOf(NotPermittedException.class);
    }
}
