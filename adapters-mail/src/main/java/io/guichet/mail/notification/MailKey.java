package io.guichet.mail.notification;

import io.guichet.application.notification.Notice;
import io.guichet.domain.publicsector.Missing;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which text of the bundle a notice is: the same notice can have to be said differently. */
final class MailKey {

    private MailKey() {}

    static String of(Notice notice, Map<String, String> facts) {
        String key = notice.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (notice.kind()) {
            case PAYMENT_RECEIVED -> key + received(facts);
            case PAYMENT_RELEASED -> key + released(facts);
            case PAYMENT_REVERSED -> key + reversed(facts);
            case REFUNDED -> notice.facts().get("way").equals("CREDIT") ? key + ".credit" : key;
            case CAPTURE_REFUSED ->
                    facts.getOrDefault("confirm", "").equals("true") ? key + ".confirm" : key;
            case DEBIT_ANNOUNCED, DEBIT_FAILED, DEBIT_CANCELLED, RENEWAL_NEEDS_MEANS -> key;
            case DEPOSIT_HELD -> key + missing(notice);
            case INVOICE_ISSUED -> key + issued(notice.facts());
            case REFUND_REFUSED, CREDIT_NOTE_ISSUED, CHAT_LINKED, SERVICE_EXPIRES_SOON -> key;
            case PAYMENT_REMINDER -> key + reminded(facts);
            case SERVICE_SUSPENDED, SERVICE_TERMINATED, SERVICE_RESUMED, SERVICE_DELETED -> key;
            case SERVICE_DATA_DELETED, SERVICE_RESTORABLE -> key;
            case SERVICE_RENEWS_SOON -> facts.containsKey("refuseBy") ? key + ".law" : key;
            case SERVICE_EXPIRED, SERVICE_EXPIRED_FOR_GOOD, HANDOVER_ASKED -> key;
            case SERVICE_CANCELLED -> key + byStaff(facts) + untold(facts);
            case SERVICE_KEPT -> key + byStaff(facts);
            case ORDER_WITHDRAWN -> key + withdrawn(facts);
            case PRICE_CHANGES, ORDER_EXPIRED, CREDIT_LOW, CARD_EXPIRES -> key;
            case CHANGE_APPLIED, CHANGE_EXPIRED, RESTRICTION_BEGAN, RESTRICTION_ENDED -> key;
            case HANDOVER_OVER -> key + "." + notice.facts().get("over").toLowerCase(Locale.ROOT);
            case TRANSFER_OFFERED, TRANSFER_ACCEPTED, TRANSFER_REFUSED -> key;
            case TRANSFER_EXPIRED, TRANSFER_CANCELLED -> key;
            case CUSTOMER_HELD, CUSTOMER_LET_GO_ON -> key;
            case INACTIVE_SOON -> isMissing(facts, "deletion") ? key : key + ".deletion";
            case RECOVERY_OPENED, RECOVERY_DECIDED, RECOVERY_DONE, RECOVERY_STOPPED -> key;
            case FACTOR_LOCKED, FACTOR_ADDED, FACTOR_REMOVED, ADDRESS_ALERT, CHAT_CONFIRMED ->
                    throw new IllegalArgumentException(notice.kind() + " is not mailed");
            case CONTACT_CHANGED, CONTACT_REFUSED, CONTACT_EXPIRED, SERVICES_LOOKED_AFTER ->
                    throw new IllegalArgumentException(notice.kind() + " is not mailed");
            case HANDED_OVER, CHAT_ENDED, STEP_UP_APPROVED, PASSKEY_COPIED, TOKEN_ENDS ->
                    throw new IllegalArgumentException(notice.kind() + " is not mailed");
        };
    }

    /** What is added to a text, whichever it is. */
    static Optional<String> more(Notice notice) {
        boolean isAdded =
                notice.kind() == Notice.Kind.SERVICE_CANCELLED
                        && !isMissing(notice.facts(), "debited");
        return isAdded ? Optional.of("service-cancelled.debited") : Optional.empty();
    }

    private static String byStaff(Map<String, String> facts) {
        return facts.containsKey("byStaff") ? ".staff" : "";
    }

    private static String withdrawn(Map<String, String> facts) {
        return (isMissing(facts, "debited") ? "" : ".debited")
                + (facts.containsKey("unpaid") ? ".unpaid" : "");
    }

    private static String untold(Map<String, String> facts) {
        return isMissing(facts, "amount") ? "" : ".untold";
    }

    private static String issued(Map<String, String> facts) {
        return (facts.containsKey("corrects") ? ".corrective" : "")
                + (facts.containsKey("paid") ? ".paid" : "");
    }

    private static String received(Map<String, String> facts) {
        String credit = isMissing(facts, "invoices") ? ".credit" : "";
        if (facts.containsKey("reinstated")) {
            return credit + ".again";
        }
        return isMissing(facts, "sentBack") ? credit : credit + ".back";
    }

    private static String reminded(Map<String, String> facts) {
        if (facts.containsKey("chargedOn")) {
            return ".charged";
        }
        return facts.containsKey("announcedOn") ? ".debited" : "";
    }

    private static String missing(Notice notice) {
        return switch (Missing.valueOf(notice.facts().get("missing"))) {
            case ENGAGEMENT_NUMBER_NEEDED -> ".number";
            case SERVICE_CODE_NEEDED -> ".code";
            case SERVICE_CODE_OR_ENGAGEMENT_NUMBER_NEEDED -> ".either";
        };
    }

    private static String released(Map<String, String> facts) {
        if (!isMissing(facts, "order")) {
            return ".order";
        }
        if (isMissing(facts, "invoice")) {
            return ".top-up";
        }
        return facts.getOrDefault("owed", "").equals("true") ? ".owed" : "";
    }

    /** Money that was never there is told of in other words than money that was taken back. */
    private static String reversed(Map<String, String> facts) {
        String owed = isMissing(facts, "invoices") ? ".credit" : "";
        return facts.get("reason").equals("RECORDED_IN_ERROR") ? ".error" + owed : owed;
    }

    private static boolean isMissing(Map<String, String> facts, String name) {
        return facts.getOrDefault(name, "").isEmpty();
    }
}
