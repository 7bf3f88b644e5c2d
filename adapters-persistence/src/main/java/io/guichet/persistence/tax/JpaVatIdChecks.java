package io.guichet.persistence.tax;

import static java.util.stream.Collectors.toMap;

import io.guichet.application.tax.VatIdCheck;
import io.guichet.application.tax.port.VatIdChecks;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.tax.Territory;
import io.guichet.domain.tax.VatId;
import io.guichet.domain.tax.VatIdAnswer;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code due_at} is the end of a claim as well as the time of the next try. */
public final class JpaVatIdChecks implements VatIdChecks {

    private static final String DISCOVER =
            """
            insert into guichet.vat_id_check
                (seller, vat_id, answer, consultation_number, name, address, due_at, tries, failure)
            select distinct c.seller, n.vat_id, 'NONE', '', '', '', cast(:now as timestamptz), 0, ''
            from guichet.party p
            join guichet.customer c on c.party = p.hash
            cross join lateral (
                select regexp_replace(
                    upper(regexp_replace(p.vat_id, '[^A-Za-z0-9+*]', '', 'g')), '^GR', 'EL')
                    as vat_id) n
            where p.vat_id <> '' and p.kind <> 'CONSUMER'
                and p.country not in ('FR', 'MC', 'GP', 'MQ', 'RE')
                and p.country = any(:members)
                and n.vat_id ~ '^[A-Z]{2}[0-9A-Z+*]{2,12}$' and n.vat_id ~ '[0-9]'
                and left(n.vat_id, 2) = case p.country when 'GR' then 'EL' else p.country end
                and not exists (
                    select 1 from guichet.vat_id_check k
                    where k.seller = c.seller and k.vat_id = n.vat_id)
            on conflict do nothing
            """;

    private static final String CLAIM =
            """
            update guichet.vat_id_check set due_at = :until
            where (seller, vat_id) in (
                select seller, vat_id from guichet.vat_id_check
                where due_at <= :now
                order by due_at limit 1
                for update skip locked)
            returning *
            """;

    private static final String KEEP =
            """
            insert into guichet.vat_id_answer
                (seller, vat_id, answered_at, valid, consultation_number, name, address)
            values (:seller, :id, :at, :valid, :number, :name, :address)
            on conflict do nothing
            """;

    private final EntityManager entityManager;

    public JpaVatIdChecks(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<VatIdCheck> find(SellerCode seller, VatId id) {
        return Rows.find(entityManager, VatIdCheckRow.class, new VatIdCheckRow.Key(seller, id))
                .map(VatIdCheckRow::toCheck);
    }

    @Override
    public Map<VatId, VatIdAnswer> answers(SellerCode seller, Collection<VatId> ids) {
        return entityManager
                .createQuery(
                        "select c from VatIdCheckRow c"
                                + " where c.seller = :seller and c.vatId in :ids",
                        VatIdCheckRow.class)
                .setParameter("seller", seller.value())
                .setParameter("ids", ids.stream().map(VatId::value).toList())
                .getResultList()
                .stream()
                .peek(entityManager::detach)
                .collect(toMap(VatIdCheckRow::id, VatIdCheckRow::toAnswer));
    }

    @Override
    public int discover(Instant now) {
        return entityManager
                .createNativeQuery(DISCOVER)
                .setParameter("now", now)
                .setParameter("members", Territory.otherMembers().toArray(String[]::new))
                .executeUpdate();
    }

    @Override
    public Optional<VatIdCheck> claim(Instant now, Duration lease) {
        List<?> claimed =
                entityManager
                        .createNativeQuery(CLAIM, VatIdCheckRow.class)
                        .setParameter("until", now.plus(lease))
                        .setParameter("now", now)
                        .getResultList();
        claimed.forEach(entityManager::detach);
        return claimed.stream()
                .map(VatIdCheckRow.class::cast)
                .map(VatIdCheckRow::toCheck)
                .findAny();
    }

    @Override
    public void save(VatIdCheck check) {
        Rows.race(
                "check of " + check.id(),
                () -> {
                    VatIdCheckRow row = entityManager.merge(VatIdCheckRow.from(check));
                    entityManager.flush();
                    entityManager.detach(row);
                    return row;
                });
        switch (check.answer()) {
            case VatIdAnswer.None ignored -> {}
            case VatIdAnswer.Invalid invalid ->
                    keep(check, false, new VatIdAnswer.Valid(invalid.at(), "", "", ""));
            case VatIdAnswer.Valid valid -> keep(check, true, valid);
        }
    }

    @Override
    public List<VatIdAnswer> proofs(SellerCode seller, VatId id) {
        return entityManager
                .createQuery(
                        "select a from VatIdAnswerRow a where a.seller = :seller and a.vatId = :id"
                                + " order by a.answeredAt desc",
                        VatIdAnswerRow.class)
                .setParameter("seller", seller.value())
                .setParameter("id", id.value())
                .setMaxResults(100)
                .getResultList()
                .stream()
                .peek(entityManager::detach)
                .map(VatIdAnswerRow::toAnswer)
                .toList();
    }

    private void keep(VatIdCheck check, boolean valid, VatIdAnswer.Valid said) {
        entityManager
                .createNativeQuery(KEEP)
                .setParameter("seller", check.seller().value())
                .setParameter("id", check.id().value())
                .setParameter("at", said.at())
                .setParameter("valid", valid)
                .setParameter("number", said.consultationNumber())
                .setParameter("name", said.name())
                .setParameter("address", said.address())
                .executeUpdate();
    }
}
