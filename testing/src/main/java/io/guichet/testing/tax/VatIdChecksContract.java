package io.guichet.testing.tax;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.tax.VatIdCheck;
import io.guichet.application.tax.port.VatIdChecks;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.PartyKind;
import io.guichet.domain.identity.PostalAddress;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.tax.VatId;
import io.guichet.domain.tax.VatIdAnswer;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Samples;
import io.guichet.testing.shared.Together;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What every {@link VatIdChecks} promises. */
public abstract class VatIdChecksContract extends Contract {

    /** Far ahead, so that everything ever noted is due. */
    private static final Instant NOW = Instant.parse("2099-03-01T12:00:00.123456Z");

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final VatIdAnswer NONE = new VatIdAnswer.None();
    private static final VatIdAnswer INVALID = new VatIdAnswer.Invalid(NOW);
    private static final VatIdAnswer VALID =
            new VatIdAnswer.Valid(NOW.minusSeconds(60), "WAPIAA", "ACME “NV”", "Rue 1\nBrussel");

    @Test
    void a_check_is_found_as_it_was_saved() {
        SellerCode seller = given().seller().code();
        VatId id = id();
        for (VatIdAnswer answer : List.of(NONE, VALID, INVALID)) {
            VatIdCheck check = new VatIdCheck(seller, id, answer, NOW, 3, "MS_UNAVAILABLE");

            save(check);

            assertThat(in(() -> checks().find(seller, id))).contains(check);
        }
    }

    @Test
    void what_nobody_asked_about_is_not_there() {
        SellerCode seller = given().seller().code();

        assertThat(in(() -> checks().find(seller, id()))).isEmpty();
        assertThat(in(() -> checks().answers(seller, List.of(id())))).isEmpty();
    }

    @Test
    void answers_come_together_and_are_each_sellers_own() {
        SellerCode seller = given().seller().code();
        SellerCode other = given().seller().code();
        VatId valid = id();
        VatId invalid = id();
        save(check(seller, valid, VALID));
        save(check(seller, invalid, INVALID));

        assertThat(in(() -> checks().answers(seller, List.of(valid, invalid, id()))))
                .containsOnlyKeys(valid, invalid)
                .containsEntry(valid, VALID)
                .containsEntry(invalid, INVALID);
        assertThat(in(() -> checks().answers(other, List.of(valid)))).isEmpty();
    }

    @Test
    void every_answer_is_kept_once_as_proof_newest_first() {
        SellerCode seller = given().seller().code();
        VatId id = id();

        save(check(seller, id, NONE));
        save(check(seller, id, VALID));
        save(new VatIdCheck(seller, id, VALID, NOW, 1, "TIMEOUT"));
        save(check(seller, id, INVALID));

        assertThat(in(() -> checks().proofs(seller, id))).containsExactly(INVALID, VALID);
        assertThat(in(() -> checks().proofs(seller, id()))).isEmpty();
    }

    @Test
    void the_id_of_a_new_customer_is_noted_once_and_due_at_once() {
        Seller seller = given().seller();
        VatId id = id();
        add(seller, PartyKind.COMPANY, "BE", "be " + id.number());
        add(seller, PartyKind.ASSOCIATION, "BE", id.value());

        in(() -> checks().discover(NOW));

        assertThat(find(seller, id)).contains(new VatIdCheck(seller.code(), id, NONE, NOW, 0, ""));
        in(() -> checks().discover(NOW.plusSeconds(60)));
        assertThat(find(seller, id).orElseThrow().dueAt()).isEqualTo(NOW);
    }

    @Test
    void greece_is_known_by_other_letters() {
        Seller seller = given().seller();
        VatId id = new VatId("EL" + id().number());
        VatId asInIso = new VatId("EL" + id().number());
        add(seller, PartyKind.COMPANY, "GR", id.value());
        add(seller, PartyKind.COMPANY, "GR", "GR " + asInIso.number());

        in(() -> checks().discover(NOW));

        assertThat(List.of(id, asInIso)).allMatch(greek -> find(seller, greek).isPresent());
    }

    @Test
    void ids_on_which_nothing_depends_are_not_asked_about() {
        Seller seller = given().seller();
        VatId french = new VatId("FR" + id().number());
        VatId other = id();
        add(seller, PartyKind.CONSUMER, "BE", other.value());
        add(seller, PartyKind.COMPANY, "DE", other.value());
        add(seller, PartyKind.COMPANY, "CH", other.value());
        add(seller, PartyKind.COMPANY, "FR", french.value());
        add(seller, PartyKind.COMPANY, "BE", "BELGIUM");
        add(seller, PartyKind.COMPANY, "BE", "");

        in(() -> checks().discover(NOW));

        assertThat(List.of(french, other)).allMatch(id -> find(seller, id).isEmpty());
    }

    @Test
    void what_is_due_longest_is_claimed_first_and_by_nobody_else_meanwhile() {
        SellerCode seller = given().seller().code();
        Instant then = Instant.parse("1971-01-03T00:00:00Z");
        VatIdCheck later = due(seller, then.minusSeconds(3_600));
        VatIdCheck sooner = due(seller, then.minusSeconds(7_200));

        assertThat(claim(then).orElseThrow().id()).isEqualTo(sooner.id());
        assertThat(claim(then).orElseThrow().id()).isEqualTo(later.id());
        assertThat(claim(then)).isEmpty();
        Instant afterLease = then.plus(LEASE);
        assertThat(List.of(claim(afterLease).orElseThrow(), claim(afterLease).orElseThrow()))
                .extracting(VatIdCheck::id)
                .containsExactlyInAnyOrder(sooner.id(), later.id());
        save(check(seller, sooner.id(), VALID));
        save(check(seller, later.id(), VALID));
    }

    @Test
    void of_eight_who_claim_at_once_one_gets_it() {
        SellerCode seller = given().seller().code();
        Instant then = Instant.parse("1970-06-02T00:00:00Z");
        VatIdCheck due = due(seller, then.minusSeconds(60));

        List<Optional<VatIdCheck>> claims = Together.run(8, () -> claim(then));

        assertThat(claims.stream().flatMap(Optional::stream))
                .extracting(VatIdCheck::id)
                .containsExactly(due.id());
        save(check(seller, due.id(), VALID));
    }

    private VatIdChecks checks() {
        return stores().tax().vatIdChecks();
    }

    private Optional<VatIdCheck> find(Seller seller, VatId id) {
        return in(() -> checks().find(seller.code(), id));
    }

    private Optional<VatIdCheck> claim(Instant now) {
        return in(() -> checks().claim(now, LEASE));
    }

    private VatIdCheck due(SellerCode seller, Instant at) {
        return save(new VatIdCheck(seller, id(), NONE, at, 0, ""));
    }

    private static VatIdCheck check(SellerCode seller, VatId id, VatIdAnswer answer) {
        return new VatIdCheck(seller, id, answer, NOW, 0, "");
    }

    private VatIdCheck save(VatIdCheck check) {
        done(() -> checks().save(check));
        return check;
    }

    private void add(Seller seller, PartyKind kind, String country, String vatId) {
        var address = new PostalAddress("1 rue Haute", "", "1000", "Ville", country);
        var identity = new Party(kind, "Somebody", address, "", "", vatId, "", Optional.empty());
        var number = Samples.customerNumber();
        var customer = new Customer(number, seller.code(), identity, "a@b.example", Language.EN);
        done(() -> stores().customers().add(customer));
    }

    private static VatId id() {
        return new VatId("BE" + (1_000_000_000L + Samples.number() % 9_000_000_000L));
    }
}
