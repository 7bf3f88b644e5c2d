package io.guichet.application.notification;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Language;

import java.util.Map;

/**
 * A mail to a person about his sign-in, whoever pays. {@code key} is unique, so that the same thing
 * is written once; {@code facts} are what the text is made of, {@code path} is where its button
 * leads, with a code where there is one.
 */
public record Letter(
        String key,
        Kind kind,
        EmailAddress to,
        Language language,
        String path,
        Map<String, String> facts) {

    /** What can be written. */
    public enum Kind {
        /** The address is confirmed by the link. */
        SIGN_UP,
        /** Somebody signed up with an address that has a profile. */
        SIGN_UP_AGAIN,
        /** Facts: name. He was made staff; the link sets his first password. */
        FIRST_PASSWORD,
        /** Facts: name. The link sets a new password. */
        PASSWORD_RESET,
        /** Facts: name; tokens, chats: how many still hold. */
        PASSWORD_CHANGED,
        /** Facts: name, minutes. Too many wrong passwords. */
        SIGN_IN_BLOCKED,
        /** Facts: name, newEmail. The link is the consent of the current address. */
        EMAIL_CHANGE_ASKED,
        /** Facts: name. The link proves the new address. */
        EMAIL_CHANGE_PROOF,
        /** Facts: name, newEmail. To both addresses. */
        EMAIL_CHANGED,
        /** Facts: customer, inviter. Somebody is asked to act for a customer. */
        INVITED,
        /** Facts: name, address. The right password, from where his rules let nobody in. */
        SIGN_IN_REFUSED,
        /** Facts: name. Too many wrong codes of a second factor: none is looked at for a while. */
        FACTOR_LOCKED,
        /** Facts: name, factor (its name). A second factor was confirmed. */
        FACTOR_ADDED,
        /** The same facts. It was removed. */
        FACTOR_REMOVED,
        /** The same facts. A passkey counted less than before: there may be two of it. */
        PASSKEY_COPIED,
        /** Facts: name, address. Somebody came in from where a rule wants to be told of. */
        ADDRESS_SEEN,
        /** The same facts. He was refused. */
        ADDRESS_REFUSED,
        /** Facts: name, token (its name). A token was made. */
        TOKEN_MADE,
        /** Facts: name, token, until (its last day, UTC). It ends then. */
        TOKEN_ENDS,
        /** Facts: name, phone (some of its digits). A telephone number was put in. */
        PHONE_CHANGED,
        /** The same facts. It was removed. */
        PHONE_REMOVED,
        /** Facts: name, chatName. A chat was linked. */
        CHAT_LINKED,
        /** Facts: name, loss. Staff opened a case to let him in again; the link stops it. */
        RECOVERY_OPENED,
        /** Facts: name, loss, code. He gives the code back to staff. */
        RECOVERY_CODE,
        /** Facts: name, loss, at (when it takes effect). The link stops it. */
        RECOVERY_DECIDED,
        /** The same facts, to the new address, which stops nothing. */
        RECOVERY_AWAITED,
        /** Facts: name, loss. What was decided is done. */
        RECOVERY_DONE,
        /** The same facts. Nothing is done. */
        RECOVERY_STOPPED,
        /** Facts: name, roles. What he may do as a member of staff was changed. */
        STAFF_ROLES_CHANGED,
        /** Facts: name. He is no member of staff any more. */
        STAFF_LET_GO,
        /** Facts: name. The link deletes the profile. */
        PROFILE_DELETION_ASKED,
        /** Facts: name. The profile is deleted; to the address it had. */
        PROFILE_DELETED,
        /** Facts: name, customer, to, until. The link confirms that it is handed over. */
        HANDOVER_ASKED,
        /** Facts: owner, customer, until. The link takes it over, or does not. */
        HANDOVER_OFFERED,
        /** Facts: name, customer, to (masked). It is not his any more. */
        HANDED_OVER,
        /** Facts: name, customer. It is his now. */
        TAKEN_OVER,
        /** Facts: name, customer, contact, to, until. The link confirms it. */
        CONTACT_ASKED,
        /** Facts: owner (who asks), customer, contact, until. The link takes it on, or not. */
        CONTACT_OFFERED,
        /** Facts: name, customer, contact, to (masked). To everybody it is about. */
        CONTACT_CHANGED,
        /** Facts: name, customer, contact, to. One of both said no. */
        CONTACT_REFUSED,
        /** The same facts. It was not accepted in time. */
        CONTACT_EXPIRED,
        /** Facts: name, customer. Others own it still, he does not any more. */
        OWNER_LET_GO,
        /** Facts: alarm (its kind), detail. To the operator of the installation. */
        OPERATOR_ALERTED,
        /** Facts: name, customer, server (its label). What others were given on it ended. */
        SERVER_PERMISSIONS_ENDED,
        /** Facts: name, customer, services (labels, with commas). To their technical contact. */
        SERVICES_SUSPENDED,
        /** The same facts; until (a day). They end then unless they are renewed. */
        SERVICES_EXPIRING,
        /** The same facts. They go on. */
        SERVICES_RESUMED,
        /** The same facts. Their time is over. */
        SERVICES_EXPIRED,
        /** The same facts. They ended; what is in them is kept for a while. */
        SERVICES_TERMINATED,
        /** The same facts. What was in them is gone. */
        SERVICES_DELETED
    }

    public Letter {
        requireNonNull(key, "key");
        requireNonNull(kind, "kind");
        requireNonNull(to, "to");
        requireNonNull(language, "language");
        requireNonNull(path, "path");
        facts = Map.copyOf(facts);
    }

    /** What stands in it opens doors. */
    @Override
    public String toString() {
        return "Letter[" + kind + "]";
    }
}
