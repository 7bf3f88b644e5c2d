package io.guichet.application.notification;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;

import java.util.Map;

/**
 * Something a customer is told. {@code key} is unique, so that the same thing is told once a
 * channel; {@code facts} are what the text is made of, in neutral form (as {@code 12.34}).
 *
 * @param customer whom it is about, or for whom the person acts whom it is about
 */
public record Notice(
        String key,
        Kind kind,
        CustomerNumber customer,
        Audience audience,
        Map<String, String> facts) {

    /** In whose chats it is told. */
    public sealed interface Audience {

        /** Of everybody who sees the customer's bills. */
        record OfCustomer() implements Audience {}

        /** A person's own. */
        record OfPerson(ProfileId profile) implements Audience {}

        /** One, whether it is still linked or not. */
        record OneChat(long chat) implements Audience {}
    }

    /** What can be told. */
    public enum Kind {
        /** Facts: reference, gross, currency, dueOn; perhaps paid; corrects, if corrective. */
        INVOICE_ISSUED,
        /** Facts: payment, amount, currency, method, receipt, invoices (comma separated). */
        PAYMENT_RECEIVED,
        /** Facts: payment, amount, currency, invoice or order, owed: still? Nothing was charged. */
        PAYMENT_RELEASED,
        /** Facts: reference, corrects, gross, currency. */
        CREDIT_NOTE_ISSUED,
        /** Facts: payment, amount, currency, method, reason, invoices (owed again, with commas). */
        PAYMENT_REVERSED,
        /** Facts: refund, amount, currency, way (CARD, BANK_TRANSFER or CREDIT). */
        REFUNDED,
        /** Facts: refund, amount, currency, way. The amount is credit again. */
        REFUND_REFUSED,
        /**
         * Facts: invoice, amount, currency, card (its last digits), confirm: whether the bank wants
         * the customer to say yes himself. The kept card was not charged.
         */
        CAPTURE_REFUSED,
        /** Facts: invoice, amount, currency, on, mandate, creditor, account (masked). */
        DEBIT_ANNOUNCED,
        /** Facts: invoice, amount, currency, account, code. It could not be debited. */
        DEBIT_FAILED,
        /** Facts: invoice, amount, currency, on, account. What was announced is not debited. */
        DEBIT_CANCELLED,
        /** Facts: reference, open, currency, dueOn; chargedOn and card, or announcedOn. */
        PAYMENT_REMINDER,
        /**
         * Facts: reference, open, currency, dueOn, services (labels, with commas), serviceIds (the
         * same services), as all that tell of services have it.
         */
        SERVICE_SUSPENDED,
        /** The same facts; of the latter, everything in them is gone. */
        SERVICE_TERMINATED,
        SERVICE_DELETED,
        /** Facts: services, reference (of what is not owed any more). */
        SERVICE_RESUMED,
        /** Facts: services, on, time and zone (when), endsOn, perhaps byStaff: who did it. */
        SERVICE_CANCELLED,
        /** The same facts without endsOn. The cancellation was taken back. */
        SERVICE_KEPT,
        /**
         * Facts: service (its label), on (the day its time ends), until (the first day it cannot be
         * brought back any more), deletedOn. It renews by hand.
         */
        SERVICE_EXPIRES_SOON,
        /** The same facts, and of consumers refuseBy. It renews by itself on that day. */
        SERVICE_RENEWS_SOON,
        /** Facts: service, on, amount, currency. Nothing is there to pay its renewal by itself. */
        RENEWAL_NEEDS_MEANS,
        /** The facts of one that expires soon. It stopped and can be renewed late, or not. */
        SERVICE_EXPIRED,
        SERVICE_EXPIRED_FOR_GOOD,
        /** The same facts. It can only be restored, which may cost more. */
        SERVICE_RESTORABLE,
        /** The same facts. Everything in it is gone, since it was not renewed. */
        SERVICE_DATA_DELETED,
        /**
         * Facts: planFr, planEn, amount, currency, basis (NET or GROSS), months, from (renewals).
         */
        PRICE_CHANGES,
        /** Facts: order, amount, currency. It was not paid in time and is cancelled. */
        ORDER_EXPIRED,
        /**
         * Facts: order, on, time and zone (when), services (labels, with commas), amount (what is
         * credited), toCard, toCredit, currency, refundBy, unpaid (where nothing is paid back).
         */
        ORDER_WITHDRAWN,
        /** Facts: reference, missing (a {@code Missing}). Chorus Pro takes it only with that. */
        DEPOSIT_HELD,
        /** Facts: amount (of the credit), threshold, currency. It has fallen below that. */
        CREDIT_LOW,
        /** Facts: card (its last digits), until (the last day on which it can be charged). */
        CARD_EXPIRES,
        /** Facts: service (its label), planFr, planEn. The change that was paid for is done. */
        CHANGE_APPLIED,
        /** The same facts. The change was not paid in time; its invoice is credited. */
        CHANGE_EXPIRED,
        /** Facts: account, until, transfer (its id). Somebody offers an account to the customer. */
        TRANSFER_OFFERED,
        /** Facts: account. It was accepted, refused, not in time, or is not offered any more. */
        TRANSFER_ACCEPTED,
        TRANSFER_REFUSED,
        TRANSFER_EXPIRED,
        TRANSFER_CANCELLED,
        /** Facts: hold (CONTENT, TERMS or INACTIVITY). All he holds is suspended, or goes on. */
        CUSTOMER_HELD,
        CUSTOMER_LET_GO_ON,
        /** No facts. Without a card or payment stricter limits hold; they are lifted with one. */
        RESTRICTION_BEGAN,
        RESTRICTION_ENDED,
        /** Facts: until, deletion. All he holds is suspended, or deleted, if no owner comes in. */
        INACTIVE_SOON,
        /** Facts: to, until. The owner began to hand the customer over to that address. */
        HANDOVER_ASKED,
        /** Facts: to, over (why: CANCELLED, REFUSED or EXPIRED). Nothing passes. */
        HANDOVER_OVER,
        /** Facts: customer (its name), to (masked). It passed from him to that address. */
        HANDED_OVER,
        /** Facts: customer (its name), contact, to (masked). To everybody it is about. */
        CONTACT_CHANGED,
        /** The same facts. One of both said no, or not both said yes in time. */
        CONTACT_REFUSED,
        CONTACT_EXPIRED,
        /** Facts: what, customer (its name), services (labels), perhaps until: TechnicalNews. */
        SERVICES_LOOKED_AFTER,
        /** Facts: chatName. */
        CHAT_LINKED,
        /** No facts. Too many wrong codes of a second factor: none is looked at for a while. */
        FACTOR_LOCKED,
        /** Facts: factor (its name). A second factor was confirmed, or removed. */
        FACTOR_ADDED,
        FACTOR_REMOVED,
        /** The same facts. A passkey counted less than before: there may be two of it. */
        PASSKEY_COPIED,
        /** Facts: token (its name), until (its last day, UTC). It ends then. */
        TOKEN_ENDS,
        /** Facts: address, allowed: whether somebody came in from there. */
        ADDRESS_ALERT,
        /** Facts: loss. Staff opened a case to let an owner in again; he can stop it. */
        RECOVERY_OPENED,
        /** Facts: loss, at (when it takes effect). */
        RECOVERY_DECIDED,
        /** Facts: loss. It is done, or nothing is. */
        RECOVERY_DONE,
        RECOVERY_STOPPED,
        /** Facts: chatName. Told to whom no news of a customer comes that would say so. */
        CHAT_CONFIRMED,
        /** Facts: language. All his chats were ended. */
        CHAT_ENDED,
        /** Facts: entrance, resume. Somebody approved on a page what waits there. */
        STEP_UP_APPROVED;

        /** What is a person's own is told in chats only: the person himself gets a letter. */
        public boolean isMailed() {
            return !isPersonal();
        }

        /** Whether it is about a person, whomever he acts for. */
        public boolean isPersonal() {
            return switch (this) {
                case FACTOR_LOCKED, FACTOR_ADDED, FACTOR_REMOVED, PASSKEY_COPIED -> true;
                case CONTACT_CHANGED, CONTACT_REFUSED, CONTACT_EXPIRED -> true;
                case SERVICES_LOOKED_AFTER, TOKEN_ENDS, CHAT_CONFIRMED -> true;
                case ADDRESS_ALERT, HANDED_OVER, CHAT_ENDED, STEP_UP_APPROVED -> true;
                default -> false;
            };
        }
    }

    /** One for everybody who sees the customer's bills. */
    public Notice(String key, Kind kind, CustomerNumber customer, Map<String, String> facts) {
        this(key, kind, customer, new Audience.OfCustomer(), facts);
    }

    public Notice {
        requireNonNull(key, "key");
        requireNonNull(kind, "kind");
        requireNonNull(customer, "customer");
        requireNonNull(audience, "audience");
        facts = Map.copyOf(facts);
    }
}
