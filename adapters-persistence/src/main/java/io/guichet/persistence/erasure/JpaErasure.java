package io.guichet.persistence.erasure;

import io.guichet.application.erasure.Obstacle;
import io.guichet.application.erasure.port.Erasure;
import io.guichet.application.erasure.port.Ties;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A list of statements, a table each: ADR 47 says of every table why it is or is not in it. */
public final class JpaErasure implements Erasure, Ties {

    private static final String E_MAIL =
            " (select lower(email) from guichet.profile where id = :person)";
    private static final String TO_HIM = " or lower(to_email) =" + E_MAIL;

    /** Those that nobody else has taken over since. */
    private static final String IN_HIS_CHATS =
            " where %s in (select mine.chat_user from guichet.chat_link mine"
                    + " where mine.profile = :person and mine.chat_user <> 0 and not exists"
                    + " (select from guichet.chat_link other where not other.ended"
                    + " and other.chat_user = mine.chat_user and other.profile <> :person))";

    /** What is about a person; the profile comes last, since some are found by its e-mail. */
    private static final List<String> PERSON =
            List.of(
                    "delete from guichet.access_token where profile = :person",
                    "delete from guichet.web_session where profile = :person",
                    "delete from guichet.credential where profile = :person",
                    "delete from guichet.presence where profile = :person",
                    "delete from guichet.profile_phone where profile = :person",
                    "delete from guichet.provider_identity where profile = :person",
                    "delete from guichet.second_factor where profile = :person",
                    "delete from guichet.backup_code where profile = :person",
                    "delete from guichet.factor_attempts where profile = :person",
                    "delete from guichet.factor_confirmation where profile = :person",
                    "delete from guichet.factor_challenge where profile = :person",
                    "delete from guichet.passkey_challenge where profile = :person",
                    "delete from guichet.ip_rules where profile = :person",
                    "delete from guichet.pending_action" + IN_HIS_CHATS.formatted("chat_user"),
                    "delete from guichet.chat_memory" + IN_HIS_CHATS.formatted("chat"),
                    "delete from guichet.notice where person = :person or chat is not null"
                            + " and notice_key like 'CHAT_ENDED:' || cast(:person as text) || ':%'",
                    "delete from guichet.chat_link where profile = :person",
                    "delete from guichet.mailed_link where profile = :person or lower(email) ="
                            + E_MAIL,
                    "delete from guichet.invitation where lower(email) =" + E_MAIL,
                    "delete from guichet.handover where from_owner = :person" + TO_HIM,
                    "delete from guichet.contact_change where :person in (by_profile, from_profile)"
                            + TO_HIM,
                    "delete from guichet.recovery_check where recovery in"
                            + " (select id from guichet.recovery_case where profile = :person)",
                    "delete from guichet.recovery_case where profile = :person",
                    "delete from guichet.profile_customer where profile = :person");

    private static final String NOBODY =
            "update guichet.profile set name = '', email = id || '@deleted.invalid',"
                    + " erased_at = :at where id = :person";

    /** Invitations first: whoever accepts one holds its row. */
    private static final List<String> CUSTOMER =
            List.of(
                    "delete from guichet.invitation where customer = :customer",
                    "delete from guichet.handover where customer = :customer",
                    "delete from guichet.contact_change where customer = :customer",
                    "delete from guichet.profile_customer where customer = :customer",
                    "delete from guichet.notice where customer = :customer",
                    "delete from guichet.credit_threshold where customer = :customer",
                    "update guichet.replaced_identity set email = customer || '@closed.invalid'"
                            + " where customer = :customer");

    private static final String CLOSED =
            "update guichet.customer set email = number || '@closed.invalid',"
                    + " closed_at = coalesce(closed_at, :at) where number = :customer";

    private static final String REVOKED =
            "update guichet.mandate set state = 'REVOKED', changed_at = :at,"
                    + " version = version + 1"
                    + " where customer = :customer and state in ('KEPT', 'DEFAULT')";

    private static final String FORGOTTEN =
            "update guichet.stored_card set state = 'FORGETTING', changed_at = :at,"
                    + " version = version + 1"
                    + " where customer = :customer and state in ('KEPT', 'DEFAULT')";

    /** By his number, or by the address he is written to. */
    private static final String INCOMING =
            "select 'INCOMING_TRANSFER' where exists (select from guichet.account_transfer t"
                    + " join guichet.customer c on c.number = :customer where t.state = 'PENDING'"
                    + " and (t.to_customer = c.number or t.to_email = lower(c.email))"
                    + " and t.from_customer <> c.number) union ";

    private static final String TIES =
            tie("SERVICES", "service where state in ('ACTIVE', 'SUSPENDED')")
                    + tie("ACCOUNTS", "account where deleted_at is null")
                    + tie("UNPAID", "receivable where status in ('UNPAID', 'PARTLY_PAID')")
                    + tie("CREDIT", "customer_balance where prepaid_minor <> 0")
                    + tie("ORDERS", "pending_order where state in ('NOT_PAID', 'CHECKING')")
                    + tie("CHARGES", "charge where state = 'PENDING'")
                    + tie("CHARGES", "usage_report where not rated")
                    + tie("REFUNDS", "refund where state in ('REQUESTED', 'SENDING')")
                    + tie(
                            "CARD_PAYMENTS",
                            "card_payment where state in"
                                    + " ('STARTED', 'OPEN', 'CAPTURING', 'RELEASING')")
                    + tie("DEBITS", "debit where state = 'SENT' and reserved_minor < amount_minor")
                    + INCOMING
                    + "select '' where false";

    private final EntityManager entityManager;

    public JpaErasure(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    private static String tie(String name, String where) {
        return "select '%s' where exists (select from guichet.%s and customer = :customer) union "
                .formatted(name, where);
    }

    @Override
    public Set<Obstacle> of(CustomerNumber customer) {
        List<?> names =
                entityManager
                        .createNativeQuery(TIES, String.class)
                        .setParameter("customer", customer.value())
                        .getResultList();
        return names.stream()
                .map(name -> Obstacle.valueOf((String) name))
                .collect(Collectors.toSet());
    }

    @Override
    public List<CustomerNumber> ownedBy(ProfileId person) {
        List<?> numbers =
                entityManager
                        .createNativeQuery(
                                "select customer from guichet.profile_customer where"
                                        + " profile = :person and permissions = 'owner'"
                                        + " order by customer",
                                Long.class)
                        .setParameter("person", person.value())
                        .getResultList();
        return numbers.stream().map(number -> new CustomerNumber((Long) number)).toList();
    }

    @Override
    public void erase(ProfileId person, Instant at) {
        tellNothing();
        PERSON.forEach(
                statement ->
                        entityManager
                                .createNativeQuery(statement)
                                .setParameter("person", person.value())
                                .executeUpdate());
        entityManager
                .createNativeQuery(NOBODY)
                .setParameter("person", person.value())
                .setParameter("at", at)
                .executeUpdate();
    }

    @Override
    public void close(CustomerNumber customer, Instant at) {
        tellNothing();
        CUSTOMER.forEach(statement -> about(customer, statement).executeUpdate());
        for (String statement : List.of(REVOKED, FORGOTTEN, CLOSED)) {
            about(customer, statement).setParameter("at", at).executeUpdate();
        }
    }

    /** What is erased here shall not stand in the audit. */
    private void tellNothing() {
        entityManager
                .createNativeQuery("select set_config('guichet.telling', 'off', true)")
                .getSingleResult();
    }

    private Query about(CustomerNumber customer, String sql) {
        return entityManager.createNativeQuery(sql).setParameter("customer", customer.value());
    }
}
